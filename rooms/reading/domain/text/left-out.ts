import { problem } from "../../../../foundation/index.ts";
import type { ReadProblem } from "../placed-text.ts";
import type { TextFigure } from "./figures.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { goneOn } from "./sentences.ts";

/** What may be a figure and was left unread is told: numbers in Chinese letters. */
export function leftOut(lines: readonly TextLine[]): readonly ReadProblem[] {
  return lines.flatMap((line) => {
    if (!anyLetter.test(line.text)) return [];
    const found = [...line.text.replace(inUnits, "").matchAll(inLetters)].map(([word]) => word);
    return found.length === 0 ? [] : [{ problem: unread(found, line.text), at: placeAround([line]) }];
  });
}

/** （百万円）, 単位：百万人 */
const inUnits =
  /[（(](?:単位[\s　]?[:：]?[\s　]?)?[十百千万億]{1,2}[円人][)）]|単位[\s　]?[:：][\s　]?[十百千万億]{1,2}[円人]/g;

/** To see that a line holds no such letter costs less than to look for a number at each of them. */
const anyLetter = /[十百千〇]|[一二三四五六七八九][万億]/;
/** 「三百四十六人」, 「二万三千円」; not 第二十回, 数百人, 一人ひとり, 百人一首. */
const inLetters =
  /(?<![第数何幾一二三四五六七八九〇十百千万億\d０-９.．,，])(?=[一二三四五六七八九〇]{0,8}[十百千万億〇])[一二三四五六七八九〇十百千万億]{2,16}(?:人(?!一首|十色)|名(?!山|城|所|湯)|世帯|件|戸|組|社(?!会)|団体|[かヶカ]所|箇所|回(?!忌)|円|トン|ヘクタール|台|棟|校|パーセント|％)/g;

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
