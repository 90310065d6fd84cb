import { toHalfWidth } from "../../../../foundation/index.ts";
import type { TextLine } from "./line.ts";

/**
 * A form whose left cell says in two lines what its right cell, a table of indicators, is: 「成果指標 指標名 現状値 目標値」 / 「（KPI） 参加者数 12人 20人」. Without these
 * labels the heads stand over their rows.
 */
export function withoutLabelsOfForms(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ plain }) => labelled.test(plain))) return lines;
  return lines.map((line, index) => {
    if (labelled.test(line.plain)) return withoutFirst(line);
    const above = lines[index - 1];
    return above && line.blanks === 0 && rest.test(line.plain) && labelled.test(above.plain)
      ? withoutFirst(line)
      : line;
  });
}

const labelled =
  /^\s*(?:(?:重要業績|業績)?(?:成果|評価|数値)(?:指標|目標)|KPI)(?:\(KPI\))?\s+(?:(?:指標|項目)名?|KPI名?)\s+\S{0,4}(?:現状|基準|当初|実績|目標)/;
const rest = /^\s*\((?:KPI|数値目標|成果指標|重要業績評価指標)\)\s+\S/;

function withoutFirst(line: TextLine): TextLine {
  const text = line.text.replace(/^[\s　]*[^\s　]+[\s　]+/, "");
  return { ...line, text, plain: toHalfWidth(text) };
}
