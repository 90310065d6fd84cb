import { toHalfWidth } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FigureRole } from "../found-fact.ts";
import { roleOfWords } from "../role-words.ts";
import type { TextFigure } from "./figure.ts";
import type { TextLine } from "./line.ts";
import { arrowSigns } from "./marks.ts";
import { withoutListedAims } from "./sentences.ts";

/** The periods of the paragraph above a line, and one that runs over into it; their places count back from its beginning. */
export function periodsAbove({ begun = "", plain }: TextLine): readonly FoundPeriod[] {
  if (begun === "" || !/[\d０-９元]/.test(begun)) return [];
  const above = toHalfWidth(begun).slice(-farthestAbove);
  return findPeriods(above + plain).flatMap((period) =>
    period.start < above.length
      ? [{ ...period, start: period.start - above.length, end: period.end - above.length }]
      : [],
  );
}
const farthestAbove = 60;

const longestRole = 30;
const roleForm =
  /(?:^|[\s:：、,([【・→/／①-⑳]|[HR]\d{1,2}|年度?|は、?|で、|[国県市町村]の)((?:最終|中間)?(?:現状値?|現況値?|基準値?|当初値?|初期値|策定時|(?:事業)?開始[前時]|実績値?|目標値?|(?:めざす|目指す)値))\s*[)\]】]?\s*(?:[([][^()[\]]{1,16}[)\]])?\s*[:：]?\s*$/;

/** What the word straight ahead of a figure says that it is: 「現状」, 「目標（R6）」. */
export function roleAhead(ahead: string): FigureRole | null {
  const word = roleForm.exec(ahead.slice(-longestRole))?.[1];
  return word === undefined ? null : roleOfWords(word);
}

/** 「計画 4回　実績 3回」: beside what was done 計画 is what was aimed at, and names no plan. */
export const plannedAhead = (plain: string, start: number, end: number): FigureRole | null =>
  plain.includes("計画") &&
  plan.test(plain.slice(Math.max(0, start - longestRole), start)) &&
  result.test(plain.slice(end))
    ? "target"
    : null;
const plan = /\s計画値?[\s:：]{0,4}$/;
const result = /^[\s、,/]{1,12}実績値?[\s:：]{0,4}\d/;

/** 「H29：８回」, 「R3年度 40.5億円」, 「平成29年度運航実績 21件」: the nearest period ahead on the line, unless it is another figure's own. */
export function withPeriodsAhead(
  figures: readonly TextFigure[],
  periods: readonly FoundPeriod[],
): readonly TextFigure[] {
  const dated: TextFigure[] = [];
  for (const figure of figures) {
    const again = figure.dated === null ? likeBefore(figure, dated) : null;
    if (again) {
      dated.push(again);
      continue;
    }
    const nearest =
      figure.dated === null
        ? periods.findLast(({ end }) => end <= figure.from && !isCompared(end, figure) && !isBehindAim(end, figure))
        : undefined;
    const isAhead = nearest !== undefined && isAheadOf(nearest, figure, figures);
    if (!nearest || !(isAhead || isListed(nearest, figure, figures))) {
      dated.push(
        figure.dated === null
          ? (withYearBefore(figure, dated) ??
              withPeriodOfWhole(figure, dated) ??
              withPeriodOfPart(figure, dated) ??
              withPeriodOfSentence(figure))
          : figure,
      );
      continue;
    }
    const words = isAhead ? sliceFrom(figure.line, nearest.start - longestRole, nearest.start) : "";
    const said = figure.said ?? roleAhead(words);
    dated.push({ ...figure, period: nearest.period, printedPeriod: nearest.printed, dated: "ahead", said });
  }
  return dated;
}

/** 「12年の402人から27年には198人に、…は同じく1,871人から1,143人に」: the first of two is of the year of the first of those before. */
function likeBefore(figure: TextFigure, dated: readonly TextFigure[]): TextFigure | null {
  const { line, start, end } = figure;
  const before = dated.filter((one) => one.unit === figure.unit && one.line === line).at(-2);
  const isFirst =
    line.plain.startsWith("から", end) && /同じく約?$/.test(line.plain.slice(Math.max(0, start - 4), start));
  if (!isFirst || !before || !line.plain.startsWith("から", before.end)) return null;
  return { ...figure, period: before.period, printedPeriod: before.printedPeriod, dated: before.dated };
}

/** 「平成20年度は4,707人に減り、目標に掲げる6,500人に」: the year of what was reached is not that of the aim. */
const isBehindAim = (end: number, { line: { plain }, start }: TextFigure): boolean =>
  /\d[^\d]{0,40}目標に掲げ[るた]約?$/.test(plain.slice(Math.max(0, end), start));

/** What joins the figures that a sentence lists: 「140人、転出者が」, 「3,210人であり老年人口は」, 「減少しています。一方、」. */
const joint =
  /^[^\d、。]{1,4}?(?:(?:、|と?(?:一番|最も)?(?:多|少な|高|低)く、(?:次いで|続いて)?|と、?|で、?|であり、?|となり、?|となっており、?|[増減]の|[^。、]{0,16}。一方で?、?)[^。、]{0,28}、?|[^。、]{0,14})$/;
const figureInList = /\d[\d,.]*(?:[万億]\d[\d,.]*)?/;
const longestOpening = 46;

/** What stands between two places of a line and of the paragraph above it. */
const sliceFrom = ({ begun = "", plain }: TextLine, from: number, to: number): string =>
  from >= 0
    ? plain.slice(from, to)
    : toHalfWidth(begun).slice(from, Math.min(0, to) || undefined) + plain.slice(0, Math.max(0, to));

const farthestAhead = 30;
const breaks = new RegExp(
  `[)\\]。】〕${arrowSigns}]|^(?:から|まで|以降|以来|ぶり|より|に策定|を|比)|[とに]比べ|と比較|ことから|[今昨前本翌]年度?(?!同?[月期]?[比度差])|同年度?(?!の)|\\d{1,2}月(?:\\d{1,2}日|末)`,
);

const longestAim = 60;
/** 「令和11年度までに12人とすることを目指します」: of an aim it is the year. */
const aimed =
  /^[^。\d]{0,12}(?:と(?:する|し)|[にへ]と?(?:増|減|引|高|伸|抑|する)|目指|めざ|目標|達成|確保)|^、[^。]{2,40}\d[^。\d]{1,6}が目標/;

/** 「平成27年と比較して」, 「2005年比で」: with when it is compared. */
const isCompared = (end: number, { line, start }: TextFigure): boolean =>
  /^\)?(?:時点)?(?:[とに]?比|(?:から|より)[^、。]{1,12}[増減])/.test(sliceFrom(line, end, start));

const longestList = 160;
/** 「令和2年は転入者が140人、転出者が174人であり出生数は…」: the year that opens a sentence holds for all that it lists. */
function isListed(period: FoundPeriod, { line, start }: TextFigure, figures: readonly TextFigure[]): boolean {
  const { end } = period;
  if (start - end > longestList || isOfOther(period, figures)) return false;
  const between = sliceFrom(line, end, start).replace(/\([^()]*\)|\($/g, "");
  if (otherRole.test(between)) return false;
  const [opening = "", ...joints] = between.split(figureInList);
  const isList = joints.length > 0 && opening.length <= longestOpening && !opening.includes("。");
  return isList && joints.every((words) => joint.test(words)) && !breaks.test(between.replace(/。一方/g, ""));
}

/** 「現状値(平成26年度):4,021人 目標値:」, 「現状値(平成26年度):― 目標値:」: the year is of what stands behind the first word. */
const otherRole = /(?:\d|[:)]\s?[-－―ー–—]\s).*(?:(?:目標|実績|見込み?|計画)値?の?\s*[:：]?|である)\s*$/;

/** 「申請当時（平成23年）の登録数は4件」, 「いま（令和6年）は12件」: the bracket says which time the word ahead of it means. */
export const timeWordAhead = /(?:当時|時点|いま|現在|当初|策定時|開始時)\s?[(（]$/;

function isAheadOf(period: FoundPeriod, figure: TextFigure, figures: readonly TextFigure[]): boolean {
  // 現状（H29）1,234人: the bracket of the period closes straight ahead of the figure
  const between = sliceFrom(figure.line, period.end, figure.start)
    .replace(period.period.kind === "span" ? untilIts : "", "")
    .replace(timeWordAhead.test(figure.line.plain.slice(0, Math.max(0, period.start))) ? /^\s*\)/ : "", "")
    .replace(/^の?(?:目標|実績|現状)値?[\]】](?=[^\d、。]{2,24}$)/, "")
    .replace(/^\s*[)\]】](?=\s*(?:[:：]|[のはが]?約?$|において|では|には|、))/, "")
    .replace(/\([^()\d]{1,24}\)|\(\d{1,3}[~-]?\d{0,3}歳[^()]{0,4}\)/g, "");
  const untilAim =
    /^まで[にの]\s*$/.test(between) ||
    (/^までに/.test(between) &&
      aimed.test(withoutListedAims(figure.line.plain.slice(figure.end, figure.end + longestAim)).slice(0, 24)));
  if (between.length > farthestAhead || (breaks.test(between) && !untilAim)) return false;
  if (otherRole.test(between)) return false;
  return !isOfOther(period, figures);
}

/** 「平成28年度から令和２年度までに」: the end of a span. */
const untilIts = /^まで(?:に|の間?に?)、?/;

const ofSentence =
  /^[^。()]*(?:\([^()]{0,12}\)[^。()]*)?\((?:([^()]{4,40})\)\s*。|(?:いずれも|ともに|それぞれ)([^()]{4,20})\))/;

/** It stands in the bracket behind another figure. */
const isOfOther = (period: FoundPeriod, figures: readonly TextFigure[]): boolean =>
  figures.some(({ dated, start, end }) => dated === "behind" && start < period.start && end >= period.end);

/** 「48億円（前年度 41億円）」, 「1,120人で、前年度(1,250人)」: the bracket says what it was a year before. */
function withYearBefore(figure: TextFigure, before: readonly TextFigure[]): TextFigure | null {
  const own = before.at(-1);
  if (own?.period?.kind !== "fiscalYear" || own.unit !== figure.unit) return null;
  if (
    !/^(?:\s?\(前年度(?:当初)?(?:予算額?)?[\s:：は]{0,2}|で、\s?前年度\()$/.test(
      figure.line.plain.slice(own.end, figure.start),
    )
  )
    return null;
  const period = { ...own.period, year: own.period.year - 1 };
  return { ...figure, period, printedPeriod: "前年度", dated: "ahead" };
}

/** 「1,234件（窓口：987件、イベント：247件）」: the parts in a bracket straight behind a figure are of its time. */
function withPeriodOfWhole(figure: TextFigure, before: readonly TextFigure[]): TextFigure | null {
  const ahead = figure.line.plain.slice(0, figure.start);
  const open = ahead.lastIndexOf("(");
  const whole = open > ahead.lastIndexOf(")") ? before.find(({ end }) => end === open) : undefined;
  return whole?.period && findPeriods(ahead.slice(open)).length === 0
    ? { ...figure, period: whole.period, printedPeriod: whole.printedPeriod, dated: "ahead" }
    : null;
}

/** 「17,093人となりました。このうち外国人は612人」: a part is of the time of its whole. */
function withPeriodOfPart(figure: TextFigure, before: readonly TextFigure[]): TextFigure | null {
  const { plain } = figure.line;
  const whole = before.findLast(({ end }) => divided.test(plain.slice(end, figure.start))) ?? before.at(-1);
  const between = whole ? plain.slice(whole.end, figure.start) : "";
  const isPart = whole?.period && whole.unit === figure.unit && (ofPart.test(between) || divided.test(between));
  return isPart ? { ...figure, period: whole.period, printedPeriod: whole.printedPeriod, dated: "ahead" } : null;
}
/** 「15,236人となった。男女別では男7,318人、女」 */
const divided = /^[^\d。]{0,24}。(?:男女別|その内訳|内訳)(?:に(?:みる|見る)と|では|は|で)、?[^。]{1,40}$/;
const ofPart = /^[^\d。]{0,24}。(?:この|その)?うち、?[^\d。]{1,20}[はが]約?$/;

/**
 * 「…が12,900人を占めています（平成24年12月住民基本台帳人口）。」: the bracket that closes a sentence says when its figures were counted. So does 「男性27.1％、女性
 * 16.2％（いずれも令和２年）」.
 */
function withPeriodOfSentence(figure: TextFigure): TextFigure {
  const behind = figure.line.plain.slice(figure.end);
  const [, closing, ofAll] = ofSentence.exec(behind) ?? [];
  const bracket = closing ?? ofAll ?? "";
  const [only, ...more] = /^[^\d]*\d/.test(bracket) ? findPeriods(bracket) : [];
  const words = only ? bracket.slice(0, only.start) + bracket.slice(only.end) : "";
  return only &&
    more.length === 0 &&
    /^$|^[^\d、]{0,24}(?:末|人口|調査?|統計|台帳|センサス|現在|時点|資料|調べ)$/.test(words)
    ? { ...figure, period: only.period, printedPeriod: only.printed, dated: "behind" }
    : figure;
}
