import type { TextLine } from "./line.ts";

/**
 * Where a page says 「※【　】内は前年度予算額」, its 「268,400　【231,900】」 are read as the 「268,400　[231,900]」 of other pages. 【 】 mostly holds headings and
 * flags: without those words nothing changes.
 */
export function withAmountsInSquares(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ plain }) => plain.includes("】") && legend.test(plain))) return lines;
  return lines.map((line) =>
    line.plain.includes("】")
      ? { ...line, plain: line.plain.replace(heldAmount, "[$1]").replace(emptyBracket, "[$1]") }
      : line,
  );
}

const legend = /【\s{0,8}】\s?(?:内|書き)?の?(?:金額|額|数字|数値)?は[、,]?\s?(?:前年度|[^。\s]{0,12}予算)/;
const emptyBracket = /【(\s{0,8})】(?=\s?(?:内|書き|の|は))/g;
const heldAmount = /【(\s{0,8}(?:[▲△-]?\d[\d,]{0,14}(?:千円|百万円|万円|円)?|[-－―])\s{0,8})】(?=\s*$)/g;
