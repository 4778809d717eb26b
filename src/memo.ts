/** Remembering what was read out of a text: the rules ask the same of the same lines, and an editor lints nearly the same document again. */

/** How many texts each function remembers, before it begins anew. */
const mostTexts = 1000;

/** The same function, which computes once for a text. Its results are shared: nobody may change them. */
export function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = compute(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, { result });
    return result;
  };
}
