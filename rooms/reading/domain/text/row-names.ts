import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { affinity } from "./affinity.ts";
import type { TextFigure } from "./figures.ts";
import { columnGap, gapBefore, type TextLine } from "./lines.ts";
import type { TextName } from "./names.ts";

/** Figures of a line, and of which of several marked names beside each other they are; null where one line holds one name. */
export type OfRow = { readonly name: TextName | null; readonly figures: readonly TextFigure[] };

/** The marked names that begin on a line, by its order, where some line holds several. */
export type RowNames = ReadonlyMap<number, readonly TextName[]>;

export function namesInRows(names: readonly TextName[]): RowNames {
  const rows = new Map<number, TextName[]>();
  if (names.every(({ ofRow }) => ofRow === 1)) return rows;
  for (const name of names) rows.set(name.first.order, [...(rows.get(name.first.order) ?? []), name]);
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
  const own = rows.get(line.order) ?? [];
  const ahead = ({ start }: TextFigure) => own.findLast(({ last, end }) => last === line && end <= start) ?? null;
  const isWaitedFor = (figure: TextFigure): boolean =>
    figure !== first &&
    gapBefore(line.plain, figure.start) >= leastGap &&
    affinity(waiting?.text ?? "", figure) !== "against";
  const waiting = own.length > 1 ? null : waitingName(rows.get(line.order - 1) ?? [], line);
  const isTorn = waiting !== null && figures.some(isWaitedFor);
  if (own.length < 2 && !isTorn) return [{ name: null, figures }];
  const named = figures.map((figure) =>
    isTorn ? (isWaitedFor(figure) ? waiting : inLeft(ahead(figure), waiting)) : ahead(figure),
  );
  return [...new Set(named)].map((name) => ({ name, figures: figures.filter((_, index) => named[index] === name) }));
}
const leastGap = columnGap - 1;

/** What stands alone on its line is in the left one of the columns of the line above. */
const inLeft = (name: TextName | null, { ofRow }: TextName): TextName | null => name && { ...name, inRow: 0, ofRow };

/** The last name of the row above, where nothing stands behind it. */
function waitingName(row: readonly TextName[], line: TextLine): TextName | null {
  const name = row.length > 1 ? row.at(-1) : undefined;
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
