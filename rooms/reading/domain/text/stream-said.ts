import { findPeriods } from "../find-periods.ts";
import type { TextLine } from "./lines.ts";
import { leafOf } from "./stacked-heads.ts";
import type { StreamHeads, StreamRow, Word } from "./stream-heads.ts";
import { bothYears } from "./stream-offices.ts";

/** 「各年度の目安」 above the heads: what the years ahead of the last one aim at is a guide on the way. */
export function withGuides(heads: StreamHeads, above: TextLine | undefined): StreamHeads {
  if (!above || above.plain.length > longestTitle || !saysGuides.test(above.plain)) return heads;
  const values = heads.values.map((leaf, index) =>
    leaf.role === "target" && index < heads.values.length - 1
      ? leafOf({ ...leaf.head, text: leaf.head.text.replace(/^目標値?/, "目安") })
      : leaf,
  );
  return { ...heads, values };
}
const longestTitle = 60;
const saysGuides = /(?:各年度?|毎年度?|年度?ごと|年度別)の?目安/;

/** What the remark of a row says of its two figures: 「R6→R11」 dates both, 「（現状値はR2～R6の累計）」 the first, where no head does. */
export function datedByRemarks(rows: readonly StreamRow[], { values, last }: StreamHeads): readonly StreamRow[] {
  const isOpen = last?.kind === "remark" && values.length === 2 && values[0]?.role === "baseline";
  if (!isOpen || values.some(({ head }) => findPeriods(head.text).length > 0)) return rows;
  return rows.map((row) => {
    const [, from, to] = bothYears.exec(row.last?.text ?? "") ?? [];
    const first = from ?? ofBaseline.exec(row.last?.text ?? "")?.[1];
    return { ...row, values: row.values.map((value, index) => withYear(value, row.last, index === 0 ? first : to)) };
  });
}
const ofBaseline = /[（(](?:現状|現況|基準)値?は([^（()）]{2,20})[)）]$/;

const withYear = (value: Word, said: Word | null, year: string | undefined): Word =>
  said === null || year === undefined || findPeriods(value.text).length > 0
    ? value
    : { ...value, text: `${value.text}（${year}）`, below: said.line };
