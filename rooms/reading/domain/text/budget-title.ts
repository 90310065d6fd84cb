import { type Period, samePeriod } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods, isPeriodText } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import type { TextLine } from "./lines.ts";
import { isHeldByBracket } from "./money-of-page.ts";

/** The year of the budget that a text or a part of it is about, and whether it is a supplementary one. */
export type BudgetPart = { readonly year: Period | null; readonly isSupplement: boolean };

/** What the title near the beginning says, or else the only year whose budget the first sentences speak of. */
export function budgetOfTitle(lines: readonly TextLine[]): BudgetPart {
  const parted = titleOverTwo(lines);
  if (parted !== null) return parted;
  const title = titleOf(lines);
  return {
    year: yearOfTitle(lines) ?? yearOfReport(lines)?.period ?? yearOfEfforts(lines),
    isSupplement: title === undefined ? announcesSupplement(lines) : saysSupplement(title.plain),
  };
}

/** 「令和５年度　決算の概要」: what programmes cost is what was spent. */
export const isOfSettlement = (lines: readonly TextLine[]): boolean => {
  const title = titleOf(lines)?.plain ?? "";
  return title.includes("決算") && !title.includes("予算");
};

/** 「9月定例会に補正予算案を提案する。」 near the beginning, and no word of the budget that a year begins with. */
function announcesSupplement(lines: readonly TextLine[]): boolean {
  const opening = lines.slice(0, linesOfReport).map(({ plain }) => plain.slice(0, longestSentence));
  return opening.some((plain) => announced.test(plain)) && !opening.some((plain) => plain.includes("当初"));
}
const announced =
  /(?:上程|提案|提出)(?:いた)?(?:しました|します|する|した|されました|された)[^。]{0,12}補正予算|補正予算案?(?:[(（][^()（）]{1,8}[)）])?を[^。]{0,12}(?:上程|提案|提出)(?:いた|し|す|さ)/;

/** 「平成27年度」 / 「2月補正予算（経済対策）　一般事業」: a title over two lines. */
function titleOverTwo(lines: readonly TextLine[]): BudgetPart | null {
  for (const { plain, order } of lines.slice(0, linesOfReport)) {
    const below = lines[order + 1]?.plain.trim() ?? "";
    const stage = stageFirst.exec(below)?.[1] ?? (titleOfBudget.test(below) ? "" : undefined);
    const [only] = stage !== undefined && isPeriodText(plain) ? findPeriods(plain) : [];
    if (only?.period.kind === "fiscalYear") return { year: only.period, isSupplement: stage === "補正" };
  }
  return null;
}

const stageFirst = /^(?:[^\d\s。、]{1,8}[都道府県市町村])?(?:\d{1,2}月)?(当初|補正)予算/;
/** 「架空県 重点政策と主な事業（予算案）」 below 「令和７年度」 */
const titleOfBudget = /^[^\d。、]{4,40}[(\s](?:当初)?予算案?(?:の概要|概要|のポイント|について)?\)?$/;

/** 「２　令和6年度当初予算の概要」: a heading that begins the part about a budget; null for any other line. */
export function budgetOfHeading({ plain }: TextLine): BudgetPart | null {
  if (
    !/予算/.test(plain) ||
    plain.length > longestTitle ||
    !(headed.test(plain) || named.test(plain) || bracketed.test(plain))
  )
    return null;
  const [only, ...others] = findPeriods(plain);
  if (others.length > 0 || only?.period.kind !== "fiscalYear") return null;
  return { year: only.period, isSupplement: saysSupplement(plain) };
}
const headed =
  /^\s*(?:\(?\d{1,2}[).．]?\s|[①-⑳Ⅰ-Ⅻ■□◆◇●○◎【《〈]\s*)\s*[^\d]{0,8}(?:元|\d{1,2})年度(?:\s?\d{1,2}月)?[^\d※]{0,16}予算[^\d※]{0,24}$/;
const named =
  /^\s*[^\d]{0,8}(?:元|\d{1,2})年度(?:\s?\d{1,2}月)?[^\d※。]{0,16}予算[^\d※。]{0,8}(?:概要|について|内訳|主な事業|ポイント|特集|あらまし|内容)[)】》〉]?$/;

/** 「令和７年度の主な取組（予算）」 */
const bracketed = /^\s*[^\d(]{0,8}(?:元|\d{1,2})年度の?[^\d※。()]{0,12}(?:取組|事業|施策|内容)\((?:当初)?予算案?\)\s*$/;

const saysSupplement = (title: string): boolean => title.includes("補正") && !title.includes("当初");

/** A title near the beginning that says whose budget it is: 令和４年度当初予算（案）の概要, 令和５年度 主要事業. */
export function yearOfTitle(lines: readonly TextLine[]): Period | null {
  const title = titleOf(lines);
  const said = yearOfSentences(title ? lines.slice(0, title.order) : lines);
  const period = title ? findPeriods(title.plain)[0]?.period : null;
  if (said !== null || !title) return said;
  return period?.kind === "fiscalYear" ? period : null;
}

/** 「令和6年度の当初予算が…可決されました。」 near the beginning; null where budgets of several years are spoken of. */
function yearOfSentences(lines: readonly TextLine[]): Period | null {
  const years = new Map<number, Period>();
  for (const { plain } of lines.slice(0, linesOfSentences))
    for (const { period, start, end, printed } of /予算|決算/.test(plain)
      ? findPeriods(plain.slice(0, longestSentence))
      : [])
      if (
        period.kind === "fiscalYear" &&
        !/^\d{1,2}年/.test(printed) &&
        !isHeldByBracket(plain, start) &&
        ofBudget.test(plain.slice(end).trimStart())
      )
        years.set(period.year, period);
  const [only, ...others] = years.values();
  return only !== undefined && others.length === 0 ? only : null;
}
const linesOfSentences = 12;
const longestSentence = 400;
/** Behind 「令和６年度予算」, also in the path to a page: 「ホーム > 令和６年度予算 > 農林水産部」. */
const ofBudget =
  /^[)）]?の?(?:(?:一般会計)?の?(?:歳入歳出)?\s*(?:当初\s*予算|予算案|決算)|(?:一般|全)会計の?(?:当初)?予算|予算の(?:一般会計|総額)|予算(?=[はが]|\s?(?:[>›»]|の中の)))(?!編成|額?(?:を|に比べ|と比べ|と比較|より))/;

/** 「令和５年度（2023年度）の主な取組」 at the head of a page: the year whose programmes stand below; null where such heads name several. */
function yearOfEfforts(lines: readonly TextLine[]): Period | null {
  const years = lines
    .slice(0, linesOfHeads)
    .filter(({ plain }) => plain.length <= longestTitle && headOfEfforts.test(plain))
    .flatMap(({ plain }) => findPeriods(plain));
  const [first, ...others] = years;
  const isOne = others.every(({ period }) => first && samePeriod(period, first.period));
  return first?.period.kind === "fiscalYear" && isOne ? first.period : null;
}
const linesOfHeads = 40;
const headOfEfforts =
  /年度(?:\([^()]{4,10}\))?(?:(?:の|に?おける)?[^\d。、(]{0,16}(?:主な|重点|主要)な?(?:取組|事業|施策)\s*$|に(?:取り組む|取組む|実施する|行う|進める|予定している)(?:主な|主要な|重点)?(?:取組|事業|施策)(?:の(?:うち|中)|は|を|に))/;

/** The one year in the title of a report on results: 「総合戦略の進捗状況（令和6年度）」. Null for any other document. */
export function yearOfReport(lines: readonly TextLine[]): FoundPeriod | null {
  for (const { plain, order } of [...lines.slice(0, linesOfReport), ...headedAsTitle(lines)]) {
    // 「令和6年度の主な実績」 / 「令和7年度の主な取組」 head columns beside each other
    const isBeside = headOfEfforts.test(lines[order + 1]?.plain ?? "");
    const isTitle = plain.length <= longestTitle && reportForm.test(plain) && !endsInFigure.test(plain) && !isBeside;
    const periods = isTitle ? findPeriods(plain) : [];
    const [only, ...others] = periods;
    // 「令和５年度（2023年度）」 is one
    if (only?.period.kind === "fiscalYear" && others.every(({ period }) => samePeriod(period, only.period)))
      return only;
  }
  return yearAboveTitle(lines.slice(0, linesOfReport));
}

/** The title of a web page stands below the links of its site. */
function headedAsTitle(lines: readonly TextLine[]): readonly TextLine[] {
  const title = lines.slice(linesOfReport, linesOfLinks).find(({ heading }) => heading === 1);
  return title ? [title] : [];
}
const linesOfLinks = 60;

/** 「令和5年度」 / 「架空市総合戦略」 / 「進捗評価報告書」: the year on a line of its own above the title. */
function yearAboveTitle(lines: readonly TextLine[]): FoundPeriod | null {
  const at = lines.findIndex(({ plain }) => /年度\s*$/.test(plain) && isPeriodText(plain.trim()));
  const [only, ...others] = at < 0 ? [] : findPeriods(lines[at]?.plain ?? "");
  const isReport = lines
    .slice(at + 1)
    .some(({ plain }) => plain.length <= longestTitle && reportTitle.test(plain) && findPeriods(plain).length === 0);
  return only?.period.kind === "fiscalYear" && others.length === 0 && isReport ? only : null;
}
const reportTitle =
  /(?:進捗|実績|実施|取組|検証|評価|効果|成果)[^。\s]{0,12}(?:報告書?|説明書|調書|結果|状況|一覧)\s*$/;
const reportForm =
  /(?:進捗|実績|(?:取組|実施)の?結果|実施状況|取組状況|検証|評価|効果|成果|使い道|使途|活用状況)[^。]{0,16}$/;
/** 「（平成26年度実績：3人）」 behind an aim makes no title. */
const endsInFigure = /(?:[:：]\s?|実績値?\s{0,2}約?)\d[^:：]{0,12}$/;
const linesOfReport = 5;
const longestTitle = 48;

const titleOf = (lines: readonly TextLine[]): TextLine | undefined =>
  lines.slice(0, linesOfTitle).find(({ plain }) => {
    const [only, ...more] = titleForm.test(plain.trim().replace(quotedSum, "")) ? findPeriods(plain) : [];
    return only !== undefined && more.length === 0 && !isHeldByBracket(plain, only.start);
  });

/** 「令和6年度 架空町新年度予算「一般会計 71.4億円」議会承認」 */
const quotedSum = /「[^「」]{0,20}円」/;
const titleForm =
  /^(?!\s*[※＊*]).{0,16}年度(?:\s?\d{1,2}月)?[^\d※]{0,20}(?:予算|決算|施策|事業|政策|補助|支援|(?:施政|[市町村県道府]政執行)方針)[^\d※]{0,20}(?:[(（]第?\d{1,2}号?[)）](?:の[^\d※。、]{2,16})?)?$/;
const linesOfTitle = 20;

/** What a document of a supplementary budget (令和7年度補正予算（第4号）) names as amounts are supplements; 現計予算額 and 補正後 are the whole. */
export function asSupplement(fact: FoundFact): FoundFact {
  if (wholeBudget.test(fact.name)) return fact;
  return {
    ...fact,
    flag: fact.flag ?? "supplementary",
    figures: fact.figures.map((figure) => (figure.role === "amount" ? { ...figure, role: "supplement" } : figure)),
  };
}
const wholeBudget = /現計|現予算|補正[前後]|最終予算|補正後|累計|当初予算|債務負担行為|歳入歳出予算の総額/;

/** 「補正予算額（第3号）」 is a supplement in any document. */
export const namesSupplement = (name: string): boolean => supplementForm.test(name);
const supplementForm = /(?:^|[\s　])補正(?:予算)?額(?:[(（][^()（）]{1,8}[)）])?$/;
