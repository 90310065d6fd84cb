import { findPeriods } from "../find-periods.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** Fewer quotients may come out by chance. */
const leastRows = 3;
const mostNames = 4;
const mostHeads = 8;

/**
 * 「区分 単位 架空 数値(A) 北海道 数値(B) A/B 総土地面積(H27) ha 412 8,351 4.9% …」: rows of a unit, two figures and their quotient, on whatever lines. That it comes out in row after
 * row proves which figure is whose; a year in the bracket of a name holds for the rows in its unit below it, too.
 */
export function sharesOfWhole(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => mayHold.test(plain)) || !lines.some(({ text }) => unitApart.test(text))) return [];
  const words = flowWords(lines, taken);
  const tables: FlowTable[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!quotientHead.test(words[at]?.text.normalize("NFKC") ?? "")) continue;
    const heads = headsUpTo(words, at);
    const rows = heads ? rowsFrom(words, at + 1) : [];
    const last = rows.at(-1);
    if (!heads || !last || rows.length < leastRows) continue;
    tables.push(tableOf(words.slice(at - heads.count, last.end), heads.names, rows));
    at = last.end - 1;
  }
  return withRests(tables);
}
const mayHold = /A\/B|シェア|割合|構成比/;
/** Heads of such rows stand behind this word. */
const unitApart = /(?:^|[\s　])単位(?:[\s　]|$)/;
const quotientHead = /(?:^|[\s　(（])[AＡa][/／÷][BＢb]|^(?:全[国道県]|[国道県])?(?:に?占める)?(?:シェア|割合|構成比)/;

type Heads = { readonly names: readonly [string, string]; readonly count: number };

/** 「架空 数値(A) 北海道 数値(B)」 behind 「単位」: whose the two figures are. */
function headsUpTo(words: readonly FlowWord[], at: number): Heads | null {
  const ahead = words.slice(Math.max(0, at - mostHeads), at).map(({ text }) => text.normalize("NFKC"));
  const from = ahead.lastIndexOf("単位");
  const own = ahead.slice(from + 1);
  const first = own.findIndex((text) => text.endsWith("(A)"));
  if (from < 0 || own.length < 2) return null;
  const parts = first >= 0 ? [own.slice(0, first + 1), own.slice(first + 1)] : [own.slice(0, 1), own.slice(1)];
  const names = parts.map((part) => part.join("").replace(letters, ""));
  const [one = "", other = ""] = names;
  const areNames = names.every((name) => /^[^\d()]{1,12}$/.test(name)) && (first >= 0 || own.length === 2);
  return areNames ? { names: [one, other], count: own.length + 1 } : null;
}
const letters = /(?:の?(?:数値|実数|値))?\([AB]\)$|の?数値$/;

type ShareRow = {
  readonly line: TextLine;
  readonly name: string;
  /** Whose parts the rows from here on are: 「飼養頭数(H28) 乳用牛」. */
  readonly group: string;
  readonly unit: string;
  readonly values: readonly [string, string];
  readonly end: number;
};

function rowsFrom(words: readonly FlowWord[], start: number): readonly ShareRow[] {
  const rows: ShareRow[] = [];
  for (let at = start; ; ) {
    const row = rowAt(words, at);
    if (!row) return rows;
    rows.push(row);
    at = row.end;
  }
}

function rowAt(words: readonly FlowWord[], at: number): ShareRow | null {
  const count = words.slice(at, at + mostNames + 1).findIndex(({ kind }) => kind === "unit");
  const names = words.slice(at, at + Math.max(0, count));
  const [unit, one, other, quotient] = words.slice(at + count, at + count + 4);
  const [first] = names;
  if (count < 1 || !first || !unit || !one || !other || !quotient) return null;
  const isName = names.every(({ kind, text }) => kind === "words" && text.length <= longestName);
  if (!isName || !comesOut(one.text, other.text, quotient.text)) return null;
  const isGroup = names.length > 1 && /[)）]$/.test(first.text);
  return {
    line: first.line,
    name: names
      .slice(isGroup ? 1 : 0)
      .map(({ text }) => text)
      .join(""),
    group: isGroup ? first.text : "",
    unit: unit.text,
    values: [one.text, other.text],
    end: at + count + 4,
  };
}
const longestName = 30;

/** 31,800 of 1,152,600 is 2.8%, as far as it is printed. */
function comesOut(one: string, other: string, quotient: string): boolean {
  const [part, whole, share] = [one, other, quotient].map(numberOf);
  if (part === undefined || whole === undefined || share === undefined || !(whole > 0)) return false;
  const places = /\.(\d+)/.exec(quotient)?.[1]?.length ?? 0;
  return Math.abs((part / whole) * 100 - share) <= 0.51 * 10 ** -places;
}
const numberOf = (text: string): number => {
  const plain = text.normalize("NFKC").replace(/[,%\s]/g, "");
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
};

function tableOf(used: readonly FlowWord[], names: readonly [string, string], rows: readonly ShareRow[]): FlowTable {
  const line = used[0]?.line ?? (rows[0] as ShareRow).line;
  let [year, unit] = ["", ""];
  const body = rows.map((row): Row => {
    const [said] = findPeriods(row.name);
    const printed = said?.printed ?? findPeriods(row.group)[0]?.printed;
    // what is set against a prefecture or the nation are statistics, which count by calendar years
    if (printed !== undefined) year = /\d$/.test(printed) ? `${printed}年` : printed;
    else if (row.unit !== unit) year = "";
    unit = row.unit;
    const name = said ? row.name.replace(/[(（][^()（）]*[)）]$/, "") : row.name;
    return [row.line, [name, year, row.unit, ...row.values]];
  });
  return {
    grid: gridOf([[line, ["項目", "時点", "単位", ...names]], ...body]),
    lines: [...new Set(used.map((word) => word.line))],
    used,
  };
}
