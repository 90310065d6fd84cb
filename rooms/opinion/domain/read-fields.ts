import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import {
  type EffectKind,
  isEffectKind,
  isOpinionChange,
  isOpinionKind,
  longestText,
  type OpinionChange,
  type OpinionKind,
} from "./opinion.ts";
import { dayInFuture, dayWrong, notInList, reasonMissing, textMissing, textTooLong } from "./opinion-problems.ts";

/** What a form sent, by field; a field that was not sent is empty. */
export type Fields = (name: string) => string;

/** Reads an unknown body: texts only, ends trimmed, line ends as one sign. Of several values the first counts. */
export function readFields(body: unknown): Fields {
  const sent = new Map<string, unknown>(typeof body === "object" && body !== null ? Object.entries(body) : []);
  return (name) => {
    const value = sent.get(name);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    // the database cannot keep NUL, and no writer means it
    return typeof first === "string" ? first.replaceAll("\0", "").replaceAll("\r\n", "\n").trim() : "";
  };
}

/** Text that must be there. Length counts characters as the database does, not UTF-16 units. */
export function readText(fields: Fields, field: string, longest = longestText): Outcome<string, Problem> {
  const text = fields(field);
  const length = [...text].length;
  if (length === 0) return fail(textMissing(field));
  return length > longest ? fail(textTooLong(field, length, longest)) : ok(text);
}

/** One line that may be missing. */
export function readLine(fields: Fields, field: string, longest = 200): Outcome<string | null, Problem> {
  const text = fields(field).replaceAll("\n", " ");
  const length = [...text].length;
  return length > longest ? fail(textTooLong(field, length, longest)) : ok(text === "" ? null : text);
}

/** A day `2026-07-15` that is in the calendar. */
export function readDay(fields: Fields, field: string): Outcome<string, Problem> {
  const text = fields(field);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const read = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) && text !== "";
  return isDay ? ok(text) : fail(dayWrong(field, text));
}

/** An id that a page or a script made for a new thing; null where none was sent or it is no such id. */
export const readNewId = (fields: Fields): string | null =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(fields("id")) ? fields("id") : null;

export type OpinionDraft = {
  readonly kind: OpinionKind;
  readonly saidBy: string | null;
  readonly saidOn: string;
  readonly text: string;
};

export function readOpinionDraft(fields: Fields, today: string): Outcome<OpinionDraft, Problem> {
  const kind = fields("kind");
  if (!isOpinionKind(kind)) return fail(notInList("kind", kind));
  const text = readText(fields, "text");
  if (!text.ok) return text;
  const saidBy = readLine(fields, "saidBy");
  if (!saidBy.ok) return saidBy;
  const saidOn = readDay(fields, "saidOn");
  if (!saidOn.ok) return saidOn;
  if (saidOn.value > today) return fail(dayInFuture("saidOn", saidOn.value));
  return ok({ kind, text: text.value, saidBy: kind === "citizen" ? null : saidBy.value, saidOn: saidOn.value });
}

export type AnswerDraft = {
  readonly text: string;
  readonly change: OpinionChange;
  readonly reason: string | null;
  readonly aboutKind: string | null;
  readonly aboutId: string | null;
};

/** `about` is `kind id`, as the list of the form writes it. */
export function readAnswerDraft(fields: Fields): Outcome<AnswerDraft, Problem> {
  const text = readText(fields, "text");
  if (!text.ok) return text;
  const change = fields("change");
  if (!isOpinionChange(change)) return fail(notInList("change", change));
  const reason = readLine(fields, "reason", longestText);
  if (!reason.ok) return reason;
  if (change === "none" && reason.value === null) return fail(reasonMissing);
  const [aboutKind = "", aboutId = ""] = fields("about").split(" ", 2);
  const named = aboutKind !== "" && aboutId !== "";
  return ok({
    text: text.value,
    change,
    reason: reason.value,
    aboutKind: named ? aboutKind : null,
    aboutId: named ? aboutId : null,
  });
}

export type EffectDraft = { readonly effect: EffectKind; readonly text: string; readonly cycleId: string };

export function readEffectDraft(fields: Fields, cycleIds: readonly string[]): Outcome<EffectDraft, Problem> {
  const text = readText(fields, "text");
  if (!text.ok) return text;
  const effect = fields("effect");
  if (!isEffectKind(effect)) return fail(notInList("effect", effect));
  const cycleId = fields("cycle");
  return cycleIds.includes(cycleId) ? ok({ effect, text: text.value, cycleId }) : fail(notInList("cycle", cycleId));
}

export type MeetingDraft = {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly attendance: string | null;
  readonly reason: string | null;
};

export function readMeetingDraft(fields: Fields): Outcome<MeetingDraft, Problem> {
  const title = readText(fields, "title", 200);
  if (!title.ok) return title;
  const heldOn = readDay(fields, "heldOn");
  if (!heldOn.ok) return heldOn;
  const place = readLine(fields, "place");
  if (!place.ok) return place;
  const attendance = fields("attendance");
  if ([...attendance].length > 4000) return fail(textTooLong("attendance", [...attendance].length, 4000));
  const reason = readLine(fields, "reason", 1000);
  if (!reason.ok) return reason;
  return ok({
    title: title.value,
    heldOn: heldOn.value,
    place: place.value,
    attendance: attendance === "" ? null : attendance,
    reason: reason.value,
  });
}
