/** What stands in a list with gaps: a damaged file may put one thing at the place of 4,000,000,000, and walking there would take hours. */
export function entriesOf<T>(
  list: readonly (T | undefined)[],
  most: number,
): readonly (readonly [index: number, entry: T])[] {
  if (list.length <= shortList) return denseEntries(list, most);
  return Object.keys(list).flatMap((key) => {
    const index = Number(key);
    const entry = index < most ? list[index] : undefined;
    return entry === undefined || entry === null ? [] : [[index, entry] as const];
  });
}

/** Walking over so many places costs less than asking which of them are filled. */
const shortList = 64;

function denseEntries<T>(list: readonly (T | undefined)[], most: number): readonly (readonly [number, T])[] {
  const entries: (readonly [number, T])[] = [];
  const end = Math.min(list.length, most);
  for (let index = 0; index < end; index += 1) {
    const entry = list[index];
    if (entry !== undefined && entry !== null) entries.push([index, entry]);
  }
  return entries;
}
