import { type Reason, reason } from "../found-fact.ts";
import { roleOfWords } from "../role-words.ts";
import { isOfCalendarYear } from "./affinity.ts";
import { boxOf } from "./boxes.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * Lists of trade papers, which say ahead of them what stands where: 「〔▽指標名＝①21年度実績値②24年度目標値〕▽利用者数＝①30人②40人▽…」. Copied pages
 * print ①②③ as @AB.
 */
export function legendLists(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const legend = taken.has(line) || !/[=＝]\s?[①@]/.test(line.text) ? null : legendOf(line.text);
    return legend ? itemsBehind(line, legend, lines).flatMap((item) => tableOf(item, legend) ?? []) : [];
  });
}

/** `end` is where the items begin on the line of the legend. */
type Legend = { readonly marks: readonly string[]; readonly heads: readonly string[]; readonly end: number };

const legendForm = /[▽▼◇◆○●]?([^▽▼◇◆○●=＝〔〕]{1,12})[=＝]\s?([①@][^〔〕]{4,200})〕/;
const circled = Array.from({ length: 12 }, (_, index) => String.fromCodePoint(0x2460 + index));
const copied = Array.from({ length: 12 }, (_, index) => String.fromCodePoint(0x40 + index));

function legendOf(text: string): Legend | null {
  const found = legendForm.exec(text);
  const words = found?.[2];
  if (!found || words === undefined) return null;
  const all = words.startsWith("@") ? copied : circled;
  const heads = partsOf(words, all);
  const isOfValues = heads.filter((head) => roleOfWords(head) !== null).length >= leastValues;
  return isOfValues ? { marks: all.slice(0, heads.length), heads, end: found.index + found[0].length } : null;
}
const leastValues = 2;

/** What stands behind each mark, in the order of the marks; up to the first that is missing. */
function partsOf(text: string, [first = "", ...marks]: readonly string[]): readonly string[] {
  if (!text.startsWith(first)) return [];
  const parts: string[] = [];
  let rest = text.slice(first.length);
  for (const mark of marks) {
    const to = rest.indexOf(mark);
    if (to < 0) break;
    parts.push(rest.slice(0, to).trim());
    rest = rest.slice(to + mark.length);
  }
  return [...parts, rest.trim()];
}

type Item = { readonly name: string; readonly values: readonly string[]; readonly line: TextLine };

const opensItem = /^\s*[▽▼◇◆○●]/;
const mostItems = 200;

/** The items behind the legend, on its line and on those below that begin with the same sign. */
function itemsBehind(line: TextLine, { marks, heads, end }: Legend, lines: readonly TextLine[]): readonly Item[] {
  const items: Item[] = [];
  const below = lines.slice(line.order + 1, line.order + 1 + mostItems);
  const stop = below.findIndex(({ text }) => !opensItem.test(text));
  for (const own of [line, ...(stop < 0 ? below : below.slice(0, stop))]) {
    const text = own === line ? own.text.slice(end) : own.text;
    for (const piece of text.split(/[▽▼◇◆○●]/)) {
      const [, name = "", rest = ""] = /^([^=＝]{2,60})[=＝]\s?(.{2,200})$/.exec(piece.trim()) ?? [];
      const values = partsOf(rest, marks);
      if (values.length === heads.length) items.push({ name, values, line: own });
    }
  }
  return items;
}

function tableOf({ name, values, line }: Item, { heads }: Legend): TextTable | null {
  const cells = heads.flatMap((head, index) =>
    roleOfWords(head) === null ? [] : [{ head: headFor(head, name), value: values[index] ?? "", line }],
  );
  const doubts = heads.some((head) => eitherYear.test(head)) ? [yearOrFiscalYear] : [];
  return { ...boxOf([{ head: "指標名", value: name, line }, ...cells], [line]), doubts };
}

/** 「21年度または21年実績値」: which of the two, the indicator tells. */
const headFor = (head: string, name: string): string =>
  head.replace(eitherYear, (_, fiscal: string) => (isOfCalendarYear(name) ? fiscal.replace("年度", "年") : fiscal));
const eitherYear = /(\d{1,4}年度)(?:または|又は|もしくは)\d{1,4}年(?!度)/;

const yearOrFiscalYear: Reason = reason(
  "period/eitherYear",
  0.85,
  "凡例は「年度または年」としか言いません。年度の統計か暦年の統計かは、指標の名前から読みました。",
  "The legend says only 年度 or 年. Whether it is a fiscal or a calendar year was taken from the name of the indicator.",
);
