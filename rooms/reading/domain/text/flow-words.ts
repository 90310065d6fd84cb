import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { kindOfHead } from "../head-words.ts";
import { keptByText, keptByThing } from "../kept-results.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import type { TextLine } from "./lines.ts";
import { isAbsentIn } from "./stream-heads.ts";

/** What a word of a table may be, where nothing but the order of its words is left of it. */
export type FlowKind = "figure" | "unit" | "when" | "role" | "words";

/** A word between spaces; a period and a figure that are printed with spaces in them are one word. */
export type FlowWord = {
  readonly text: string;
  readonly line: TextLine;
  readonly kind: FlowKind;
  /** Its place on its line. */
  readonly start: number;
  readonly end: number;
};

/** A run of words that says what each of the figures behind it is: `columns` are the heads, `from` and `to` the first and behind the last word. */
export type HeadRun = { readonly columns: readonly string[]; readonly from: number; readonly to: number };

const leastColumns = 2;
const mostColumns = 12;
const pageNumber = /^[-–−－ー\s]*\d{1,3}[-–−－ー\s]*$/;

/** Whether a word that says what a figure is stands apart anywhere: without one, the order of the words tells nothing. */
export const saysRoles = keptByThing((lines: readonly TextLine[]): boolean =>
  lines.some(({ plain }) => anyRole.test(plain) && roleApart.test(plain)),
);
const anyRole = /現状|現況|基準|当初|策定|実績|目標|めざす|目指す|最新|直近|期待/;
const roleApart =
  /(?:^|[\s(【[])[^\s。]{0,8}(?:現状|現況|基準|当初|策定|実績|目標|めざす|目指す|最新|直近|期待)[^\s。]{0,8}(?:\s|$)/;

/** All words of these lines in their order; lines that hold nothing but the number of a page are left out. */
export function flowWords(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly FlowWord[] {
  const before = wordsBefore.get(lines);
  // lines are only ever added to what is taken
  if (before?.taken === taken && before.size === taken.size) return before.words;
  const words: FlowWord[] = [];
  for (const line of lines) if (!taken.has(line)) for (const word of wordsOfLine(line)) words.push(word);
  wordsBefore.set(lines, { taken, size: taken.size, words });
  return words;
}
/** One finder after the other asks for the words of the same lines. */
const wordsBefore = new WeakMap<
  readonly TextLine[],
  { readonly taken: ReadonlySet<TextLine>; readonly size: number; readonly words: readonly FlowWord[] }
>();

const wordsOfLine = keptByThing((line: TextLine): readonly FlowWord[] => {
  if (line.blanks > 0 && pageNumber.test(line.plain)) return [];
  const words = wordsOf(line).map((word) => ({ ...word, line, kind: kindOf(word.text) }));
  const [first, next] = words;
  return first && next?.kind === "words" && rowNumber.test(first.text) ? words.slice(1) : words;
});
/** 「3 待機児童数」, 「1-2 …」: the number of a row. */
const rowNumber = /^[(（]?[\d０-９]{1,3}(?:[-－][\d０-９]{1,2})?[.．)）]?$/;

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** 平成 26 年度 and 1,234 人 are one word each. */
function wordsOf({ text, plain }: TextLine): readonly Word[] {
  const pieces = [...text.matchAll(/\S+/g)].map(
    ({ 0: piece, index }): Word => ({ text: piece, start: index, end: index + piece.length }),
  );
  if (pieces.length < 2) return pieces;
  const periods = /\d/.test(plain) ? findPeriods(plain) : [];
  const isWhole = ({ text: open, end }: Word): boolean =>
    periods.some(({ start, end: until }) => end > start && end < until) ||
    isInBracket(open, text.slice(end, end + longestBracket));
  return pieces.reduce<Word[]>((words, piece) => {
    const before = words.at(-1);
    const isOne =
      before &&
      (isWhole(before) ||
        (aheadOfFigure.test(before.text) && /^[\d０-９]/.test(piece.text)) ||
        (behindFigure.test(piece.text) && figureAlone.test(before.text)));
    if (isOne) words[words.length - 1] = { ...before, text: `${before.text}${piece.text}`, end: piece.end };
    else words.push(piece);
    return words;
  }, []);
}

/** 「約 400人」, 「年平均 30人以上」: what is said of a figure straight ahead of it. */
const aheadOfFigure = /^(?:約|およそ|概ね|おおむね|延べ|のべ|累計|年間|年平均|毎年)$/;

/** 「30.0 以上」: the bound of the figure ahead of it. */
const behindFigure = /^(?:以上|以下|以内|未満|程度)$/;
const figureAlone = /^[▲△]?[\d０-９][\d０-９,，.．]*[^\s\d０-９。、]{0,4}$/;

/** 「(12 ページ図表 1-3)」: a bracket with spaces in it that closes soon is one word. */
const isInBracket = (open: string, behind: string): boolean =>
  /[(（][^()（）]*$/.test(open) && /^[^()（）]*[)）]/.test(behind);
const longestBracket = 24;

const kindOf = keptByText((text: string): FlowKind => {
  if (text.length > longestRole && text.endsWith("。")) return "words";
  const bare = toHalfWidth(text).replace(/^[([【](.*)[)\]】]$/, "$1");
  if (isPeriodText(bare)) return "when";
  if (asWholeUnit(text) !== null && !/^\d|^(?:指標|項目|事業|計画)$/.test(bare)) return "unit";
  if (bare.length <= longestRole && isRole(bare)) return "role";
  if (ofAge.test(bare) || isItem.test(bare)) return "words";
  if (isAbsentIn(text)) return "figure";
  return figureFirst.test(bare) && (holdsFigure(text) || looksLikeNumber(text)) ? "figure" : "words";
});
const longestRole = 24;
/** A figure, or a mark in its place: words with a number in them (定数〔800人〕×) are a remark. */
const figureFirst =
  /^(?:(?:約|およそ|概ね|おおむね|延べ?|のべ|累計|年間|年平均|毎年|週|全|男性?:?|女性?:?|男女計:?|全体:?|[(]?[▲△±+-])?\s*[\d(]|[^\d]{1,6}$)/;

/** 「(1)利用者の増加」 is a heading with its number. */
const isItem = /^[(]\d{1,2}[)][^\d]{0,40}[一-龠ぁ-ん]{3}/;

/** 18歳以上, 20~39歳: of whom a figure is. */
const ofAge = /^\d{1,3}(?:歳?~\d{1,3})?歳(?:以上|未満|以下|代)$|^\d{1,3}歳?~\d{1,3}歳$/;

/** 現状値, 目標値(R6), (期限), 最新値: what is left beside role and year is short, and is no name of something measured. */
function isRole(bare: string): boolean {
  if (/^(?:期限|(?:目標|基準|現況|現状|調査|策定)年[度次]?)$/.test(bare) || rateHead.test(bare)) return true;
  if (roleOfWords(bare) === null || kindOfHead(bare) === "name" || /[。、:→]|の$|月$/.test(bare)) return false;
  const rest = bare.replace(
    /(?:計画)?策定時|基準|現状|現況|現行(?=の?目標)|当初|最新|直近|実績|目標|めざす|目指す|最終|中間|見込み?|期待|計画|参考|の|数値|値|[()[\]]|年度?末?|時点|現在|平成|令和|[HR]|[\d元.]/g,
    "",
  );
  return rest.length <= 1;
}

/** 達成率(b/a)% stands among the heads of figures, and its cells are figures. */
const rateHead = /^(?:目標)?(?:達成率|進捗率|達成度|増減率|伸び率)(?:[(][^()]{0,12}[)])?%?$/;

/** Every run of heads that names two figures or more. */
export function headRuns(words: readonly FlowWord[]): readonly HeadRun[] {
  const runs: HeadRun[] = [];
  let from = 0;
  while (from < words.length) {
    let to = from;
    while (
      to < words.length &&
      (isHead(words[to]) || (to > from && (isInner(words[to], words[to + 1]) || isKpiHead(words[to], words[to + 1]))))
    )
      to += 1;
    const ahead = words[from - 1];
    const isOpen =
      /^[（(［[【]/.test(words[from]?.text ?? "") && ahead !== undefined && roleOfWords(ahead.text) !== null;
    const run = runWithin(words, isOpen ? from - 1 : from, to);
    if (run) runs.push(run);
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** Heads that stand again ahead of the last ones are left out: 「目標（R6） 単位 現状 目標（R6）」. */
function runWithin(words: readonly FlowWord[], from: number, to: number): HeadRun | null {
  for (let first = from; to - first >= leastColumns && first - from <= mostColumns; first += 1) {
    const mayBegin = first === from || isHead(words[first]);
    const columns = mayBegin ? columnsOf(words.slice(first, to)) : null;
    if (columns) return { columns, from: first, to };
  }
  return null;
}

const isHead = (word: FlowWord | undefined): boolean => word?.kind === "when" || word?.kind === "role";

/** 「平成28年度 平成33年度」 / 「指標」 / 「（現況） （目標）」: the head of the names stands between the two rows of heads. */
const isInner = (word: FlowWord | undefined, next: FlowWord | undefined): boolean =>
  word !== undefined && /^(?:指標名?|項目名?|単位|区分|成果指標|評価指標)$/.test(word.text) && isHead(next);

/** 「基準値 KPI 実績値」: between what there was and what was reached KPI heads what is aimed at. */
const isKpiHead = (word: FlowWord | undefined, next: FlowWord | undefined): boolean =>
  word !== undefined && isKpi(word) && next !== undefined && roleOfWords(next.text) === "actual";
const isKpi = ({ text }: FlowWord): boolean => /^(?:KPI|ＫＰＩ)$/.test(text);

/**
 * The heads of the columns: what stands in a bracket is of the word ahead of it; as many years as roles, side by side or in two rows, are of
 * each other. Null where years and roles cannot be told apart to columns.
 */
function columnsOf(words: readonly FlowWord[]): readonly string[] | null {
  const columns: { text: string; kind: FlowKind }[] = [];
  const own = withYearsOfResults(words.filter((word, index) => index === 0 || isHead(word) || isKpi(word)));
  const inBrackets = own.findIndex(({ text }) => opens.test(text));
  const areLast = own.slice(inBrackets).every(({ text }) => opens.test(text));
  const isTwoRows = inBrackets * 2 === own.length && areLast;
  // 「基準値 R2 R3 R4 目標値」 / 「（R1） （R6）」: the years of the roles, in their order
  const ofRoles = own.slice(0, Math.max(0, inBrackets)).flatMap(({ kind }, index) => (kind === "role" ? [index] : []));
  const isOfRoles = areLast && inBrackets > ofRoles.length && ofRoles.length === own.length - inBrackets;
  for (const [index, word] of own.entries()) {
    const text = isKpi(word) ? "目標値（KPI）" : word.text;
    const kind = isKpi(word) ? "role" : word.kind;
    const place = index - inBrackets;
    const above = isTwoRows ? columns[place] : isOfRoles ? columns[ofRoles[place] ?? -1] : columns.at(-1);
    if (above && opens.test(text)) above.text += saysYear.test(text) ? "" : text;
    else columns.push({ text, kind });
  }
  for (const column of columns) column.text = asValueHead(column.text);
  const roles = columns.filter(({ kind }) => kind === "role");
  const years = columns.filter(({ kind, text }) => kind === "when" && roleOfWords(text) === null);
  const heads =
    roles.length > 0 && roles.length === years.length && !isOfRoles
      ? pairs(roles, years)
      : columns.map(({ text }) => text);
  const isMixed = roles.length > 0 && years.length > 0 && roles.length !== years.length && !isOfRoles;
  const fits = heads.length >= leastColumns && heads.length <= mostColumns && !isMixed;
  return fits && new Set(heads).size === heads.length ? heads : null;
}

/** 「目標値 平成28年度 中間実績値」: the only year among several roles, straight ahead of the result, is of the result. */
function withYearsOfResults(words: readonly FlowWord[]): readonly FlowWord[] {
  const places = words.flatMap(({ kind }, index) => (kind === "when" ? [index] : []));
  const [place = -1, ...more] = places;
  const [year, result, before] = [words[place], words[place + 1], words[place - 1]];
  const isOfResult =
    more.length === 0 && before?.kind === "role" && result?.kind === "role" && roleOfWords(result.text) === "actual";
  if (!year || !result || !isOfResult || opens.test(year.text)) return words;
  return [...words.slice(0, place), { ...result, text: `${result.text}（${year.text}）` }, ...words.slice(place + 2)];
}

const opens = /^[（(［[【]/;

/** 目標値（目標年度）: the bracket says that a year stands beside the figure, and not which. */
const saysYear = /^[（(](?:目標|基準|現況|現状|調査|策定)年[度次]?[)）]$/;

/** 成果目標（期限） is the head of figures here, whatever the words may mean elsewhere. */
function asValueHead(text: string): string {
  const kind = kindOfHead(text);
  const role = roleOfWords(text);
  const word = role === "target" ? "目標値" : role === "actual" ? "実績値" : "基準値";
  return role !== null && (kind === "name" || kind === "within") ? word : text;
}

const pairs = (roles: readonly { text: string }[], years: readonly { text: string }[]): readonly string[] =>
  roles.map(({ text }, index) => `${text}（${years[index]?.text ?? ""}）`);
