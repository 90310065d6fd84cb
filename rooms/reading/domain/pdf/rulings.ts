import type { Ruling } from "./marks.ts";

/** Pieces of one line: dashes, the edges of neighbouring cells, a double line. In points. */
const sameLine = 1.6;
const sameDash = 3.2;
const shortest = 4;

/** Joins pieces that lie on one line, and leaves out what is too short to part anything. */
export function joinedRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  return [true, false].flatMap((flat) => joinedOneWay(rulings.filter((ruling) => ruling.flat === flat)));
}

function joinedOneWay(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...rulings].sort((one, other) => one.at - other.at);
  const joined: Ruling[] = [];
  let line: Ruling[] = [];
  for (const ruling of sorted) {
    const first = line[0];
    if (first !== undefined && ruling.at - first.at > sameLine) {
      for (const one of joinedPieces(line)) joined.push(one);
      line = [];
    }
    line.push(ruling);
  }
  for (const one of joinedPieces(line)) joined.push(one);
  return joined;
}

function joinedPieces(line: readonly Ruling[]): readonly Ruling[] {
  const sorted = [...line].sort((one, other) => one.from - other.from);
  const joined: Ruling[] = [];
  for (const ruling of sorted) {
    const last = joined.at(-1);
    if (last === undefined || ruling.from - last.to > sameDash) joined.push(ruling);
    else if (ruling.to > last.to) joined[joined.length - 1] = { ...last, to: ruling.to };
  }
  return joined.filter(({ from, to }) => to - from >= shortest);
}
