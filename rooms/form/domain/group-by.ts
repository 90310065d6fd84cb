/** Things under their keys, in the order in which the keys come up. */
export function groupBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** How many things stand under each key, the most frequent first. */
export function countBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly (readonly [string, number])[] {
  return [...groupBy(things, keyOf)]
    .map(([key, group]) => [key, group.length] as const)
    .toSorted((a, b) => b[1] - a[1]);
}
