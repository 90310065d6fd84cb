const pairsOf = (id: string): Set<string> => new Set([...id].map((sign, index) => sign + (id[index + 1] ?? "")));

/** How alike two words are, from 0 to 1: twice the common pairs of signs over all pairs (Dice). */
function likeness(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

const nearEnough = 0.5;
const mostHints = 3;

/** Of the known words, up to three that may have been meant by one that is not known, the most alike first. */
export function nearIds(id: string, known: Iterable<string>): string[] {
  const wanted = pairsOf(id.toLowerCase());
  return [...known]
    .map((candidate) => ({ candidate, alike: likeness(wanted, pairsOf(candidate.toLowerCase())) }))
    .filter(({ alike }) => alike >= nearEnough)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostHints)
    .map(({ candidate }) => candidate);
}
