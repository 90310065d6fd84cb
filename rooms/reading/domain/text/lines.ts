import { toHalfWidth } from "../../../../foundation/index.ts";
import { isPeriodText } from "../find-periods.ts";
import type { Box, Place, PlacedLine, ReadPage } from "../placed-text.ts";
import { withBegun } from "./begun.ts";
import { withColumnBehindProse } from "./beside-prose.ts";
import { withCardsApart } from "./cards-abreast.ts";
import { dealtOut } from "./dealt-years.ts";
import { withoutSpacesBetween, withSingleSpacing } from "./double-spaced.ts";
import { erasOf } from "./eras.ts";
import { flagsAbreast } from "./flags-abreast.ts";
import { withoutLabelsOfForms } from "./form-labels.ts";
import { withAmountsInSquares } from "./lenticular-amounts.ts";
import type { TextLine } from "./line.ts";
import { asDrawnOnce } from "./overprinted.ts";
import { withYearsOfRows } from "./row-years.ts";
import { brokenUp, itemAndWords } from "./run-on.ts";
import { withoutSiteLabels } from "./site-labels.ts";
import { withHeadsTogether } from "./spread-head-words.ts";
import { withoutSpreadLetters } from "./spread-letters.ts";
import { withTornWords } from "./torn-words.ts";
import { withWholeNumbers } from "./whole-numbers.ts";

export type { TextLine };

/** A longer line is no line of a page but a text without line ends: it is searched in pieces. */
const longestPiece = 600;

/** The lines of all pages that hold something, in reading order; the lines of tables are left out. `withEra` gives years the era they lack. */
export function textLinesOf(pages: readonly ReadPage[], withEra = erasOf(pages).withEra): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const { number, parts } of pages) {
    let blanks = 0;
    let place = 0;
    const own = parts.flatMap((part) => (part.kind === "line" ? [part.line] : []));
    const drawn = withoutSiteLabels(asDrawnOnce(own.map(({ text }) => text)));
    for (const line of own) {
      const whole = drawn[place] ?? null;
      place += 1;
      if (whole === null) continue;
      const before = blanks;
      blanks = isBlank(whole) ? blanks + 1 : 0;
      if (blanks > 0) continue;
      for (const text of textsOf(withEra(dealtOut(withHeadsTogether(withoutSpreadLetters(whole))))))
        lines.push(lineOf(line, text, { number: place, blanks: before, page: number, order: lines.length }));
    }
  }
  const whole = withTornWords(withoutSpacesBetween(withColumnBehindProse(withSingleSpacing(lines))), placeAround);
  const inOrder = withoutLabelsOfForms(withCardsApart(withYearsOfRows(whole, placeAround)));
  const isBroken = inOrder.some(
    ({ plain }) =>
      arrowDown.test(plain) ||
      restOfFigure.test(plain) ||
      restBehindArrow.test(plain) ||
      (mayBeOpen(plain) && (openArrow.test(plain) || openPeriod.test(plain))),
  );
  return withAmountsInSquares(withWholeNumbers(withBegun(isBroken ? joinedLines(inOrder) : inOrder)));
}

/** What is searched of a line that is not blank: mostly the line itself. */
function textsOf(text: string): readonly string[] {
  if (!text.includes("\n")) return piecesOf(text);
  const own = text.split("\n").filter((one) => !isBlank(one));
  return own.flatMap(piecesOf);
}

/** Items that ran together, or stand in one line with what is said of them, are searched one by one. */
function piecesOf(text: string): readonly string[] {
  const items = flagsAbreast(text).flatMap(brokenUp).flatMap(itemAndWords);
  return items.length === 1 && text.length <= longestPiece
    ? items
    : items.filter((piece) => !isBlank(piece)).flatMap(inPieces);
}

/** What is broken off behind an arrow or in a bracket holds an arrow, or a bracket that does not close: few lines do. */
const mayBeOpen = (plain: string): boolean => plain.lastIndexOf("(") > plain.lastIndexOf(")") || anyArrow.test(plain);
const anyArrow = /[→⇒➡⇨➔➜⟶⟹]/;
/** 「320億円（2023年）」 / 「↓」 / 「400億円（2030年）」, 「38.2万人」 / 「⇒」 / 「R7目標」 / 「50万人」: an arrow alone on its line points to what is below. */
const arrowDown = /^\s{0,40}[↓⇩⬇→⇒➡⇨]\s{0,40}$/;
const longestSide = 40;

/** 「現状値（R5） 2人 ⇒ 目標値（R10）」 / 「10人」: a narrow box breaks the line between the words of an aim and its figure. */
const openArrow =
  /[→⇒➡⇨➔➜⟶⟹]\s{0,4}(?:(?:(?:[HR]|令和)\d{1,2}年?度?の?)?(?:(?:最終|中間)?(?:目標|計画)値?)\s{0,4}(?:\([^()]{1,16}\))?|\([^()]{1,16}\))[\s:]{0,4}$/;
const wordOfAim = /^\s*(?:(?:[HR]|令和)\d{1,2}年?度?の?)?(?:最終|中間)?(?:目標|計画)値?\s*(?:\([^()]{1,16}\))?\s*$/;
const figureFirst = /^\s*(?:\([^()]{1,16}\))?\s{0,4}(?:延べ|のべ|約|概ね|年間|毎年|累計)?\s{0,4}[▲△]?\d/;

/** 「3,850人（2023年度）⇒4,100人（2029年」 / 「度）」: the bracket of a period, or its unit, is broken over two lines. */
const openPeriod =
  /\d[^\s\d()]{0,4}\((?:[HR]|令和|平成)?\s?\d{0,4}[年度末]{0,3}$|[→⇒➡⇨➔➜⟶⟹]\s{0,2}\d[\d,.万億兆]{0,12}[十百千]?$/;
const restOfPeriod = /^\s{0,4}\d{0,4}年?度?末?(?:時点|現在|累計)?\)/;
/** 「（2014）　（2019）」 dates both sides of the arrow. */
const periodInBracket =
  /^\s{0,4}[^\s\d()]{0,4}\((?:[HR]|令和|平成)?\s?(?:元|\d{1,4})年?度?末?(?:時点|現在|累計)?\)(?!\s{0,20}\()/;

function joinedLines(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  let isBelowArrow = false;
  for (const [index, line] of lines.entries()) {
    const above = joined.at(-1);
    const isRest = above !== undefined && above.page === line.page && endsFigure(above, line);
    const isNext = isRest || (above !== undefined && above.page === line.page && line.blanks === 0);
    const isDated = isNext && datesArrow(above.plain, line.plain, lines[index + 1]?.plain);
    const space: string | null = isRest
      ? ""
      : isDated
        ? "　"
        : isNext
          ? spaceBetween(above.plain, line.plain, isBelowArrow)
          : null;
    isBelowArrow = space !== null && arrowDown.test(line.plain);
    if (!isNext || space === null) {
      joined.push(line.order === joined.length ? line : { ...line, order: joined.length });
      continue;
    }
    const text = `${above.text.trimEnd().replace(/[↓⇩⬇]$/, "→")}${space}${line.text.trim()}`;
    joined[joined.length - 1] = { ...above, text, plain: toHalfWidth(text), at: placeAround([above, line]) };
  }
  return joined;
}

/** 「12～13万人」 / 「の人口を維持」: what the figure alone on the line above is of, and what becomes of it. */
const restOfFigure = /^\s{0,8}の[一-龠ァ-ヶー]{2,10}を(?:維持|確保|達成|実現|めざ|目指)/;
const figureAlone = /^\s{0,12}(?:約|概ね|おおむね)?\d[\d,.~〜～万億千]{0,16}[^\s\d]{1,4}\s{0,8}$/;
const endsFigure = (above: TextLine, { plain, blanks }: TextLine): boolean =>
  blanks <= 1 &&
  ((restOfFigure.test(plain) && figureAlone.test(above.plain)) ||
    (restBehindArrow.test(plain) && openBehindArrow.test(above.plain)));
/** 「120人(R2)→140」 / 「人(R5年度末)」, 「→43か」 / 「所(R5見込)」 */
const restBehindArrow = /^\s{0,4}[^\s\d()]{1,3}\((?:[HR]|令和|平成)[^()]{1,14}\)\s*$/;
const openBehindArrow = /[→⇒➡⇨➔➜⟶⟹]\s{0,2}\d[\d,.]{0,12}[かカヶ箇]?$/;

/** 「Ｒ１」 / 「38.2万人」 / 「⇒」: a year alone dates the figure below it, if an arrow leads on from there. */
const datesArrow = (above: string, line: string, next = ""): boolean =>
  arrowDown.test(next) && figureFirst.test(line) && isPeriodText(above);

/** What parts two lines that are one; null where they are two. */
function spaceBetween(above: string, below: string, isBelowArrow: boolean): string | null {
  if (arrowDown.test(below)) return above.length <= longestSide && /\d/.test(above) ? "　" : null;
  if (isBelowArrow) return figureFirst.test(below) || wordOfAim.test(below) ? "　" : null;
  if (!mayBeOpen(above)) return null;
  if (openPeriod.test(above)) {
    if (/[→⇒➡⇨➔➜⟶⟹]\s{0,2}[\d,.]{1,12}[万億兆]$/.test(above) && /^\s{0,4}\d[\d,.]{0,9}[万億]?円/.test(below)) return "";
    if (restOfPeriod.test(below) || (/[\d万億]$/.test(above) && periodInBracket.test(below))) return "";
  }
  const goesOn = openArrow.test(above) && figureFirst.test(below) && !anyArrow.test(below);
  return goesOn ? "　" : null;
}

/** │ at both ends of a line draws a box. */
const ofBox = /^[\s　]*[│┃┆┊]|[│┃┆┊][\s　]*$/g;
const boxSign = /[│┃┆┊]/;
const boxSigns = /[│┃┆┊]/g;
/** With so many of them they part the cells of a table. */
const leastSigns = 4;
const withoutBox = (text: string): string =>
  (text.match(boxSigns)?.length ?? 0) >= leastSigns ? text.replace(boxSigns, "|") : text.replace(ofBox, "　");

function lineOf(
  { at, style, heading }: PlacedLine,
  whole: string,
  { number, blanks, page, order }: Pick<TextLine, "number" | "blanks" | "page" | "order">,
): TextLine {
  const drawn = boxSign.test(whole) ? withoutBox(whole) : whole;
  const text = closedNumbers(
    withSpreadClosed(withArrows(heading === undefined ? withoutFrame(drawn) : drawn.replace(levelMark, ""))),
  );
  const plain = { order, number: at.lines?.[0] ?? number, text, plain: plainOf(text), blanks, page, at, style };
  return heading === undefined ? plain : { ...plain, heading };
}

/**
 * 「合　　計　　　12,150」: a word spread over its column is one word, and what stands behind it keeps its place. 「目　標：隊員数 5人」: so is a label ahead of
 * its colon.
 */
const withSpreadClosed = (text: string): string =>
  mayBeSpread.test(text)
    ? text
        .replace(spreadTotal, (_, lead: string, word: string) => `${lead}${closed(word).padEnd(word.length, "　")}`)
        .replace(spreadLabel, (whole, lead: string, word: string) =>
          ofForm.test(closed(word)) ? `${lead}${closed(word).padEnd(word.length, "　")}` : whole,
        )
        .replace(spreadBeforeColon, (_, lead: string, word: string) => `${lead}${closed(word)}`)
    : text;
const closed = (word: string): string => word.replace(/[\s　]/g, "");
const mayBeSpread = /^[\s　・○●◎■□◆◇]*[一-龠][\s　]/;
const spreadTotal = /^([\s　]*)((?:[合小総累歳入出][\s　]{1,6}){1,4}計)(?=[\s　]|$)/;
/** 「目　標　値　　50人」 in a form. */
const spreadLabel = /^([\s　]*)([一-龠](?:[\s　]{1,4}[一-龠]){1,2})(?=[\s　]{2})/;
const ofForm = /^(?:指標名?|(?:基準|現状|目標|実績|計画)値|目標|実績|達成[率度]|評価|単位)$/;
const spreadBeforeColon = /^([\s　・○●◎■□◆◇]*)([一-龠](?:[\s　]{1,4}[一-龠]){1,3})(?=[\s　]{0,4}[:：])/;

/** 「## 人口の推移」: the level is known already. */
const levelMark = /^#{1,6}[ \t]+/;

/** 「【全体 48億円（うち新規 13億円）】」: a sum is set in brackets as a heading is, and heads nothing. */
const withoutFrame = (text: string): string => (text.includes("【") ? text.replace(framedSum, "　$1　") : text);
const framedSum =
  /^[\s　]{0,40}【[\s　]?((?:全体|総額|合計)[\s　:：]{0,4}[約\d０-９][^【】]{1,60}円[^【】]{0,8})】[\s　]{0,40}$/;

/** 「52.3％（R2）▶65.0％（R8）」: between two figures such a mark is an arrow. */
const withArrows = (text: string): string => (anyTriangle.test(text) ? text.replace(triangle, "→") : text);
const anyTriangle = /[▶►▷]/;
const triangle =
  /(?<=[\d０-９][^\s\d０-９()（）]{0,6}(?:[（(][^（()）]{1,12}[)）])?[\s　]{0,4})[▶►▷](?=[\s　]{0,4}(?:約|延べ|概ね|年間)?[\d０-９])/g;

/** 「965 億 2,046 万 6 千円」: a program that sets a space between figures and letters tears one number into three. */
function closedNumbers(printed: string): string {
  if (!spaceInside.test(printed)) return printed;
  const text = spacedYear.test(printed) ? printed.replace(spacesInYear, "") : printed;
  const unit = text.includes(" / ") ? text.replace(aroundPer, "/") : text;
  const whole = tornNumber.test(unit) ? unit.replace(aheadOfScale, "").replace(behindScale, "") : unit;
  return whole.includes("。") ? whole.replace(setApart, "$1$2").replace(apartAtStart, "$1$2") : whole;
}
const spaceInside = /\S[ 　]/;
/** 「2019 年には出生数 29 人、死亡数 65 人で」: in a sentence the same spaces part nothing. */
const setApart =
  /(?<=[一-龠ぁ-んァ-ヶー、(（]) ([\d０-９][\d０-９,，.．]{0,14}) ?([^\s\d０-９()（）、。]{1,4}(?=[ぁ-ん、。（(])|(?=[、。]))/g;
/** 「1,012 千トンとなりました。」 at the beginning of a line */
const apartAtStart = /^([\s　]{0,4}[\d０-９][\d０-９,，.．]{0,14}) ([^\s\d０-９()（）、。]{1,4}(?=[ぁ-ん、。（(]))/;
/** 「平成 12 年」, 「令和６年 ６ 月 30 日」 */
const spacedYear = /[\d０-９] 年|[令平昭][和成] [\d０-９]/;
const spacesInYear =
  /(?<=[令平昭][和成]) (?=[\d０-９]{1,2}(?: ?年|[~～〜]))|(?<=(?:^|[^\d０-９,，.．])(?:[\d０-９]{1,2}|(?:19|20|１９|２０)[\d０-９]{2})) (?=年度?(?![間生目齢代少金別]))|(?<=年) (?=[\d０-９]{1,2} 月)|(?<=年 ?[\d０-９]{1,2}) (?=月)/g;
/** 36,300 円 / 人 */
const aroundPer = /(?<=[\d０-９万億千百 ][円人件回]) \/ (?=(?:[人件回日月年戸台]|世帯|団体|ha)(?![一-龠ァ-ヶ]))/g;
const tornNumber = /[0-9０-９] [兆億万千百]|[兆億万][ 　]{1,3}[0-9０-９]/;
const aheadOfScale =
  /(?<=[0-9０-９]) (?=[兆億万](?!円)|(?:[千百]万?|[十百千]?億|[十百千]?万)[円人]|千(?:トン|㎥|㎡|[tｔ](?![a-z])|[kｋ][WＷLＬ]|本|頭|台|個|羽))/g;
const behindScale =
  /(?<=[0-9０-９]兆) (?=[0-9０-９][0-9０-９,，]{0,5}億)|(?<=[0-9０-９]億)[ 　]{1,3}(?=[0-9０-９][0-9０-９,，]{0,5}[万円])|(?<=[0-9０-９]万) (?=[0-9０-９][0-9０-９,，]{0,5}\s?(?![億万])[一-龠ァ-ヶ])/g;

/** Some offices write 「，」 for 「、」: behind a word in a line of prose. */
const wordsThenComma = /(?<=[ぁ-んァ-ヶー一-龠)」]),/g;
const hasKana = /(?:[ぁ-ん][^ぁ-ん]{0,12}){6}/;

/** 「7・38%」: newspapers print the decimal point so. */
const plainOf = (text: string): string => {
  const plain = toHalfWidth(text);
  const stopped = plain.includes(",") && hasKana.test(plain) ? plain.replace(wordsThenComma, "、") : plain;
  return plain.includes("・") ? stopped.replace(/(?<=\d)・(?=\d{1,3}\s?(?:%|ポイント|倍))/g, ".") : stopped;
};

/** A rule drawn with signs (-----) parts as a blank line does, and so does a remark that is not printed (<!-- page 6 -->). */
const isBlank = (text: string): boolean =>
  text.trim() === "" ||
  (text.startsWith("<!--") && text.indexOf("-->") === text.trimEnd().length - 3) ||
  (/^[\s\-=_|+*:─━―┌┐└┘├┤┬┴┼┏┓┗┛]{3,}$/.test(text) && (!text.includes("|") || /[-=_+─━―:]{2}/.test(text)));

/** Cut behind a full stop where there is one, so that no figure is torn. */
function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestPiece) {
    const stop = Math.max(rest.lastIndexOf("。", longestPiece), rest.lastIndexOf(" ", longestPiece));
    const cut = stop > 0 ? stop + 1 : longestPiece;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest].filter((piece) => !isBlank(piece));
}

/** The place that holds all of these lines: from the first to the last of them, on their page, in the box around them. */
export function placeAround(lines: readonly TextLine[]): Place {
  const [first] = lines;
  if (!first) return {};
  if (lines.length === 1 && first.at.box === undefined) return placeOfOne(first.at);
  const isOnePage = lines.every(({ at }) => at.page === first.at.page);
  const numbers = lines.flatMap(({ at }) => at.lines ?? []);
  // a heading on the page before says nothing of where the line itself stands
  if (!isOnePage && numbers.length === 0) return lines.at(-1)?.at ?? {};
  const boxes = lines.flatMap(({ at }) => (at.box ? [at.box] : []));
  return {
    ...(first.at.page !== undefined && isOnePage ? { page: first.at.page } : {}),
    ...(numbers.length > 0 ? { lines: [Math.min(...numbers), Math.max(...numbers)] as const } : {}),
    ...(isOnePage && boxes.length === lines.length ? { box: boxAround(boxes) } : {}),
  };
}

/** The place of a line without a box, which is most of them. */
const placeOfOne = ({ page, lines }: Place): Place => {
  const numbers = lines ? { lines: [Math.min(...lines), Math.max(...lines)] as const } : {};
  return page === undefined ? numbers : { page, ...numbers };
};

function boxAround(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** How many signs of space lie before this place. Columns that were torn together stand three and more apart. */
export function gapBefore(plain: string, place: number): number {
  let gap = 0;
  while (gap < place && /\s/.test(plain.charAt(place - 1 - gap))) gap += 1;
  return gap;
}
export const columnGap = 3;
