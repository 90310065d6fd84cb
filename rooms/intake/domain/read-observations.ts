import { CsvError, parse } from "csv-parse/sync";
import { at, fail, type Outcome, ok, type Place, type Problem } from "../../../foundation/index.ts";
import { type Observation, observationColumns, observationReader } from "../../observation/index.ts";
import type { EditionText } from "./edition-text.ts";
import { fileTooLarge, isTooLarge } from "./limits.ts";

/** After so many bad rows the rest of a file is counted, not told. */
const mostRowProblems = 100;

const notCsv = (file: string, error: CsvError): Problem => ({
  code: "observationFileMalformed",
  message: {
    ja: `CSV として読めません（${error.code}）。引用符が閉じているか確かめてください。`,
    en: `Not readable as CSV (${error.code}): check that every quote is closed.`,
  },
  place: { file, line: typeof error.lines === "number" ? error.lines : 1 },
});

function rowsOf({ file, text }: EditionText): Outcome<string[][], Problem> {
  if (isTooLarge(text.length)) return fail(fileTooLarge(file));
  try {
    return ok(parse(text, { bom: true, relax_column_count: true }));
  } catch (error) {
    if (error instanceof CsvError) return fail(notCsv(file, error));
    throw error;
  }
}

const headWrong = (file: string, found: readonly string[]): Problem => ({
  code: "observationHeadWrong",
  message: {
    ja: `見出しは「${observationColumns.join(",")}」でなければなりません。見つかったのは「${found.join(",")}」です。`,
    en: `The heading must be "${observationColumns.join(",")}"; found "${found.join(",")}".`,
  },
  place: { file, line: 1 },
});

const columnsWrong = (place: Place, count: number): Problem => ({
  code: "observationColumnsWrong",
  message: {
    ja: `列が ${count} あります。${observationColumns.join(",")} の ${observationColumns.length} 列にしてください（桁区切りのコンマは書きません）。`,
    en: `There are ${count} columns: write the ${observationColumns.length} columns ${observationColumns.join(",")} (no commas inside numbers).`,
  },
  place,
});

const doubled = (place: Place, row: Observation, first: Place): Problem => ({
  code: "observationDoubled",
  message: {
    ja: `${row.measureId} ${row.areaCode} ${row.period} は ${first.file} の ${first.line} 行目に既にあります。片方を消してください。`,
    en: `${row.measureId} ${row.areaCode} ${row.period} already stands in ${first.file}, line ${first.line}: remove one.`,
  },
  place,
});

const moreOfThem = (file: string, count: number): Problem => ({
  code: "observationMoreProblems",
  message: {
    ja: `このファイルにはほかに ${count} 行の誤りがあります。上の誤りを直してから読み直してください。`,
    en: `${count} more rows of this file are wrong: mend those above and load again.`,
  },
  place: { file },
});

type Known = { readonly measures: ReadonlySet<string>; readonly seen: Map<string, Place> };

function readRow(
  cells: readonly string[],
  place: Place,
  read: ReturnType<typeof observationReader>,
  seen: Map<string, Place>,
): Outcome<Observation, Problem> {
  if (cells.length !== observationColumns.length) return fail(columnsWrong(place, cells.length));
  const row = read(cells);
  if (!row.ok) return fail(at(row.problem, place));
  const { measureId, areaCode, period } = row.value;
  const key = `${measureId} ${areaCode} ${period}`;
  const first = seen.get(key);
  if (first) return fail(doubled(place, row.value, first));
  seen.set(key, place);
  return row;
}

type Observations = { readonly rows: readonly Observation[]; readonly problems: readonly Problem[] };

function readFile(text: EditionText, { measures, seen }: Known): Observations {
  const { file } = text;
  const parsed = rowsOf(text);
  if (!parsed.ok) return { rows: [], problems: [parsed.problem] };
  const [head = [], ...lines] = parsed.value;
  if (head.join() !== observationColumns.join()) return { rows: [], problems: [headWrong(file, head)] };
  const read = observationReader(measures);
  const rows: Observation[] = [];
  const problems: Problem[] = [];
  lines.forEach((cells, index) => {
    if (cells.join("") === "" && cells.length === 1) return;
    const row = readRow(cells, { file, line: index + 2 }, read, seen);
    if (row.ok) rows.push(row.value);
    else problems.push(row.problem);
  });
  const more = problems.length - mostRowProblems;
  return { rows, problems: more > 0 ? [...problems.slice(0, mostRowProblems), moreOfThem(file, more)] : problems };
}

/** Reads the CSV files beside an edition; every bad row is named by file and line, also one that stands twice in two files. */
export function readObservationFiles(texts: readonly EditionText[], measures: ReadonlySet<string>): Observations {
  const seen = new Map<string, Place>();
  const files = texts.map((text) => readFile(text, { measures, seen }));
  return { rows: files.flatMap(({ rows }) => rows), problems: files.flatMap(({ problems }) => problems) };
}
