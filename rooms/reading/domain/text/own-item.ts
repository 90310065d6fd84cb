import type { TextFigure } from "./figures.ts";
import type { Heading } from "./headings.ts";
import type { TextLine } from "./lines.ts";

/**
 * 「中核企業候補1,500社支援」, 「消費額3兆円へ（2023年1.4兆円）」: words stand right ahead of a figure of an item and go on behind it, or it stands in the
 * bracket of another figure. It is then of the item, and not of the heading above.
 */
export const isOfItsItem = ({ line: { plain, text }, start, end }: TextFigure): boolean => {
  const ahead = plain.slice(0, start);
  if (text.includes("。")) return false;
  const isInWords =
    /[一-龠ァ-ヶー々]{4}$/.test(ahead) && !general.test(ahead) && /^[一-龠ァ-ヶー]{2}/.test(plain.slice(end));
  // 「移住の推進：年間あっせん件数1,200件」
  const isBehindColon = /[一-龠ァ-ヶー][:：][^\s\d:：、。()（）]{4,24}$/.test(ahead);
  return (
    isInWords ||
    isBehindColon ||
    /\d[万億兆]{0,2}[^\s\d、()]{1,4}\((?:\d{4}|[HR]\d{1,2}|令和\d{1,2}|平成\d{1,2})年度?$/.test(ahead)
  );
};
const general = /(?:年間|累計|合計|総数|全体|以上|最大|平均|目標|実績|現状)$/;

/** 「東区 214人　　　西区 298人」: names and figures of two tables that stood beside each other. */
export const arePairsInColumns = (figures: readonly TextFigure[], labels: readonly (string | null)[]): boolean =>
  figures.length > 1 &&
  labels.every((label) => label !== null && !/^(?:うち|内)/.test(label)) &&
  figures.slice(1).every((figure, index) => {
    const before = figures[index];
    return before !== undefined && /^\s{3}/.test(figure.line.plain.slice(before.end, figure.start));
  });

/** 「架空こども園4園、架空保育所6園の計10園で実施」: each count is of the noun straight ahead of it, and not of the name above. */
export const areCountedApart = (figures: readonly TextFigure[], labels: readonly (string | null)[]): boolean =>
  figures.length > 1 &&
  labels.every((label) => label === null) &&
  figures.every(({ line, start, unit, dated }, index) => {
    const before = figures[index - 1];
    const ahead = line.plain.slice(before?.line === line ? before.end : Math.max(0, start - longestNoun), start);
    return dated === null && unit === figures[0]?.unit && (index === 0 ? nounAhead : nextCount).test(ahead);
  });
const longestNoun = 16;
const nounAhead = /[一-龠ァ-ヶー][一-龠ぁ-んァ-ヶー]{0,4}[園所校館院店社]$/;
const nextCount = /^(?:[、・と]|及び|並びに)[一-龠ぁ-んァ-ヶー]{2,12}$|^の合?計$/;

/** Behind the marked items of 「◆転出入の均衡（2030年）」 an unmarked line is of something else: the year of that mark does not date it. */
export function isBehindItems(line: TextLine, { kind, lines: own }: Heading, lines: readonly TextLine[]): boolean {
  if (kind !== "mark" || line.text.includes("。") || line.begun !== undefined || anyMark.test(line.plain)) return false;
  const between = lines.slice((own.at(-1)?.order ?? line.order) + 1, line.order);
  return between.some(({ plain }) => /^\s*・/.test(plain)) && /[:：]|\d[^\s]{1,4}へ/.test(line.plain);
}
const anyMark = /^\s*[・○●◎◆◇■□▼▶※*-]/;
