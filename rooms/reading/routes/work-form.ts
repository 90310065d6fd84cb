import { versionOf } from "../../account/server.ts";
import type { Seen } from "../actions/decide.ts";
import type { TypedFact, TypedRow } from "../domain/correct-fact.ts";
import type { KnownName } from "../domain/link-facts.ts";
import type { ChosenLink } from "../domain/review.ts";
import { linkText } from "../pages/work-model.ts";

type Typed = Readonly<Record<string, string>>;

/** What the sender of a form had before them. */
export const seenOf = (typed: Typed): Seen => ({
  key: typed.key ?? "",
  // 0 is no version: nobody has decided yet
  version: typed.version === "0" ? 0 : versionOf(typed.version),
  fingerprint: typed.seen ?? "",
});

/** More figures than any row of a table has. */
const mostRows = 200;

/** The form for corrections as it was typed. */
export function typedFactOf(typed: Typed): TypedFact {
  const numbers = Object.keys(typed).flatMap((name) => /^f(\d{1,3})\.printed$/.exec(name)?.[1] ?? []);
  const rows = numbers.slice(0, mostRows).map((number): TypedRow => {
    const field = (name: string): string => typed[`f${number}.${name}`] ?? "";
    const of = field("of");
    return {
      of: /^\d{1,3}$/.test(of) ? Number(of) : null,
      printed: field("printed"),
      unit: field("unit"),
      period: field("period"),
      role: field("role"),
      subject: field("subject"),
      left: field("left") === "yes",
    };
  });
  return { kind: typed.kind ?? "", name: typed.name ?? "", note: typed.note ?? "", rows };
}

/** The thing that a form links to; undefined = it names nothing that the edition has, null = nothing is meant. */
export function linkOf(text: string | undefined, names: readonly KnownName[]): ChosenLink | null | undefined {
  if (text === "none") return null;
  const known = names.find((name) => linkText(name) === text);
  return known && { kind: known.kind, id: known.id, name: known.name };
}
