import type { Bilingual, Problem } from "../../../foundation/index.ts";
import { findSource } from "./find-source.ts";
import { placeAt } from "./import-problems.ts";
import type { FileRead } from "./imported.ts";
import { type Layout, type NamedGrids, type ReadingContext, titleOf } from "./layout.ts";
import { projectionLayout, ratesLayout, totalsLayout } from "./projection-layouts.ts";
import { findAgeTable, readAgeTable } from "./read-age-table.ts";
import { itemListLayout, ssdsLayout } from "./ssds-layout.ts";
import { cellText } from "./table-words.ts";

const what: Bilingual = { ja: "男女・年齢別人口（地域ごとの行）", en: "people by sex and age, one row an area" };

const yearInTitle = (title: string): number | undefined => {
  const western = /(?:19|20)\d{2}(?=年|\D*\d{0,2}月|\)|）|$|[._-])/.exec(title)?.[0];
  const reiwa = /令和(\d{1,2}|元)年/.exec(title)?.[1];
  const heisei = /平成(\d{1,2}|元)年/.exec(title)?.[1];
  if (reiwa) return 2018 + (reiwa === "元" ? 1 : Number(reiwa));
  if (heisei) return 1988 + (heisei === "元" ? 1 : Number(heisei));
  return western ? Number(western) : undefined;
};

/** Tables with one row for each area and sex, the ages side by side: census and projection CSVs, resident registers. */
const ageRowsLayout: Layout = (file, context) => {
  const grids = file.grids.filter((grid) => findAgeTable(grid));
  if (grids.length === 0) return null;
  const title = titleOf(file);
  const source = findSource(
    context.entries,
    { asked: context.source, name: file.name, title },
    { file: file.name, line: 1 },
  );
  if (!source.ok) return { what, taken: [], notes: [], problems: [source.problem] };
  const year = context.year ?? yearInTitle(title) ?? yearInTitle(file.name);
  const target = { file: file.name, entry: source.value, known: context.known, year };
  const tables = grids.flatMap((grid) => readAgeTable(grid, target) ?? []);
  return {
    what,
    taken: [{ kind: "ages", entry: source.value, rows: tables.flatMap(({ rows }) => rows) }],
    notes: [],
    problems: tables.flatMap(({ problems }) => problems),
  };
};

const layouts: readonly Layout[] = [
  itemListLayout,
  ssdsLayout,
  ageRowsLayout,
  ratesLayout,
  projectionLayout,
  totalsLayout,
];

const unrecognised = ({ name, grids }: NamedGrids): Problem => {
  const found = (grids[0]?.rows.find((row) => row.some((cell) => cellText(cell) !== "")) ?? [])
    .map(cellText)
    .filter((text) => text !== "")
    .slice(0, 8)
    .join(", ");
  return {
    code: "cohort/fileUnrecognised",
    message: {
      ja: `知っている表の形ではありません（最初の行: ${found || "空"}）。取り込める表は population sources で確かめてください。`,
      en: `This is no table of a known layout (its first line: ${found || "empty"}). See population sources for what can be imported.`,
    },
    place: placeAt({ file: name }),
  };
};

/** Reads a file in the first layout that it has; a file of none is a problem that shows its first line. */
export function recogniseFile(file: NamedGrids, context: ReadingContext): FileRead {
  for (const layout of layouts) {
    const read = layout(file, context);
    if (read) return read;
  }
  return { what: { ja: "不明", en: "unknown" }, taken: [], notes: [], problems: [unrecognised(file)] };
}
