import { toHalfWidth } from "../../../../foundation/index.ts";
import type { ReadPage } from "../placed-text.ts";

/** A year of one or two digits that bears no era: 「24年度」, 「28～30年度」, 「目標値24年度」; not 2年間, 第3年度. */
const withoutEra =
  /(?<=^|[(（\s　、。～~・値①-⑳]|[@A-G](?=\d{2}年度(?:または|実績|目標)))(元|\d{1,2}|[０-９]{1,2})(?=[～~〜][\d０-９]{1,2}年度|年度末?(?:[)）\s　～~、・]|または\d|(?:の?(?:[一特企全][般別業]?会計|実績|目標|見込|予算|決算|計画|当初|末|現在|時点|における|順))|(?:では?|には?(?!わた)|は)[^。、\d０-９]{0,16}[\d０-９]|$))/g;
/** 「57,277件(28年)」: so late a year in a bracket behind a figure is no span of years. */
const yearInBracket = /(?<=[^\s(（][(（])(1[3-9]|[23]\d|１[３-９]|[２３][０-９])(?=年[)）])/g;
/** 「20年度4人、21年度10人」: a year of a list straight ahead of its figure. */
const inList =
  /(?<=[はがに、]\s?)(\d{2}|[０-９]{2})(?=\s?年度\s?[\d０-９][\d０-９,，.．]{0,9}\s?[^\s\d０-９年月日度]{1,3}[、。とでのに(（])/g;
/** A year that says of itself when it is. */
const wholeYear = /(?:(平成|令和)|(?<![A-Za-z])([HR]))\s?(元|\d{1,2})(?!\d)|((?:19|20)\d{2})(?=年)/g;

/** 「※年度はいずれも令和」 */
const eraOfAll = /年度は、?(?:いずれも|すべて|全て)、?(令和|平成)(?![\d０-９元])/;

const eras = [
  { word: "令和", before: 2018 },
  { word: "平成", before: 1988 },
] as const;
/** 「22年度」 of a document that writes 2023年度. */
const commonEra = { word: "20", before: 2000 } as const;
type Era = (typeof eras)[number] | typeof commonEra;

/** Farther from every other year of the document nothing tells the era. */
const farthest = 12;
/** The next best era must be so many years worse. */
const leastLead = 5;

/**
 * Puts the era ahead of the years of a document that bear none: that by which they lie nearest to the years that it says whole, so that
 * 「2年度」 beside 平成31年4月 is 令和2年度; or that which a note says of all of them. Texts without such years, and years that no era brings near, stay as they are.
 */
function eraGiver(printed: readonly string[]): (text: string) => string {
  const texts = printed.map(withYearsClosed);
  const bare = [withoutEra, yearInBracket, inList];
  if (!texts.some((text) => text.includes("年") && bare.some((form) => text.search(form) >= 0))) return same;
  const said = texts.flatMap((text) => (text.includes("年度は") ? (eraOfAll.exec(text)?.[1] ?? []) : []));
  const [onlyEra, ...otherEras] = new Set(said);
  const found = texts.flatMap((text) => [...toHalfWidth(text).matchAll(wholeYear)]);
  const known = [...new Set(found.map(yearOf))];
  const isCommon = found.some(([, , , , common]) => common !== undefined);
  const given = isCommon ? [...eras, commonEra] : eras;
  const isSaid = onlyEra !== undefined && otherEras.length === 0;
  const era = isSaid ? onlyEra : known.length === 0 && areAllLate(texts, bare) ? "平成" : null;
  if (known.length === 0 && era === null) return same;
  const withEra = (year: string): string => `${era ?? eraFor(year, given, known)}${year}`;
  return (text) =>
    text.includes("年") ? bare.reduce((dated, form) => dated.replace(form, withEra), withYearsClosed(text)) : text;
}

/** 「（22 年度）」: a program set the number apart. */
const withYearsClosed = (text: string): string =>
  text.includes(" 年度") ? text.replace(/(?<=[(（][\d０-９]{1,2}) (?=年度)/g, "") : text;

/**
 * 「26年度」, 「28年度実績」, 「36年度」 and no year below: what such a document tells of the past would lie in the future of 令和, and texts in files are younger
 * than 昭和.
 */
function areAllLate(texts: readonly string[], forms: readonly RegExp[]): boolean {
  const years = texts
    .filter((text) => text.includes("年"))
    .flatMap((text) => forms.flatMap((form) => [...text.matchAll(form)].map(([printed]) => asNumber(printed))));
  return years.length >= leastLate && years.every((year) => year >= firstLate);
}
const leastLate = 4;
const firstLate = 16;

const same = (text: string): string => text;

/** The lines of these pages as they are printed, and what puts the eras ahead of their years. */
export type Eras = { readonly printed: readonly string[]; readonly withEra: (text: string) => string };

export function erasOf(pages: readonly ReadPage[]): Eras {
  const printed = pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "line" ? part.line.text : [])));
  return { printed, withEra: eraGiver(printed) };
}

const yearOf = ([, word, letter, year = "", common]: RegExpMatchArray): number =>
  common === undefined
    ? ((word ?? letter) === "令和" || letter === "R" ? 2018 : 1988) + asNumber(year)
    : Number(common);

const asNumber = (year: string): number => (year === "元" ? 1 : Number(toHalfWidth(year)));

/** "" where two eras fit about as well, or none does. */
function eraFor(printed: string, given: readonly Era[], known: readonly number[]): string {
  const year = asNumber(printed);
  const [best, next] = given
    .filter(({ word }) => word !== commonEra.word || /^.{2}$/.test(printed))
    .map(({ word, before }) => ({ word, years: Math.min(...known.map((one) => Math.abs(before + year - one))) }))
    .sort((one, other) => one.years - other.years);
  const isPlain = best !== undefined && best.years <= farthest && (next?.years ?? farthest) - best.years >= leastLead;
  return isPlain ? best.word : "";
}
