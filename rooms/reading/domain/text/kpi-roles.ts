import { comparePeriods, type Period } from "../../../../foundation/index.ts";
import type { FigureRole } from "../found-fact.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { hasAimBehind } from "./groups.ts";
import { missingAhead } from "./kpi-figures.ts";
import { isBeforeUnread } from "./kpi-groups.ts";
import { missingBehind } from "./missing-between.ts";
import { yearOf } from "./money-of-page.ts";
import { endsBy } from "./past-values.ts";
import { wordTargetOf } from "./word-target.ts";

/** The earliest year that an arrow of this text points to: a lone figure of that year or later is an aim as well. */
export function earliestAim(groups: readonly FigureGroup[]): Period | null {
  const aims = groups
    .flatMap(({ kind, figures }) =>
      kind === "alone" || kind === "beside" ? [] : [(kind === "bracket" ? figures[0] : figures.at(-1))?.period ?? null],
    )
    .filter((aim) => aim !== null);
  return aims.reduce<Period | null>(
    (first, aim) => (first === null || comparePeriods(aim, first) < 0 ? aim : first),
    null,
  );
}

/** 「R2：85万個 → R4実績：112万個 → R7：150万個」: what stands between the two ends of such a chain, by the other chains of the text. */
export function resultsInChains(groups: readonly FigureGroup[]): KnownRoles["isResultInChain"] {
  const latest = new Map<string, Period>();
  const keyOf = (index: number, length: number): string => `${index} ${length}`;
  for (const group of groups) {
    const places = group.kind === "arrow" ? placesOf(group) : [];
    for (const [index, { said, period }] of places.entries()) {
      const key = keyOf(index, places.length);
      const before = latest.get(key);
      if (said === "actual" && period && !(before && endsBy(period, before))) latest.set(key, period);
    }
  }
  return ({ figures }, index) => {
    const [period, last] = [figures[index]?.period, latest.get(keyOf(index, figures.length))];
    return !!period && !!last && endsBy(period, last);
  };
}

type SaidOf = { readonly said: FigureRole | null; readonly period: Period | null };

/** The figures of a chain, and between them the results that are missing. */
const placesOf = (group: FigureGroup): readonly SaidOf[] =>
  group.figures.flatMap((figure, index): readonly SaidOf[] => {
    const missing = missingBehind(group, index);
    return missing ? [figure, { said: missing.role, period: missing.period }] : [figure];
  });

/** What the whole text says of roles: the earliest year that is aimed at, and which figures it reports as reached. */
export type KnownRoles = {
  /** Whether other chains as long have a result at this place, of that time or later. */
  readonly isResultInChain: (group: FigureGroup, index: number) => boolean;
  readonly firstAim: Period | null;
  readonly isReached: (figure: TextFigure) => boolean;
  /** Whether an arrow to it leads to what was reached. */
  readonly isArrowToResult: (figure: TextFigure) => boolean;
  /** Whether its time was over when the document was made. */
  readonly isOver: (figure: TextFigure) => boolean;
};

/** What a figure of a group is by its place, its words and its year, and by what the document is about. */
export function roleOf(
  group: FigureGroup,
  index: number,
  { firstAim, isReached, isArrowToResult, isOver, isResultInChain }: KnownRoles,
): FigureRole {
  const role = roleByPlace(group, index, firstAim);
  const figure = group.figures[index];
  // 「150人（R1）→ 162人（R4）→ 200人（R6）」 in a report on 令和４年度
  if (figure && role === "expected" && (isOver(figure) || isResultInChain(group, index))) return "actual";
  const isRightSide = group.kind === "arrow" && index > 0 && (role === "target" || role === "expected");
  if (figure && isRightSide && isArrowToResult(figure)) return isExpected(figure) ? "forecast" : "actual";
  const mayBeReached = role === "target" || role === "expected" || (role === "baseline" && group.kind === "alone");
  return figure && mayBeReached && isReached(figure) ? "actual" : role;
}

/** 「→31か所(R2年度末見込)」 */
const isExpected = ({ line, start, end }: TextFigure): boolean =>
  /見込み?[)）]$/.test(line.plain.slice(start, end).trimEnd());

function roleByPlace({ kind, figures }: FigureGroup, index: number, firstAim: Period | null): FigureRole {
  if (kind === "bracket") return index === 0 ? "target" : (figures[index]?.said ?? "baseline");
  if (hasAimBehind(figures) && index > 0 && index === figures.length - 1) return "target";
  const said = figures[index]?.said;
  if (said) return said;
  if (hasAimBehind(figures) && index === figures.length - 2) return "actual";
  if (aimInBracket(figures[index]) || isStage(figures[index])) return "target";
  if (isActual(figures, index, kind) || (index > 0 && aimInBracket(figures[0]))) return "actual";
  const [only] = figures;
  if (kind === "alone" && only && (wordTargetOf(only) !== null || isBeforeUnread(only))) return "baseline";
  if (kind !== "alone")
    return index === 0 && !isBehindMissing(kind, only)
      ? "baseline"
      : index === figures.length - 1
        ? "target"
        : "expected";
  const period = figures[0]?.period;
  if (!period || !firstAim) return "target";
  return yearOf(period) >= yearOf(firstAim) ? "target" : "baseline";
}

/** 「－ → 38件（R2～R4）→ 60件（R2～R6）」: what stands in the place of the baseline is ahead of the first figure. */
const isBehindMissing = (kind: FigureGroup["kind"], first: TextFigure | undefined): boolean =>
  kind === "arrow" && first !== undefined && missingAhead(first) !== null;

/** 「3,250戸（H28年度目標） → 3,505戸（H27年度末）」: an aim that stands first is followed by what was reached. */
const aimInBracket = (figure: TextFigure | undefined): boolean =>
  figure !== undefined &&
  /[(（][^()（）]{0,12}(?:目標値?|まで)[)）]$/.test(figure.line.text.slice(figure.start, figure.end));

/** 「60％（中間目標）」, 「70人（目標）」 */
const isStage = (figure: TextFigure | undefined): boolean =>
  figure !== undefined &&
  /^\s?[(](?:中間|最終)?目標値?[)]/.test(figure.line.plain.slice(figure.end, figure.end + longestStage));
const longestStage = 8;

/** 「実績：R2年度 856件、R3年度 934件」, 「62.5％ → 現在 68.9％ → 目標 80％」 */
function isActual(figures: readonly TextFigure[], index: number, kind: FigureGroup["kind"]): boolean {
  const [before, figure, next] = [figures[index - 1], figures[index], figures[index + 1]];
  if (!before || !figure) return false;
  const between = before.line === figure.line ? figure.line.plain.slice(before.end, figure.start) : "";
  if (next && nowAhead.test(between)) return true;
  const last = figures.slice(0, index).findLast(({ said }) => said !== null);
  return last?.said === "actual" && !((kind === "arrow" || kind === "torn") && isSaidOfOne(last));
}

/** 「R2：85万個 → R4実績：112万個 → R7：150万個」: a word between a year and its figure is of that figure alone. */
const isSaidOfOne = ({ dated, line, start }: TextFigure): boolean =>
  dated === "ahead" && ofOneYear.test(line.plain.slice(0, start));
const ofOneYear = /(?:[HR]\s?(?:元|\d{1,2})|年度?末?)\s?の?実績値?[\s:]{0,3}$/;
const nowAhead = /(?:現在|現状|直近|実績)値?[\s　:：]*$/;
