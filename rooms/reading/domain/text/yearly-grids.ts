import type { Grid } from "../placed-text.ts";
import { plainCell, type TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import type { Word } from "./stream-heads.ts";
import type { YearlyHeads } from "./yearly-heads.ts";

/** 目標 25 28 31: a row of figures behind its role. */
export type RoleRow = { readonly role: Word; readonly values: readonly Word[] };

/** An indicator with its rows, and the lines that all of it stands on. */
export type Indicator = {
  readonly name: string;
  readonly baseline: string;
  readonly unit: string;
  readonly rows: readonly RoleRow[];
  readonly lines: readonly TextLine[];
};

/** What is not filled in yet is no figure that is missing: rows that end sooner are a table with fewer years. */
export function tablesOf(indicator: Indicator, heads: YearlyHeads): readonly TextTable[] {
  const { rows, lines } = indicator;
  const counts = [...new Set(rows.map(({ values }) => values.length))];
  return counts.map((count, index) => {
    const own = rows.filter(({ values }) => values.length === count);
    const first = index === 0 && heads.baseline ? [heads.baseline.text] : [];
    return {
      grid: gridOfIndicator({ ...indicator, rows: own }, { ...heads, years: heads.years.slice(0, count) }, first),
      // the same headings hold for all of them
      lines,
    };
  });
}

function gridOfIndicator(
  { name, baseline, unit, rows, lines }: Indicator,
  heads: YearlyHeads,
  first: readonly string[],
): Grid {
  const at = placeAround(lines);
  const down = rows.length;
  const units = unit === "" ? [] : [unit];
  const texts = [...first, ...units.map(() => "単位"), "区分", ...heads.years.map(({ text }) => text)];
  const cells = [
    ...[heads.name.text, ...texts].map((text, column) => plainCell({ row: 0, column }, text, at)),
    plainCell({ row: 1, column: 0, down }, name, at),
    ...first.map(() => plainCell({ row: 1, column: 1, down }, baseline, at)),
    ...rows.flatMap(({ role, values }, index) =>
      [...units, role.text, ...values.map(({ text }) => text)].map((text, column) =>
        plainCell({ row: index + 1, column: 1 + first.length + column }, text, placeAround([role.line])),
      ),
    ),
  ];
  return { title: null, rows: down + 1, columns: texts.length + 1, cells, hiddenRows: [], hiddenColumns: [], at };
}
