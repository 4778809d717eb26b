/** Remembers what was read from a text: the rules ask the same about the same lines, and an editor lints nearly the same document again. */

/** How many texts each function remembers at least, once it has read as many; at most twice as many. */
const fewestTexts = 1000;

/** The same function, which computes once for a text. Its results are shared: nobody may change them. */
export function remembering<Result>(compute: (text: string) => Result, fewest = fewestTexts): (text: string) => Result {
  // What was asked for lately stays when there is too much: an editor asks for all but a line of it again.
  let recent = new Map<string, { readonly result: Result }>();
  let earlier: typeof recent = new Map();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.result;
    const found = earlier.get(text) ?? { result: compute(text) };
    if (recent.size >= fewest) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found.result;
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
