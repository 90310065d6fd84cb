import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import { affinity } from "./text-affinity.ts";
import type { TextFigure } from "./text-figures.ts";
import { columnGap, gapBefore, type TextLine } from "./text-lines.ts";
import type { TextName } from "./text-names.ts";

/** Figures of a line, and of which of several marked names beside each other they are; null where one line holds one name. */
export type OfRow = { readonly name: TextName | null; readonly figures: readonly TextFigure[] };

/** Names that stand beside each other in a row, by the order of its line. */
export type RowNames = ReadonlyMap<number, readonly TextName[]>;

export function namesInRows(names: readonly TextName[]): RowNames {
  const rows = new Map<number, TextName[]>();
  for (const name of names)
    if (name.ofRow > 1) rows.set(name.first.order, [...(rows.get(name.first.order) ?? []), name]);
  return rows;
}

/**
 * 「○相談件数 512件　○会員数」 / 「○開催回数 6回　231人（R2.2.1現在）」: of two columns that stand beside each other each figure is of the name ahead of it, and
 * one a gap behind the figure of the left column of the name that still waits for it.
 */
export function figuresOfRow(figures: readonly TextFigure[], rows: RowNames): readonly OfRow[] {
  const [first] = figures;
  if (!first || rows.size === 0) return [{ name: null, figures }];
  const { line } = first;
  const own = rows.get(line.order);
  const waiting = own ? null : waitingName(rows.get(line.order - 1), line);
  const nameOf = (figure: TextFigure): TextName | null => {
    if (own) return own.findLast(({ last, end }) => last === line && end <= figure.start) ?? null;
    const isApart = figure !== first && gapBefore(line.plain, figure.start) >= columnGap - 1;
    return waiting && isApart && affinity(waiting.text, figure) !== "against" ? waiting : null;
  };
  const named = figures.map(nameOf);
  return [...new Set(named)].map((name) => ({ name, figures: figures.filter((_, index) => named[index] === name) }));
}

/** The last name of the row above, where nothing stands behind it. */
function waitingName(row: readonly TextName[] | undefined, line: TextLine): TextName | null {
  const name = row?.at(-1);
  return name && line.page === name.first.page && name.first.plain.slice(name.end).trim() === "" ? name : null;
}

/** So many lines above the names their headings stand beside each other. */
const farthestHead = 4;

/** 「【運営実績（H27～H30）】【登録状況】」 above two columns: when the figures of this one hold; null where its heading does not say. */
export function periodOfColumn({ first, inRow, ofRow }: TextName, lines: readonly TextLine[]): FoundPeriod | null {
  for (let order = first.order - 1; order >= Math.max(0, first.order - farthestHead); order -= 1) {
    const heads = lines[order]?.plain.match(/【[^【】]{1,60}】/g) ?? [];
    if (heads.length !== ofRow) continue;
    const [period, ...more] = findPeriods(heads[inRow] ?? "");
    return more.length === 0 ? (period ?? null) : null;
  }
  return null;
}
