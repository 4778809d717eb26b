/** Remembers what was read from a text: the rules ask the same about the same lines, and an editor lints nearly the same document again. */

/** How many texts each function remembers before it starts over. */
const mostTexts = 1000;

/** The same function, which computes once for a text. Its results are shared: nobody may change them. */
export function remembering<Result>(compute: (text: string) => Result, most = mostTexts): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, { result });
    return result;
  };
}

/** The same function, which computes once for an object. Its results are shared: nobody may change them. */
export function rememberingFor<Subject extends object, Result>(compute: (subject: Subject) => Result): (subject: Subject) => Result {
  const known = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const found = known.get(subject);
    if (found !== undefined) return found.result;
    const result = compute(subject);
    known.set(subject, { result });
    return result;
  };
}

/** A value that is made when it is first asked for, because most files that are linted never do. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
