import type { PrintedUnit } from "./find-unit.ts";
import { reason } from "./found-fact.ts";
import type { ColumnHead } from "./headed-table.ts";

/** Of several units of a table a column takes the one that its head speaks of: 世帯数 is in 世帯, 男 in 人. */
export function withUnits(heads: readonly ColumnHead[], unit: PrintedUnit | null): readonly ColumnHead[] {
  const units = unit === null ? [] : [unit.unit, ...unit.others].filter((one) => !/^[%％]$/.test(one));
  if (units.length < 2) return withCounts(fromNeighbours(heads, unit), units[0]);
  return heads.map((head) => {
    if (head.unit !== null || head.kind !== "value") return head;
    const words = head.words.join("");
    const named =
      units.find((one) => words.includes(one)) ??
      (/人口|男|女|人数|者|総数/.test(words) ? units.find((one) => one.endsWith("人")) : undefined);
    return named === undefined ? { ...head, doubts: [...head.doubts, severalUnits] } : { ...head, unit: named };
  });
}

/** 着手箇所 counts places where the table gives no other unit; 事業数 and 件数 in a table of 百万円 count things: they are no amounts. */
function withCounts(heads: readonly ColumnHead[], unit: string | undefined): readonly ColumnHead[] {
  if (unit !== undefined && !unit.endsWith("円")) return heads;
  return heads.map((head) => {
    if (head.kind !== "value" || head.unit !== null) return head;
    const words = head.words.at(-1)?.trim() ?? "";
    if (head.role === null && placesHead.test(words)) return { ...head, unit: "か所" };
    return unit !== undefined && countHead.test(words) ? { ...head, unit: "無単位" } : head;
  });
}
const placesHead = /[^\s　][箇か]所数?(?:[\s　]*[［[〔（(][^［[〔（(］\]〕）)]*[］\]〕）)])?$/;
const countHead = /^(?:掲載|実施|対象|採択|交付|新規|継続)?(?:事業|施策|件|項目|団体|細事業)数$/;

/** うち国費 beside 事業費（百万円）: where the table gives no unit, a part is in that of the whole. */
function fromNeighbours(heads: readonly ColumnHead[], unit: PrintedUnit | null): readonly ColumnHead[] {
  const corner = heads.find(
    ({ column, kind, role, unit: own }) => column === 0 && kind === "name" && role !== null && own,
  );
  if (unit === null && corner?.unit && heads.every((head) => head === corner || head.unit === null))
    return heads.map((head) => (head.kind === "value" ? { ...head, unit: corner.unit } : head));
  const given = new Set(heads.flatMap((head) => (head.kind === "value" && head.unit !== null ? [head.unit] : [])));
  const [only] = given;
  if (unit !== null || given.size !== 1 || only === undefined) return heads;
  return heads.map((head) =>
    head.kind === "value" && head.unit === null && /^(?:うち|内)|[額費]$/.test(head.words.at(-1) ?? "")
      ? { ...head, unit: only, doubts: [...head.doubts, neighbourUnit] }
      : head,
  );
}

const severalUnits = reason(
  "unit/several",
  0.8,
  "表に二つ以上の単位が書かれています。列に単位がなければ初めの単位で読みました。",
  "The table names more than one unit. Columns without a unit of their own were read in the first.",
);

const neighbourUnit = reason(
  "unit/neighbour",
  0.85,
  "この列には単位がありません。隣の列の単位で読みました。",
  "The column has no unit. It was read in that of the column beside it.",
);
