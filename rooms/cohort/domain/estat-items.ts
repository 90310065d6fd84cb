import { at, type Bilingual, type Problem } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import { asKnownArea, codeReader } from "./area-cells.ts";
import { type EstatReading, furtherChoice, leftOutNote } from "./estat-ages.ts";
import type { EstatCell } from "./estat-answer.ts";
import { readEstatTime, readEstatValue } from "./estat-cells.ts";
import { placeAt } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";
import { ssdsMeasure } from "./ssds-items.ts";

export type EstatItems = {
  readonly rows: readonly ValueRow[];
  readonly measures: readonly MeasureEntry[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Bilingual[];
};

const itemCode = /^#?[A-Z]\d{3,}$/;

/** The axis whose classes are items of 社会・人口統計体系 (`A2101`); null = the table is of another statistic. */
export const findItemAxis = ({ axes }: Pick<EstatReading, "axes">): string | null =>
  axes.find(
    ({ id, classes }) => id.startsWith("cat") && classes.length > 0 && classes.every(({ code }) => itemCode.test(code)),
  )?.id ?? null;

type Known = { readonly measure: MeasureEntry; readonly power: number };

/** A class is named `A2101_住民基本台帳人口(日本人)`; its unit stands on the class, or on each of its cells. */
function measuresOf(
  reading: EstatReading,
  axis: string,
): { readonly known: ReadonlyMap<string, Known>; readonly unknown: readonly string[] } {
  const known = new Map<string, Known>();
  const unknown: string[] = [];
  for (const { code, name, unit } of reading.axes.find(({ id }) => id === axis)?.classes ?? []) {
    const printed = unit ?? reading.cells.find((cell) => cell.codes[axis] === code)?.unit ?? "";
    const measure = ssdsMeasure(code, { name: name.replace(`${code}_`, ""), unit: printed });
    if (measure) known.set(code, measure);
    else unknown.push(`${code} (${printed})`);
  }
  return { known, unknown };
}

const timeUnreadable = (found: string): Problem => ({
  code: "cohort/estatTime",
  message: {
    ja: `時点「${found}」を読めません。年・年度・月のどれでもない統計表は取り込めません。`,
    en: `Cannot read the time "${found}": a table of neither years, fiscal years nor months cannot be imported.`,
  },
});

type CellReading = EstatReading & { readonly axis: string; readonly items: ReadonlyMap<string, Known> };

function readCell(
  cell: EstatCell,
  area: string,
  { address, notes, axis, items }: CellReading,
): ValueRow | Problem | null {
  const item = items.get(cell.codes[axis] ?? "");
  if (!item) return null;
  const place = `area=${cell.codes.area} time=${cell.codes.time} ${axis}=${cell.codes[axis]}`;
  const spot = { file: address, cell: place };
  const period = readEstatTime(cell.codes.time ?? "");
  if (period === null) return at(timeUnreadable(cell.codes.time ?? ""), placeAt(spot));
  const read = readEstatValue(cell.text, notes);
  const absent = "absent" in read ? read.absent : null;
  const value = "absent" in read ? null : Number(`${read.value}e${item.power}`);
  return { measure: item.measure.id, area, period, value, absent, spot, place };
}

/** Items by area and time of a table of e-Stat; a sign becomes the reason that the table gives for it. */
export function readEstatItems(reading: EstatReading, axis: string): EstatItems {
  const choice = furtherChoice(reading.axes, reading.cells, ["area", "time", axis]);
  if (choice) return { rows: [], measures: [], problems: [at(choice, placeAt({ file: reading.address }))], notes: [] };
  const { known, unknown } = measuresOf(reading, axis);
  const codes = codeReader([]);
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const leftOut = new Set<string>();
  for (const cell of reading.cells) {
    const code = codes(cell.codes.area ?? "");
    const area = code.ok ? asKnownArea(code.value, reading.known) : code;
    const read = area.ok ? readCell(cell, area.value, { ...reading, axis, items: known }) : null;
    if (!area.ok) leftOut.add(cell.codes.area ?? "");
    else if (read !== null && "measure" in read) rows.push(read);
    else if (read !== null) problems.push(read);
  }
  return {
    rows,
    measures: [...known.values()].map(({ measure }) => measure),
    problems,
    notes: [...leftOutNote(leftOut), ...unitNote(unknown)],
  };
}

const unitNote = (unknown: readonly string[]): readonly Bilingual[] =>
  unknown.length === 0
    ? []
    : [
        {
          ja: `単位がこの製品に登録されていないので取り込まなかった項目: ${unknown.join("、")}`,
          en: `items left out because their unit is not registered here: ${unknown.join(", ")}`,
        },
      ];
