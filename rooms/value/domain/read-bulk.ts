import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type BulkColumn, type BulkPlace, bulkColumns } from "./bulk-table.ts";
import { type CellDecision, type CellInput, decideGroup, typedValue } from "./decide-cells.ts";
import { unitOfKpi } from "./kpi-period.ts";
import { readTyped } from "./read-typed.ts";
import { cellText, type SheetValue, valueKinds } from "./value.ts";

/** A table as it came back: rows of text with their numbers in the file, the head first. */
export type SentTable = readonly { readonly number: number; readonly cells: readonly string[] }[];

/** What was found in a row: something wrong with the row itself, or what becomes of its cells. */
export type RowAnswer = {
  readonly number: number;
  readonly place: BulkPlace | null;
  readonly problem: Problem | null;
  readonly decisions: readonly CellDecision[];
};

/** Answers given on the page after checking: by `sheet|cell|code`, and one for all others (null = not asked yet). */
export type BulkAnswers = { readonly each: ReadonlyMap<string, string>; readonly all: string | null };

export const noAnswers: BulkAnswers = { each: new Map(), all: null };

type Texts = ReadonlyMap<BulkColumn, string>;
type SentRow = { readonly number: number; readonly texts: Texts };

/** Reads a table that came back and says row by row what would happen. Nothing is stored here. */
export function readBulk(
  table: SentTable,
  expected: { readonly mark: string; readonly places: readonly BulkPlace[] },
  answers: BulkAnswers = noAnswers,
): Outcome<readonly RowAnswer[], Problem> {
  const [head, ...rest] = table;
  const columns = findColumns(head?.cells ?? [], expected.mark);
  if (!columns.ok) return columns;
  const rows = rest
    .filter(({ cells }) => cells.some((text) => text.trim() !== ""))
    .map(({ number, cells }): SentRow => {
      const texts = new Map([...columns.value].map(([id, at]) => [id, (cells[at] ?? "").trim()]));
      return { number, texts };
    });
  if (rows.length === 0) return fail(noRows);
  return ok(answerRows(rows, expected.places, answers));
}

function findColumns(head: readonly string[], mark: string): Outcome<ReadonlyMap<BulkColumn, number>, Problem> {
  const found = (head[0] ?? "").trim();
  if (!found.startsWith("michishirube values|")) return fail(notOurs);
  if (found !== mark) return fail(otherCycle(found, mark));
  const missing = bulkColumns.filter(({ id, head: name }) => id !== "key" && !head.includes(name));
  if (missing.length > 0) return fail(columnMissing(missing.map(({ head: name }) => name)));
  return ok(new Map(bulkColumns.map(({ id, head: name }) => [id, id === "key" ? 0 : head.indexOf(name)])));
}

function answerRows(
  rows: readonly SentRow[],
  places: readonly BulkPlace[],
  answers: BulkAnswers,
): readonly RowAnswer[] {
  const byKey = new Map(places.map((place) => [place.shown.key, place]));
  const seen = new Set<string>();
  const checked = rows.map((row) => {
    const key = row.texts.get("key") ?? "";
    const place = byKey.get(key) ?? null;
    const wrong = seen.has(key) ? rowTwice(row.number) : rowProblem(row, place);
    seen.add(key);
    return { row, place, wrong, cells: place && !wrong ? cellsOf(row, place, answers) : [] };
  });
  const beside = besideByKpi(checked);
  return checked.map(({ row, place, wrong, cells }): RowAnswer => {
    if (!place || wrong) return { number: row.number, place, problem: wrong, decisions: [] };
    const { kpi, lead, row: year, sheet } = place;
    const key = cellText({ kpiId: kpi.id, period: year.key, kind: lead });
    const stored = sheet.known.history.get(key)?.at(-1) ?? null;
    const details = {
      source: row.texts.get("source") || null,
      note: row.texts.get("note") || null,
      evidenceId: stored?.reading ? stored.evidenceId : null,
    };
    const group = { kpi, lead: key, cells, details, beside: beside.get(`${sheet.head.id}|${kpi.id}`) ?? [] };
    const decisions = decideGroup(group, sheet.known);
    const changes = decisions.some(({ kind }) => kind !== "same");
    return { number: row.number, place, problem: changes && !sheet.writable ? closed(place) : null, decisions };
  });
}

type Checked = { readonly place: BulkPlace | null; readonly cells: readonly CellInput[] };

/** All years of an indicator typed in this table, so that they are compared with each other and not with what they replace. */
function besideByKpi(checked: readonly Checked[]): ReadonlyMap<string, readonly SheetValue[]> {
  const beside = new Map<string, SheetValue[]>();
  for (const { place, cells } of checked) {
    if (!place) continue;
    const key = `${place.sheet.head.id}|${place.kpi.id}`;
    for (const cell of cells) {
      const reading = cell.typed === "" ? null : readTyped(cell.typed, unitOfKpi(place.kpi));
      if (reading?.ok && reading.value) beside.set(key, [...(beside.get(key) ?? []), typedValue(cell, reading.value)]);
    }
  }
  return beside;
}

/** The key must be ours, and what stands in the row must be what the key says: a row pasted over another one is found here. */
function rowProblem({ number, texts }: SentRow, place: BulkPlace | null): Problem | null {
  if (!place) return keyUnknown(number);
  for (const id of ["sheet", "kpi", "year"] as const) {
    const [found, wanted] = [texts.get(id) ?? "", place.shown[id].trim()];
    if (found !== wanted) return keyChanged(number, found, wanted);
  }
  if (!/^\d{1,9} \d{1,9} \d{1,9}$/.test(texts.get("seen") ?? "")) return keyUnknown(number);
  const closedKind = valueKinds.find(
    (kind) => !place.row.open.includes(kind) && (texts.get(kind) ?? "") !== place.shown[kind],
  );
  if (closedKind) return wrongYear(number, place.shown.year, closedKind);
  const long = (["source", "note", "answer"] as const).find(
    (id) => (texts.get(id) ?? "").length > (id === "note" ? 4000 : 500),
  );
  return long ? tooLong(number) : null;
}

function cellsOf({ texts }: SentRow, place: BulkPlace, answers: BulkAnswers): readonly CellInput[] {
  const versions = (texts.get("seen") ?? "").split(" ").map(Number);
  const written = texts.get("answer") || null;
  return place.row.open.map((kind): CellInput => {
    const key = { kpiId: place.kpi.id, period: place.row.key, kind };
    const prefix = `${place.sheet.head.id}|${cellText(key)}|`;
    const own = [...answers.each].filter(([name]) => name.startsWith(prefix));
    return {
      ...key,
      typed: texts.get(kind) ?? "",
      base: versions[valueKinds.indexOf(kind)] ?? 0,
      keep: "mine",
      answers: Object.fromEntries(own.map(([name, answer]) => [name.slice(prefix.length), answer])),
      answerToAll: written ?? answers.all,
    };
  });
}

const noRows: Problem = problem(
  "bulk/noRows",
  "表に行がありません。ダウンロードした表の行を消さずに書き込んで、送ってください。何も保存していません。",
  "The table has no rows. Fill in the downloaded table without deleting its rows. Nothing was stored.",
);

const notOurs: Problem = problem(
  "bulk/notOurs",
  "このファイルは、この画面からダウンロードした表ではありません（先頭の印がありません）。表をダウンロードし直して、そこに書き込んでください。何も保存していません。",
  "This file is not a table downloaded from this page (its first cell lacks the mark). Download the table again and fill that in. Nothing was stored.",
);

const otherCycle = (found: string, wanted: string): Problem => {
  const [from, to] = [found, wanted].map((mark) => mark.split("|").slice(1).join(" "));
  return problem(
    "bulk/otherCycle",
    `この表は別の年度か別の計画のもの（${from}）です。いまの評価（${to}）の表をダウンロードし直してください。何も保存していません。`,
    `This table belongs to another year or plan (${from}). Download the table of this cycle (${to}). Nothing was stored.`,
  );
};

const columnMissing = (names: readonly string[]): Problem =>
  problem(
    "bulk/columnMissing",
    `見出し「${names.join("」「")}」の列がありません。見出しを変えたり列を消したりせずに送ってください。何も保存していません。`,
    `The columns ${names.join(", ")} are missing. Send the table without renaming or deleting columns. Nothing was stored.`,
  );

const rowTwice = (number: number): Problem =>
  problem(
    "bulk/rowTwice",
    `${number}行目: 同じ指標・年の行が二つあります。どちらか一つを消してください。`,
    `Row ${number}: the same indicator and year stands twice. Delete one of the rows.`,
  );

const keyUnknown = (number: number): Problem =>
  problem(
    "bulk/keyUnknown",
    `${number}行目: 隠れた列（鍵・見た版）の内容が変わっています。行を書き足さず、ダウンロードした表の行に書いてください。`,
    `Row ${number}: the hidden columns (key, version seen) were changed. Do not add rows; write into the rows of the downloaded table.`,
  );

const keyChanged = (number: number, found: string, wanted: string): Problem =>
  problem(
    "bulk/keyChanged",
    `${number}行目:「${found.slice(0, 40)}」と書かれていますが、この行は「${wanted.slice(0, 40)}」のものです。別の行を上から貼り付けていないか確かめてください。`,
    `Row ${number} says "${found.slice(0, 40)}" but belongs to "${wanted.slice(0, 40)}". Was another row pasted over it?`,
  );

const wrongYear = (number: number, year: string, kind: (typeof valueKinds)[number]): Problem => {
  const head = bulkColumns.find(({ id }) => id === kind)?.head ?? kind;
  return problem(
    "bulk/wrongYear",
    `${number}行目: ${year}には「${head}」を書けません。年を間違えていないか確かめ、この欄を元に戻してください。`,
    `Row ${number}: ${year} takes no value in the column ${head} (${kind}). Check the year, and restore this cell.`,
  );
};

const tooLong = (number: number): Problem =>
  problem(
    "bulk/tooLong",
    `${number}行目: 出典・答えは500文字、備考は4,000文字までです。要点だけにして、全文は証拠のファイルとして加えてください。`,
    `Row ${number}: source and answer hold 500 characters, the note 4,000. Keep the essence and add the whole text as evidence.`,
  );

const closed = ({ sheet }: BulkPlace): Problem =>
  problem(
    "bulk/closed",
    `調書「${sheet.head.title}」には、いま値を書けません（担当ではないか、提出済みです）。この行を元に戻してください。`,
    `Values of the sheet "${sheet.head.title}" cannot be written now (you are not in charge, or it was submitted). Restore this row.`,
  );
