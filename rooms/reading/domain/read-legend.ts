import { type AbsenceReason, type Problem, problem, toCommonWidth } from "../../../foundation/index.ts";
import { noteName } from "./cell-words.ts";
import type { Step } from "./found-fact.ts";
import type { Grid, Place, PlacedLine, ReadPage, ReadProblem } from "./placed-text.ts";

/** What this document says its signs mean. Empty where it says nothing: then the general reading holds, less surely. */
export type Legend = {
  /** Marks for figures that are not there: `－`, `…`, `x`, `*`. */
  readonly marks: Readonly<Record<string, AbsenceReason>>;
  /** Whether the document says that ▲ or △ before a number is a minus. */
  readonly negative: readonly ("▲" | "△")[];
  /** Signs that the document explains as something that is neither an absence nor a minus: `△` for 改善が必要. */
  readonly others: Readonly<Record<string, string>>;
  /** Footnotes by their mark: `注1` → its sentence. */
  readonly notes: Readonly<Record<string, string>>;
  readonly at: readonly Place[];
};

export const noLegend: Legend = { marks: {}, negative: [], others: {}, notes: {}, at: [] };

/** What an explanation says of its mark; the first that fits. 該当なし comes last, since なし stands in many of the others. */
const meanings: readonly (readonly [form: RegExp, why: AbsenceReason])[] = [
  [/秘匿|秘密|伏せ|非公表|公表しない|公表を控え/, "withheld"],
  [/単位未満|単位に満た|表章単位|満たない/, "belowUnit"],
  [/皆増|皆減/, "newOrVanished"],
  [/未公表|公表前|公表され|公表待|集計中|未集計|確定していない|未確定|算定中|調査中/, "notYetPublished"],
  [/未設定|設定(?:していない|なし|されていない)|未定|未入力|未報告|未記入/, "notEntered"],
  [/不詳|不明|未詳|資料(?:が)?な[いし]|得られない|調査を欠く|把握できない|データ(?:が)?な[いし]/, "unknown"],
  [/同上|同じ/, "seeOther"],
  [/記載(?:が)?な|記載していない|掲載していない/, "notPrinted"],
  [/該当|皆無|なし|無し|ないもの|ない場合|計数がない|対象外|実施していない|調査していない/, "none"],
];

const markSigns = "[-‐‑‒–—―−－ー─…‥xXｘＸχ×*＊△▲○◎●◇□■#＃0０r-][.．0０]{0,2}|・・・|\\.\\.\\.|空欄|斜線";
const quoted = new RegExp(
  `[「『“"'‘（(](${markSigns})[」』”"'’）)][^「『“"。]{0,4}?(?:は|:|：|=|＝|…|\\s)[、\\s]*([^「『“"。\\n]{1,60})`,
  "g",
);
/** Where the next sign of the same line begins: －：未公表　…：単位未満. */
const nextPair = `[ 　\\t](?:${markSigns})(?:印)?[:：=＝]`;
const bare = new RegExp(
  `(?:^|[、,，;；\\s　])(${markSigns})(?:印)?(?:[:：=＝]|は(?!じ)、?|[ 　\\t]+)\\s*((?:(?!${nextPair})[^、,，;；。\\n]){2,40})`,
  "g",
);
const onlyMark = new RegExp(`^(?:${markSigns})$`);
/** A table of more rows is no legend. */
const longestLegend = 40;
const legendWords = /凡例|符号|記号|表中の/;
const noteStart = /^[\s　]*(?:[（(]\s*)?((?:注|註|※|＊|\*)[ 　]*[0-9０-９]{0,2})(?:\s*[)）])?[:：.．\s　]*(?=\S)(.+)$/s;

type Said = { readonly mark: string; readonly meaning: string; readonly at: Place };

/**
 * Reads what the document says of its signs, from the lines and the small tables called 凡例, 符号の用法 or 注. Nothing is added that it
 * does not say. A mark explained twice with two meanings is asked; its first meaning holds.
 */
export function readLegend(pages: readonly ReadPage[]): Step<Legend> {
  const lines: PlacedLine[] = [];
  const grids: Grid[] = [];
  for (const { parts } of pages)
    for (const part of parts) {
      if (part.kind === "line") lines.push(part.line);
      else grids.push(part.grid);
    }
  const texts = [...lines, ...grids.flatMap(noteCells)].map(shortened);
  const said = [...saidInLines(texts), ...grids.flatMap(saidInGrid)];
  const notes = Object.fromEntries(texts.flatMap(({ text }) => noteOf(text)).reverse());
  return withProblems({ ...arranged(said), notes }, said);
}

const shortened = <Text extends { readonly text: string }>(one: Text): Text =>
  one.text.length <= longestLine ? one : { ...one, text: one.text.slice(0, longestLine) };

/** Lines inside a legend are read without quotation marks: the line that says 凡例 and the few that follow it. */
function saidInLines(lines: readonly Pick<PlacedLine, "text" | "at">[]): readonly Said[] {
  let left = 0;
  return lines.flatMap(({ text, at }) => {
    const inQuotes = anyQuote.test(text) ? [...text.matchAll(quoted)].map(toSaid(at)).filter(isExplained) : noneSaid;
    left = legendWords.test(text) ? linesOfLegend : left - 1;
    const isNote = noteStart.test(text);
    if (inQuotes.length > 0 || (left < 0 && !isNote)) return inQuotes;
    return [...text.replace(/^.*?(?:凡例|符号の[^:：]*|記号の[^:：]*)[)）】］\]:：\s　]*/, "").matchAll(bare)]
      .map(toSaid(at))
      .filter(isExplained);
  });
}
const noneSaid: readonly Said[] = [];
const anyQuote = /[「『“"'‘（(]/;
const linesOfLegend = 12;
/** Of a longer line the beginning is searched. */
const longestLine = 2_000;

const toSaid =
  (at: Place) =>
  ([, mark = "", meaning = ""]: RegExpMatchArray): Said => ({ mark, meaning: meaning.trim(), at });

/** A small table whose rows are a mark and its meaning. A row of figures in which 皆増 stands beside a 0 makes none. */
function saidInGrid(grid: Grid): readonly Said[] {
  if (grid.columns > 4 || grid.rows > longestLegend) return [];
  const said = grid.cells.flatMap((cell) => {
    if (!onlyMark.test(cell.text.trim())) return [];
    const next = grid.cells.find(({ row, column }) => row === cell.row && column === cell.column + cell.across);
    const one = { mark: cell.text.trim(), meaning: next?.text.trim() ?? "", at: cell.at, row: cell.row };
    return next && isExplained(one) ? [one] : [];
  });
  return new Set(said.map(({ row }) => row)).size * 2 >= grid.rows ? said : [];
}

/** Cells that hold sentences, not figures: a table's own footnotes. */
const noteCells = (grid: Grid) =>
  grid.cells.filter(({ text, across }) => noteStart.test(text) && (across > 1 || text.length > 12));

function noteOf(text: string): readonly (readonly [string, string])[] {
  const [, mark = "", sentence = ""] = noteStart.exec(text) ?? [];
  return sentence === "" ? [] : [[noteName(mark), sentence.trim()]];
}

const reasonOf = (meaning: string): AbsenceReason | null => meanings.find(([form]) => form.test(meaning))?.[1] ?? null;
const isMinus = ({ mark, meaning }: Said): boolean =>
  /^[▲△-]$/.test(toCommonWidth(mark)) && /マイナス|負|減/.test(meaning);
const isExplained = (said: Said): boolean =>
  isMinus(said) || reasonOf(said.meaning) !== null || /^[△▲○◎●×*＊]$/.test(said.mark);

function arranged(said: readonly Said[]): Omit<Legend, "notes"> {
  const first = [...new Map([...said].reverse().map((one) => [signOf(one.mark), one])).values()];
  const marks = first.flatMap((one) => {
    const why = isMinus(one) ? null : reasonOf(one.meaning);
    return why ? [[one.mark, why] as const] : [];
  });
  const others = first.filter((one) => !isMinus(one) && reasonOf(one.meaning) === null);
  return {
    marks: Object.fromEntries(marks),
    negative: (["▲", "△"] as const).filter((sign) => first.some((one) => one.mark === sign && isMinus(one))),
    others: Object.fromEntries(others.map(({ mark, meaning }) => [mark, meaning])),
    at: first.map(({ at }) => at),
  };
}

function signOf(mark: string): string {
  return toCommonWidth(mark)
    .toLowerCase()
    .replace(/[‐‑‒–—―−ー─]/g, "-");
}

function withProblems(legend: Legend, said: readonly Said[]): Step<Legend> {
  const problems = said.flatMap((one): readonly ReadProblem[] => {
    const first = said.find(({ mark }) => signOf(mark) === signOf(one.mark)) ?? one;
    const [was, is] = [reasonOf(first.meaning), reasonOf(one.meaning)];
    return was !== null && is !== null && was !== is ? [{ problem: twoMeanings(first, one), at: one.at }] : [];
  });
  return { value: legend, problems };
}

function twoMeanings(first: Said, second: Said): Problem {
  return problem(
    "legend/twoMeanings",
    `記号「${first.mark}」の説明が二つあります（${first.meaning}／${second.meaning}）。初めの説明で読みました。どちらか確かめてください。`,
    `The mark "${first.mark}" is explained twice (${first.meaning} / ${second.meaning}). It was read by the first. Check which holds.`,
  );
}
