import { findPeriods } from "../find-periods.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * The aims of a plan for a grant, as its form has them: 「事業開始前 令和4年度増加分 令和5年度増加分 増加分の累計」, and behind it a name and as many figures, all of one unit: where it
 * stood, what each year is to add, and all of that together.
 */
export function growthPlans(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    if (!line.plain.includes("増加分") || taken.has(line)) return [];
    const head = headForm.exec(line.plain)?.[0] ?? "";
    const years = findPeriods(head).filter(
      ({ period, end }) => period.kind === "fiscalYear" && /^の?増加分/.test(head.slice(end).trimStart()),
    );
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last || years.length < 2) return [];
    const below = lines
      .slice(line.order + 1, line.order + 1 + mostLines)
      .filter((one) => !taken.has(one) && one.blanks === 0);
    const rest = line.plain.slice(line.plain.indexOf(head) + head.length);
    const rows = rest.trim() === "" ? below.map((one) => [one, one.plain] as const) : [[line, rest] as const];
    const found = rows.flatMap(([own, text]) => rowsOf(text, years.length + 2).map((cells): Row => [own, cells]));
    if (found.length === 0) return [];
    const heads = [
      "指標名",
      "基準値",
      ...years.map(({ printed }) => `${printed}目標値`),
      `${first.printed}～${last.printed}累計目標値`,
    ];
    return [{ grid: gridOf([[line, heads], ...found]), lines: [line, ...new Set(found.map(([own]) => own))] }];
  });
}
const mostLines = 8;
const headForm = /事業開始前.{0,160}増加分の?\s?(?:の?累計|合計)/;

const figure = "[▲△-]?\\d[\\d,.]{0,12}";
const word = "[^\\s\\d.,]{1,6}";

/** 「利用者数 1,200 人 60 人 80 人 140 人」, as often as it stands there. */
function rowsOf(text: string, count: number): readonly (readonly string[])[] {
  const form = new RegExp(
    `([^\\s\\d]\\S{2,40})\\s+(${figure})\\s?(${word})((?:\\s+${figure}\\s?\\3){${count - 1}})(?=\\s|$)`,
    "g",
  );
  return [...text.matchAll(form)].map(([, name = "", first = "", unit = "", others = ""]) => [
    name,
    `${first}${unit}`,
    ...[...others.matchAll(new RegExp(figure, "g"))].map(([value]) => `${value}${unit}`),
  ]);
}
