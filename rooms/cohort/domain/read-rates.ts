import { at, type Problem } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import { codeReader, type KnownAreas } from "./area-cells.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Sex } from "./cohort-measures.ts";
import { type Block, findBlocks } from "./find-blocks.ts";
import { placeAt } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";
import { type RateKind, rateMeasure } from "./measure-kinds.ts";
import { periodText } from "./read-area-series.ts";
import { areaOfSheet } from "./sheet-area.ts";
import { cellName, cellText, type Grid, readTableNumber } from "./table-words.ts";

type RateTarget = {
  readonly file: string;
  readonly known: KnownAreas;
  readonly entry: CohortEntry;
  readonly kind: RateKind;
};

/** Assumed rates of a file with the measures they stand under, and what stands against them. */
export type Rates = {
  readonly rows: readonly ValueRow[];
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly problems: readonly Problem[];
};

export const impossible = (found: string, { name, nameEn, range: [least, most] }: RateKind): Problem => ({
  code: "cohort/rateImpossible",
  message: {
    ja: `${name}が「${found}」です。${least} から ${most} までの数でなければなりません。`,
    en: `The ${nameEn} is "${found}"; it must be a number from ${least} to ${most}.`,
  },
});

type Cells = RateTarget & { readonly grid: Grid; readonly area: string; readonly block: Block; readonly sex: Sex };

function* blockRows({ grid, area, block, sex, ...target }: Cells): Generator<ValueRow | Problem, void> {
  for (const { row, age } of block.lines) {
    if (typeof age !== "object") continue;
    const measure = rateMeasure(target.entry, target.kind, { sex, age }).id;
    for (const time of block.times) {
      const cell = `${grid.name}!${cellName(row, time.column)}`;
      const spot = { file: target.file, cell };
      const value = readTableNumber(grid.rows[row]?.[time.column]);
      const [least, most] = target.kind.range;
      if (value === null || value < least || value > most) {
        yield at(impossible(cellText(grid.rows[row]?.[time.column]), target.kind), placeAt(spot));
      } else yield { measure, area, period: periodText(time), value, absent: null, spot, place: cell };
    }
  }
}

/** Rates by sex, age and time: one sheet an area, ages downwards. `kindOf` tells what the tables of a sheet hold; null = none of ours. */
export function readRates(
  grids: readonly Grid[],
  target: Omit<RateTarget, "kind">,
  kindOf: (grid: Grid) => RateKind | null,
): Rates {
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const measures = new Map<string, MeasureEntry>();
  for (const grid of grids) {
    const kind = kindOf(grid);
    const all = findBlocks(grid);
    const blocks = all.filter(({ sex }) => sex !== null);
    if (!kind?.bySexAndAge || blocks.length === 0) continue;
    const head = Math.min(...all.map((block) => block.head));
    const area = areaOfSheet(grid, { head, file: target.file, read: codeReader([]), known: target.known });
    if (!area.ok) problems.push(area.problem);
    else
      for (const block of blocks) {
        if (block.sex === null) continue;
        addMeasures(measures, target.entry, kind, block, block.sex);
        for (const read of blockRows({ ...target, kind, grid, area: area.value, block, sex: block.sex })) {
          if ("measure" in read) rows.push(read);
          else problems.push(read);
        }
      }
  }
  return { rows, measures, problems };
}

function addMeasures(
  measures: Map<string, MeasureEntry>,
  entry: CohortEntry,
  kind: RateKind,
  block: Block,
  sex: Sex,
): void {
  for (const { age } of block.lines) {
    if (typeof age !== "object") continue;
    const measure = rateMeasure(entry, kind, { sex, age });
    measures.set(measure.id, measure);
  }
}
