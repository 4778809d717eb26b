/** Options of rules: defined once, checked when first used, published as a JSON Schema. */
import { closest, faultIn, ownStandardSchema, type Schema } from "./own-standard-schema.ts";
import { automatic, standardNames, type StandardName, type StandardSetting } from "../standards/standards.ts";
import { brief } from "../standards/brief.ts";
import { sectionKindsOf, type Limits } from "../standards/standard.ts";

interface Described {
  readonly description: string;
}

export interface IntegerOption extends Described {
  readonly type: "integer";
  readonly default: number;
  readonly minimum: number;
  /** The default for postmortems to another standard than the brief. */
  readonly limit?: (limits: Limits) => number;
}

export interface BooleanOption extends Described {
  readonly type: "boolean";
  readonly default: boolean;
}

export interface ChoiceOption extends Described {
  readonly type: "choice";
  readonly choices: readonly string[];
  readonly default: string;
}

/** Names for each kind of section: `{ "timeline": ["Chronology of events"] }`. */
export interface SectionNamesOption extends Described {
  readonly type: "section-names";
  readonly default: Readonly<Record<string, readonly string[]>>;
}

/** The name of a standard, or a team's own. */
export interface StandardOption extends Described {
  readonly type: "standard";
  readonly default: StandardName;
}

export type OptionDefinition = IntegerOption | BooleanOption | ChoiceOption | SectionNamesOption | StandardOption;
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type ValueOf<Definition extends OptionDefinition> = Definition extends IntegerOption
  ? number
  : Definition extends BooleanOption
    ? boolean
    : Definition extends ChoiceOption
      ? Definition["choices"][number]
      : Definition extends StandardOption
        ? StandardSetting
        : Readonly<Record<string, readonly string[]>>;

export type OptionValues<Definitions extends OptionDefinitions> = { readonly [Name in keyof Definitions]: ValueOf<Definitions[Name]> };

const quote = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
};

interface Wanted {
  /** The names of the options to read, all by default; the others are not in the result. */
  readonly names?: readonly string[];
  /** Those of the standard, which are the defaults of options. */
  readonly limits?: Limits;
}

/**
 * Reads a rule's options from its configuration.
 * @throws Error that names the rule, the option, what was found and what is expected.
 */
export function readOptions<Definitions extends OptionDefinitions>(rule: string, definitions: Definitions, config: unknown, { names: wanted = Object.keys(definitions), limits = brief.limits }: Wanted = {}): OptionValues<Definitions> {
  const given = typeof config === "object" && config !== null ? (config as Readonly<Record<string, unknown>>) : {};
  const names = Object.keys(definitions);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    throw new Error(`Unexpected option \`${name}\` for \`${rule}\`, ${names.length === 0 ? "which has no options" : `expected ${quote(closest(name, names))}`}`);
  }
  const values = Object.entries(definitions).filter(([name]) => wanted.includes(name)).map(([name, definition]) => {
    const value = given[name];
    if (value === undefined) return [name, definition.type === "integer" && definition.limit !== undefined ? definition.limit(limits) : definition.default];
    const fault = definition.type === "standard" ? faultIn(value, standardSchema, name) : undefined;
    if (fault !== undefined) throw new Error(`${fault} (option \`${name}\` of \`${rule}\`)`);
    const expected = expectation(definition, value);
    if (expected !== undefined) throw new Error(`Unexpected value \`${JSON.stringify(value)}\` for the option \`${name}\` of \`${rule}\`, expected ${expected}`);
    return [name, value];
  });
  return Object.fromEntries(values) as OptionValues<Definitions>;
}

const standardSchema: Schema = { anyOf: [{ enum: [...standardNames, automatic] }, ownStandardSchema] };

/** What a value should have been; undefined when it is right. */
function expectation(definition: OptionDefinition, value: unknown): string | undefined {
  switch (definition.type) {
    case "integer":
      return Number.isInteger(value) && (value as number) >= definition.minimum ? undefined : `a whole number of at least ${String(definition.minimum)}`;
    case "boolean":
      return typeof value === "boolean" ? undefined : "`true` or `false`";
    case "choice":
      return definition.choices.includes(value as string) ? undefined : quote(definition.choices.map((choice) => JSON.stringify(choice)));
    case "section-names":
      return sectionNamesExpectation(value);
    case "standard":
      return undefined;
  }
}

function sectionNamesExpectation(value: unknown): string | undefined {
  const kinds: readonly string[] = sectionKindsOf(brief);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `an object such as \`{ "timeline": ["Chronology"] }\``;
  for (const [kind, list] of Object.entries(value)) {
    if (!kinds.includes(kind)) return `section kinds among ${quote(kinds)}, not \`${kind}\``;
    if (!Array.isArray(list) || !list.every((name) => typeof name === "string" && name.trim() !== "")) return `a list of names for \`${kind}\``;
  }
  return undefined;
}

/** The JSON Schema of one rule's configuration, as markdownlint's own schema writes it. */
export function schemaOf(description: string, definitions: OptionDefinitions): object {
  const properties = Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, propertySchema(definition)]));
  return {
    description,
    oneOf: [
      { type: "boolean" },
      { enum: ["error", "warning"] },
      {
        type: "object",
        additionalProperties: false,
        properties: {
          enabled: { description: "Whether the rule is on", type: "boolean", default: true },
          severity: { description: "How its reports count", enum: ["error", "warning"], default: "error" },
          ...properties,
        },
      },
    ],
    default: true,
  };
}

function propertySchema(definition: OptionDefinition): object {
  const { description } = definition;
  switch (definition.type) {
    case "integer":
      return { description, type: "integer", minimum: definition.minimum, default: definition.default };
    case "boolean":
      return { description, type: "boolean", default: definition.default };
    case "choice":
      return { description, enum: definition.choices, default: definition.default };
    case "standard":
      return { description, ...standardSchema, default: definition.default };
    case "section-names": {
      const names = { type: "array", items: { type: "string", minLength: 1 } };
      return {
        description,
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(sectionKindsOf(brief).map((kind) => [kind, names])),
        default: definition.default,
      };
    }
  }
}
