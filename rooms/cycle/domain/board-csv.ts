import { dayInJapan } from "../../../foundation/index.ts";
import { type Deadlines, dueOf } from "./deadline.ts";
import type { SheetHead } from "./sheet.ts";
import { stageWords } from "./stage.ts";

const heads = [
  "id",
  "kind",
  "about",
  "title",
  "unit",
  "owner",
  "stage",
  "stage_words",
  "due",
  "filled",
  "required",
  "last_change",
];

/** A value that a spreadsheet would take for a formula is kept as text by a sign in front of it. */
const cellText = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The list of a board as CSV: one row a sheet, names as they are, an owner as the name or empty. */
export function boardCsv(
  sheets: readonly SheetHead[],
  names: { readonly units: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string> },
  deadlines: Deadlines,
): string {
  const rows = sheets.map((sheet) => [
    sheet.id,
    sheet.about.kind,
    sheet.about.id,
    sheet.title,
    names.units.get(sheet.unitId) ?? sheet.unitId,
    sheet.ownerId === null ? null : (names.people.get(sheet.ownerId) ?? sheet.ownerId),
    sheet.stage,
    stageWords[sheet.stage].ja,
    dueOf(deadlines, sheet.stage),
    sheet.filled,
    sheet.required,
    dayInJapan(new Date(sheet.changedAt)),
  ]);
  return [heads, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}
