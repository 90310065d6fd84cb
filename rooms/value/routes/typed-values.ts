import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { TypedValues } from "../actions/save-values.ts";
import type { CellInput, Details } from "../domain/decide-cells.ts";
import { cellText, readCellText } from "../domain/value.ts";

const longestSource = 500;
export const longestNote = 4000;

/**
 * The form of a sheet's values. Names: `v|cell` what was typed, `n|cell` the version seen, `k|cell` mine or theirs, `a|cell|code` an
 * answer, `s|kpi` source, `t|kpi` note, `e|kpi` evidence.
 */
export function typedValues(fields: ReadonlyMap<string, string>): Outcome<TypedValues, Problem> {
  const cells: CellInput[] = [];
  for (const [name, typed] of fields) {
    if (!name.startsWith("v|")) continue;
    const cell = cellOf(name.slice(2), typed, fields);
    if (!cell) return fail(wrongForm);
    cells.push(cell);
  }
  return ok({ cells, details: detailsIn(fields) });
}

function cellOf(text: string, typed: string, fields: ReadonlyMap<string, string>): CellInput | null {
  const key = readCellText(text);
  const base = Number(fields.get(`n|${text}`) ?? "");
  if (!key || !Number.isSafeInteger(base) || base < 0) return null;
  const prefix = `a|${cellText(key)}|`;
  const answers = [...fields].filter(([name]) => name.startsWith(prefix));
  return {
    ...key,
    typed,
    base,
    keep: fields.get(`k|${text}`) === "theirs" ? "theirs" : "mine",
    answers: Object.fromEntries(answers.map(([name, answer]) => [name.slice(prefix.length), answer.slice(0, 500)])),
    answerToAll: null,
  };
}

const orNull = (text: string | undefined): string | null => text?.trim() || null;

function detailsIn(fields: ReadonlyMap<string, string>): ReadonlyMap<string, Details> {
  const details = new Map<string, Details>();
  for (const [name] of fields) {
    const kpiId = /^[ste]\|(.+)$/.exec(name)?.[1];
    if (kpiId === undefined || details.has(kpiId)) continue;
    const [source, note, evidenceId] = ["s", "t", "e"].map((sign) => orNull(fields.get(`${sign}|${kpiId}`)));
    details.set(kpiId, { source: source ?? null, note: note ?? null, evidenceId: evidenceId ?? null });
  }
  return details;
}

/** Text that is longer than its field may hold; null where all fits. */
export function tooLongText({ details }: TypedValues): Problem | null {
  for (const { source, note } of details.values()) {
    if ((source?.length ?? 0) > longestSource) return longText("出典", "source", source?.length ?? 0, longestSource);
    if ((note?.length ?? 0) > longestNote) return longText("備考", "note", note?.length ?? 0, longestNote);
  }
  return null;
}

const longText = (ja: string, en: string, found: number, most: number): Problem =>
  problem(
    "value/longText",
    `${ja}が${found}文字あります。${most}文字までです。要点だけにして、全文は証拠のファイルとして加えてください。`,
    `The ${en} has ${found} characters; at most ${most} fit. Keep the essence, and add the whole text as evidence.`,
  );

const wrongForm: Problem = problem(
  "value/wrongForm",
  "送られた値の欄の名前が読めません。画面を開き直してください。何も保存していません。",
  "The names of the cells that were sent cannot be read. Open the page again. Nothing was stored.",
);
