import { asPeriod, type PeriodKind, type Problem } from "../../../foundation/index.ts";
import { isFigure } from "../../fact/index.ts";
import { everythingIn, type Found, isRecord } from "./entry-path.ts";
import { type Complaint, type PlacedEntry, problemIn } from "./placed-entry.ts";
import { validTimeOf } from "./valid-time.ts";

/** Where periods stand outside figures, and which kinds may stand there. */
const periodKeys: Readonly<Record<string, readonly PeriodKind[] | "any">> = {
  period: "any",
  published: "any",
  from: "any",
  to: "any",
  fiscalYear: ["fiscalYear"],
  on: ["date"],
};

const examples: Readonly<Record<string, string>> = { fiscalYear: "FY2020", date: "2017-10-01" };

function complaintAboutPeriod({ value, path }: Found): Complaint[] {
  const allowed = periodKeys[String(path.at(-1))];
  if (typeof value !== "string" || allowed === undefined) return [];
  const period = asPeriod(value);
  if (!period.ok) return [{ code: "periodImpossible", path, ...period.problem.message }];
  if (allowed === "any" || allowed.includes(period.value.kind)) return [];
  const example = examples[allowed[0] ?? ""] ?? "";
  return [
    {
      code: "periodImpossible",
      path,
      ja: `「${value}」はここに書ける期間ではありません。${example} のように書いてください。`,
      en: `"${value}" is not the kind of period that stands here: write it like ${example}.`,
    },
  ];
}

/** Belonging that ends before it begins could not be kept, and means nothing. */
function complaintAboutOrder({ value, path }: Found): Complaint[] {
  const { from, to } = validTimeOf(value);
  if (from === null || to === null || from <= to) return [];
  return [
    {
      code: "periodImpossible",
      path: [...path, "to"],
      ja: `終わり ${to} が始まり ${from} より前です。取り違えていないか確かめてください。`,
      en: `the end ${to} comes before the beginning ${from}: are they exchanged?`,
    },
  ];
}

/** A problem for every period outside a figure that cannot be: of documents, plan editions, memberships, budget lines. */
export function checkPeriods(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap((placed) =>
    everythingIn(placed.entry, isFigure)
      .filter(({ value }) => !isFigure(value))
      .flatMap((found) => [
        ...complaintAboutPeriod(found),
        ...(isRecord(found.value) ? complaintAboutOrder(found) : []),
      ])
      .map((complaint) => problemIn(placed, complaint)),
  );
}
