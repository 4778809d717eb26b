/** What a configuration may say about a team's own standard: published as JSON Schema, and checked against it. */
import { distance } from "fastest-levenshtein";
import { meanings } from "../standards/own.ts";
import { ruleNames, standardNames } from "../standards/standards.ts";

/** As much of JSON Schema as is needed. */
export type Schema = { readonly description?: string } & (
  | { readonly type: "string"; readonly minLength: number }
  | { readonly type: "boolean" }
  | { readonly type: "integer"; readonly minimum: number }
  | { readonly enum: readonly string[] }
  | { readonly type: "array"; readonly items: Schema }
  | { readonly type: "object"; readonly properties: Readonly<Record<string, Schema>>; readonly required?: readonly string[]; readonly additionalProperties: false }
  | { readonly anyOf: readonly [Schema, Schema] }
);

const text: Schema = { type: "string", minLength: 1 };
const count: Schema = { type: "integer", minimum: 0 };
const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({ type: "object", properties, required, additionalProperties: false });

export const ownStandardSchema: Schema = object({
  name: { ...text, description: "What the checklist calls it" },
  extends: { enum: standardNames, description: "The standard that it is made from; the brief by default" },
  sections: {
    description: "The titles of its sections in their order, in place of those of the standard that it extends",
    type: "array",
    items: {
      anyOf: [
        text,
        object(
          {
            title: text,
            names: { type: "array", items: text, description: "Further names" },
            is: { enum: meanings, description: "What it is, where its title does not say" },
            field: { type: "boolean", description: "Whether it may be a line, such as \"Severity: SEV-2\"" },
            required: { type: "boolean", description: "Whether it must be there; true by default" },
          },
          ["title"],
        ),
      ],
    },
  },
  ordered: { type: "boolean", description: "Whether the sections must be in this order" },
  limits: object({ words: object({ minimum: count, maximum: count }), sentencesInEvent: count, tasks: count, specificTasks: count }),
  rules: { ...object(Object.fromEntries(ruleNames.map((name) => [name, { type: "boolean" }]))), description: "Rules that apply besides those of the standard that it extends, or that do not" },
});

/** What is wrong with a value, with the place where it is, such as `limits.tasks`; undefined if nothing is. */
export function faultIn(value: unknown, schema: Schema, place: string): string | undefined {
  if ("anyOf" in schema) {
    const [plain, full] = schema.anyOf;
    return faultIn(value, typeof value === "object" ? full : plain, place);
  }
  if ("enum" in schema) return typeof value === "string" && schema.enum.includes(value) ? undefined : unexpected(value, place, oneOf(closest(String(value), schema.enum).map((each) => JSON.stringify(each))));
  switch (schema.type) {
    case "string":
      return typeof value === "string" && value.trim() !== "" ? undefined : unexpected(value, place, "a text");
    case "boolean":
      return typeof value === "boolean" ? undefined : unexpected(value, place, "`true` or `false`");
    case "integer":
      return Number.isInteger(value) && (value as number) >= schema.minimum ? undefined : unexpected(value, place, `a whole number of at least ${String(schema.minimum)}`);
    case "array":
      return Array.isArray(value) ? firstFault(value.map((item, index) => () => faultIn(item, schema.items, `${place}[${String(index)}]`))) : unexpected(value, place, "a list");
    case "object":
      return faultInObject(value, schema, place);
  }
}

function faultInObject(value: unknown, { properties, required = [] }: Extract<Schema, { readonly type: "object" }>, place: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unexpected(value, place, "an object");
  const known = Object.keys(properties);
  const missing = required.find((key) => !(key in value));
  if (missing !== undefined) return `Missing key \`${missing}\` in \`${place}\``;
  return firstFault(Object.entries(value).map(([key, each]) => () => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return schema === undefined ? `Unexpected key \`${key}\` in \`${place}\`, expected ${oneOf(closest(key, known).map((name) => `\`${name}\``))}` : faultIn(each, schema, `${place}.${key}`);
  }));
}

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const unexpected = (value: unknown, place: string, expected: string): string => `Unexpected value \`${JSON.stringify(value)}\` for \`${place}\`, expected ${expected}`;

const oneOf = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`);

/** The one that was probably meant, or else all. */
export function closest(name: string, names: readonly string[]): readonly string[] {
  const near = names.filter((candidate) => distance(candidate.toLowerCase(), name.toLowerCase()) <= 2);
  return near.length > 0 ? near : names;
}
