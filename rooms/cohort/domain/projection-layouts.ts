import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { findBlocks } from "./find-blocks.ts";
import { findSource } from "./find-source.ts";
import type { FileRead, ValueRow } from "./imported.ts";
import { type Layout, type NamedGrids, type ReadingContext, titleOf } from "./layout.ts";
import { type RateKind, rateKindOf, rateMeasure, totalMeasure } from "./measure-kinds.ts";
import { findAreaSeries, readAreaSeries } from "./read-area-series.ts";
import { findLongTable, readLongRates } from "./read-long-rates.ts";
import { projectionSheets, readProjection } from "./read-projection.ts";
import { readRates } from "./read-rates.ts";
import { cellText, type Grid, readSex } from "./table-words.ts";

const failed = (what: Bilingual, problem: Problem): FileRead => ({ what, taken: [], notes: [], problems: [problem] });

type Years = readonly number[];
type Answer = { readonly what: Bilingual; readonly years: Years };

/** The source that a workbook belongs to goes on to `read`; a file of which it cannot be told is refused. */
function withSource(
  file: NamedGrids,
  context: ReadingContext,
  { what, years }: Answer,
  read: (entry: CohortEntry) => FileRead,
): FileRead {
  const asked = { asked: context.source, name: file.name, title: titleOf(file), years };
  const source = findSource(context.entries, asked, { file: file.name });
  return source.ok ? read(source.value) : failed(what, source.problem);
}

/** People by age (downwards) and year (across): one sheet for each area, men and women apart. */
export const projectionLayout: Layout = (file, context) => {
  const sheets = projectionSheets(file.grids);
  if (sheets.length === 0) return null;
  const what = { ja: "男女・年齢別人口（地域ごとのシート）", en: "people by sex and age, one sheet an area" };
  const years = sheets.flatMap(({ blocks }) => blocks.flatMap(({ times }) => times.map(({ time }) => time.from)));
  return withSource(file, context, { what, years }, (entry) => {
    const { rows, problems } = readProjection(sheets, { file: file.name, entry, known: context.known });
    return { what, taken: [{ kind: "ages", entry, rows }], notes: [], problems };
  });
};

const titleOfGrid = ({ name, rows }: Grid): string => [name, ...rows.slice(0, 4).flat().map(cellText)].join(" ");

const kindOfGrid =
  (file: NamedGrids) =>
  (grid: Grid): RateKind | null =>
    rateKindOf(titleOfGrid(grid)) ?? rateKindOf(file.name);

type Part = {
  readonly rows: readonly ValueRow[];
  readonly measures: readonly MeasureEntry[];
  readonly problems: readonly Problem[];
};

/** One sheet of rates that has a row for each area: by sex and age, or (child–woman and sex ratio) one number an area and time. */
function partOf(
  grid: Grid,
  kind: RateKind,
  file: NamedGrids,
  entry: CohortEntry,
  context: ReadingContext,
): Part | null {
  const target = { file: file.name, known: context.known, entry };
  if (kind.bySexAndAge) {
    const table = findLongTable(grid);
    if (!table) return null;
    const sex = [grid.name, ...titleOfGrid(grid).split(" ")].map(readSex).find((one) => one === "m" || one === "f");
    const { rows, measures, problems } = readLongRates(grid, table, {
      ...target,
      kind,
      sex: sex ?? null,
    });
    return { rows, measures: [...measures.values()], problems };
  }
  const series = findAreaSeries(grid);
  if (!series) return null;
  const measure = rateMeasure(entry, kind);
  const { rows, problems } = readAreaSeries(grid, series, { ...target, measure: measure.id, range: kind.range });
  return { rows, measures: [measure], problems };
}

const yearsOf = (grids: readonly Grid[]): Years =>
  grids.flatMap((grid) => {
    const times = [...findBlocks(grid).flatMap((block) => block.times), ...(findAreaSeries(grid)?.times ?? [])];
    return times.flatMap(({ time }) => [time.from, time.to]);
  });

/** Workbooks of assumptions: 生残率, 純移動率, 子ども女性比, 0–4歳性比. Which of them a sheet holds, its title or the file's name says. */
export const ratesLayout: Layout = (file, context) => {
  const kindOf = kindOfGrid(file);
  const grids = file.grids.filter((grid) => kindOf(grid) !== null);
  const what = { ja: "将来推計の仮定値", en: "assumptions of a projection" };
  const years = yearsOf(grids);
  if (grids.length === 0 || years.length === 0) return null;
  return withSource(file, context, { what, years }, (entry) => {
    const parts = grids.flatMap((grid) => {
      const kind = kindOf(grid);
      return (kind && partOf(grid, kind, file, entry, context)) ?? [];
    });
    const byAge = parts.length > 0 ? null : readRates(grids, { file: file.name, known: context.known, entry }, kindOf);
    const rows = [...parts.flatMap((part) => part.rows), ...(byAge?.rows ?? [])];
    const measures = [...parts.flatMap((part) => part.measures), ...(byAge?.measures.values() ?? [])];
    const problems = [...parts.flatMap((part) => part.problems), ...(byAge?.problems ?? [])];
    return { what, taken: [{ kind: "values", measures, rows }], notes: [], problems };
  });
};

const broadAges: readonly (readonly [RegExp, { readonly from: number; readonly to: number | null }])[] = [
  [/0\s*[~～〜-]\s*14|年少人口|kekkahyo2_1/, { from: 0, to: 14 }],
  [/15\s*[~～〜-]\s*64|生産年齢人口|kekkahyo2_2/, { from: 15, to: 64 }],
  [/75\s*歳?\s*以上|kekkahyo2_4/, { from: 75, to: null }],
  [/65\s*歳?\s*以上|老年人口|kekkahyo2_3/, { from: 65, to: null }],
];

const mostPeople = 200_000_000;

const inTogether = (together: readonly string[]): readonly Bilingual[] =>
  together.length === 0
    ? []
    : [
        {
          ja: `いくつかの市町村を一つの単位とした行があります: ${together.join("、")}`,
          en: `Rows that stand for several municipalities together: ${together.join(", ")}`,
        },
      ];

/** Totals of a projection: one row an area, years across; the title or the file's name says of which ages. */
export const totalsLayout: Layout = (file, context) => {
  const grids = file.grids.flatMap((grid) => {
    const series = findAreaSeries(grid);
    return series ? [{ grid, series }] : [];
  });
  const [first] = grids;
  if (!first) return null;
  const what = { ja: "総人口・年齢区分別人口（地域ごとの行）", en: "total population or broad ages, one row an area" };
  const years = first.series.times.flatMap(({ time }) => [time.from, time.to]);
  return withSource(file, context, { what, years }, (entry) => {
    const { grid, series } = first;
    const ages = broadAges.find(([pattern]) => pattern.test(titleOfGrid(grid)) || pattern.test(file.name))?.[1] ?? null;
    const measure = totalMeasure(entry, ages);
    const target = { file: file.name, known: context.known, measure: measure.id, range: [0, mostPeople] as const };
    const { rows, problems, together } = readAreaSeries(grid, series, target);
    return { what, taken: [{ kind: "values", measures: [measure], rows }], notes: inTogether(together), problems };
  });
};
