import { type AbsenceReason, readAbsenceMark } from "../../../foundation/index.ts";
import { readTableNumber } from "./table-words.ts";

/** What stands in a cell: a number, or why there is none. `nothingToCount`: the table says that its sign means nobody was counted. */
export type EstatValue =
  | { readonly value: number }
  | { readonly absent: AbsenceReason; readonly nothingToCount: boolean };

const meanings: readonly (readonly [RegExp, AbsenceReason])[] = [
  [/秘匿|公表しない/, "withheld"],
  [/計数のない|計数がない|該当数字が?ない|該当数値が?ない|皆無|該当なし/, "none"],
  [/単位に満たない|単位未満/, "belowUnit"],
  [/未公表|公表前/, "notYetPublished"],
  [/得られない|不詳|不明|調査.{0,8}(ない|いない)|算出できない|データが?ない/, "unknown"],
];

/** The reason behind a special sign: what the table's own notes say of it, else what it usually means in Japanese statistics, else unknown. */
function reasonOf(sign: string, notes: ReadonlyMap<string, string>): AbsenceReason {
  const meaning = notes.get(sign);
  const told = meaning === undefined ? undefined : meanings.find(([pattern]) => pattern.test(meaning))?.[1];
  return told ?? (sign === "" ? "notPrinted" : (readAbsenceMark(sign) ?? "unknown"));
}

/** Reads `$` of a cell. A sign is never taken for 0 unless the table itself says that there was nothing to count. */
export function readEstatValue(text: string, notes: ReadonlyMap<string, string>): EstatValue {
  const value = readTableNumber(text);
  if (value !== null) return { value };
  const absent = reasonOf(text, notes);
  return { absent, nothingToCount: absent === "none" && /計数|該当数/.test(notes.get(text) ?? "") };
}

/** `2020000000` → CY2020 · `2020100000` → FY2020 · `2026000808` → 2026-08; null = none of these. */
export function readEstatTime(code: string): string | null {
  const [, year, kind, from, to] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(code) ?? [];
  if (year === undefined) return null;
  if (kind === "00" && from === "00" && to === "00") return `CY${year}`;
  if (kind === "10" && from === "00" && to === "00") return `FY${year}`;
  return kind === "00" && from === to && Number(from) >= 1 && Number(from) <= 12 ? `${year}-${from}` : null;
}
