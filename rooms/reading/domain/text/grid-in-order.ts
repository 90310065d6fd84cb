import type { Grid } from "../placed-text.ts";
import type { LaidLine, LaidTable } from "./cells.ts";
import { gridOf, type Row } from "./grid.ts";
import { withBeginning, withPartsBelow } from "./head-years.ts";

const leastInOrder = 3;

/**
 * A table whose places do not tell which figure is below which head: 「当初　　R3　　R4　　目標」 over figures that are centred below them, or cells
 * parted by four spaces each, however wide they are. Where heads and rows have equally many cells, their order tells it. Null where places do.
 */
export function gridInOrder({ lines, stripes }: LaidTable): Grid | null {
  const [head, second] = lines;
  const count = head?.cells.length ?? 0;
  if (!head || count < leastInOrder) return null;
  const heads = textsOf(head);
  const below = second?.isHead ? withPartsBelow(heads, textsOf(second)) : null;
  const rows = lines.slice(below ? 2 : 1);
  const isOff = (stripes.length !== count || below !== null) && rows.every(({ cells }) => cells.length === count);
  if (!isOff && !(isEvenlyParted(lines) && rows.every(({ cells }) => cells.length <= count))) return null;
  const named = below ?? heads;
  return gridOf([
    [head.line, withBeginning(named) ?? named],
    ...rows.map((row): Row => [row.line, row.isHead ? (withBeginning(textsOf(row)) ?? textsOf(row)) : textsOf(row)]),
  ]);
}

const textsOf = ({ cells }: LaidLine): readonly string[] => cells.map(({ text }) => text);

/** Between all cells are as many spaces: they part them, and keep no columns. What a row lacks is at its end. */
function isEvenlyParted(lines: readonly LaidLine[]): boolean {
  const gaps = new Set<string>();
  for (const { line, cells } of lines) {
    if (cells.length < 2) return false;
    for (const [gap] of line.text.trim().matchAll(/[\s　]{2,}/g)) gaps.add(gap);
    if (gaps.size > 1) return false;
  }
  return gaps.size === 1;
}
