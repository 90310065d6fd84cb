import { type Reason, reason } from "../found-fact.ts";
import { isHeadText } from "../head-words.ts";
import { joinLines } from "../name-words.ts";
import { roleOfWords } from "../role-words.ts";
import { affinity } from "./affinity.ts";
import { gridOf, type Row, type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { hasOpenBracket, namesMeasure, sortOfName } from "./marks.ts";
import { unitAt } from "./units.ts";

/** A table of so few rows may be two figures of anything. */
const leastRows = 3;
const mostNameLines = 4;
const longestName = 60;
const longestLine = 40;

/**
 * Tables of which each cell stands on a line of its own and whose heads are torn away, all but 「目標値」 and its year: two figures of one unit below each
 * other are the present value and the aim, and the words straight above them, where they call for that unit, are the name.
 */
export function stackedPairs(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const heads = lines.filter((line) => !taken.has(line) && aimHead.test(line.plain));
  return heads.flatMap((head) => {
    const isOnly = heads.every((other) => other === head || other.page !== head.page);
    return isOnly
      ? (tableOn(
          lines.filter(({ page }) => page === head.page),
          head,
          { lines, taken },
        ) ?? [])
      : [];
  });
}

type Text = { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> };

/** Where other roles stand as heads on the page, their order may be another. */
function tableOn(page: readonly TextLine[], head: TextLine, text: Text): TextTable | null {
  if (page.some(({ plain }) => otherHead.test(plain))) return null;
  const rows = rowsOn(page, text);
  if (rows.length < leastRows || !rows.some(({ name }) => name.length > 0)) return null;
  const below = text.lines[head.order + 1];
  const when = below && inBracket.test(below.plain) ? below : null;
  const grid = gridOf([
    [head, ["指標名", "現状値", `${head.text.trim()}${when?.text.trim() ?? ""}`]],
    ...rows.map(({ name, values }): Row => {
      const [first = head] = values.map(({ line }) => line);
      return [first, [nameOf(name), ...values.map(({ text }) => text)], name[0] ?? first];
    }),
  ]);
  const own = rows.flatMap(({ name, values }) => [...name, ...values.map(({ line }) => line)]);
  const all = [...new Set([head, ...(when ? [when] : []), ...own])].sort((one, other) => one.order - other.order);
  return { grid, lines: all, doubts: [rolesByOrder] };
}

const aimHead = /^\s*(?:最終)?目標値?\s*$/;
const otherHead = /^\s*(?:現状|現況|基準|当初|実績|中間目標)値?\s*$/;
/** 「（令和６年度）」, 「（2026（R8）年）」 */
const inBracket = /^\s*\((?:[^()]|\([^()]{1,6}\)){2,14}\)\s*$/;
/** 「現」 … 「状」 / 「値」: what the letters of a narrow head left. */
const tornLetter = /^\s*[現状況値基準当初実績]\s*$/;

const rolesByOrder: Reason = reason(
  "role/byOrder",
  0.7,
  "見出しは「目標値」しか残っていません。二つ並ぶ値の先を現状、後を目標として読みました。",
  "Of its heads only that of the aim is left. Of two values the first was read as the present one, the second as the aim.",
);

type Value = { readonly text: string; readonly unit: string; readonly line: TextLine };
type Pair = { readonly name: readonly TextLine[]; readonly values: readonly Value[] };

/** The pairs of figures of the page of the heads, from figures that stand two by two. */
function rowsOn(page: readonly TextLine[], { lines, taken }: Text): readonly Pair[] {
  const rows: Pair[] = [];
  let run: Value[] = [];
  for (const line of [...page, null]) {
    const values = line === null || taken.has(line) ? [] : valuesOf(line);
    if (values.length === 0) {
      rows.push(...pairsOf(run, lines));
      run = [];
    } else run.push(...values);
  }
  return withNamesBelow(rows, lines);
}

/** Pairs that were written ahead of their names: these follow them in order, exactly as many of them, and each calls for the unit of its pair. */
function withNamesBelow(rows: readonly Pair[], lines: readonly TextLine[]): readonly Pair[] {
  const from = rows.findLastIndex(({ name }) => name.length > 0) + 1;
  const bare = rows.slice(from);
  const last = bare.at(-1)?.values.at(-1)?.line;
  if (!last || bare.length < leastNamesBelow) return rows;
  const names = namesBelow(last, lines);
  const fit = names.every((line, index) => isNameOf(line.text.trim(), bare[index]?.values[0]?.unit ?? ""));
  if (names.length !== bare.length || !fit) return rows;
  return [...rows.slice(0, from), ...bare.map((pair, index) => ({ ...pair, name: names.slice(index, index + 1) }))];
}
const leastNamesBelow = 2;
const mostLinesBelow = 12;

function namesBelow({ order, page }: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const below = lines.slice(order + 1, order + 1 + mostLinesBelow);
  const end = below.findIndex((line) => line.page !== page || !isWords(line) || /\d/.test(line.plain));
  const words = end < 0 ? below : below.slice(0, end);
  return words.filter(({ text }) => namesMeasure(text.trim()));
}

const figures =
  /^\s*\d[\d,]{0,12}(?:\.\d{1,3})?\s?[^\s\d、。()]{1,6}(?:\s+\d[\d,]{0,12}(?:\.\d{1,3})?\s?[^\s\d、。()]{1,6}|\s?\([^()]{2,12}\))?\s*$/;
/** With what is said of it: 「118人（2021年）」, 「130人以上」. */
const figure = /\d[\d,.]*\s?([^\s\d()]{1,6})(?:\s?\([^()]{2,12}\))?/g;

/** The figures with units of a line that holds one or two of them and nothing else. */
function valuesOf(line: TextLine): readonly Value[] {
  if (line.plain.length > longestLine || !figures.test(line.plain)) return [];
  const values = [...line.plain.matchAll(figure)].map(({ 0: text, 1: unit = "" }) => ({
    text,
    unit: unit.replace(bound, "").replace(scale, ""),
    line,
  }));
  return values.every(({ unit }) => unitAt(unit, 0) === unit) ? values : [];
}
const bound = /(?<=.)(?:以上|以下|以内|未満|程度)$/;
const scale = /^[十百千万億兆]+(?=.)/;

/** Runs of figures of one unit pair off; where one is left over, nothing tells which two belong together. */
function pairsOf(run: readonly Value[], lines: readonly TextLine[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let from = 0; from < run.length; ) {
    let to = from;
    while (run[to]?.unit === run[from]?.unit && to < run.length) to += 1;
    if ((to - from) % 2 === 1) return [];
    for (; from < to; from += 2) pairs.push({ name: [], values: run.slice(from, from + 2) });
  }
  const [first, ...others] = pairs;
  const [begun] = first?.values ?? [];
  return first && begun ? [{ ...first, name: nameAbove(begun, lines) }, ...others] : [];
}

/** The lines of the name straight above a figure, past the heads that were torn in between; none where they do not call for its unit. */
function nameAbove({ line, unit }: Value, lines: readonly TextLine[]): readonly TextLine[] {
  let last = line.order - 1;
  while (isTornHead(lines[last])) last -= 1;
  const name: TextLine[] = [];
  for (let order = last; order > last - mostNameLines; order -= 1) {
    const above = lines[order];
    if (!above || above.page !== line.page || (above.blanks > 0 && name.length > 0) || !isWords(above)) break;
    name.unshift(above);
    if (!goesOnAbove(name, lines[order - 1])) break;
  }
  const named = nameOf(name);
  return named.length <= longestName && isNameOf(named, unit) ? name : [];
}

/** 「乗車人員」 ends with no 数, but persons are what it calls for. */
function isNameOf(name: string, unit: string): boolean {
  const called = affinity(name, { unit, period: null });
  return namesMeasure(name)
    ? /^(?:calls|says|fits|may)$/.test(called)
    : called === "fits" && sortOfName(name) === "measure";
}

const nameOf = (lines: readonly TextLine[]): string =>
  lines.length === 0 ? unnamedRow : joinLines(lines.map(({ text }) => text).join("\n"));

const isTornHead = (line: TextLine | undefined): boolean =>
  line !== undefined && [aimHead, inBracket, tornLetter].some((form) => form.test(line.plain));

const isWords = ({ plain, text }: TextLine): boolean =>
  plain.length <= longestLine && !/[。、]$|です/.test(plain) && !isHeadText(text.trim()) && roleOfWords(text) === null;

/** 「累計)」, or the last of lines that a narrow cell broke: those above are as long as the cell is wide. */
function goesOnAbove(name: readonly TextLine[], above: TextLine | undefined): boolean {
  const words = name.map(({ text }) => text.trim()).join("");
  if (/^[^（(]*[)）]/.test(words)) return true;
  if (hasOpenBracket(words) || above === undefined) return false;
  const width = above.text.trim().length;
  return width >= leastWidth && width >= (name[0]?.text.trim().length ?? 0) && !namesMeasure(above.text.trim());
}
const leastWidth = 12;
