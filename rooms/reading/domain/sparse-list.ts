/** What stands in a list with gaps: a damaged file may put one thing at the place of 4,000,000,000, and walking there would take hours. */
export function entriesOf<T>(
  list: readonly (T | undefined)[],
  most: number,
): readonly (readonly [index: number, entry: T])[] {
  return Object.keys(list).flatMap((key) => {
    const index = Number(key);
    const entry = index < most ? list[index] : undefined;
    return entry === undefined || entry === null ? [] : [[index, entry] as const];
  });
}
