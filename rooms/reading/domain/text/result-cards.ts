import { type FoundPeriod, findPeriods, withoutPeriods } from "../find-periods.ts";
import { affinity } from "./affinity.ts";
import { areApart } from "./budget-runs.ts";
import type { TextLine } from "./lines.ts";
import { isBracketHeading, namesMeasure } from "./marks.ts";
import type { TextName } from "./names.ts";
import type { SeriesText } from "./series.ts";

type CardText = SeriesText & {
  /** Names behind marks by the order of the line they end on. */
  readonly nameAt: ReadonlyMap<number, TextName>;
};

const longestCard = 24;

/** 「一般会計当初予算」 above 「5,432億円」: a short line of words over a line that is a figure and nothing else. */
export function labelOfCard(line: TextLine, text: CardText): TextLine | null {
  const { lines } = text;
  if (!isFigureAlone(line, text)) return null;
  let top = line;
  // 1,284人 / 移住相談者数 / 96組 / 成婚数: where a figure comes first, its label follows it
  for (let count = 0; count < mostCards; count += 1) {
    const label = labelAbove(top, text);
    if (label && areApart(label, lines)) return null;
    const before = label === null ? undefined : lines[label.order - 1];
    if (label === null) return labelBelow(top, line, text);
    if (!before || !isFigureAlone(before, text)) {
      const isHeading = text.headings.get(label.order)?.kind === "styled";
      return (isHeading ? labelBelow(top, line, text) : null) ?? labelAbove(line, text);
    }
    top = before;
  }
  return labelAbove(line, text);
}
const mostCards = 40;
/** The label below a figure of a run of cards that begins with a figure and ends with a label; null where the run does not. */
function labelBelow(top: TextLine, line: TextLine, text: CardText): TextLine | null {
  let last = top;
  for (let count = 0; count < mostCards; count += 1) {
    const label = text.lines[last.order + 1];
    if (!label || !isCardLabel(label, last, text)) return null;
    const next = text.lines[label.order + 1];
    if (!next || !isFigureAlone(next, text)) break;
    last = next;
  }
  return text.lines[line.order + 1] ?? null;
}

function isFigureAlone(line: TextLine, { figuresAt }: CardText): boolean {
  const [only, ...more] = figuresAt.get(line.order) ?? [];
  return (
    only !== undefined &&
    more.length === 0 &&
    (line.plain.slice(0, only.start) + line.plain.slice(only.end)).trim() === ""
  );
}

function labelAbove(line: TextLine, text: CardText): TextLine | null {
  const above = text.lines[line.order - 1];
  return above && isFigureAlone(line, text) && isCardLabel(above, line, text) ? above : null;
}

/** A short line of words, next to a figure that stands alone on its line. */
function isCardLabel(label: TextLine, figure: TextLine, { nameAt, figuresAt }: CardText): boolean {
  const { words } = cardWords(label);
  const gap = (label.order < figure.order ? figure : label).blanks;
  const isClose =
    label.page === figure.page &&
    (gap === 0 || (gap === 1 && label.order < figure.order && isOfLabel(words, figure, figuresAt)));
  const isLabel =
    words.length > 1 && words.length <= longestCard && !/[\d。、:：「」]/.test(words) && /[一-龠ァ-ヶ]{2}/.test(words);
  const isFree =
    !nameAt.has(label.order) &&
    !/^[(（][^()（）]*[)）]$/.test(words) &&
    !isBracketHeading(label.plain) &&
    !/[をにでとのはが]$/.test(words);
  return isClose && isLabel && isFree && label.heading === undefined;
}

/** Over a blank line only what is counted in the unit of the figure is its label: 「出生数（令和4年）」, 「一般会計」. */
const isOfLabel = (words: string, { order }: TextLine, figuresAt: CardText["figuresAt"]): boolean =>
  (figuresAt.get(order) ?? []).every(
    (figure) =>
      (figure.unit === "円" && /会計$/.test(words)) ||
      (figure.unit === "人" && /推計(?:準拠|値)?$/.test(words)) ||
      (namesMeasure(words) && ["fits", "says"].includes(affinity(words, figure))),
  );

/** 「令和6年度の利用児童数」: what a card names, and when. */
export function cardWords({ plain }: TextLine): { readonly words: string; readonly period: FoundPeriod | null } {
  const periods = findPeriods(plain);
  const words = withoutPeriods(plain, periods)
    .replace(/[(（]\s*[)）]/, "")
    .trim()
    .replace(/^(?:末|時点)?の/, "");
  return { words, period: periods.length === 1 ? (periods[0] ?? null) : null };
}
