import { cellToReading } from "../cell-to-reading.ts";
import { kindOfHead, leftOver } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import type { TextLine } from "./lines.ts";
import { arrowSigns, namesMeasure, withoutKpiLabel } from "./marks.ts";

type Labelled = {
  readonly name: string;
  readonly pairs: readonly { readonly head: string; readonly value: string; readonly line: TextLine }[];
  readonly line: TextLine;
};

const leastPairs = 2;
const longestLine = 160;
const longestValue = 30;
const labelForm =
  /(?:^|(?<=[\s　、,／/(（]))((?:(?:令和|平成|[HRＨＲ])?[\d０-９元]{1,4}年?度?末?の?)?[^\s　:：、,／/()（）\d０-９]{2,10}(?:[(（][^\s　:：()（）]{2,12}[)）])?)[\s　]?[:：][\s　]*/g;
/** So many more lines may hold the figures of one indicator. */
const mostMore = 3;
const anyArrow = new RegExp(`[${arrowSigns}]`);
const leadingWords =
  /^[\s　・○●■□◆◇]*(?:[KＫ][PＰ][IＩ]|指標名?|重要業績評価指標)?[\s　]*[①-⑳\d０-９]{0,2}[\s　:：.．]*/;

/**
 * Lines that print the figures of one indicator behind the words that say what they are: 「素材生産量 目標：12,000㎥（R6） 実績：10,850㎥（R5）」.
 * The name stands ahead on the line, or alone on the line above; lines of nothing but such words and figures go on below: 「R3実績：84人　R4実績：132人」.
 * Each is given as a table of heads and one row.
 */
export function labelledLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let until = -1;
  for (const line of lines) {
    const found = line.order <= until || taken.has(line) ? null : labelledIn(line);
    if (!found) continue;
    const above = lines[line.order - 1];
    const isAbove = found.name === "" && above && line.blanks === 0 && !taken.has(above) && isNameAlone(above);
    const name = isAbove ? withoutKpiLabel(above.text).trim() : found.name;
    const more = moreBelow(line, found, lines, taken);
    const pairs = [found, ...more].flatMap((one) => one.pairs);
    if (name === "" || pairs.length < leastPairs) continue;
    const own = [...(isAbove ? [above] : []), line, ...more.map((one) => one.line)];
    boxes.push(boxOf([{ head: "指標名", value: name, line }, ...pairs], own));
    until = own.at(-1)?.order ?? until;
  }
  return boxes;
}

/** What goes on in the lines below, as long as no label comes again. */
function moreBelow(
  first: TextLine,
  { pairs }: Labelled,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Labelled[] {
  const found: Labelled[] = [];
  const heads = new Set(pairs.map(({ head }) => head));
  for (const line of lines.slice(first.order + 1, first.order + 1 + mostMore)) {
    const more = taken.has(line) || line.blanks > 0 || line.page !== first.page ? null : labelledIn(line);
    if (more?.name !== "" || more.pairs.some(({ head }) => heads.has(head))) break;
    for (const { head } of more.pairs) heads.add(head);
    found.push(more);
  }
  return found;
}

function labelledIn(line: TextLine): Labelled | null {
  const { text, plain } = line;
  if (plain.length > longestLine || !/[:：]/.test(plain) || anyArrow.test(text)) return null;
  const labels = [...text.matchAll(labelForm)].filter(([, word = ""]) => isLabel(word));
  const pairs = labels.map((label, index) => ({
    head: label[1] ?? "",
    value: text
      .slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length)
      .replace(/^[\s　、,／/]+|[\s　、,／/]+$/g, ""),
    line,
  }));
  const isWhole = pairs.every(({ value }) => value.length <= longestValue && cellToReading(value).kind === "figures");
  const heads = new Set(pairs.map(({ head }) => head));
  const name = text
    .slice(0, labels[0]?.index ?? 0)
    .replace(leadingWords, "")
    .trim();
  return pairs.length > 0 && heads.size === pairs.length && isWhole ? { name, pairs, line } : null;
}

const isLabel = (word: string): boolean =>
  kindOfHead(word) === "rate" || (roleOfWords(word) !== null && leftOver(word) === "");

const isNameAlone = ({ text, plain }: TextLine): boolean =>
  headingDepth(text) === null && namesMeasure(text) && plain.length <= 60;
