import { findPeriods, isPeriodText } from "../find-periods.ts";
import { isBareYear, isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { wordsOfLetters } from "./cells.ts";
import type { TextLine } from "./lines.ts";

/** 指 標, 目 標 値: the letters of a head, set apart to fill its column; 男 女 計 are heads of their own. */
export const spreadLetters = /(?<=(?:^|[\s　])(?![男女計])[一-龠])[ 　]{1,3}(?=(?![男女])[一-龠](?:[\s　（(]|$))/g;

/** The heads of a line, each of them whole: 「指 標 名 現 状 目 標」 are three. */
export const headWordsOf = (text: string): readonly string[] => {
  const closed = text.trim().replace(letterRun, (run) => wordsOfLetters(run.split(/[ 　]+/))?.join(" ") ?? run);
  return closed.replace(spreadLetters, "").split(/[\s　]+/);
};
const letterRun = /(?<=^|[\s　])[一-龠](?:[ 　]{1,3}[一-龠](?=[\s　（(]|$)){3,}/g;

/** A line of nothing but years: 「1990年 2000年 2010年」 stands over rows of a name and as many figures. */
export function yearHeads({ text, plain }: TextLine): readonly string[] | null {
  if (plain.length > 120 || !mayBeYears.test(plain)) return null;
  const words = text
    .trim()
    .replace(spreadLetters, "")
    .split(/[\s　]+/);
  const [first = "", ...others] = words;
  const named = isYearHead(first) ? words : others;
  const name = named === words || kindOfHead(first) !== "name" ? "項目" : first;
  const isOther = named.length >= leastYears || ["name", "unit"].includes(kindOfHead(first) ?? "");
  const isName = named === words || (!/[\d０-９]/.test(first) && isOther);
  const least = named === words ? leastYears : 2;
  const years = named.slice(0, named.findLastIndex(isYearHead) + 1);
  const areRates = named.slice(years.length).every((word) => derivedHead.test(word));
  const areYears = areRates && years.every(isYearHead) && new Set(named).size === named.length;
  return isName && years.length >= least && areYears ? [name, ...named] : null;
}
/** To see that a line holds other words costs less than to part it. */
const mayBeYears =
  /^[\s]*(?:[^\d\s]{1,24}\s+){0,4}(?:(?:[^\d\s]{1,4})?(?:\d{1,4}|元)[^\d\s]{0,4}(?:\d{1,4}年?度?)?(?:\s+|$)){2,}(?:\d?[^\d\s]{1,8}\s*)?$/;
const leastYears = 3;
/** What is worked out of the years stands behind them. */
const derivedHead =
  /^(?:(?:\d{1,2}(?:[かカヵヶケ箇]年|年間)の?)?(?:合|総)?計|構成比|割合|増減[数率額]?|伸び?率|対前年比|前年比)(?:[(（][^()（）]{1,8}[)）])?$/;
/** H24, 平成24年度, H24予算 */
export const isYearHead = (word: string): boolean =>
  isPeriodText(word) ||
  isBareYear(word) ||
  (/^[HR平令]/.test(word) && isHeadText(word) && findPeriods(word).length === 1);

/**
 * The years below the heads of roles: 「項目 現状 目標 備考」 / 「（H30） （R6）」, or 「指標 策定時 実績 目標」 / 「H30 R1 R2 R6」, where those between the
 * first and the last are of 実績. Null where the line below is another.
 */
export function yearsOfHeads(heads: readonly string[], next: TextLine | undefined): readonly string[] | null {
  if (!next || next.blanks > 0) return null;
  if (/^\s*\(/.test(next.plain)) {
    const said = next.plain.match(/\([^()\d]{2,6}\)/g) ?? [];
    const areRoles = said.join("") === next.plain.replace(/\s/g, "") && said.every(isRole);
    if (areRoles && said.length === heads.length - 1)
      return heads.map((head, index) => (index === 0 ? head : `${head}${said[index - 1] ?? ""}`));
    const [start, aim] = said;
    const first = heads.findIndex(isYearHead);
    // 「H30 R1 R2 R3」 / 「（現状） （目標）」: the first and the last of them
    if (areRoles && said.length === 2 && first > 0 && heads.length - first > 2 && roleOfWords(aim ?? "") === "target")
      return heads.map((head, index) =>
        index === first ? `${head}${start}` : index === heads.length - 1 ? `${head}${aim}` : head,
      );
  }
  if (!(/^\s*\([^()]*\d[^()]*\)/.test(next.plain) || mayBeYears.test(next.plain))) return null;
  const years = next.text
    .trim()
    .replace(/(?<=[)）])(?=[(（])/g, " ")
    .split(/[\s　]+/);
  const roles = heads.flatMap((head, index) => (index === 0 || !isRole(head) ? [] : [index]));
  const areYears = years.every((year) => isPeriodText(year.replace(/^[（(]|[)）]$/g, "")));
  const [first = 0, middle, last = 0, ...others] = roles;
  if (areYears && middle !== undefined && others.length === 0 && last === first + 2 && years.length > roles.length)
    return [
      ...heads.slice(0, first),
      ...years.map(
        (year, index) => `${heads[index === 0 ? first : index === years.length - 1 ? last : middle]}（${year}）`,
      ),
      ...heads.slice(last + 1),
    ];
  if (!areYears) return null;
  // 「項目 当初値 中間値 目標値」: each of them is a value, whatever it is called
  const areValues = middle !== undefined && heads.slice(1).every((head) => headsValue.test(head) || isRole(head));
  if (areValues && years.length === heads.length - 1)
    return heads.map((head, index) => (index === 0 ? head : `${head}${years[index - 1] ?? ""}`));
  // 「基準値 R2実績 R3実績 目標値」 / 「（R元） （R6）」: those that say their year need none
  const undated = roles.filter((index) => findPeriods(heads[index] ?? "").length === 0);
  const places = years.length === undated.length ? undated : roles;
  if (years.length !== places.length) return null;
  return heads.map((head, index) => (places.includes(index) ? `${head}${years[places.indexOf(index)] ?? ""}` : head));
}

const isBareYearHead = (head: string): boolean =>
  roleOfWords(head) === null && isYearHead(head.replace(/^[（(]|[)）]$/g, ""));

/** 「指標名 単位 （H26） （H31）」 below 「基準値 目標値」: as many roles stand above as years. */
export function withRolesAbove(heads: readonly string[] | null, above: TextLine | undefined): readonly string[] | null {
  if (!heads || !above) return heads;
  const places = heads.flatMap((head, index) => (isBareYearHead(head) ? [index] : []));
  const roles = above.plain.length > 60 ? [] : above.text.trim().split(/[\s　]+/);
  const areRoles = roles.length === places.length && roles.every((role) => isRole(role) && isHeadText(role));
  return areRoles && roles.length > 1
    ? heads.map((head, index) => (places.includes(index) ? `${roles[places.indexOf(index)]}${head}` : head))
    : heads;
}

const isRole = (head: string): boolean => roleOfWords(head) !== null;
/** 当初値, 目標値: the years below are of an indicator, and not of a budget. */
export const headsAim = (word: string): boolean => ["target", "baseline"].includes(roleOfWords(word) ?? "");
const headsValue = /^[^\d]{2,6}値$/;

/**
 * 「指標 単位 基準値 R3 R4 目標値」 / 「（R2） 実績 実績 （R7）」: a year or a role below each head that is one, in their order. Null for any other line.
 */
export function withPartsBelow(heads: readonly string[], parts: readonly string[]): readonly string[] | null {
  const places = heads.flatMap((head, index) => (isRole(head) || isYearHead(head) ? [index] : []));
  const areParts = parts.every((part) => isRole(part) || isPeriodText(part.replace(/^[（(]|[)）]$/g, "")));
  if (parts.length < 2 || parts.length !== places.length || !areParts) return null;
  return heads.map((head, index) => (places.includes(index) ? `${head}${parts[places.indexOf(index)] ?? ""}` : head));
}

/** 「成果指標 単位 当初 R3 R4 目標」: beside years and an aim 当初 is where it began; null for other heads. */
export function withBeginning(heads: readonly string[]): readonly string[] | null {
  const areOfAim =
    heads.some((head) => roleOfWords(head) === "target") && heads.some((head) => findPeriods(head).length > 0);
  return areOfAim && heads.includes("当初") ? heads.map((head) => (head === "当初" ? "当初値" : head)) : null;
}
