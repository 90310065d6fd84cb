/** So many texts are kept, and none longer: what comes again soon is a cell, a head or a line, not a page. */
const mostKept = 2_000;
const longestKept = 200;

/**
 * What `read` says of a text, kept for the texts asked last: several finders ask the same of the same cells and lines. For functions of
 * nothing but the text, whose results nobody changes.
 */
export function keptByText<Result>(read: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > longestKept) return read(text);
    const known = kept.get(text);
    if (known) return known.result;
    const result = read(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, { result });
    return result;
  };
}

/** What `read` says of a thing, kept as long as the thing itself is held. */
export function keptByThing<Thing extends object, Result>(read: (thing: Thing) => Result): (thing: Thing) => Result {
  const kept = new WeakMap<Thing, { readonly result: Result }>();
  return (thing) => {
    const known = kept.get(thing);
    if (known) return known.result;
    const result = read(thing);
    kept.set(thing, { result });
    return result;
  };
}
