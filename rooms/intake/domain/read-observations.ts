import { parse } from "csv-parse/sync";
import { at, type Problem } from "../../../foundation/index.ts";
import { type Observation, observationColumns, observationReader } from "../../observation/index.ts";
import type { EditionText } from "./read-edition.ts";

const rowsOf = (text: string): string[][] => parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });

const headWrong = (file: string, found: readonly string[]): Problem => ({
  code: "observationHeadWrong",
  message: {
    ja: `見出しは「${observationColumns.join(",")}」でなければなりません。見つかったのは「${found.join(",")}」です。`,
    en: `The heading must be "${observationColumns.join(",")}"; found "${found.join(",")}".`,
  },
  place: { file, line: 1 },
});

const doubled = (file: string, line: number, row: Observation): Problem => ({
  code: "observationDoubled",
  message: {
    ja: `${row.measureId} ${row.areaCode} ${row.period} は二度書かれています。片方を消してください。`,
    en: `${row.measureId} ${row.areaCode} ${row.period} stands twice: remove one.`,
  },
  place: { file, line },
});

/** Reads the CSV files beside an edition; every bad row is named by file and line. */
export function readObservationFiles(
  texts: readonly EditionText[],
  measures: ReadonlySet<string>,
): { rows: Observation[]; problems: Problem[] } {
  const rows: Observation[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const read = observationReader(measures);
  for (const { file, text } of texts) {
    const [head = [], ...lines] = rowsOf(text);
    if (head.join() !== observationColumns.join()) {
      problems.push(headWrong(file, head));
      continue;
    }
    lines.forEach((cells, index) => {
      const line = index + 2;
      const row = read(cells);
      if (!row.ok) return problems.push(at(row.problem, { file, line }));
      const key = `${row.value.measureId} ${row.value.areaCode} ${row.value.period}`;
      if (seen.has(key)) return problems.push(doubled(file, line, row.value));
      seen.add(key);
      return rows.push(row.value);
    });
  }
  return { rows, problems };
}
