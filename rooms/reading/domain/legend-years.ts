import { samePeriod } from "../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import { confidenceOf, type FigureRole, type FoundFact, type FoundFigure, reason } from "./found-fact.ts";
import type { ReadPage } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/** When what bears no year of its own holds, by its role; `marked` of the indicators that bear the sign. */
type LegendYears = {
  readonly plain: ReadonlyMap<FigureRole, FoundPeriod>;
  readonly sign: string | null;
  readonly marked: ReadonlyMap<FigureRole, FoundPeriod>;
};

/**
 * 「現状は令和５年度、めざす値は令和11年度の数値です」, 「表中の「当初」は令和元年度の値」: where a document says once when its baselines, targets and latest results hold, those
 * without a year of their own are dated so; those of names with a sign (＊) as it says of the sign.
 */
export function datedByLegend(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  const isOpen = ({ role, period }: FoundFigure): boolean => datedRoles.includes(role) && period === null;
  if (!facts.some(({ kind, figures }) => kind === "kpi" && figures.some(isOpen))) return facts;
  const years = legendYears(pages);
  if (years.plain.size === 0) return facts;
  return facts.map((fact) => {
    if (fact.kind !== "kpi" || !fact.figures.some(isOpen)) return fact;
    const isMarked = years.sign !== null && fact.name.trim().normalize("NFKC").endsWith(years.sign);
    const of = isMarked ? years.marked : years.plain;
    const figures = fact.figures.map((figure) => (isOpen(figure) ? datedFigure(figure, of.get(figure.role)) : figure));
    if (figures.every((figure, index) => figure === fact.figures[index])) return fact;
    const name = isMarked ? fact.name.trim().slice(0, -1).trim() : fact.name;
    return { ...fact, name, figures, confidence: confidenceOf([...fact.confidence.reasons, byLegend]) };
  });
}

const datedRoles: readonly FigureRole[] = ["baseline", "target", "actual"];

const datedFigure = (figure: FoundFigure, said: FoundPeriod | undefined): FoundFigure =>
  said ? { ...figure, period: said.period, printedPeriod: said.printed } : figure;

function legendYears(pages: readonly ReadPage[]): LegendYears {
  const [plain, marked] = [new Map<FigureRole, FoundPeriod>(), new Map<FigureRole, FoundPeriod>()];
  let sign: string | null = null;
  for (const sentence of sentencesOf(pages, mayDate)) {
    const own = signForm.exec(sentence)?.[1] ?? null;
    const into = own === null ? plain : marked;
    for (const [role, period] of yearsIn(sentence)) if (!into.has(role)) into.set(role, period);
    if (own !== null && marked.size > 0) sign = own;
  }
  const aimed = yearOfAllAims(pages);
  if (aimed && !plain.has("target")) plain.set("target", aimed);
  for (const [role, period] of yearsOfLists(pages)) if (!plain.has(role)) plain.set(role, period);
  return { plain, sign, marked };
}

/** 「計画期間中に達成すべき指標と、令和10年度の目標値を定めます」: the one year whose aims the document says it sets. */
function yearOfAllAims(pages: readonly ReadPage[]): FoundPeriod | null {
  const years = sentencesOf(pages, setsAims).flatMap((sentence) => {
    const behind = sentence.search(setsAims);
    return findPeriods(sentence.slice(Math.max(0, behind - longestYear), behind).replace(/\s/g, "")).slice(-1);
  });
  const [first, ...others] = years;
  return first && others.every(({ period }) => samePeriod(period, first.period)) ? first : null;
}
const setsAims = /(?:末|における|時点)?の目標値?を(?:次のとおり|以下のとおり|それぞれ)?(?:定め|設定|掲げ|示し)/;
const longestYear = 12;

/** 「数値目標（基準値：令和3年度 → 目標値：令和6年度）」 heads a list of indicators; where two such heads disagree, neither dates anything. */
function yearsOfLists(pages: readonly ReadPage[]): ReadonlyMap<FigureRole, FoundPeriod> {
  const found = new Map<FigureRole, FoundPeriod | null>();
  for (const { parts } of pages)
    for (const part of parts) {
      const bracket =
        part.kind === "line" && /目標|指標|KPI|ＫＰＩ/.test(part.line.text) ? bracketOfList(part.line.text) : "";
      for (const [, role = "", year = ""] of bracket.matchAll(roleAndYear)) {
        const own = roleOfWords(role);
        const [only] = findPeriods(year);
        if (own === null || !only) continue;
        const known = found.get(own);
        const isOther = known === null || (known !== undefined && !samePeriod(known.period, only.period));
        found.set(own, isOther ? null : (known ?? only));
      }
    }
  return new Map([...found].flatMap(([role, period]) => (period ? [[role, period] as const] : [])));
}

/** What the bracket of such a head says; 「数値目標（R3 → R6）」 says it by an arrow. */
function bracketOfList(text: string): string {
  const plain = text.length <= longestSentence ? text.normalize("NFKC") : "";
  const [, from, to] = byArrow.exec(plain) ?? byArrowAndRole.exec(plain) ?? [];
  return from === undefined ? (listHead.exec(plain)?.[1] ?? "") : `基準値:${from} 目標値:${to}`;
}
const listHead =
  /(?:数値目標|指標|KPI)[】〕>》\s]{0,3}\(((?:基準|現状|現況|当初|策定時)値?\s?:[^()]{2,24}目標値?\s?:[^()]{2,20})\)[】〕>》\s]{0,3}$/;
const byArrow =
  /(?:数値目標|指標|KPI)[】〕>》\s]{0,3}\(((?:令和|平成|[RH])\s?[\d元]{1,2}(?:年度?)?)\s?[→⇒]\s?((?:令和|平成|[RH])\s?\d{1,2}(?:年度?)?)\)[】〕>》\s]{0,3}$/;
/** 「【KPI】　（現況）R元　⇒　（目標）R7」 */
const byArrowAndRole =
  /(?:数値目標|指標|KPI)[】〕>》\s]{1,8}\((?:現況|現状|基準)値?\)\s?((?:令和|平成|[RH])\s?[\d元]{1,2}(?:年度?)?)\s{0,4}[→⇒]\s{0,4}\(目標値?\)\s?((?:令和|平成|[RH])\s?\d{1,2}(?:年度?)?)\s{0,3}$/;
const roleAndYear = /(基準値?|現状値?|現況値?|当初値|策定時|目標値?)\s?:\s?([^\s:()→⇒、,]{2,14})/g;

/** What the lines with such words say up to each 「。」; a sentence may run over the ends of lines. */
export function sentencesOf(pages: readonly ReadPage[], form: RegExp): readonly string[] {
  const lines = pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "line" ? part.line.text.trim() : [])),
  );
  const near = new Set(
    lines.flatMap((line, index) => (form.test(line) ? [index - 1, index, index + 1, index + 2] : [])),
  );
  return lines
    .map((line, index) => (near.has(index) ? line : "。"))
    .join("")
    .normalize("NFKC")
    .split("。")
    .filter((sentence) => sentence.length <= longestSentence && form.test(sentence));
}
const mayDate =
  /(?:現状|現況|基準|当初|策定時|目標|めざす|目指す|直近|最新)(?:値|年次?|年度)?[」』]?(?:の[欄列])?は|左側?[がは].{2,40}右側?[がは]|(?:実績|現状|現況|基準|当初)値?\s?[→⇒][^、]{2,16}目標/;
const longestSentence = 160;
const signForm = /([*※★☆◎])\s?(?:印?を?付|の?(?:ある|付いた))/;

/** The role and the period of each 「現状は令和５年度」 of a sentence that says nothing else of figures. */
function yearsIn(sentence: string): readonly (readonly [FigureRole, FoundPeriod])[] {
  const periods = findPeriods(sentence);
  const bySide = yearsOfSides(sentence);
  if (bySide.length > 0) return bySide;
  return [...sentence.matchAll(roleSaid)].flatMap(({ 0: all, 1: word = "", index }) => {
    const end = index + all.length;
    const said = periods.find(({ start }) => start >= end && why.test(sentence.slice(end, start)));
    const behind = said ? sentence.slice(said.end) : "";
    const role = /めざす|目指す/.test(word) ? "target" : roleOfWords(word === "当初" ? "当初値" : word);
    const isSaid =
      said !== undefined &&
      "year" in said.period &&
      /^(?:末|時点)?(?:の?(?:数?値|実績|数字|もの|データ)|、|で|$|に(?:把握|調査|集計|公表|測定)し)/.test(behind);
    return isSaid && role !== null && datedRoles.includes(role) ? [[role, said] as const] : [];
  });
}
/** 「評価のため、」 between the word and its year. */
const why = /^(?:.|[^\d、]{1,14}(?:のため|により|として)、?)?$/;
const roleSaid =
  /[「『]?((?:現状|現況|基準|当初|策定時|目標|めざす|目指す|直近値|最新値)(?:値|年次?|年度)?)[」』]?(?:の[欄列])?は[、,]?/g;

/** 「矢印の左が平成26年度の実績、右が平成31年度の目標です」: what stands ahead of the arrow is where it began. */
function yearsOfSides(sentence: string): readonly (readonly [FigureRole, FoundPeriod])[] {
  const [, left = "", right = ""] =
    sidesOfArrow.exec(sentence) ?? sidesWithBracket.exec(sentence) ?? sidesShown.exec(sentence) ?? [];
  const [from, ...others] = findPeriods(left);
  const [to, ...more] = findPeriods(right);
  const areTold = from && to && others.length + more.length === 0;
  return areTold
    ? [
        ["baseline", from],
        ["target", to],
      ]
    : [];
}
const sidesOfArrow =
  /左側?[がは]([^、,]{2,12})の(?:実績|現状|現況|基準)値?(?:で|、|,){1,2}右側?[がは]([^、,]{2,12})の目標/;
/** 「左が現状(平成26年度)、右が目標(平成31年度)です」 */
const sidesWithBracket =
  /左側?[がは](?:実績|現状|現況|基準|当初)値?\s?[(:]([^、,()]{2,16})\)?(?:で|、|,){1,2}(?:矢印の)?右側?[がは]目標値?\s?[(:]([^、,()]{2,16})/;
/** 「それぞれ「平成30年度の現状 → 令和6年度の目標」です」, 「R元の現況値→R6の目標値の順に記載」 */
const sidesShown =
  /([^、,「『()]{2,12})の?(?:実績|現状|現況|基準|当初)値?\s?[→⇒]\s?([^、,「『()]{2,12})の?目標値?[」』]?(?:です|で示|で表|と(?:いう)?[順形読]|の(?:順|形))/;

const byLegend = reason(
  "period/legend",
  0.9,
  "時期は、資料の凡例（「現状は○年度」など）から読みました。",
  "The period was taken from what the document says of all baselines and targets.",
);
