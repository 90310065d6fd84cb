import {
  asUnit,
  fail,
  type Outcome,
  ok,
  type Problem,
  problem,
  readPrinted,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import type { AnswerValue, FormField } from "./sheet-form.ts";
import { asTyped, lengthOf } from "./sheet-text.ts";

/**
 * Reads what was typed into a field: text as typed, figures in any width and scale (１，２３４千円 is 1234000), days in any era.
 * Nothing but blanks is no answer (null). The problem names the field, what was found and what would help.
 */
export function readAnswer(field: FormField, typed: string): Outcome<AnswerValue, Problem> {
  const text = asTyped(typed);
  if (text.trim() === "") return ok(null);
  switch (field.kind) {
    case "text":
    case "longText":
      return readText(field, text);
    case "choice":
    case "grade":
      return field.options.some(({ id }) => id === text.trim()) ? ok(text.trim()) : fail(notAnOption(field, text));
    case "yen":
      return readFigure(field, text, "円");
    case "number":
      return readFigure(field, text, field.unit);
    case "day":
      return readDay(field, text.trim());
  }
}

function readText(field: FormField, text: string): Outcome<AnswerValue, Problem> {
  const length = lengthOf(text);
  return length <= field.maxLength ? ok(text) : fail(tooLong(field, length));
}

/** A unit that the product knows is read with its scales; another one is taken off the end as it stands. */
function readFigure(field: FormField, text: string, unit: string | null): Outcome<AnswerValue, Problem> {
  const known = unit !== null && asUnit(unit).ok ? unit : null;
  const bare = known === null && unit !== null ? text.trim().replace(new RegExp(`${escaped(unit)}$`), "") : text;
  // a figure without a unit of its own is read as a plain count
  const read = readPrinted(bare, { unit: known ?? "件" });
  if (!read.ok) return fail(notOneFigure(field, text, known === null ? null : read.problem));
  if (read.value.to !== undefined || read.value.bound !== "exact") return fail(notOneFigure(field, text, null));
  return ok(read.value.value);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function readDay(field: FormField, text: string): Outcome<AnswerValue, Problem> {
  const read = readPrintedPeriod(text, { bareYear: "calendarYear" });
  if (!read.ok || read.value.kind !== "date") return fail(notADay(field, text));
  const { year, month, day } = read.value;
  return ok(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

const shown = (text: string): string => {
  const signs = Array.from(text.trim());
  return signs.length > 40 ? `${signs.slice(0, 40).join("")}…` : signs.join("");
};

const of = (field: FormField, code: string, ja: string, en: string): Problem => ({
  ...problem(code, `「${field.label.ja}」: ${ja}`, `"${field.label.en}": ${en}`),
  place: { path: field.id },
});

const tooLong = (field: FormField, length: number): Problem =>
  of(
    field,
    "answerTooLong",
    `${length}字あり、${field.maxLength}字までのところ${length - field.maxLength}字多すぎます。要点だけを残すか、詳しい資料は証拠として付けてください。入力したものはこの画面に残っています。`,
    `${length} characters, ${length - field.maxLength} more than the ${field.maxLength} that fit. Keep the main points, or attach the details as evidence. What you typed is still on this page.`,
  );

const notAnOption = (field: FormField, text: string): Problem =>
  of(
    field,
    "answerNotAnOption",
    `「${shown(text)}」は選べません。示された中から選んでください。`,
    `"${shown(text)}" cannot be chosen. Choose one of those shown.`,
  );

const notOneFigure = (field: FormField, text: string, because: Problem | null): Problem =>
  of(
    field,
    "answerNotAFigure",
    because?.message.ja ??
      `「${shown(text)}」を一つの数として読めません。数だけを書き、幅や「以上」「約」などの断りは文章の欄に書いてください。`,
    because?.message.en ??
      `"${shown(text)}" cannot be read as one figure. Give the number alone, and say ranges or bounds in words in a text field.`,
  );

const notADay = (field: FormField, text: string): Problem =>
  of(
    field,
    "answerNotADay",
    `「${shown(text)}」を日として読めません。令和9年3月31日、R9.3.31、2027-03-31 のように年月日を書いてください。`,
    `"${shown(text)}" cannot be read as a day. Write it as 2027-03-31 or R9.3.31.`,
  );
