import { type Period, samePeriod } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";
import { endsBy } from "./past-values.ts";

/** 「主な成果」, 「■これまでの実績」, 「振り返り」 alone on a line. */
const ofResults =
  /^[\s・•○●◎■□◆◇▼▽【<〈《〔[(]{0,4}(?:\d{1,2}[.．)\s]\s?|[①-⑳Ⅰ-Ⅻ]\s?)?(?:(?:[^\s。、\d]{1,10}の)?(?:主な|主要な?|これまでの|この間の|取組の|活動の|事業の)(?:主な)?(?:取組の?)?(?:成果|実績)|(?:活動|取組|事業)?実績|(?:[^\s。、\d]{1,10}の)?(?:振り返り|ふりかえり))[\s】>〉》〕\])]{0,3}$/;
/** What is to come, or is aimed at, begins with such a line. */
const ofAims = /目標|計画|今後|指標|KPI|基準値|めざす|目指す|公約|予定|方針|マニフェスト/;
/** 「政策項目 R2評価 評価理由」 */
const evaluated = /^の?評価(?![指基項])/;
const longestHead = 40;
/** So many lines such a heading may head. */
const farthest = 120;

/**
 * Tells of a figure that an arrow leads to whether it was reached: below a heading of results (「主な成果」), unless the text speaks of aims in between; or by the end of the year
 * on which the heads of its tables say that it was evaluated (「R2評価」).
 */
export function reachedInResults(lines: readonly TextLine[]): (figure: TextFigure) => boolean {
  const heads = lines.filter(({ plain }) => plain.length <= longestHead);
  const starts = heads.filter(({ plain }) => ofResults.test(plain)).map(({ order }) => order);
  const year = yearOfEvaluation(heads);
  if (starts.length === 0 && year === null) return () => false;
  const ends = heads.filter(({ plain }) => !plain.includes("。") && ofAims.test(plain)).map(({ order }) => order);
  const isBelow = (order: number): boolean => {
    const start = starts.findLast((one) => one < order);
    return start !== undefined && order - start <= farthest && !ends.some((one) => one > start && one <= order);
  };
  return ({ line, end, said, period }) => {
    if (said !== null || /^[^。→⇒]{0,12}目標/.test(line.plain.slice(end))) return false;
    return (period !== null && year !== null && endsBy(period, year)) || isBelow(line.order);
  };
}

/** The one year that the heads name as evaluated; null where they name none, or several. */
function yearOfEvaluation(heads: readonly TextLine[]): Period | null {
  const years = heads
    .filter(({ plain }) => plain.includes("評価") && !ofAims.test(plain))
    .flatMap(({ plain }) => findPeriods(plain).filter(({ end }) => evaluated.test(plain.slice(end))))
    .map(({ period }) => period);
  const [first, ...others] = years;
  return first !== undefined && others.every((one) => samePeriod(one, first)) ? first : null;
}
