import { comparePeriods } from "../../../../foundation/index.ts";
import { chainAbove, endsPointing, farthestArrow, isNear, isPointer, lineWithArrow } from "./chain-ends.ts";
import type { FigureGroup, OpenGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { withSeriesBetween } from "./framed-series.ts";
import { columnGap, gapBefore } from "./lines.ts";
import { arrowSigns, labelledAim, namesMeasure } from "./marks.ts";
import { withoutMissing } from "./missing-between.ts";
import { yearOf } from "./money-of-page.ts";

/** 12市町村→全25市町村: the word ahead of the right side is none of another name. */
const arrowOnly = new RegExp(`^[\\s　]*(?:[${arrowSigns}]|[-ー]>)[\\s　]*(?:全|計)?$`);
/** 14店（H26）→ R1 50店: the period of the right side may stand ahead of it. */
const arrowThenPeriod = new RegExp(`^[\\s　]*[${arrowSigns}][\\s　]*(?:約)?[^\\d、。]{0,6}`);
/** 62.5％（R1） → 現在 68.9％（R4） → 目標 80.0％（R6） */
const arrowThenRole = new RegExp(
  `^[\\s　]*[${arrowSigns}][\\s　]*(?:現在|現状|直近|実績|(?:中間|最終)?目標)値?[\\s　:：]*$`,
);

/** Groups the figures of all lines, line by line, in reading order. */
export function groupFigures(figuresByLine: readonly (readonly TextFigure[])[]): readonly FigureGroup[] {
  const rows: OpenGroup[][] = [];
  for (const row of withSeriesBetween(figuresByLine.filter(({ length }) => length > 0).map(groupsOfLine))) {
    const waiting = rows.slice(-farthestArrow).flat();
    rows.push(row.filter((group, index) => !joinsWaiting(group, waiting, row.slice(index))));
  }
  return rows.flatMap((row) => row.map((group, index) => closed(group, index, row.length)));
}

function groupsOfLine(figures: readonly TextFigure[]): OpenGroup[] {
  const parts = [...new Set(figures.flatMap(({ part }) => part ?? []))];
  if (parts.length > 0)
    return parts.map((own) => ({ figures: figures.filter(({ part }) => part === own), kind: "arrow" }));
  const groups: OpenGroup[] = [];
  for (const figure of figures) {
    const open = groups.at(-1);
    const last = open?.figures.at(-1);
    const between = last ? figure.line.plain.slice(last.end, figure.start) : "";
    const isAim = last !== undefined && (isAimInBracketBehind(last, figure, between) || isSumOfAim(figure, between));
    const joined = isAim ? (open?.kind === "arrow" ? "arrow" : "beside") : last ? jointOf(last, figure, between) : null;
    if (joined && open) {
      open.figures.push(figure);
      open.kind = joined;
    } else groups.push({ figures: [figure], kind: "alone" });
  }
  return groups;
}

/** 「⇒ R12 70人/年（目標）※R3～R12の累計700人」: over all years the same is aimed at. */
const isSumOfAim = ({ period }: TextFigure, between: string): boolean =>
  sumBehind.test(between) && period?.kind === "span" && period.figure === "cumulative";
const sumBehind = /^\s?[(](?:最終)?目標値?[)]\s?[※*]/;

function jointOf(last: TextFigure, figure: TextFigure, between: string): "bracket" | "arrow" | "beside" | null {
  if (isInBracketBehind(last, figure, between)) return "bracket";
  return jointBetween(last, figure, withoutMissing(between.replace(roleBehind, "").replace(noteBetween, "")));
}

/** 「⇒ 目標 ※意識調査 61.5％」: a note between the word of the aim and its figure. */
const noteBetween = /(?<=目標値?\s{0,2})※[^\s\d]{1,16}(?=\s)/;

/** 「12万t（現状）⇒ 20万t（目標）」: what the left side is stands in a bracket behind it. */
const roleBehind = /^\s?[(（](?:現状|現況|基準|当初|実績|中間|目標)(?:値|目標)?[)）]/;

function jointBetween(last: TextFigure, figure: TextFigure, between: string): "arrow" | "beside" | null {
  const isArrow =
    arrowOnly.test(between) ||
    (arrowThenPeriod.test(between) && figure.dated === "ahead") ||
    arrowThenRole.test(between) ||
    (/^\s*から\s*$/.test(between) && last.dated === "behind" && figure.dated === "behind") ||
    (/^\s*(?:から|を)\s*$/.test(between) && isMovedTo(figure));
  if (isArrow && isOfOtherIndicator(last, figure)) return null;
  if (isArrow) return agree(last, figure) || (arrowOnly.test(between) && areYearly(last, figure)) ? "arrow" : null;
  if (areSaid(last, figure) || (areBothSaid(last, figure) && roleAhead.test(between))) return "beside";
  if (last.unit !== figure.unit || !last.period || !figure.period || beginsChain(figure, between)) return null;
  const close = between.replace(noneBetween, "");
  const isBeside = /^[\s　、,]*$/.test(close) ? last.dated === figure.dated : aimAhead.test(close);
  // 「41万人（H30年）　1,240人（H30）」: one year is no series, however it is counted
  const isLater = comparePeriods(last.period, figure.period) < 0 && yearOf(last.period) !== yearOf(figure.period);
  return isBeside && isLater ? "beside" : null;
}

/** 「97.2万人（H30年）　　1,820人（H30）→2,500人（R5）」: what an arrow leads on from, a column's gap behind, is of the next column. */
const beginsChain = ({ line, end, dated }: TextFigure, between: string): boolean =>
  dated === "behind" && gapBefore(between, between.length) >= columnGap && lineWithArrow.test(line.plain.slice(end));

/** 「→1,500人（R6） →600人（R6）」: on a line of nothing but right sides each belongs to a left side above, and none to the next. */
const isOfOtherIndicator = (last: TextFigure, figure: TextFigure): boolean =>
  lineWithArrow.test(figure.line.plain) &&
  last.dated !== null &&
  last.dated === figure.dated &&
  last.period !== null &&
  figure.period !== null &&
  comparePeriods(last.period, figure.period) === 0;

/** The aim stands undated ahead of the bracket, and no sentence goes on behind it. */
export const isItemWithBracket = ({ kind, figures }: FigureGroup): boolean => {
  const last = figures.at(-1);
  return (
    kind === "bracket" && last !== undefined && /^\s{0,2}[)\]】〕][\s。等]*$/.test(last.line.plain.slice(last.end))
  );
};

/** 「就業率 62％（2021年 58.5％）」, 「9億円へ（2021年7.5億円）」, 「30億円にする。【令和3年実績：24億円】」, 「60人（参考：令和5年 52人）」: in the bracket stands where it stood, and when. */
function isInBracketBehind(last: TextFigure, figure: TextFigure, between: string): boolean {
  const closes = /^\s{0,2}[)\]】〕]/.test(figure.line.plain.slice(figure.end));
  if (closes && last.dated !== "behind" && whereItStood.test(between) && isLabelled(last)) return agree(last, figure);
  const isDated =
    figure.dated === "ahead" || (figure.dated === "behind" && (figure.said === "baseline" || figure.said === "actual"));
  if (!closes || figure.period === null || !isDated || last.dated === "behind") return false;
  const bare = figure.dated === "ahead" ? between.replace(figure.printedPeriod ?? "", "") : between;
  return bracketAhead.test(bare) && agree(last, figure);
}
const bracketAhead =
  /^(?:へ|に(?:する|します)?。?|を?(?:目指す|維持)。?)?\s{0,4}[([【〔](?:[\s:：の値]|参考|実績|現状|現況|基準|直近|全国){0,6}$/;

/** 「目標：隊員数 5人（現在 3人）」 */
const whereItStood = /^\s{0,2}[([【〔]\s?(?:現状|現況|現在|基準)値?[\s:：は]{0,3}$/;
const isLabelled = ({ line: { plain }, start }: TextFigure): boolean => labelledAim.test(plain.slice(0, start));

/** 「R1 5.2％ ⇒ R6 6.1％（R6目標 8％）」: behind what was reached its aim, in a bracket that says so. */
function isAimInBracketBehind(last: TextFigure, figure: TextFigure, between: string): boolean {
  if (!between.includes("目標") || !agree(last, figure)) return false;
  const closes = /^(?:以上|以下|超)?\s{0,2}[)\]】〕]/.test(figure.line.plain.slice(figure.end));
  return closes && last.said !== "target" && aimOpens.test(between);
}
const aimOpens =
  /^\s{0,4}[([【〔]\s{0,2}(?:(?:[HR]|平成|令和)?\s?(?:元|\d{1,4})年?度?末?の?)?目標値?[\s:：]{0,3}(?:(?:[HR]|平成|令和)\s?(?:元|\d{1,2})年?度?\s?[:：]?\s?)?$/;

/** The last figure is the aim of the one before it, in a bracket behind. */
export function hasAimBehind(figures: readonly TextFigure[]): boolean {
  const [last, figure] = [figures.at(-2), figures.at(-1)];
  if (!last || !figure || last.line !== figure.line) return false;
  return isAimInBracketBehind(last, figure, figure.line.plain.slice(last.end, figure.start));
}

/** What a sentence says is to be reached, and not what happened: 「62.3％から48.3％に低下し」 are results of two years. */
function isMovedTo({ line: { plain, begun }, end }: TextFigure): boolean {
  const behind = plain.slice(end);
  const isProse = begun !== undefined || /。|[はが、].*、/.test(plain);
  return (
    towards.test(behind) &&
    !(
      isProse &&
      (happened.test(behind) || (behind.length < leastSaid && !/[。るす]/.test(behind))) &&
      !/目標|目指|めざ/.test(plain)
    )
  );
}
/** Where the line ends so soon, the next one says what happened. */
const leastSaid = 10;
const happened =
  /^(?:に|へ|まで)と?(?:[\d.]+[^\d\s、。]{1,4})?(?:大きく|大幅に|徐々に)?(?:(?:低下|上昇|減少|増加|減|増え|下が|上が|推移|な[りっ])(?!させ)|(?:縮小|拡大|改善|向上|削減)(?:し[たて、ま]|され))/;

/** 「45％から60％に引き上げる」, 「980g（R1）を900g（R6）に削減」 */
const towards = /^(?:以上|以下|程度)?(?:に|へ|まで)(?!つい|関|対|よ)/;

/** 「基準値（R3） 12,400円　実績値（R5） 15,800円」: nothing but the word of its role and its year between two figures. */
const areBothSaid = (last: TextFigure, figure: TextFigure): boolean =>
  last.said !== null && figure.said !== null && last.said !== figure.said && agree(last, figure);
const roleAhead =
  /^[\s　、,/／]*(?:現状|現況|基準|当初|実績|中間|最終|目標)(?:目標)?値?\s*(?:[(][^()]{1,16}[)])?[\s　:：]*$/;

/** 「現状 4,500万人　目標 5,000万人」, 「目標 40人（R6）　実績 33人（R6）」: the words say which is which. */
export const areSaid = (last: TextFigure, figure: TextFigure): boolean =>
  last.said !== null &&
  figure.said !== null &&
  last.said !== figure.said &&
  (last.said === "target" || figure.said === "target") &&
  !(isBareInRow(last) || isBareInRow(figure)) &&
  agree(last, figure);

/** 「実績値 359 445 448」: of several bare numbers in a row the first alone is no value. */
const isBareInRow = ({ unit, line, end }: TextFigure): boolean =>
  unit === "無単位" && /^[ \u3000]{1,8}[▲△-]?\d/.test(line.plain.slice(end));

/** 「目標（R4）」, 「R6：」, 「→目標値 」 between two figures of one row: the second is the aim of the first. */
const aimAhead =
  /^[\s、,/]*(?:(?:最終|中間)?目標値?)?\s*[:：]?\s*[(]?(?:[HR]|平成|令和)?\s*(?:元|\d{1,4})?(?:年度?)?末?[)]?\s*[:：]?\s*$/;

/** 「R2年度 7.1％、R3年度 未実施、R4年度 12.5％」: a year without a figure. */
const noneBetween =
  /^[\s　、,]*(?:[HR]|平成|令和)?\s*(?:元|\d{1,4})(?:年度?)?[\s　:：]*(?:未[実集調公確][施計査表定]|(?:調査|実施|該当)?なし|[-－―])(?=[\s　、,])/;

/** One unit on both sides; a bare number takes that of the other side, and 円 may stand for 円/人. */
const agree = (one: TextFigure, other: TextFigure): boolean =>
  one.unit.split("/")[0] === other.unit.split("/")[0] || one.unit === "無単位" || other.unit === "無単位";

/** 「1.4人/年 → 4組/年」: what is counted has changed, what it is per has not. */
const areYearly = (one: TextFigure, other: TextFigure): boolean =>
  one.unit.endsWith("/年") && other.unit.endsWith("/年");

/** 「→1,400千トン（R1）」 on its own line belongs to the first left side of the same unit that still waits; so does what follows 「…→」. */
function joinsWaiting(group: OpenGroup, waiting: readonly OpenGroup[], below: readonly OpenGroup[]): boolean {
  const [figure] = group.figures;
  if (!figure || group.kind !== "alone") return false;
  const open = waiting.filter(
    (left) =>
      left.figures.length === 1 &&
      left.kind === "alone" &&
      left.figures.every((one) => isNear(one, figure) && one.unit === figure.unit),
  );
  const pointed = open.find((left) => left.figures.every(endsPointing));
  const left =
    pointed ??
    (isPointer(figure) ? (open.find((one) => one.figures.every(({ dated }) => dated !== null)) ?? open[0]) : undefined);
  const chained = left === undefined ? chainAbove(waiting, figure, below) : undefined;
  if (chained) {
    chained.figures.push(figure);
    return true;
  }
  const stacked = left ? undefined : open.find((one) => one.figures.every((upper) => isStacked(upper, figure)));
  const aim =
    left || stacked ? undefined : open.find((one) => one.figures.every((upper) => isStartBelow(upper, figure)));
  const joined = left ?? stacked ?? aim;
  if (!joined) return false;
  joined.figures.push(figure);
  joined.kind = left ? "torn" : stacked ? "beside" : "bracket";
  return true;
}

/** Cells below each other: two dated figures alone on their lines, nothing but a period between, the later one below. */
function isStacked(upper: TextFigure, figure: TextFigure): boolean {
  const lines = figure.line.order - upper.line.order;
  if (lines <= 2 && areSaid(upper, figure)) return true;
  if (isAimBelow(upper, figure)) return lines === 1;
  if (lines === 1 && isLaterBelow(upper, figure)) return true;
  const isClose = upper.dated === "below" || figure.dated === "below" ? lines <= 2 : lines === 1;
  if (!isClose || !upper.period || !figure.period || upper.dated !== figure.dated) return false;
  return isAloneOnLine(upper) && isAloneOnLine(figure) && comparePeriods(upper.period, figure.period) < 0;
}

/** 「1,250人（2021年）」 above 「1,300人以上」: where it stood, and below it the aim, whose year the head of its column says. */
export const isAimBelow = (upper: TextFigure, figure: TextFigure): boolean =>
  upper.dated === "behind" &&
  figure.dated === null &&
  figure.said === null &&
  figure.unit !== "無単位" &&
  isAloneOnLine(upper) &&
  isAloneOnLine(figure);

/** 「満足している人の割合 71.4％（R6）」 above 「75％以上（R11）」: the arrow between was a picture. */
const isLaterBelow = (upper: TextFigure, figure: TextFigure): boolean =>
  upper.dated === "behind" &&
  figure.dated === "behind" &&
  upper.line.plain.slice(upper.end).trim() === "" &&
  isAloneOnLine(figure) &&
  upper.line.page === figure.line.page &&
  namesMeasure(upper.line.text.slice(0, upper.start).trim()) &&
  upper.period !== null &&
  figure.period !== null &&
  comparePeriods(upper.period, figure.period) < 0;

/** 「300人（R2～6年度累計）」 above 「現状：212人（H27～30年度累計）」: the aim, and below it where it stood. */
const isStartBelow = (upper: TextFigure, figure: TextFigure): boolean =>
  isStartInBracketBelow(upper, figure) || isStartAloneBelow(upper, figure);

/** 「新規雇用者数 80人（累計）」 above 「（基準値：第１期の実績 61人（H27～R1））」: a line that opens with the word for it, in a bracket or behind ※. */
const isStartInBracketBelow = (upper: TextFigure, figure: TextFigure): boolean =>
  figure.line.order === upper.line.order + 1 &&
  figure.line.blanks <= 1 &&
  (upper.said === null || upper.said === "target") &&
  upper.unit !== "無単位" &&
  figure.period !== null &&
  startOpensLine.test(figure.line.plain.slice(0, figure.start)) &&
  (upper.period === null || comparePeriods(figure.period, upper.period) < 0);
const startOpensLine = /^\s*[(【〔※]\s?(?:現状|現況|基準|当初)値?[\s:】][^。→⇒]{0,16}$/;

const isStartAloneBelow = (upper: TextFigure, figure: TextFigure): boolean =>
  figure.said === "baseline" &&
  upper.said === null &&
  upper.dated === "behind" &&
  figure.line.order === upper.line.order + 1 &&
  isAloneOnLine(upper) &&
  startAhead.test(figure.line.plain.slice(0, figure.start)) &&
  upper.period !== null &&
  figure.period !== null &&
  comparePeriods(figure.period, upper.period) < 0;
const startAhead = /^[\s(【・]{0,4}(?:現状|現況|基準|当初)値?[)】]?[\s:：]{0,4}$/;

const isAloneOnLine = ({ line, start, end }: TextFigure): boolean =>
  line.plain.slice(0, start).trim() === "" && line.plain.slice(end).trim() === "";

function closed({ figures, kind }: OpenGroup, inRow: number, ofRow: number): FigureGroup {
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last) throw new Error("A group of figures has at least one");
  return { figures, kind, first: first.line, last: last.line, start: first.start, inRow, ofRow };
}

/** Signs of space ahead of the group on its line. */
export const gapOfGroup = ({ first, start }: FigureGroup): number => gapBefore(first.plain, start);
