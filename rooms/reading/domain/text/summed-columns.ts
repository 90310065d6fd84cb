import { findPeriods } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** Fewer sums prove nothing. */
const leastGroups = 3;
const mostLabels = 80;
const mostColumns = 4;

/**
 * Tables that a program wrote column after column: the labels of all rows, 「一般 計 一般 企業 計」, and then for each column as many figures. That every 計 is the sum
 * of the figures above it proves how many rows there are, and which figure is of which.
 */
export function summedColumns(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!holdsSums(lines)) return [];
  const words = flowWords(lines, taken);
  const tables: FlowTable[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isLast = isSumLabel(words[at]?.text ?? "") && !isFollowedBySum(words, at);
    const table = isLast ? tableAt(words, at + 1) : null;
    if (!table) continue;
    tables.push(table);
    at = words.lastIndexOf(table.used.at(-1) as FlowWord);
  }
  return withRests(tables);
}

/** Lines without any 計, which are most, hold none of these tables. */
function holdsSums(lines: readonly TextLine[]): boolean {
  let count = 0;
  for (const { plain } of lines) {
    if (plain.includes("計")) count += plain.match(sumWord)?.length ?? 0;
    if (count >= leastGroups) return true;
  }
  return false;
}
const sumWord = /(?:^|[\s　])小?計(?=[\s　]|$)/g;

const isSumLabel = (text: string): boolean => text === "計" || text === "小計";
const isLabel = ({ kind, text }: FlowWord): boolean =>
  kind !== "figure" && text.length <= longestLabel && !/\d/.test(text);
const longestLabel = 12;

/** Another 計 of the same labels stands a few words behind. */
function isFollowedBySum(words: readonly FlowWord[], at: number): boolean {
  for (const word of words.slice(at + 1, at + 1 + longestGroup)) {
    if (isSumLabel(word.text)) return true;
    if (!isLabel(word)) return false;
  }
  return false;
}
const longestGroup = 8;

type Run = { readonly from: number; readonly to: number; readonly texts: readonly string[] };

/** `end` is behind the last 計 of the labels. */
function tableAt(words: readonly FlowWord[], end: number): FlowTable | null {
  const runs = runsBehind(words, end);
  const [first] = runs;
  if (!first) return null;
  for (let count = leastGroups * 2; count <= Math.min(mostLabels, end); count += 1) {
    const from = end - count;
    if (!words.slice(from, end).every(isLabel)) break;
    const labels = words.slice(from, end).map(({ text }) => text);
    const columns = columnsOf(runs, labels);
    if (columns) return tableOf(words, { from, end, labels, first: first.from }, columns);
  }
  return null;
}

/** The runs of figures behind the labels, with heads between them. */
function runsBehind(words: readonly FlowWord[], end: number): readonly Run[] {
  const runs: Run[] = [];
  let last = end;
  for (let at = end; at < words.length && at - last <= mostBetween; ) {
    let to = at;
    while (isFigure(words[to])) to += 1;
    if (to - at >= leastGroups * 2) {
      runs.push({ from: at, to, texts: words.slice(at, to).map(({ text }) => text) });
      last = to;
    }
    at = to + 1;
  }
  return runs;
}
const mostBetween = 40;
const isFigure = (word: FlowWord | undefined): boolean =>
  word !== undefined && /^[▲△]?\d[\d,]*(?:\.\d+)?%?$/.test(word.text);

type Column = { readonly run: Run; readonly texts: readonly string[] };

/** Runs as long as the labels, or twice and more; each figure of 計 is the sum of its group. Shares have no sums, and are left out. */
function columnsOf(runs: readonly Run[], labels: readonly string[]): readonly Column[] | null {
  const columns: Column[] = [];
  for (const run of runs) {
    const count = run.texts.length / labels.length;
    if (!Number.isInteger(count) || count > mostColumns) break;
    if (run.texts.every((text) => text.endsWith("%"))) continue;
    for (let column = 0; column < count; column += 1) {
      const texts = run.texts.slice(column * labels.length, (column + 1) * labels.length);
      if (!isSummed(texts, labels)) return null;
      columns.push({ run, texts });
    }
  }
  return columns.length > 0 ? columns : null;
}

function isSummed(texts: readonly string[], labels: readonly string[]): boolean {
  let [sum, members, groups] = [0, 0, 0];
  for (const [index, label] of labels.entries()) {
    const value = Number(texts[index]?.replace(/^[▲△]/, "-").replace(/,/g, ""));
    if (!isSumLabel(label)) {
      sum += value;
      members += 1;
      continue;
    }
    if (members === 0 || value !== sum) return false;
    [sum, members, groups] = [0, 0, groups + 1];
  }
  return members === 0 && groups >= leastGroups;
}

type Labels = {
  readonly from: number;
  readonly end: number;
  readonly labels: readonly string[];
  readonly first: number;
};

function tableOf(
  words: readonly FlowWord[],
  { from, end, labels, first }: Labels,
  columns: readonly Column[],
): FlowTable | null {
  const names = namesOfRows(words, { from, end, labels, first });
  if (names === null) return null;
  const units = unitsAhead(words.slice(Math.max(0, from - mostBetween), first));
  const heads = columns.map((column, index) => {
    const before = columns.findLast(({ run }, place) => place < index && run !== column.run)?.run;
    return headOf(column, words.slice(before?.to ?? end, column.run.from), units);
  });
  const line = words[from]?.line ?? (words[0] as FlowWord).line;
  const rows = labels.map((_, row): Row => [line, [names[row] ?? "", ...columns.map(({ texts }) => texts[row] ?? "")]]);
  const used = words.slice(from, columns.at(-1)?.run.to);
  return {
    grid: gridOf([[line, ["区分", ...heads]], ...rows]),
    lines: [...new Set(used.map((word) => word.line))],
    used,
  };
}

/** 「第1章 安全 … 第2章 福祉 … 合計」 around the labels, a name for each group; null where there are not as many of them. */
function namesOfRows(words: readonly FlowWord[], { from, end, labels, first }: Labels): readonly string[] | null {
  const around = [...words.slice(Math.max(0, from - 2), from), ...words.slice(end, first)].map(({ text }) => text);
  const named = around.flatMap((text, index) =>
    chapter.test(around[index - 1] ?? "") || text === "合計" ? [text] : [],
  );
  if (named.length !== labels.filter(isSumLabel).length) return null;
  let group = 0;
  return labels.map((label) => {
    const name = `${named[group] ?? ""} ${label}`;
    if (isSumLabel(label)) group += 1;
    return name;
  });
}
const chapter = /^第\d{1,2}[章節編部]$/;

/** 「単位…事業数:件 事業費:千円」 */
function unitsAhead(words: readonly FlowWord[]): ReadonlyMap<string, string> {
  const said = [
    ...words
      .map(({ text }) => text.normalize("NFKC"))
      .join(" ")
      .matchAll(/([一-龠]{2,8}):([^\s\d:]{1,4})/g),
  ];
  return new Map(
    said.flatMap(([, name = "", unit = ""]) => (asWholeUnit(unit) === null ? [] : [[name, unit] as const])),
  );
}

/** Of the heads ahead of a run, that of money for figures with commas, and that of numbers for the others. */
function headOf({ texts }: Column, ahead: readonly FlowWord[], units: ReadonlyMap<string, string>): string {
  const isMoney = texts.some((text) => text.includes(","));
  const heads = ahead.map(({ text }) => text).filter((text) => !/[:：]/.test(text));
  const head = heads.findLast((text) => (isMoney ? /[費額]$/ : /数$/).test(text)) ?? "";
  const [said] = heads.flatMap((text) => findPeriods(text).map(({ printed }) => printed));
  const when = said === undefined || head.includes(said) ? "" : `${said}実績`;
  const unit = units.get(head) ?? [...units.values()].find((one) => /円$/.test(one) === isMoney);
  return `${when}${head}${unit === undefined ? "" : `（${unit}）`}`;
}
