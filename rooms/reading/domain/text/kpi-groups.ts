import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { areSaid, hasAimBehind, isAimBelow, isItemWithBracket } from "./groups.ts";
import { missingAhead } from "./kpi-figures.ts";
import type { TextLine } from "./lines.ts";
import { aimWords, arrowSigns, isBracketHeading, labelledAim, namesMeasure } from "./marks.ts";
import { pastValues } from "./past-values.ts";
import { goneOn } from "./sentences.ts";
import { undatedAims } from "./undated-aims.ts";
import { wordTargetOf } from "./word-target.ts";

/** So many lines around a word such as KPI or 目標値 a figure with its year in a bracket is an aim. */
const aimReach = 30;
/** The same holds so many lines around two sides of an arrow. */
const pairReach = 12;

/** The groups that are KPI values: two sides of an arrow, and figures with their years where the page speaks of aims. */
export function kpiGroups(groups: readonly FigureGroup[], lines: readonly TextLine[]): readonly FigureGroup[] {
  const aims = lines.filter(({ plain }) => aimWords.test(plain)).map(({ order }) => order);
  const isOfAims = aims.length > 0 || lines.some(({ plain }) => /基本目標|成果目標/.test(plain));
  const pairs = new Set(groups.filter(isPair));
  const pairRows = [...pairs].map(({ first }) => first.order);
  const isAimed = nearOrders([
    { orders: aims, reach: aimReach },
    { orders: pairRows, reach: pairReach },
  ]);
  const isUndatedAim = undatedAims(pairRows, lines);
  const isPast = pastValues(lines);
  const isNearAims = nearOrders([{ orders: aims, reach: aimReach }]);
  const isOver = (group: FigureGroup): boolean => isPast(group, isNearAims(group.first.order));
  return placedInRows(
    groups.filter(
      (group) =>
        (pairs.has(group) && !(group.kind === "arrow" && isOver(group))) ||
        (isDated(group, lines) &&
          !isOfDay(group) &&
          !isOver(group) &&
          isAimed(group.first.order) &&
          !isCaptioned(group, lines) &&
          !isToldInSentence(group, lines)) ||
        (isStackedAim(group) && isAimed(group.first.order)) ||
        (isItemWithBracket(group) && !isOver(group) && (isOfAims || saysAim(group))) ||
        isUndatedAim(group),
    ),
  );
}

const isStackedAim = ({ kind, figures: [upper, figure] }: FigureGroup): boolean =>
  kind === "beside" && !!upper && !!figure && upper.line !== figure.line && isAimBelow(upper, figure);

/** 「30億円にする。【令和3年実績：24億円】」, 「9億円へ（2021年7.5億円）」, 「150人（現状：112人）」 */
const saysAim = ({ figures: [aim] }: FigureGroup): boolean =>
  aim !== undefined &&
  /^(?:へ|に(?:する|します)|を?目指|\s{0,4}[([【〔]\s?(?:現状|現況|現在|基準)値?[\s:：])/.test(
    aim.line.plain.slice(aim.end),
  );

/** 「2億円 → 4億3,0000万円」: the other side of the arrow is misprinted, and is asked; this one is still where it starts from. */
export const isBeforeUnread = ({ line: { plain }, end, unit }: TextFigure): boolean =>
  unit !== "無単位" && arrowThenNumber.test(plain.slice(end));
const arrowThenNumber = new RegExp(`^\\s{0,3}[${arrowSigns}]\\s{0,3}\\d`);

const isLabelledAim = ({ line: { plain }, start, unit, said }: TextFigure): boolean =>
  unit !== "無単位" && said === null && labelledAim.test(plain.slice(0, start));

/** An arrow makes two values of one indicator; without one they may as well be results of two years. */
const isPair = ({ kind, figures, figures: [first, second] }: FigureGroup): boolean =>
  kind === "arrow" ||
  kind === "torn" ||
  hasAimBehind(figures) ||
  (kind === "alone" && !!first && (first.dated !== null || first.unit !== "無単位") && missingAhead(first) !== null) ||
  (kind === "alone" && !!first && (isLabelledAim(first) || isBeforeUnread(first) || isPointedAt(first))) ||
  (kind === "alone" && !!first && first.dated === "behind" && wordTargetOf(first) !== null) ||
  (first?.said === "target" && first.unit !== "無単位" && !second) ||
  (!!first && !!second && areSaid(first, second));

/** 「商社の設立　→　H31：1社」: an arrow leads from the name to what is aimed at. */
const isPointedAt = ({ line: { plain }, start, unit, dated }: TextFigure): boolean =>
  unit !== "無単位" && dated === "ahead" && !plain.includes("。") && arrowAhead.test(plain.slice(0, start));
const arrowAhead = new RegExp(
  `^\\s*[・○●◎■□◆◇①-⑳][^\\d${arrowSigns}]{2,40}\\s{1,4}[${arrowSigns}]\\s{0,4}(?:[HR]|平成|令和|20)[^\\s:：${arrowSigns}]{1,8}[\\s:：]{1,4}$`,
);

const isDated = (group: FigureGroup, lines: readonly TextLine[]): boolean =>
  (group.figures.every(({ unit }) => unit !== "無単位") || isOfBareRate(group, lines)) &&
  group.figures.every(
    ({ dated, isOverYears }) =>
      isOverYears || dated === "behind" || dated === "below" || (group.kind === "beside" && dated === "ahead"),
  );

/** 「合計特殊出生率 1.38（R5）」, its name ahead or on the line above: what is known to have no unit. */
function isOfBareRate({ first, start, figures }: FigureGroup, lines: readonly TextLine[]): boolean {
  const ahead = first.plain.slice(0, start);
  const isBelow = ahead.trim() === "" && first.blanks === 0;
  const words = isBelow ? (lines[first.order - 1]?.plain ?? "") : ahead;
  return words.length <= longestAhead && bareRate.test(words) && figures.every(({ printed }) => /[.．]/.test(printed));
}
const longestAhead = 60;
const bareRate = /(?:特殊出生率|力指数|求人倍率)[\s:：]{0,4}$/;

/** 「人口 45,218人（令和6年8月末）」, 「9団体（R5年度末現在）」: what stood there on a day, and no aim. */
const isOfDay = ({ kind, figures: [only] }: FigureGroup): boolean =>
  kind === "alone" &&
  only?.said === null &&
  (only.period?.kind === "date" ||
    only.period?.kind === "month" ||
    /末現在\s?[)）]$/.test(only.line.plain.slice(only.start, only.end)));

/** 「＜ファンドの投資先数＞」 above 「R2：3社 R3：5社 R4：8社」: a series that its caption names tells how it went, whatever stands elsewhere on the page. */
function isCaptioned({ kind, figures, first }: FigureGroup, lines: readonly TextLine[]): boolean {
  const isSeries = kind === "beside" && figures.every(({ dated, said }) => dated === "ahead" && said === null);
  const caption = isSeries ? (lines[first.order - 1]?.plain ?? "") : "";
  return isBracketHeading(caption) && !aimWords.test(caption) && namesMeasure(caption.trim().slice(1, -1).trim());
}

/**
 * 「人口は、8,316人（令和2年4月1日現在）と増加傾向にある。」, 「3か年で延べ46回の研修を行いました。」: what a sentence tells is no aim because aims are spoken of nearby.
 */
function isToldInSentence({ figures: [figure] }: FigureGroup, lines: readonly TextLine[]): boolean {
  if (figure === undefined || figure.said !== null) return false;
  const { line, start, end } = figure;
  const behind = goneOn(line.plain, end, lines[line.order + 1]);
  const isTopic = behind.includes("。") && /[はが]、?\s*$/.test(line.plain.slice(0, start));
  return isTopic || isShared.test(behind) || happened.test(behind.slice(0, longestSentence));
}
const longestSentence = 80;
/** 「総生産の34.2％（令和2年度）を占め、」 */
const isShared = /^を占め/;
const happened = /^[^。]*(?:し|い|き|られ|され)(?:た|まし\s*た)。/;

type Reached = { readonly orders: readonly number[]; readonly reach: number };

/** Tells whether a line stands near one of these, which come in their order: the nearest is looked for, not every line around each. */
function nearOrders(reached: readonly Reached[]): (order: number) => boolean {
  return (order) =>
    reached.some(({ orders, reach }) => {
      const place = firstFrom(orders, order - reach);
      return (orders[place] ?? Number.POSITIVE_INFINITY) <= order + reach;
    });
}

/** The place of the first that is not smaller. */
function firstFrom(orders: readonly number[], least: number): number {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((orders[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counted anew: other numbers of the line are no values of its row. */
function placedInRows(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const rows = new Map<number, FigureGroup[]>();
  for (const group of groups) {
    const row = rows.get(group.first.order);
    if (row) row.push(group);
    else rows.set(group.first.order, [group]);
  }
  return groups.map((group) => {
    const row = rows.get(group.first.order) ?? [];
    return { ...group, inRow: row.indexOf(group), ofRow: row.length };
  });
}
