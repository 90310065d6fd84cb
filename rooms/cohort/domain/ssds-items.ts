import { asScaledUnit } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import { cellText, type Grid } from "./table-words.ts";

/** An item of the System of Social and Demographic Statistics: its Japanese name and the unit as printed (`万人`, `‐`). */
export type SsdsItem = { readonly name: string; readonly unit: string };
export type SsdsItems = ReadonlyMap<string, SsdsItem>;

const heads = ["code", "name", "unit"];

/** The list of items, where a sheet is one (heading `code,name,unit,…`); null = it is none. */
export function readItemList({ rows }: Grid): SsdsItems | null {
  const [head = [], ...lines] = rows;
  const columns = heads.map((word) => head.findIndex((cell) => cellText(cell).toLowerCase() === word));
  const [code = -1, name = -1, unit = -1] = columns;
  if (columns.includes(-1)) return null;
  return new Map(
    lines
      .filter((row) => cellText(row[code]) !== "")
      .map((row) => [
        cellText(row[code]),
        { name: String(row[name] ?? "").trim(), unit: String(row[unit] ?? "").trim() },
      ]),
  );
}

/** The id of the measure of an item: `A4103` → `ssds-a4103`; an indicator's `#A05203` → `ssds-i-a05203`. */
export const ssdsMeasureId = (code: string): string =>
  `ssds-${code.startsWith("#") ? "i-" : ""}${code.replace("#", "").toLowerCase()}`;

/** The document that editions list for these statistics. */
export const ssdsDocument = "ssds-prefectures";

/** How an item becomes a measure in its base unit (万人 → 人, values times 10,000); null where the unit is not known here. */
export function ssdsMeasure(
  code: string,
  { name, unit }: SsdsItem,
): { readonly measure: MeasureEntry; readonly power: number } | null {
  const plain = /^[‐－-]?$/.test(unit) ? "無単位" : unit;
  const scaled = asScaledUnit(plain);
  if (!scaled.ok) return null;
  const measure = {
    id: ssdsMeasureId(code),
    name,
    // the publisher names items in Japanese only
    nameEn: `${name} (${code})`,
    unit: scaled.value.unit.id,
    document: ssdsDocument,
    file: null,
    kind: "actual" as const,
    cell: `項目 ${code}（単位 ${unit === "" ? "‐" : unit}）`,
  };
  return { measure, power: scaled.value.power };
}
