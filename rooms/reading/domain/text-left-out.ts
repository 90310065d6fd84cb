import { problem } from "../../../foundation/index.ts";
import type { ReadProblem } from "./placed-text.ts";
import type { LineFigures, TextFigure } from "./text-figures.ts";
import { placeAround, type TextLine } from "./text-lines.ts";
import { goneOn } from "./text-sentences.ts";
import { isTimeUnit } from "./text-units.ts";

/** What may be a figure and was left unread is told: numbers in Chinese letters, and figures in the sentence of a budget's item. */
export function leftOut(
  lines: readonly TextLine[],
  read: readonly LineFigures[],
  ofBudget: ReadonlySet<TextLine>,
): readonly ReadProblem[] {
  return lines.flatMap((line) => {
    const words = [...line.text.matchAll(inLetters)].map(([word]) => word);
    const beside = ofBudget.has(line) ? besideAmount(line, read[line.order]?.figures ?? []) : [];
    const found = [...words, ...beside.map(({ printed }) => printed)];
    return found.length === 0 ? [] : [{ problem: unread(found, line.text), at: placeAround([line]) }];
  });
}

/** 「三百四十六人」, 「二万三千円」; not 第二十回, 数百人, 一人ひとり, 百人一首. */
const inLetters =
  /(?<![第数何幾一二三四五六七八九〇十百千万億\d０-９.．,，])(?=[一二三四五六七八九〇]{0,8}[十百千万億〇])[一二三四五六七八九〇十百千万億]{2,16}(?:人(?!一首|十色)|名(?!山|城|所|湯)|世帯|件|戸|組|社(?!会)|団体|[かヶカ]所|箇所|回(?!忌)|円|トン|ヘクタール|台|棟|校|パーセント|％)/g;

/** 「３．架空隊事業～新たに3人を募集し、5人体制で…に2060万円」: what the sentence of an item counts beside its amount. */
function besideAmount({ plain }: TextLine, figures: readonly TextFigure[]): readonly TextFigure[] {
  const from = itemWithWords.exec(plain)?.[0].length;
  if (from === undefined) return [];
  return figures.slice(0, -1).filter(({ start, unit }) => start >= from && unit !== "無単位" && !isTimeUnit(unit));
}
const itemWithWords = /^\s*(?:\(?\d{1,2}[).．]|[①-⑳]|[・○〇●◎◇◆□■▼▽☆★])\s*[^\s:~〜～]{3,40}\s?[:~〜～]/;

/** 「2030年度までに37％減を目指す」: how much something is to change is an aim, and not only a change. */
export function isAimedChange(figure: TextFigure, next: TextLine | undefined): boolean {
  const { line, start, end } = figure;
  return (
    aimedBehind.test(goneOn(line.plain, end, next)) ||
    (/\d年度?(?:末)?までに?[^。]{0,40}$/.test(line.plain.slice(0, start)) &&
      changeBehind.test(line.plain.slice(end))) ||
    /目標[^。]{0,24}$/.test(line.plain.slice(0, start))
  );
}
const changeBehind = /^(?:以上|程度)?(?:の|を)?\s?(?:削減|減|増|低減|縮減|抑制|改善|向上|引き?[上下]げ)/;
const aimedBehind = new RegExp(`${changeBehind.source}[^。\\d]{0,20}(?:目指|めざ|目標|(?:します|する)(?:。|\\s*$))`);

function unread(found: readonly string[], text: string) {
  const [figures, quote] = [found.slice(0, 5), text.trim().slice(0, 60)];
  return problem(
    "text/leftOut",
    `「${quote}」の「${figures.join("」「")}」は読み取っていません。値なら、名前を付けて加えてください。`,
    `"${figures.join('", "')}" in "${quote}" was not read. If it is a figure, add it with a name.`,
  );
}
