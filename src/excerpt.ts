const longest = 40;

/** The beginning of a text, for a message. */
export function excerpt(text: string): string {
  const [first = ""] = text.trim().split("\n");
  if (first.length <= longest) return first;
  return `${first.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "").replace(/\s+\S*$/u, "")} …`;
}
