import { holdsFigure } from "./cells.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * 「施策区分 事業名（施設名） 事業内容 事業主体」 over 「１ 産業の振興 (1)基盤整備 架空林道開設事業 L=1,200m 県」: the plan of works of a municipality, with
 * nothing but spaces between its cells. The works stand behind their field and its parts, and who carries them out stands last.
 */
export function programmeRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((head) => {
    if (taken.has(head) || !head.plain.includes("事業主体") || !areHeads(head.text)) return [];
    const rows = rowsBelow(head, lines, taken);
    return rows.length >= leastRows ? [tableOf(head, rows)] : [];
  });
}

const areHeads = (text: string): boolean =>
  text.length <= longestHeads && !text.includes("。") && /事業名[^\d０-９]*事業内容[^\d０-９]*事業主体/.test(text);
const longestHeads = 80;

/** A work, and the words in which it is described. */
type Work = { readonly line: TextLine; readonly name: string; readonly content: readonly string[] };

function rowsBelow(head: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Work[] {
  const works: Work[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const work = taken.has(line) || line.page !== head.page ? null : workOf(line);
    if (!work) break;
    works.push(work);
  }
  return works;
}

function workOf(line: TextLine): Work | null {
  const words = line.text
    .replace(fieldNumber, "$1")
    .trim()
    .split(/[\s　]+/);
  const last = words.findLastIndex((word) => carriesOut.test(word));
  // a remark may stand behind who carries it out
  if (last < 1 || last < words.length - 2 || line.text.includes("。")) return null;
  const part = words.findIndex((word) => partNumber.test(word));
  const start = part >= 0 ? part + (partAlone.test(words[part] ?? "") ? 2 : 1) : 0;
  const [name, ...content] = words.slice(start, last);
  return name === undefined ? null : { line, name, content };
}

/** 「１ 移住」 */
const fieldNumber = /^([\s　]*[\d０-９]{1,2})[\s　]+(?=[^\s　\d０-９])/;
/** (1)基盤整備, ⑴ 農業 */
const partNumber = /^(?:[(（][\d０-９]{1,2}[)）]|[⑴-⒇])/;
const partAlone = /^(?:[(（][\d０-９]{1,2}[)）]|[⑴-⒇])$/;
const carriesOut =
  /^(?:[^\s\d０-９]{0,8}[都道府県市町村]|国|民間|[^\s\d０-９]{0,12}(?:組合|協議会|公社|団体|社協|法人|事業者|会社|農協|JA|住民|自治会))(?:[、，・/／][^\s\d０-９]{1,12})?$/;

function tableOf(head: TextLine, works: readonly Work[]): TextTable {
  // what is said in words that hold figures is left to be asked
  const known = works.filter(({ content }) => content.every((word) => !/[\d０-９]/.test(word) || isAmount(word)));
  const rows = known.flatMap(({ line, name, content }): readonly Row[] => {
    const amounts = content.filter(isAmount);
    return amounts.length > 0 ? [[line, [name, amounts.join("\n")]]] : [];
  });
  return { grid: gridOf([[head, ["事業名", "値"]], ...rows]), lines: [head, ...known.map(({ line }) => line)] };
}

/** 8戸, L=2,800m */
const isAmount = (word: string): boolean => /[\d０-９]/.test(word) && holdsFigure(word.replace(/^[A-ZＡ-Ｚ][=＝]/, ""));
