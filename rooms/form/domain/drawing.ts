import type { Bilingual } from "../../../foundation/index.ts";
import { type FormField, fieldsOf } from "../../cycle/index.ts";
import { bilingual, type FormTemplate, type TemplateText } from "./form-template.ts";
import { formWords } from "./form-words.ts";
import { asWords, lineText, type PaperCell, type PaperTable, plain, type Words } from "./paper.ts";
import {
  moneyUnit,
  numberWithUnit,
  type PrintedFigure,
  printedDay,
  printedYen,
  type Writing,
} from "./printed-values.ts";
import type { SheetRecord } from "./sheet-record.ts";

/** What is known of a printing beside the records: when, of which edition, and in which language. */
export type PrintContext = {
  readonly lang: "ja" | "en";
  /** `2026-11-22` */
  readonly printedOn: string;
  /** The plan edition's name, as it is printed in the margin. */
  readonly edition: string;
  /** KPIs chosen for a form that holds only some of them, by id. */
  readonly chosenKpis?: readonly string[];
};

/** What every block is drawn with. */
export type Drawing = Writing & { readonly template: FormTemplate; readonly context: PrintContext };

export const say = ({ lang }: Pick<Drawing, "lang">, words: Bilingual): string => words[lang];
/** What is said in brackets behind something. */
export const inBrackets = ({ lang }: Pick<Drawing, "lang">, text: string): string =>
  lang === "ja" ? `（${text}）` : ` (${text})`;
export const own = ({ lang }: Pick<Drawing, "lang">, text: TemplateText): string => bilingual(text)[lang];

export const headCell = (text: string, span?: number): PaperCell => ({
  words: plain(text),
  kind: "head",
  ...(span === undefined ? {} : { span }),
});
/** A head of several lines, each from a line's beginning. */
export const headLines = (lines: readonly string[]): PaperCell => ({
  words: lines.map((line) => [line]),
  kind: "head",
});
export const textCell = (words: Words, span?: number): PaperCell => (span === undefined ? { words } : { words, span });
export const figureCell = ({ text, number }: PrintedFigure): PaperCell =>
  number === null ? { words: plain(text), kind: "figure" } : { words: plain(text), kind: "figure", number };

/** Label and value, label shaded; `columns` 2 sets two pairs beside each other. */
export function labelTable(
  pairs: readonly { readonly label: string; readonly words: Words }[],
  width: number,
  columns: 1 | 2 = 1,
): PaperTable {
  const cells = pairs.map(({ label, words }) => [headCell(label), textCell(words)]);
  if (columns === 1) return { kind: "table", columns: [width, 100 - width], head: [], rows: cells };
  const half = width / 2;
  const rows = cells.flatMap((pair, index) => {
    if (index % 2 === 1) return [];
    const [label = headCell(""), value = textCell([])] = pair;
    const second = cells[index + 1];
    return [second ? [...pair, ...second] : [label, { ...value, span: 3 }]];
  });
  return { kind: "table", columns: [half, 50 - half, half, 50 - half], head: [], rows };
}

/** A long text cut for a form with little room, which then says so. */
export function shorten(words: Words, characters: number | undefined, drawing: Drawing): Words {
  if (characters === undefined) return words;
  const all = words.map(lineText).join("\n");
  if (all.length <= characters) return words;
  // a cut must not fall into the middle of a sign
  const kept = Array.from(all.slice(0, characters + 1))
    .slice(0, -1)
    .join("");
  return asWords(`${kept}…${say(drawing, formWords.shortened)}`);
}

/** What was answered to a field, in the words of its kind; nothing answered is 未入力. */
export function answerWords(record: SheetRecord, field: FormField, drawing: Drawing): Words {
  const value = record.answers[field.id];
  const words = value === undefined || value === null ? [] : asWords(answerText(value, field, drawing));
  return words.length === 0 ? [[{ text: say(drawing, formWords.notEntered), mark: "faint" }]] : words;
}

export function answerText(value: string | number, field: FormField, drawing: Drawing): string {
  switch (field.kind) {
    case "choice":
    case "grade": {
      const option = field.options.find(({ id }) => id === String(value));
      return option ? option.label[drawing.lang] : String(value);
    }
    case "number":
      return typeof value === "number" ? numberWithUnit(value, field.unit ?? "", drawing.lang) : value;
    case "yen":
      return typeof value === "number" ? `${printedYen(value, drawing).text}${unitOf(drawing)}` : value;
    case "day":
      return printedDay(String(value), drawing);
    case "text":
    case "longText":
      return String(value);
  }
}

const unitOf = (drawing: Drawing): string => `${drawing.lang === "ja" ? "" : " "}${moneyUnit(drawing)}`;

export const fieldById = (record: SheetRecord, id: string): FormField | null =>
  fieldsOf(record.form).find((field) => field.id === id) ?? null;

export const faint = (text: string): Words => [[{ text, mark: "faint" }]];
