import { withBaselines } from "./baseline-heads.ts";
import { cellToReading } from "./cell-to-reading.ts";
import { columnPeriods, sidesOf } from "./column-periods.ts";
import { withUnits } from "./column-units.ts";
import { findPeriods, isPeriodText, monthIn } from "./find-periods.ts";
import { asUnitHead, asWholeUnit, findUnit, type PrintedUnit, withoutUnit } from "./find-unit.ts";
import type { FigureRole } from "./found-fact.ts";
import { cellsOfRow, isContinued, type Matrix, textAt } from "./grid-matrix.ts";
import { growthSummed } from "./growth-heads.ts";
import { bracketOfHead, type HeadBracket } from "./head-brackets.ts";
import {
  type ColumnKind,
  isBareYear,
  isRoleAlone,
  isTotalWord,
  kindOfHead,
  subjectOfHead,
  withoutProgress,
} from "./head-words.ts";
import type { ColumnHead } from "./headed-table.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { isFlagMark, readFlag } from "./name-words.ts";
import { isPlanned, isYearOfAim } from "./planned-heads.ts";
import { roleOfWords } from "./role-words.ts";
import { stagesOfAims } from "./stages-of-aims.ts";

/** What the heads say of each column, and what the column holds; units that only the table or a neighbour gives come from there. */
export function columnHeads(
  head: Matrix,
  body: Matrix,
  unit: PrintedUnit | null,
  around: readonly string[] = [],
): readonly ColumnHead[] {
  const plain = withBaselines(plainHeads(head, body, around));
  const roles = rowsSayRoles(plain, body) ? plain : stagesOfAims(yearsToCome(plain));
  return withUnits(toldApart(growthSummed(partsByYear(roles))), unit);
}

/** 目標 and 実績 in turn at the left of the rows: then years alone over them need no guess. */
function rowsSayRoles(heads: readonly ColumnHead[], body: Matrix): boolean {
  const isOfRoles = (texts: readonly string[]): boolean =>
    new Set(texts.flatMap((text) => (isRoleAlone(text) ? [roleOfWords(text)] : []))).size > 1;
  return heads.some(({ kind, column }) => (kind === "name" || kind === "text") && isOfRoles(sampleOf(body, column)));
}

/** 現状（2020年） | 2030年 | 2040年: bare years so far from what is now are no results; whether aim or assumption is not said. */
function yearsToCome(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const now = heads.find(({ role, kind }) => role === "baseline" && kind === "value")?.period;
  if (!now || !("year" in now)) return heads;
  const isFar = ({ kind, role, period }: ColumnHead): boolean =>
    kind === "value" && role === null && period !== null && "year" in period && period.year - now.year >= farOff;
  const [next] = heads.filter(({ kind, role, period }) => kind === "value" && role === null && period !== null);
  return next && isFar(next) ? heads.map((head) => (isFar(head) ? { ...head, role: "figure" as const } : head)) : heads;
}
const farOff = 10;

/** 採択額, うち令和7年度, うち令和8年度: a year alone behind うち is a part of what stands at the left, and no budget of that year. */
function partsByYear(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const isPart = ({ words, period }: ColumnHead): boolean => period !== null && /^(?:うち|内)/.test(words.at(-1) ?? "");
  return heads.map((head, index) => {
    if (!isPart(head) || head.kind !== "value" || head.role !== null || head.subject !== null) return head;
    const whole = heads.slice(0, index).findLast((other) => !isPart(other));
    const words = whole?.kind === "value" ? withoutUnit(whole.words.at(-1) ?? "").replace(/\s+/g, "") : "";
    return words === "" ? head : { ...head, subject: `うち${words}` };
  });
}

/** 当初予算額 and 最終予算額 of one year are two figures of one role: the words of the second tell them apart. */
function toldApart(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  return heads.map((head, index) => {
    const isAgain = heads
      .slice(0, index)
      .some((other) => other.kind === "value" && other.words.join() !== head.words.join() && sayTheSame(other, head));
    if (!isAgain || head.kind !== "value" || head.role === null || head.subject !== null) return head;
    const words = withoutUnit(head.words.at(-1) ?? "").replace(/\s+/g, "");
    return words === "" ? head : { ...head, subject: words };
  });
}

const sayTheSame = (one: ColumnHead, other: ColumnHead): boolean =>
  one.role === other.role && one.printedPeriod === other.printedPeriod && one.subject === other.subject;

const resultAlone = /^[\s　]*実[\s　]?績値?[\s　]*$/;
const planAlone = /^[\s　]*計[\s　]?画値?[\s　]*$/;

function plainHeads(head: Matrix, body: Matrix, around: readonly string[]): readonly ColumnHead[] {
  const words = Array.from({ length: head.columns || body.columns }, (_, column) =>
    withoutProgress(wordsOf(head, column)),
  );
  const brackets = words.map((texts, column) => texts.map((text) => bracketOfHead(text, () => sampleOf(body, column))));
  const plain = words.map((texts, column) => texts.map((text, at) => mainWords(text, brackets[column]?.[at] ?? null)));
  const periods = columnPeriods(plain, around);
  const titles = groupTitles(plain);
  const hasResults = plain.some((texts) => resultAlone.test(texts.at(-1) ?? ""));
  return words.map((printed, column): ColumnHead => {
    const texts = plain[column] ?? printed;
    const bracket = brackets[column]?.find((found) => found !== null) ?? null;
    const inner = [...texts].reverse();
    // 構成比 below 当初予算額 is a share of it, not an amount
    const isShare = shareHead.test(inner[0]?.replace(/\s/g, "") ?? "");
    const period = periods[column] ?? null;
    // 計画 beside 実績, without a year: what was aimed at
    const isPlan = (period !== null || (hasResults && planAlone.test(inner[0] ?? ""))) && inner.some(isPlanned);
    const isAim = isPlan || (period !== null && inner.some(isYearOfAim));
    const said = inner.map(roleOfWords).find((found) => found !== null) ?? (isAim ? "target" : null);
    const role = isShare ? null : said;
    const units = inner.filter((text) => !isPlan || !isPlanned(text));
    const own = units.map((text) => findUnit(text)?.unit ?? unitHead(text)).find((unit) => unit !== null) ?? null;
    const subject = texts
      .filter((text) => !titles.has(text) && !isYearOfAim(text))
      .map(subjectOfHead)
      .filter((word) => word !== "")
      .join("・");
    const kind = kindOf({ texts, role, hasPeriod: period !== null, body, column });
    return {
      column,
      kind,
      words: kind === "name" ? printed : printed.filter((_, index) => !titles.has(texts[index] ?? "")),
      role,
      period: period?.period ?? null,
      printedPeriod: period?.printed ?? null,
      unit: own,
      subject: subject === "" ? null : subject,
      doubts: period?.doubts ?? [],
      ...(bracket === null ? {} : { bracket: { role: bracket.role, subject: bracket.subject } }),
      ...sidesOf(period === null ? [...texts, ...around] : texts),
    };
  });
}

/** A head over the names of the indicators and over their values too says what the group is, not whose its values are. */
function groupTitles(words: readonly (readonly string[])[]): ReadonlySet<string> {
  const ofNames = words.filter((texts) => texts.length > 1 && kindOfHead(texts.at(-1) ?? "") === "name");
  return new Set(ofNames.flatMap((texts) => texts.slice(0, -1)));
}

const shareHead = /^(?:構成比率?|構成割合|割合|比率|シェア|全体比)(?:[(（]?[%％][)）]?)?$/;

/** Of 「合計 / R7予算額」, as a pivot table heads its sums, what is summed; of 予算額［前年度］ what stands outside the bracket. */
const mainWords = (text: string, bracket: HeadBracket | null): string =>
  partedBracket(bracket?.main ?? text.replace(/^合計[\s　]*[/／:：][\s　]*(?=\S)/, ""));

/** 「世帯数（R2、世帯）」: when and in what unit may share one bracket. */
function partedBracket(text: string): string {
  const [whole, one = "", other = ""] = sharedBracket.exec(text) ?? [];
  if (whole === undefined) return text;
  const isDated =
    (isPeriodText(one) && asWholeUnit(other) !== null) || (isPeriodText(other) && asWholeUnit(one) !== null);
  return isDated ? `${text.slice(0, -whole.length)}（${one}）（${other}）` : text;
}
const sharedBracket = /[（(]([^（()）、，,・]{1,12})[、，,・]\s?([^（()）、，,・]{1,12})[)）]$/;

function unitHead(text: string): string | null {
  return /^[(（［[【]/.test(text) ? (findUnit(text)?.unit ?? null) : null;
}

function wordsOf(head: Matrix, column: number): readonly string[] {
  const words: string[] = [];
  for (let row = 0; row < head.rows; row += 1) {
    const text = (textAt(head, row, column) || upperHead(head, row, column)).replace(/\s*\n\s*/g, "");
    if (text !== "" && !isContinued(head, row, column)) words.push(text);
  }
  return words;
}

/** Where nothing is merged, an upper head stands over its first column only: it holds for those to its right that have a lower one. */
function upperHead(head: Matrix, row: number, column: number): string {
  const hasLower = (at: number) => row + 1 < head.rows && textAt(head, row + 1, at) !== "";
  for (let at = column; at > 0 && hasLower(at); at -= 1) {
    const left = textAt(head, row, at - 1);
    if (left !== "") return hasLower(at - 1) ? left : "";
  }
  return "";
}

/** So many rows are looked at to see what a column holds. */
const sample = 60;

/** What the first rows of a column hold. */
function sampleOf(body: Matrix, column: number): readonly string[] {
  const texts: string[] = [];
  const rows = Math.min(body.rows, sample);
  for (let row = 0; row < rows; row += 1) {
    const text = textAt(body, row, column);
    if (text !== "" && !isOfWholeRow(body, row, column)) texts.push(text);
  }
  return texts;
}

/** How much of what a column holds is of a kind: 0 to 1. */
const shareOf = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;

/** The same where only a share from `least` on matters: nothing more is asked once it cannot be reached. */
function isShared(texts: readonly string[], least: number, is: (text: string) => boolean): boolean {
  if (texts.length === 0) return least <= 0;
  let others = 0;
  for (const text of texts) {
    if (!is(text)) others += 1;
    if ((texts.length - others) / texts.length < least) return false;
  }
  return true;
}

/** A heading between the rows, or the word of a total: what reaches over several columns tells nothing of any of them. */
function isOfWholeRow(body: Matrix, row: number, column: number): boolean {
  const cell = body.cell(row, column);
  if (cell === undefined) return false;
  const isAcross = cell === body.cell(row, column + 1) || (column > 0 && cell === body.cell(row, column - 1));
  return (
    isAcross || (column === 0 && body.columns > 2 && (isTotalWord(cell.text) || cellsOfRow(body, row).length === 1))
  );
}

/** Figures, or marks in their place. */
const isNumber = (text: string): boolean =>
  looksLikeNumber(text) ||
  (!numberedWords.test(text) && text.length <= 80 && /[\d０-９]/.test(text) && cellToReading(text).kind === "figures");

/** (1) 結婚の希望をかなえる: its number is no figure; うち75歳以上 is a part of what stands above it. */
const numberedWords =
  /^[\s　]*うち[\d０-９]{1,3}歳|^(?:[(（][0-9０-９]{1,2}[)）]|[①-⑳]|[0-9０-９]{1,2}[.．\s　])[\s　]*[^\d０-９]{5,}$/;

type Seen = {
  readonly texts: readonly string[];
  readonly role: FigureRole | null;
  readonly hasPeriod: boolean;
  readonly body: Matrix;
  readonly column: number;
};

const textKinds: readonly (ColumnKind | null)[] = [
  "number",
  "unit",
  "period",
  "flag",
  "owner",
  "remark",
  "rate",
  "text",
];

/** The head says what a column holds, what it holds has the last word. */
function kindOf({ texts, role, hasPeriod, body, column }: Seen): ColumnKind {
  const held = sampleOf(body, column);
  if (readFlag(texts.at(-1) ?? "") !== null && shareOf(held, isFlagMark) > 0.8) return "flag";
  const named = namedKind(texts, held);
  // 目標・実績 over 目標 and 実績 in turn says of which the rows are, as 区分 does
  if (role !== null && held.length > 1 && held.every(isRoleAlone)) return "text";
  const numbers = once(() => shareOf(held, isNumber));
  if (textKinds.includes(named) && !(named === "remark" && role !== null && numbers() > 0.5)) return named ?? "text";
  if (role !== null && (numbers() >= 0.3 || (named !== "name" && /[値額]/.test(texts.join(""))))) return "value";
  if (hasPeriod && numbers() >= 0.3) return "value";
  // 施設数 and 財源内訳 hold figures, though such words name columns of words elsewhere; numbers at the very left are those of the rows
  if (named === "name" && column === 0 && shareOf(held, (text) => !/^\d{1,4}$/.test(text)) > 0.5) return "name";
  if (named !== null && numbers() >= 0.8) return column === 0 ? "number" : "value";
  if (named !== null) return named;
  // 推計 or 事業費（千円） at the very left, over words alone: they are what the rows are called
  if (role !== null && column === 0 && !hasPeriod && body.rows > 1 && body.columns > 1 && numbers() === 0)
    return "name";
  if (role !== null || hasPeriod) return "value";
  // 年少人口（0～14歳） at the very left without a head is a name
  if (column === 0 && texts.length === 0 && body.columns > 2 && shareOf(held, looksLikeNumber) < 0.5) return "text";
  return numbers() >= 0.5 ? "value" : "text";
}

/** Most columns are told by their heads alone: what their cells hold is worked out when it is asked for. */
function once(share: () => number): () => number {
  let known: number | null = null;
  return () => {
    known ??= share();
    return known;
  };
}

/** 今後の方向性: 拡充, 継続 below it is what is meant to be done, and no flag of this year's budget. */
const judged = /方向|評価|判定|見直|今後|改善/;

/** A column 区分 may hold flags (新, 再掲); one that is called 年度 may hold the names of a table whose years are the other heads. */
function namedKind(texts: readonly string[], held: readonly string[]): ColumnKind | null {
  // 実績 below 達成状況 says itself what its figures are
  const inner = [...texts].reverse().find((text) => kindOfHead(text) !== null || roleOfWords(text) !== null);
  const named = inner === undefined ? null : kindOfHead(inner);
  if (isShared(held, 0.8, (text) => asUnitHead(text) !== null)) return "unit";
  const isFlags =
    named !== "value" && !judged.test(texts.join("")) && shareOf(held, (text) => readFlag(text) !== null) > 0.5;
  if (isFlags) return "flag";
  // years down a column without a head, or below 区分, are no names
  const isOpen = texts.length === 0 ? named === null : texts.every((text) => /^区\s*分$/.test(text));
  if (isOpen && held.length > 1 && isShared(held, 1, isPeriodText)) return "period";
  if (named !== "period") return named;
  const isTime = (text: string): boolean => findPeriods(text).length > 0 || isBareYear(text) || monthIn(text) !== null;
  return isShared(held, 0.5, isTime) ? named : null;
}
