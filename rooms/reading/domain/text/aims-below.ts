import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FigureRole, FoundFact, FoundFigure } from "../found-fact.ts";
import type { TextFigure } from "./figures.ts";
import type { Above } from "./headings.ts";
import type { TextLine } from "./lines.ts";

/** 「主な運営目標」, 「<政策目標>」, 「■数値目標（令和11年度）」, 「令和６年度の業務目標」 alone on a line; 基本目標 and 重点目標 say what is wished, and no figures. */
const ofAims =
  /^[\s・•○●◎■□◆◇▼▽【<〈《〔[(]{0,4}(?:\d{1,2}[.．)\s]\s?|[①-⑳Ⅰ-Ⅻ]\s?)?(?:[^\s。、\d]{0,12}\s)?(?:(?:令和|平成|[RH])?\s?[\d元]{1,4}年度末?(?:まで)?の?|[今本]年度の?)?(?:主な|主要な?|具体的な?)?((?:運営|政策|業務|行動|達成|取組|活動|事業|数値|成果|年度|年間|管理|経営|普及|整備)目標)値?(?:一覧)?(?:\s?[(（]([^()（）]{2,16})[)）])?[\s】>〉》〕\])]{0,3}$/;
/** What was done, what there is and whom to ask begin with such a line. */
const ofOther = /実績|成果|現状|現況|達成|状況|これまで|評価|結果|課題|予算|経費|背景|問い?合わ?せ|連絡先|参考|資料/;
const longestHead = 40;
/** So many lines such a heading may head. */
const farthest = 60;
const farthestOnNextPage = 9;

type AimHead = {
  readonly line: TextLine;
  readonly mark: string;
  readonly period: Said | null;
  /** A sentence is followed by its list, and heads nothing behind it. */
  readonly isSentence: boolean;
};
type Said = Pick<FoundPeriod, "period" | "printed">;

/**
 * Below a heading of aims (「主な運営目標」 / 「・新規就農者の確保 25人」) an item and its figure are what is aimed at, in the year that the heading names; so is an item that is called
 * an aim itself (「組織化の目標：280組織」). What was done, or is told in a sentence, is not.
 */
export function aimsBelow(lines: readonly TextLine[]): (fact: FoundFact, own: readonly TextFigure[]) => FoundFact {
  const headOf = headsOver(lines);
  return (fact, own) => {
    const [first] = own;
    const mayBe = (fact.kind === "activity" || fact.kind === "figure") && fact.name !== "";
    if (!mayBe || !first || !own.every(isItem)) return fact;
    const head = headOf.get(first.line) ?? null;
    const isCalledSo = /目標(?:値|数|額)?$/.test(fact.name) || labelAhead.test(first.line.plain);
    if (head === null && !isCalledSo) return fact;
    const over = yearsOver(first);
    const name = over === null ? fact.name : fact.name.replace(/^[\d０-９]{1,2}[かカヵヶケ]?年間の?/, "");
    const figures = fact.figures.map((figure) => asAim(over ? overYears(figure, over) : figure, head?.period ?? null));
    return { ...fact, kind: "kpi", name, figures };
  };
}

/** The heading of aims over each line that stands below one: until something else is headed, far below or on another page. */
function headsOver(lines: readonly TextLine[]): ReadonlyMap<TextLine, AimHead> {
  const over = new Map<TextLine, AimHead>();
  if (!lines.some(({ plain }) => plain.includes("目標"))) return over;
  const years = new Map<string, Said>();
  let head: AimHead | null = null;
  for (const line of lines) {
    if (head && (isFar(line, head) || endsList(line, head) || (mayEnd(line.plain) && isEnd(line.plain, head))))
      head = null;
    if (head) over.set(line, head);
    head = aimHead(line, years) ?? announced(line, lines[line.order - 1]) ?? head;
  }
  return over;
}

const isFar = ({ order, page }: TextLine, { line }: AimHead): boolean =>
  order - line.order > (page === line.page ? farthest : farthestOnNextPage);

/** `years`: what year the heads of the same words before it named. */
function aimHead(line: TextLine, years: Map<string, Said>): AimHead | null {
  const { plain } = line;
  const said = plain.length <= longestHead && plain.includes("目標") ? ofAims.exec(plain) : null;
  const [, words = "", bracket] = said ?? [];
  if (words === "") return null;
  const [own] = findPeriods(bracket ?? plain);
  if (own) years.set(words, own);
  return { line, mark: markOf(plain), period: own ?? years.get(words) ?? null, isSentence: false };
}

/** 「目標は次のとおりです。」, and 「次のとおりです。」 below 「どのような目標を立てていますか。」 or 「架空町の目標」 */
function announced(line: TextLine, before: TextLine | undefined): AimHead | null {
  if (!line.plain.includes("のとおり")) return null;
  const sentence = asFollows.exec(line.plain)?.[1];
  const isAnswer = sentence !== undefined && !sentence.includes("目標") && askedForAims.test(before?.plain ?? "");
  const said = isAnswer ? (before?.plain ?? "") : (sentence ?? "");
  if (!said.includes("目標") || ofOther.test(said) || said.length > longestSentence) return null;
  const [own, ...others] = findPeriods(said);
  return { line, mark: "", period: own && others.length === 0 ? own : null, isSentence: true };
}
const asFollows =
  /^([^。]{0,60})(?:次|以下|下記)のとおり(?:です|である|とする|とします|定め(?:る|ます|ています))?。?\s*$/;
const askedForAims = /^[^。]{0,40}目標(?:[^。]{0,24}か[。?]?)?\s*$/;
const longestSentence = 80;
const endsList = ({ plain }: TextLine, { isSentence }: AimHead): boolean => isSentence && !/\d[^。]*$/.test(plain);

const mayEnd = (plain: string): boolean => plain.length <= longestHead && !plain.includes("。");
const isEnd = (plain: string, head: AimHead): boolean => isOther(plain) || isBeside(plain, head);
const isOther = (plain: string): boolean => ofOther.test(plain) && !/\d/.test(plain) && !ofAims.test(plain);
/** 「<取組状況>」 behind 「<政策目標>」: a heading with the same mark. */
const isBeside = (plain: string, { mark }: AimHead): boolean =>
  mark !== "" && markOf(plain) === mark && !/\d/.test(plain);
const markOf = (plain: string): string => /^\s*([■□◆◇▼▽●◎【<〈《〔[])/.exec(plain)?.[1] ?? "";

/** 「・新規就農者の確保 25人」, 「名称：年間120人」: the figure, and how it is bounded, ends its line. */
const isItem = ({ line: { plain }, end, said }: TextFigure): boolean =>
  said === null &&
  /^\s*(?:以上|以下|程度|未満)?\s*(?:[(（][^()（）]{0,20}[)）])?\s*$/.test(plain.slice(end)) &&
  !plain.includes("。");

/** 「数値目標：移住者数 100人」 */
const labelAhead = /^[\s・○●■◆【〈<[(]{0,3}(?:数値|成果|達成)目標[\s】〉>\])]{0,2}:/;

/** 「5年間（平成27～31年度）の雇用創出数 100人」: all of those years together. */
function yearsOver({ line: { plain }, start }: TextFigure): FoundPeriod | null {
  const [, bracket] = /\d[かカヵヶケ]?年間\(([^()]{4,24})\)/.exec(plain.slice(0, start)) ?? [];
  const [span] = bracket === undefined ? [] : findPeriods(bracket);
  return span?.period.kind === "span" ? span : null;
}

const overYears = (figure: FoundFigure, { period, printed }: FoundPeriod): FoundFigure =>
  period.kind === "span"
    ? { ...figure, period: { ...period, figure: "cumulative" }, printedPeriod: printed, accumulation: "cumulative" }
    : figure;

const asAim = (figure: FoundFigure, said: Said | null): FoundFigure => ({
  ...figure,
  role: "target",
  ...(figure.period === null && said !== null ? { period: said.period, printedPeriod: said.printed } : {}),
});

/** 「現状（令和6年度）」, 「目標（令和11年度）」 alone heads the figures of several indicators, and says what they are. */
export function roleOfHeading({ headings: [nearest] }: Above): FigureRole | null {
  const role = nearest && /^(?:現状|現在|目標|計画)値?$/.test(nearest.text) ? nearest.text : null;
  if (role === null) return null;
  return /^(?:現状|現在)/.test(role) ? "baseline" : "target";
}
