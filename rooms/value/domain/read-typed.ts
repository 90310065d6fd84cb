import {
  absent,
  asPeriod,
  fail,
  type Outcome,
  ok,
  type Period,
  type Problem,
  printedToReading,
  problem,
  type Reading,
  readAbsenceMark,
  readPrinted,
  readPrintedPeriod,
  toCommonWidth,
  type Unit,
  unitName,
} from "../../../foundation/index.ts";

/** More than any figure with its words needs; a longer text is a slip of the clipboard. */
export const longestTyped = 120;

/**
 * What a person typed into a cell, as a reading: `1,250`, `1,250万人`, `８施設`, `約1,200`, `180以上`, `▲3.2`, `未公表(R9.8)`, `該当なし`.
 * A number without unit is read in the unit of the KPI. Empty = null: nothing stands there. Where the KPI has no unit (a target in words),
 * words are an answer too. Refuses another unit, several numbers, and words where a number is asked for.
 */
export function readTyped(typed: string, unit: Unit | null): Outcome<Reading | null, Problem> {
  const text = typed.trim();
  if (text === "") return ok(null);
  if (text.length > longestTyped) return fail(tooLong(text));
  const unpublished = readUnpublished(text);
  if (unpublished) return unpublished;
  const mark = readAbsenceMark(text);
  if (mark === "seeOther") return fail(notWritten(text));
  if (mark) return ok(absent(mark));
  return readNumber(text, unit);
}

function readNumber(text: string, unit: Unit | null): Outcome<Reading, Problem> {
  const read = readPrinted(text, unit ? { unit: unit.id } : {});
  if (read.ok) return ok(printedToReading(read.value));
  if (!unit) return /\d/.test(toCommonWidth(text)) ? fail(unitUnknown(text)) : ok({ kind: "text", text });
  return fail(read.problem.code === "number/otherUnit" ? read.problem : notNumber(text, unit, read.problem));
}

const unpublishedForm = /^(?:未公表|not yet published)\s*[(:]?\s*(.*?)\s*(?:に?公表)?(?:予定)?\s*\)?$/i;

/** `未公表`, `未公表(R9.8)`, `未公表（2027年8月予定）`, `not yet published (2027-08)`; null when it is something else. */
function readUnpublished(text: string): Outcome<Reading, Problem> | null {
  const [, due] = unpublishedForm.exec(toCommonWidth(text)) ?? [];
  if (due === undefined) return null;
  if (due === "") return ok(absent("notYetPublished"));
  const period = readDue(due.replace(/^due\s+/i, ""));
  return period ? ok(absent("notYetPublished", period)) : fail(dueUnread(text, due));
}

/** When something is expected, as people write it: `R9.8`, `令和9年8月`, `2027-08`, `2027年8月31日`. Null when it cannot be read. */
export function readDue(text: string): Period | null {
  const canonical = asPeriod(text.trim());
  if (canonical.ok) return canonical.value;
  const printed = readPrintedPeriod(text);
  return printed.ok ? printed.value : null;
}

const start = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const tooLong = (text: string): Problem =>
  problem(
    "value/tooLong",
    `値の欄に${text.length}文字が入っています（「${start(text)}」で始まる文章）。ここには数字一つだけを書き、説明は備考に書いてください。`,
    `The cell for the value holds ${text.length} characters (beginning "${start(text)}"). Write one figure here, and put explanations into the note.`,
  );

const notWritten = (text: string): Problem =>
  problem(
    "value/seeOther",
    `「${text}」では値が分かりません。同じ値でも、数字をそのまま書いてください。`,
    `"${text}" does not say the value. Write the figure itself, even where it is the same.`,
  );

const unitUnknown = (text: string): Problem =>
  problem(
    "value/unitUnknown",
    `この指標には単位が登録されていないため、「${start(text)}」の単位が分かりません。1,234人 のように単位を付けて書いてください。`,
    `This indicator has no unit of its own, so the unit of "${start(text)}" is unknown. Write it with its unit, like 1,234人.`,
  );

const dueUnread = (text: string, due: string): Problem =>
  problem(
    "value/dueUnread",
    `「${start(text)}」の公表予定「${start(due)}」を時期として読めません。未公表(R9.8) や 未公表(令和9年8月31日) のように書いてください。`,
    `In "${start(text)}", "${start(due)}" cannot be read as the time of publication. Write it like 未公表(R9.8) or 未公表(2027-08).`,
  );

function notNumber(text: string, unit: Unit, why: Problem): Problem {
  const { ja, en } = unitName(unit);
  return problem(
    "value/notNumber",
    `「${start(text)}」を数として読めません。1,234、1,234${ja}、約1,200、180以上、▲3 のように書いてください。値がないときは、未公表(R9.8)・該当なし・秘匿 などの理由を書きます。（${why.message.ja}）`,
    `"${start(text)}" cannot be read as a number of ${en}. Write 1,234, about 1,200 (約1,200), at least 180 (180以上) or −3. Where there is no value, give the reason: 未公表(R9.8), 該当なし, 秘匿. (${why.message.en})`,
  );
}
