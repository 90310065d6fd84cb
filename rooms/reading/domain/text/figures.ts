import {
  type Period,
  type PrintedReading,
  type Problem,
  printedToReading,
  readPrinted,
} from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { Accumulation } from "../found-fact.ts";
import { keptByText } from "../kept-results.ts";
import { yearOfAreaLine } from "./area-lines.ts";
import { periodsAbove, plannedAhead, roleAhead, withPeriodsAhead } from "./dating.ts";
import type { TextFigure } from "./figure.ts";
import { datedFromTo } from "./from-to.ts";
import type { TextLine } from "./lines.ts";
import { arrowSigns, explainsGrades } from "./marks.ts";
import { isNoFigure } from "./no-figures.ts";
import { withPartsOfSides } from "./parallel-sides.ts";
import { rangeBehind } from "./ranges.ts";
import { withYearOfSentenceBefore } from "./sentence-before.ts";
import { withEventsSummed } from "./summed-events.ts";
import { unitBehind } from "./units.ts";

export type { TextFigure };

export type LineFigures = {
  readonly figures: readonly TextFigure[];
  readonly problems: readonly Problem[];
  readonly periods: readonly FoundPeriod[];
};
const nothing: LineFigures = { figures: [], problems: [], periods: [] };

/** 17・6％ is how newspapers print 17.6％. */
const digits = "\\d[\\d,]*(?:\\.\\d+|・\\d+(?=[%％]|ポイント))?";
/** 55億422万5千: scale words part the digits of one number. */
const numeral = `${digits}(?:[十百千万億兆]+(?:(?<=[億兆])\\s(?=\\d[\\d,]*[万千]*円))?${digits})*(?:[十百千万億兆]+)?`;
/** 「社会増減：-45人」; behind a figure it joins two, at the head of a line it is a mark. */
const minus = `-(?=\\d)(?<=(?:[\\s:(\\]】]|[${arrowSigns}])(?<!\\d\\s{1,4}|^\\s{0,8})-|(?<![A-Za-z\\d])(?:[HR]\\d{1,2}|(?:19|20)\\d{2})\\s{1,4}-)`;
const numeralForm = new RegExp(`(?:[▲△−]|${minus})?\\s?${numeral}(?:\\s?[~〜～]\\s?${numeral})?`, "g");
const wordsAhead =
  /(?:(?:(?<![成契予要節規制条婚特集公協誓倹])約|およそ|概ね|おおむね|ほぼ|延べ|のべ|(?<!過去)最大|(?<!過去)最低|少なくとも|累計|[([]\s*(?:累計|延べ)\s*[)\]])[\s　]*)+$/;
/** 強 is a bound in 30件強 and none in 5件強化; the same holds for the others. */
const wordsBehind =
  /^(?:以上|以下|以内|未満|程度|前後|余り?|あまり|を超え(?=[るたて、ま])|超(?![過え])|弱(?![者い体])|強(?![化い靱靭調])|\s[弱強](?=[でのが、。に])|\s?[([](?:以上|以下|未満|累計|程度)[)\]])/;
const bracketBehind = /^(?:を(?:維持|継続|確保|達成|目指す))?\s{0,2}[([〔【]([^()[\]〔〕【】]{1,40})[)\]〕】]/;
const withPeriod =
  /^[\s・、,:]*(?:[^\d\s()]{0,4}(?:国勢調査|国調|調査|センサス|統計|推計)|現在|時点|末|実績値?|見込み?値?|目標値?|現状値?|基準値?|策定時|調査時?|速報値?|確定値?|末?まで|累計|合計|平均|年度?|度|計|時)?[\s・、,:]*$/;
/** 「（平成28年10月1日現在全国面積調）」: when it was counted, and by what. */
const ofSource =
  /^(?:現在|時点|末)?の?[^\d\s()、。]{0,24}(?:調査?|統計|台帳(?:人口)?|センサス|推計|資料|調べ|年報|概要|報告)(?:より|から|による|結果)?$/;
/** 年間120人, 毎年5件, 各年あたり20人: straight ahead of the number; 「年 36回」 at the beginning of a line, 「人の数　年5人」. */
const everyYear =
  /(?:年間|毎年度?|各年度?|単年度?|年平均|(?:各|毎|1|一)年(?:あ|当)た\s?り|^[\s　]{0,8}年|(?<=[^\s\d年][\s　]{1,4})年)[\s　]*$/;
/** 5年間で150人, 4か年累計20件. */
const overYears = /\d{1,2}(?:年間|[かカヵヶケ箇]年)(?:で(?:の?(?:累計|合計|計))?|の?(?:累計|合計|計)(?:で)?)[\s　]*$/;
/** 「（2018）」 does not say whether it is a calendar or a fiscal year. */
const bareYear = /^\s*((?:19|20)\d{2})\s*$/;

/** Without any of these a line holds no period: looking for one costs more than all else. */
const periodSigns = /[HRS年~〜∼]|明治|大正|昭和|平成|令和|FY|\d[-/.–—]\d/i;

/** Every figure of a line that is no part of a date, an ordinal (第2期) or a code. `next` is the line below: a unit may be torn (社・団/体). */
export function figuresOfLine(line: TextLine, next?: TextLine): LineFigures {
  const { plain } = line;
  if (!/\d/.test(plain) || explainsGrades(plain)) return nothing;
  const above = periodsAbove(line);
  const ofArea = yearOfAreaLine(plain);
  const own = ofArea ? [ofArea] : periodSigns.test(plain) ? withSameYear(plain, findPeriods(plain), above) : [];
  const periods = [...above, ...own.filter(({ start }) => above.every(({ end }) => end <= start))];
  const figures: TextFigure[] = [];
  const problems: Problem[] = [];
  for (const match of plain.matchAll(numeralForm)) {
    if (match.index < (figures.at(-1)?.end ?? 0)) continue;
    const found = figureAt(line, trimmed(match[0], match.index), periods, next);
    if (found === null) continue;
    const before = figures.at(-1);
    if (!("code" in found) && found.isOverYears && before && before.end > found.start) figures.pop();
    if ("code" in found) problems.push(found);
    else figures.push(found);
  }
  const dated = datedFromTo(withPeriodsAhead(figures, periods), periods)
    .map(withYearOfSentenceBefore)
    .map((figure) => withEventsSummed(figure, next));
  return { figures: withPartsOfSides(dated), problems, periods: own };
}

/** 「2020年の国勢調査では…となりました。同年の高齢化率は34.1％」 */
function withSameYear(
  plain: string,
  periods: readonly FoundPeriod[],
  above: readonly FoundPeriod[],
): readonly FoundPeriod[] {
  if (!plain.includes("同年")) return periods;
  const again = [...plain.matchAll(/同年(?=[のにはで、])/g)].flatMap(({ 0: printed, index }) => {
    const before = [...above, ...periods].findLast(({ end, period }) => end <= index && "year" in period);
    return before ? [{ ...before, printed, start: index, end: index + printed.length }] : [];
  });
  return [...periods, ...again].sort((one, other) => one.start - other.start);
}

type Found = { readonly from: number; readonly text: string };

/** A comma or a space that ends the run belongs to the sentence. */
const trimmed = (text: string, from: number): Found => {
  const lead = text.length - text.trimStart().length;
  return { from: from + lead, text: text.trim().replace(/[,~〜～]+$/, "") };
};

function figureAt(
  line: TextLine,
  { from, text }: Found,
  periods: readonly FoundPeriod[],
  next: TextLine | undefined,
): TextFigure | Problem | null {
  const { plain } = line;
  const until = from + text.length;
  if (periods.some(({ start, end }) => from < end && until > start)) return null;
  const own = unitBehind(plain, { from, until }, next);
  const range = rangeBehind(plain, own);
  const unit = range ?? own;
  if (isNoFigure(plain, from, until, unit.text) || isPer(plain, unit.end)) return null;
  if (text.startsWith("-") && unit.text === "") return null;
  const ahead = withoutBracketOfName(
    plain,
    from,
    wordsAhead.exec(plain.slice(Math.max(0, from - 14), from))?.[0] ?? "",
  );
  const over = yearsAhead(plain, from, ahead);
  const yearly = over === "" ? (everyYear.exec(plain.slice(0, from - ahead.length))?.[0] ?? "") : over;
  const sign = /[±+]$/.test(plain.slice(0, from)) ? 1 : 0;
  const start = from - ahead.length - yearly.length - sign;
  const behind = wordsBehind.exec(plain.slice(unit.end, unit.end + 6))?.[0] ?? "";
  const bound = behind === "" ? boundBelow(plain.slice(unit.end), next) : behind;
  const bare = `${ahead}${inThousands(text)}${range?.to ?? ""}${unit.text}${bound.replace(/^(?:余り?|あまり)$/, "強").replace("を超え", "超")}`;
  const read = unit.text === "" ? readBare(bare) : readWhole(bare);
  if (!read.ok) return isWorthAsking(text, unit.text) ? read.problem : null;
  const end = unit.end + behind.length;
  const bracket = periodBehind(plain, end, periods) ?? periodOverLines(plain, end, next);
  return {
    line,
    start,
    from,
    end: bracket?.end ?? end,
    ...readingOf(read.value, bracket, yearly === "" && saysCumulative(plain.slice(0, start)) ? "累計" : yearly),
    unit: read.value.unit.id,
    printed: line.text.slice(start, Math.min(end, line.text.length)).trim(),
    dated: bracket?.period ? "behind" : null,
    isBareYear: bracket?.isBareYear ?? false,
    isOverYears: over !== "",
    said: roleAhead(plain.slice(0, start)) ?? plannedAhead(plain, start, end),
  };
}

/** Small figures come again and again. */
const readWhole = keptByText((printed) => readPrinted(printed));
const readBare = keptByText((printed) => readPrinted(printed, { printedUnit: "無単位" }));

/** 「令和12年の人口を8,900人」 / 「以上とすることをめざします」: the bound of a sentence whose lines are broken where they are full. */
const boundBelow = (rest: string, next: TextLine | undefined): string =>
  rest.trim() === "" && next?.blanks === 0
    ? (/^(?:以上|以下|以内|未満|程度)(?=[とのにを、])/.exec(next.plain)?.[0] ?? "")
    : "";

/** 「5年間で」, and 「5年間」 of 「5年間累計3件」. */
function yearsAhead(plain: string, from: number, ahead: string): string {
  const own = overYears.exec(plain.slice(0, from - ahead.length))?.[0];
  if (own !== undefined) return own;
  const whole = overYears.exec(plain.slice(0, from))?.[0] ?? "";
  return whole.endsWith(ahead) ? whole.slice(0, whole.length - ahead.length) : "";
}

const saysCumulative = (ahead: string): boolean => /[([]累計[)\]]\s{1,4}$/.test(ahead);

/** 「養成数（累計）　1,204人」: a bracket that closes up to the name, and stands apart from the figure, is the name's. */
function withoutBracketOfName(plain: string, from: number, ahead: string): string {
  const bracket = /^[([][^()[\]]{2,4}[)\]](?=\s)/.exec(ahead)?.[0];
  const isOfName = bracket !== undefined && /[一-龠ァ-ヶー々]/.test(plain.charAt(from - ahead.length - 1));
  return isOfName ? ahead.slice(bracket.length).trimStart() : ahead;
}

function readingOf(read: PrintedReading, bracket: Bracket | null, yearly: string) {
  const period = bracket?.period ?? null;
  const ofSpan = period?.kind === "span" ? (period.figure ?? null) : null;
  return {
    reading: printedToReading(read),
    period,
    printedPeriod: bracket?.printed ?? null,
    accumulation: read.accumulation ?? ofSpan ?? bracket?.accumulation ?? accumulationOf(yearly),
    gross: read.gross ?? false,
  };
}

function accumulationOf(yearly: string): Accumulation {
  if (yearly === "") return null;
  if (yearly === "累計") return "cumulative";
  if (/^\d/.test(yearly)) return "cumulative";
  return yearly.includes("平均") ? "average" : "yearly";
}

/** 46億6千956万 is 46億6956万. */
const inThousands = (text: string): string =>
  text
    .replace("・", ".")
    .replace(
      /(\d)千(\d{1,3})(?=[万億])/g,
      (_, thousands: string, rest: string) => `${Number(thousands) * 1000 + Number(rest)}`,
    );

/** What looks like a figure with its unit and is none is told; a number in a sentence is not. */
const isWorthAsking = (text: string, unit: string): boolean => unit !== "" && /\d[,.]?\d/.test(text);

/** 「１経営体当たり」, 「人口10万人あたり」, 「人口10万人対　262.0人」: what the figure is counted by. */
const isPer = (plain: string, end: number): boolean =>
  /^(?:\d日|・日)?(?:当たり|あたり|当り)|^対[\s\d]/.test(plain.slice(end, end + 5));

type Bracket = {
  readonly end: number;
  readonly period: Period | null;
  readonly printed: string | null;
  readonly accumulation: Accumulation;
  readonly isBareYear: boolean;
};

/** 「（H26）」, 「(H27～R1累計)」, 「（H29.10.1 現在）」 or 「（累計）」 straight behind a figure. */
function periodBehind(plain: string, end: number, periods: readonly FoundPeriod[]): Bracket | null {
  const match = bracketBehind.exec(plain.slice(end, end + 50));
  if (!match) return null;
  const [all, inner = ""] = match;
  const open = end + all.indexOf(inner);
  const found = periods.find(({ start, end: last }) => start >= open && last <= open + inner.length);
  const close = end + all.length;
  const accumulation = /累計|合計/.test(inner) ? "cumulative" : /平均/.test(inner) ? "average" : null;
  if (!found) return bracketOfWords(inner, close, accumulation);
  const rest = plain.slice(open, found.start) + plain.slice(found.end, open + inner.length);
  if (!withPeriod.test(rest) && !ofSource.test(rest)) return null;
  return { end: close, period: found.period, printed: found.printed, accumulation, isBareYear: false };
}

/** 「28,112人（2015」 / 「年国勢調査結果）まで」: a bracket that a full line of prose breaks. */
function periodOverLines(plain: string, end: number, next: TextLine | undefined): Bracket | null {
  const begun = plain.slice(end);
  if (next?.begun === undefined || !/^\s?\([^()]{0,24}$/.test(begun)) return null;
  const whole = begun + next.plain.slice(0, 40);
  const bracket = periodBehind(whole, 0, findPeriods(whole));
  return bracket && { ...bracket, end: plain.length };
}

/** 「（累計）」, and 「（2018）」 whose year is bare. */
function bracketOfWords(inner: string, end: number, accumulation: Accumulation): Bracket | null {
  const year = bareYear.exec(inner)?.[1];
  if (year !== undefined)
    return { end, period: { kind: "fiscalYear", year: Number(year) }, printed: year, accumulation, isBareYear: true };
  return /^\s*(?:累計|合計|平均)\s*$/.test(inner)
    ? { end, period: null, printed: null, accumulation, isBareYear: false }
    : null;
}
