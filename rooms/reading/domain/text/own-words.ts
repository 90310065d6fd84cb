import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods, isPeriodText, withoutPeriods } from "../find-periods.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import { columnGap, type TextLine } from "./lines.ts";
import { hasOpenBracket, namesMeasure, withoutKpiLabel } from "./marks.ts";
import { longestName, roleWord } from "./names.ts";
import { noBaselineIn } from "./no-baseline.ts";

/** 「（現状）」, 「現状値（H29）：」 between a name and its figure. */
const roleWithPeriod = new RegExp(
  `(?<=^|[\\s　:：、・])[（(【\\[［〔＜<]?(?:${roleWord})[）)】\\]］〕＞>]?[\\s　]*(?:[(（][^()（）]{1,16}[)）]?)?[\\s　:：]*$`,
);

const roleAlone = new RegExp(`^(?:${roleWord})$`);

/** 「65歳以上の就業率」: words go on straight behind the number. */
const isInName = ({ plain }: TextLine, end: number): boolean =>
  /^(?: 歳|[一-龠ぁ-ゟァ-ヶー々])/.test(plain.slice(end, end + 2));

/** 「（１）市内総生産」, 「若年層（15～29歳）の社会増減」: a bracket with a number in it is of the name. */
const isInBracketOfName = ({ plain }: TextLine, { start, end, dated }: TextFigure): boolean =>
  dated === null && /\([^()]{0,8}$/.test(plain.slice(0, start)) && /^\)/.test(plain.slice(end));

/** (1), ア, ① ahead of a name. */
export const numberAhead = /^(?:[(（][\d０-９]{1,2}[)）]|[アイウエオカキクケコ][\s　]|[①-⑳])[\s　]*(?=\S)/;

/** 「国勢調査による人口」: where a figure was taken from is no part of what it is of. */
export const sourceAhead = /^[^\s、。（）()]{0,12}(?:調査|統計|センサス)による(?=[^\s]{2})/;

/** 「(1)農業振興 認定農業者数」: the measure and its indicator, from a table whose lines are lost. */
function behindMeasure(name: string): string {
  const [first = "", ...others] = name.split(/[\s　]+/);
  const last = others.join("");
  return last.length >= leastName && namesMeasure(last) && !namesMeasure(first) ? last : name;
}
const leastName = 4;

/** 「数値目標　合計特殊出生率」: the word that opens the line, a space apart. */
export const labelAhead =
  /^[\s　]*(?:数値目標|成果指標|評価指標|成果目標|重要業績評価指標|指標名?|[KＫ][PＰ][IＩ])(?:[（(][KＫ][PＰ][IＩ][)）])?[\s　]+(?=[^\s　\d０-９])/;

/** 「総合戦略においては、」: a clause that ends before the figure names nothing. */
const isClauseEnd = /[はがもでり][、，,]$/;

/** What closes with a bracket and stands a column's gap ahead. */
const columnsAhead = new RegExp(`^.*[)）】][\\s　]{${columnGap},}`);

/**
 * 「④10～19歳及び30歳～39歳の社会増減：120人」: of an item that is a mark, a name, a colon and its figure the name is all that stands between,
 * whatever numbers are in it.
 */
function itemName({ text }: TextLine, start: number): string | null {
  const [, words = ""] = itemForm.exec(text.slice(0, start)) ?? [];
  // 「① 入込客数　R1：125万人」: the year is of the figure
  const [, ahead = words, last = ""] = /^(.*[^\s　])[\s　]+([^\s　]{2,8})$/.exec(words) ?? [];
  const name = isPeriodText(last) ? ahead : words;
  const isName =
    /[一-龠ァ-ヶぁ-ん]{2,}/.test(name) &&
    !roleAlone.test(name) &&
    !hasOpenBracket(name) &&
    noBaselineIn(toHalfWidth(name)) === null;
  return isName && name.length <= longestName ? name : null;
}
const itemForm = /^[\s　]*(?:[①-⑳]|[（(][\d０-９]{1,2}[)）]|[・●○])[\s　]*([^:：=＝。→⇒]{2,60})[:：=＝][\s　]*$/;

/** 「① 商品の設立：0件 → 1件」: what stands between the mark and the colon is its name, and no other. */
export const isNamedItem = ({ first, start, kind }: FigureGroup): boolean =>
  kind === "arrow" && itemName(first, start) !== null;

/** 「1 項目 [数値目標] 雇用者数」: in a text without line ends the label in its bracket begins the indicator. */
const aheadOfLabel = /^.*\s(?=[【［[](?:数値目標|成果指標|[KＫ][PＰ][IＩ])[】］\]])/;

/** 「早期に 3億円」, 「、県の目標値 70％」: when or whose, and not what. */
const noName = /^[、，\s]*(?:[^、，\s]{0,6}[にで]|(?:全国|国|都|道|府|県|市|町|村)の(?:目標|現状|実績|平均)値?)$/;

/** 「就農者数　　　R6　」: the period of a figure may stand a column's gap behind its name. */
function withoutPeriodColumn(text: string): string {
  if (text.length > longestAhead) return text;
  const [, name, period = ""] = /^(.*[^\s　])[\s　]{3,}([^\s　]{1,12})[\s　]*$/.exec(text) ?? [];
  return name !== undefined && isPeriodText(period) ? name : text;
}

const longestAhead = 120;

/** Unmarked words straight ahead of a group on its line: 新規就農者 110人(H25)→140人(R1). Null where there are none. */
export function ownWords(group: FigureGroup, figuresByLine: readonly (readonly TextFigure[])[]): string | null {
  const { first, start, figures } = group;
  const before = (figuresByLine[first.order] ?? []).findLast(
    (one) => one.end <= start && !isInName(first, one.end) && !isInBracketOfName(first, one),
  );
  const item = itemName(first, start);
  if (item !== null) return item;
  const ahead = first.text.slice(before?.end ?? 0, start);
  const said = ahead.slice(0, noBaselineIn(toHalfWidth(ahead))?.start ?? ahead.length);
  const text = figures[0]?.dated === "ahead" ? withoutPeriodColumn(said) : said;
  const lastColumn = text.replace(columnsAhead, "");
  const words = (lastColumn.replace(roleWithPeriod, "").trim() === "" ? text : lastColumn)
    .replace(/[\s　:：=＝]+$/, "")
    .replace(roleWithPeriod, "")
    .replace(/[\s　:：=＝]+$/, "")
    .split(/[\s　]{3,}/)
    .at(-1);
  const plain = withoutKpiLabel((words ?? "").replace(/^[（(](?=[^()（）]*$)/, "").replace(aheadOfLabel, ""))
    .replace(labelAhead, "")
    .replace(/^.*(?:目標[\s　]*[:：]|指標名?[\s　]*[:：]|[KＫ][PＰ][IＩ][\s　]*[①-⑳\d０-９]{0,2}[\s　]*[:：\s　])/, "")
    .replace(/^[\s　、，・･•○◯●■□◆◇→⇒①-⑳-]+/, "")
    .replace(/を[^。を]{2,16}(?:ます|する|る)[（(]$|を$|[\s　]+[-－―]$/, "")
    .trim();
  const numbered = plain.replace(numberAhead, "");
  const name = numbered === plain ? plain : behindMeasure(numbered);
  const isDatedAhead = figures[0]?.dated === "ahead";
  const undated = isDatedAhead
    ? withoutPeriods(name, findPeriods(name)).replace(/^[\s　:：（(]+|[:：]の?$|^まで[にの]$/g, "")
    : name;
  const bare = undated.trim().replace(/^【([^【】]{2,})】$/, "$1");
  if (noName.test(bare)) return null;
  return /[一-龠ァ-ヶぁ-ん]{2,}/.test(bare) &&
    !roleAlone.test(bare) &&
    !isClauseEnd.test(bare) &&
    bare.length <= longestName
    ? bare
    : null;
}
