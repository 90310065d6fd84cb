import { readAbsence } from "../cell-absence.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isHeadText } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { headWordsOf, withBeginning, withPartsBelow } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { withUnitsJoined } from "./row-cells.ts";
import { type Leaf, leafOf, type Stacked } from "./stacked-heads.ts";

/** A word of a text, `below` where its end stands on another line. */
export type Word = { readonly text: string; readonly line: TextLine; readonly below?: TextLine };

/** What of a stream of words is one row of a table. */
export type StreamRow = { number: Word | null; name: Word[]; unit: Word | null; values: Word[]; last: Word | null };

/** The columns of a table whose words are read in order, whichever lines they stand on. */
export type StreamHeads = {
  /** Rows are numbered. */
  readonly isNumbered: boolean;
  readonly name: Leaf;
  /** Who does it, or of what sort it is, said in a word each between the name and the figures: 区分, 担当課. */
  readonly ahead: readonly Leaf[];
  readonly unit: Leaf | null;
  readonly values: readonly Leaf[];
  /** What is said of the row behind its figures: 継続. */
  readonly last: Leaf | null;
};

const leastValues = 2;

export const wordsOf = (line: TextLine): readonly Word[] =>
  wordsWithUnits(headWordsOf(line.text)).map((text) => ({ text, line }));

/** 「20 人」 is one word; in 「3 件 18 24 35」 the number of a row stands ahead of its unit. */
function wordsWithUnits(words: readonly string[]): readonly string[] {
  const [first = "", ...others] = words;
  const isOfRow = rowNumber.test(first) && others.some((word) => bareNumber.test(word));
  return withSigns(isOfRow ? [first, ...withUnitsJoined(others)] : withUnitsJoined(words));
}

/** 「43.1 ※１」: the sign of a note belongs to the figure ahead of it. */
function withSigns(words: readonly string[]): readonly string[] {
  if (!words.some((word) => signOfNote.test(word))) return words;
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? "";
    const isOfFigure = signOfNote.test(word) && /^[▲△]?\d/.test(before.normalize("NFKC"));
    if (isOfFigure) joined.splice(-1, 1, `${before}${word}`);
    else joined.push(word);
  }
  return joined;
}
const signOfNote = /^[※＊*][\d０-９]{0,2}$/;
export const rowNumber = /^[\d０-９]{1,3}$/;
const bareNumber = /^[\d０-９,，.．]+$/;

export const isYearInBrackets = (text: string): boolean =>
  /^[（(]/.test(text) && isPeriodText(text.replace(/^[（(]|[)）]$/g, ""));

/** What may stand among heads; 達成 and 率 are one of them in two lines. */
export const isStreamHead = ({ text }: Word): boolean =>
  isHeadText(text) || isYearInBrackets(text) || /^(?:当初|達成|率)$/.test(text);

/** A name, mostly a unit, then nothing but roles and years; what else is said of the row stands last. More than one reading where
 * years may be columns of their own or those of the roles ahead; none for heads in any other order. */
export function streamHeads(words: readonly Word[]): readonly StreamHeads[] {
  const heads = dated(words);
  // 「（R1） R4 R5 （R7）」 in a line of their own: the first bracket is not of the last role
  const apart = words.map(({ text, line }): Stacked => ({ text, lines: [line] }));
  const areSorts = isOfParts(heads.slice(1).map(leafOf)) ? inOrder(heads, "sorts") : null;
  return [areSorts, inOrder(heads), inRows(heads), inRows(apart)].filter((found) => found !== null);
}

/** 「目標値」 / 「（R7）」 is one head; 「基準値 R2 R3 目標値」 / 「（R1） （R6）」 has the years of its roles in order below them. */
function dated(words: readonly Word[]): readonly Stacked[] {
  const parted = inParts(words);
  if (parted) return parted;
  const heads = words.filter(({ text }) => !isYearInBrackets(text));
  const years = words.filter(({ text }) => isYearInBrackets(text));
  const first = years[0] ? words.indexOf(years[0]) : -1;
  const begun = withBeginning(heads.map(({ text }) => text));
  const named = heads.map(({ text, line }, index): Stacked => ({ text: begun?.[index] ?? text, lines: [line] }));
  const all = named.filter(({ text }) => roleOfWords(text) !== null && !isNameOfAims(text));
  // 「基準値 R2実績 R3実績 目標値」 / 「（R1） （R6）」: those that say their year need none
  const undated = all.filter(({ text }) => findPeriods(text).length === 0);
  const roles = years.length === undated.length ? undated : all;
  const areBelow =
    years.length > 1 && years.length === roles.length && years.every((year, index) => words[first + index] === year);
  if (!areBelow) return datedInTurn(words);
  return named.map((head) => {
    const year = years[roles.indexOf(head)];
    return year ? { text: `${head.text}${year.text}`, lines: [...head.lines, year.line] } : head;
  });
}

/** 「基準値 R3 R4 目標値」 / 「（R2） 実績 実績 （R7）」: the last line has the year of each role and the role of each year; null for other heads. */
function inParts(words: readonly Word[]): readonly Stacked[] | null {
  const last = words.at(-1)?.line;
  const heads = words.filter(({ line }) => line !== last);
  const parts = words.filter(({ line }) => line === last).map(({ text }) => text);
  const areMixed = parts.some(isYearInBrackets) && parts.some((part) => roleOfWords(part) !== null);
  const texts = areMixed ? heads.map(({ text }) => text) : [];
  const whole = withPartsBelow(texts, parts);
  return (
    whole?.map((text, index): Stacked => {
      const lines = heads.slice(index, index + 1).map(({ line }) => line);
      return { text, lines: text === texts[index] || !last ? lines : [...lines, last] };
    }) ?? null
  );
}

function datedInTurn(words: readonly Word[]): readonly Stacked[] {
  const begun = withBeginning(words.map(({ text }) => text));
  const heads: Stacked[] = [];
  for (const [index, { text, line }] of words.entries()) {
    const above = heads.at(-1);
    const isOfRound = roundOfResults.test(above?.text ?? "");
    if (above && isYearInBrackets(text) && (isOfRound || roleOfWords(above.text) !== null))
      heads.splice(-1, 1, { text: `${above.text}${isOfRound ? "値" : ""}${text}`, lines: [...above.lines, line] });
    else heads.push({ text: begun?.[index] ?? text, lines: [line] });
  }
  return heads;
}

/** 「中間評価」 / 「（H23）」: with a year below it the head of what was counted then, and of no grade. */
const roundOfResults = /^(?:中間|最終)評価$/;

/** 区分 ahead of years is of what sort a row is (新規), or which part of the name above it (目標, 実績). */
function inOrder(heads: readonly Stacked[], ofKinds: "sorts" | "parts" = "parts"): StreamHeads | null {
  const leaves = heads.map(leafOf);
  const isNumbered = leaves[0]?.kind === "number";
  const [first, ...others] = isNumbered ? leaves.slice(1) : leaves;
  const name = first && asName(first);
  const unit = others.find(({ kind }) => kind === "unit") ?? null;
  const behind = others.filter((leaf) => leaf !== unit);
  const areParts = ofKinds === "parts" && !unit && isOfParts(others);
  const firstValue = behind.findIndex((leaf) => !isAhead(leaf));
  const ahead = areParts ? [] : behind.slice(0, Math.max(0, firstValue));
  const rest = areParts ? others.slice(1) : behind.slice(ahead.length);
  const isInPlace = unit === null || others.indexOf(unit) <= ahead.length;
  const last = rest.at(-1)?.wants === "T" || isGrade(rest.at(-1)) ? (rest.at(-1) ?? null) : null;
  const values = last ? rest.slice(0, -1) : rest;
  const areValues = values.every(({ wants }) => wants === "F" || wants === "any");
  const areTold = values.filter(isTold).length;
  return name && areValues && isInPlace && areTold >= leastValues
    ? { isNumbered, name, ahead, unit, values, last }
    : null;
}

const isAhead = ({ kind, head }: Leaf): boolean =>
  kind === "owner" || kind === "flag" || /^(?:事業)?区分$/.test(head.text) || headOfSource.test(head.text);
/** From where the figures are. */
export const headOfSource = /^(?:指標|データ|数値|情報)の?(?:元|出典|出所)$|^(?:出典|出所|資料名?|調査名)$/;

/** 「KPI 区分 R3 R4」: the rows of 目標 and of 実績 stand below the name that both are of. */
const isOfParts = ([head, ...years]: readonly Leaf[]): boolean =>
  head?.head.text === "区分" && isPeriodText(years[0]?.head.text ?? "");

const isNameOfAims = (text: string): boolean => /^数値目標$/.test(text);

/** 数値目標 over names of goals says what they are. */
function asName(leaf: Leaf): Leaf | null {
  if (isNameOfAims(leaf.head.text)) return leafOf({ ...leaf.head, text: "指標名" });
  return leaf.kind === "name" ? leaf : null;
}

const isGrade = (leaf: Leaf | undefined): boolean =>
  /^(?:評価|判定|区分|達成状況)$|(?:に関する|に対する|についての)評価$/.test(leaf?.head.text ?? "");
/** 目標, R6, R7当初 */
const isTold = ({ head, role, wants }: Leaf): boolean =>
  role !== null || isPeriodText(head.text) || (wants === "F" && findPeriods(head.text).length > 0);

/**
 * Heads that were centred in a box of two or three lines come out row by row: 「当初値 実績値 目標値」 / 「番号 指標名 単位 評価」 / 「(R元) R2 R3 (R6)」.
 * The first and the last role have a year each, those between them are of 実績; of two roles the first has one year, the aim all others.
 */
function inRows(heads: readonly Stacked[]): StreamHeads | null {
  const years = heads.filter(({ text }) => isYearInBrackets(text) || isPeriodText(text));
  const name = heads
    .map(leafOf)
    .map(asName)
    .find((leaf) => leaf !== null);
  const roles = heads.filter(
    ({ text }) => roleOfWords(text) !== null && text !== name?.head.text && text !== "数値目標",
  );
  const others = heads.filter(
    (head) => !years.includes(head) && !roles.includes(head) && head.text !== name?.head.text,
  );
  const rest = others.map(leafOf);
  const unit = rest.find(({ kind }) => kind === "unit") ?? null;
  const rates = rest.filter(({ kind, head }) => kind === "rate" && !isGrade(leafOf(head)));
  const torn = others.filter(({ text }) => /^(?:達成|率)$/.test(text));
  const isKnown = (leaf: Leaf): boolean =>
    knownKinds.includes(leaf.kind) || torn.includes(leaf.head) || isLastHead(leaf, heads);
  const values =
    name && roles.length >= leastValues ? (yearsBehindRoles(heads, roles, years) ?? yearsOfRoles(roles, years)) : null;
  if (!name || !values || !rest.every(isKnown) || torn.length % 2 !== 0) return null;
  const rate = torn.length > 0 ? [leafOf({ text: "達成率", lines: torn.flatMap(({ lines }) => lines) })] : [];
  return {
    isNumbered: rest.some(({ kind }) => kind === "number"),
    name,
    ahead: [],
    unit,
    values: [...values, ...rates, ...rate],
    last: rest.find((leaf) => isGrade(leaf)) ?? rest.find((leaf) => isLastHead(leaf, heads)) ?? null,
  };
}
const knownKinds: readonly Leaf["kind"][] = ["unit", "number", "rate", "name"];
/** 担当課 or 備考, behind all others. */
const isLastHead = ({ head, kind }: Leaf, heads: readonly Stacked[]): boolean =>
  (kind === "owner" || kind === "remark") && head.text === heads.at(-1)?.text;

const both = (role: Stacked, { text, lines }: Stacked): Leaf =>
  leafOf({ text: `${role.text}（${text.replace(/^[（(]|[)）]$/g, "")}）`, lines: [...role.lines, ...lines] });

/** 「基準値」 / 「H30」 / 「R3」 / 「R4」 / 「目標値」 / 「R6」: each role has its year straight behind it; those between, ahead of the word of the aim, are years of neither. */
function yearsBehindRoles(
  heads: readonly Stacked[],
  roles: readonly Stacked[],
  years: readonly Stacked[],
): readonly Leaf[] | null {
  const [first, last] = roles;
  const isPair = roles.length === 2 && roleOfWords(first?.text ?? "") === "baseline" && last !== undefined;
  const own = new Map(roles.map((role) => [heads[heads.indexOf(role) + 1], role]));
  if (!isPair || years.length < 3 || !years.every((year) => heads.includes(year))) return null;
  if (![...own.keys()].every((year) => year !== undefined && years.includes(year))) return null;
  const aim = heads.indexOf(last);
  return years.map((year) => {
    const role = own.get(year) ?? (heads.indexOf(year) > aim ? last : null);
    return role ? both(role, year) : leafOf(year);
  });
}

/** 「基準値（R4） 目標値」 / 「R6 R7 R8」: a role ahead of all others that bears its year takes none of those below. */
function yearsOfRoles(roles: readonly Stacked[], years: readonly Stacked[]): readonly Leaf[] | null {
  const undated = roles.filter(({ text }) => findPeriods(text).length === 0);
  const own = roles.slice(0, roles.length - undated.length);
  if (own.length === 0) return yearsInTurn(roles, years);
  const [aim, ...others] = undated;
  if (!aim || others.length > 0 || undated.some((role) => own.includes(role))) return null;
  return [...own.map(leafOf), ...years.map((year) => both(aim, year))];
}

function yearsInTurn(roles: readonly Stacked[], years: readonly Stacked[]): readonly Leaf[] | null {
  const [first, middle, last] = roles;
  if (roles.length === years.length) return roles.map((role, index) => both(role, years[index] ?? role));
  const isPair = roles.length === 2 && first && middle && roleOfWords(first.text) === "baseline";
  if (isPair && years.length > 2) return years.map((year, index) => both(index === 0 ? first : middle, year));
  if (!first || !middle || !last || roles.length !== 3 || years.length < 3) return null;
  return years.map((year, index) => both(index === 0 ? first : index === years.length - 1 ? last : middle, year));
}

export const kindOfWord = (text: string): "figure" | "unit" | "words" =>
  asWholeUnit(text) !== null && !/^[\d０-９]/.test(text)
    ? "unit"
    : (holdsFigure(text) || isAbsentIn(text)) && !nameAhead.test(text) && !aheadOfName.test(text) && !ofAges.test(text)
      ? "figure"
      : "words";
/** 未集計（令和元年度）: no figure, and of when there is none. */
export function isAbsentIn(text: string): boolean {
  const [, word = "", year = ""] = /^([^（()）]{1,8})[（(]([^（()）]{2,12})[)）]$/.exec(text) ?? [];
  return year !== "" && isPeriodText(year) && readAbsence(word) !== null;
}
/** 女性（25～34歳）の就業率 */
const nameAhead = /^(?!年平均|年間|累計|延べ|のべ|概ね|おおむね)[一-龠ァ-ヶぁ-ん]{2,}[^\d０-９]{0,40}[\d０-９]/;
/** 「老年人口」 / 「（65歳以上）」: whom the name means. */
const ofAges = /^[（(][\d０-９]{1,3}歳?(?:[~～〜－-][\d０-９]{1,3}歳)?(?:以上|以下|未満)?[)）]$/;
/** １日の歩数（20～64歳） */
const aheadOfName = /^[\d０-９]{1,2}[一-龠](?:の|当たり|あたり)/;

export const joined = (words: readonly Word[]): Stacked => ({
  text: words.map(({ text }) => text).join(""),
  lines: words.flatMap(linesOfWord),
});

export const linesOfWord = ({ line, below }: Word): readonly TextLine[] => (below ? [line, below] : [line]);
