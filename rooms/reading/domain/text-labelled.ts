import { cellToReading } from "./cell-to-reading.ts";
import { kindOfHead, leftOver } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { roleOfWords } from "./role-words.ts";
import { boxOf, type TextBox } from "./text-boxes.ts";
import type { TextLine } from "./text-lines.ts";
import { arrowSigns, namesMeasure, withoutKpiLabel } from "./text-marks.ts";

type Labelled = { readonly name: string; readonly pairs: readonly { readonly head: string; readonly value: string }[] };

const leastPairs = 2;
const longestLine = 160;
const longestValue = 30;
const labelForm = /(?:^|(?<=[\s　、,／/(（]))([^\s　:：、,／/()（）\d０-９]{2,10})[\s　]?[:：][\s　]*/g;
const anyArrow = new RegExp(`[${arrowSigns}]`);
const leadingWords =
  /^[\s　・○●■□◆◇]*(?:[KＫ][PＰ][IＩ]|指標名?|重要業績評価指標)?[\s　]*[①-⑳\d０-９]{0,2}[\s　:：.．]*/;

/**
 * Lines that print the figures of one indicator behind the words that say what they are: 「素材生産量 目標：12,000㎥（R6） 実績：10,850㎥（R5）」.
 * The name stands ahead on the line, or alone on the line above. Each is given as a table of heads and one row.
 */
export function labelledLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (taken.has(line) || line.plain.length > longestLine || !/[:：].*[:：]/.test(line.plain)) return [];
    const found = labelledIn(line.text);
    const above = lines[line.order - 1];
    const isAbove = found?.name === "" && above && line.blanks === 0 && !taken.has(above) && isNameAlone(above);
    const name = found?.name === "" ? (isAbove ? withoutKpiLabel(above.text).trim() : "") : (found?.name ?? "");
    if (!found || name === "") return [];
    const pairs = [{ head: "指標名", value: name }, ...found.pairs].map((pair) => ({ ...pair, line }));
    return [boxOf(pairs, isAbove ? [above, line] : [line])];
  });
}

function labelledIn(text: string): Labelled | null {
  if (anyArrow.test(text)) return null;
  const labels = [...text.matchAll(labelForm)].filter(([, word = ""]) => isLabel(word));
  const pairs = labels.map((label, index) => ({
    head: label[1] ?? "",
    value: text
      .slice(label.index + label[0].length, labels[index + 1]?.index ?? text.length)
      .replace(/^[\s　、,／/]+|[\s　、,／/]+$/g, ""),
  }));
  const isWhole = pairs.every(({ value }) => value.length <= longestValue && cellToReading(value).kind === "figures");
  const heads = new Set(pairs.map(({ head }) => head));
  const name = text
    .slice(0, labels[0]?.index ?? 0)
    .replace(leadingWords, "")
    .trim();
  return pairs.length >= leastPairs && heads.size === pairs.length && isWhole ? { name, pairs } : null;
}

const isLabel = (word: string): boolean =>
  kindOfHead(word) === "rate" || (roleOfWords(word) !== null && leftOver(word) === "");

const isNameAlone = ({ text, plain }: TextLine): boolean =>
  headingDepth(text) === null && namesMeasure(text) && plain.length <= 60;
