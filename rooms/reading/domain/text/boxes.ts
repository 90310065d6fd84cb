import { cellToReading } from "../cell-to-reading.ts";
import type { Reason } from "../found-fact.ts";
import { isHeadText, kindOfHead, leftOver } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import type { Grid, GridCell } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { plainCell } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** Lines of a label and its value (指標名：…, 目標値（R6）：…) as a table of heads and one row. */
export type TextBox = {
  readonly grid: Grid;
  readonly lines: readonly TextLine[];
  /** What makes every fact of it less sure. */
  readonly doubts?: readonly Reason[];
};

type Pair = { readonly head: string; readonly value: string; readonly line: TextLine };

const leastPairs = 3;
const mostPairs = 30;
const pairForm = /^[\s　・○◯●■□◆◇]*([^:：]{1,24}(?:[(（][^()（）]{1,16}[)）])?)\s*[:：][\s　]*(\S.*)$/;

/** Forms written line by line: at least three labels in a row, one of them a name and one the role of a figure. */
export function textBoxes(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let run: Pair[] = [];
  const close = (): void => {
    const own = run.map(({ line }) => line);
    const above = lines[(own[0]?.order ?? 0) - 1];
    if (isBox(run)) boxes.push(boxOf(run, own));
    else if (above && !taken.has(above) && own[0]?.blanks === 0 && isRoles(run) && isName(above))
      boxes.push(
        boxOf([{ head: "指標名", value: above.text.trim().replace(bullet, ""), line: above }, ...run], [above, ...own]),
      );
    run = [];
  };
  for (const line of lines) {
    const pair = taken.has(line) ? null : pairOf(line);
    const before = run.at(-1);
    const again = pair && run.some(({ head }) => head === pair.head);
    if (before && (!pair || again || line.order !== before.line.order + 1 || run.length >= mostPairs)) close();
    if (pair) run.push(pair);
  }
  close();
  return boxes;
}

function pairOf(line: TextLine): Pair | null {
  if (!/[:：】]/.test(line.plain) || line.plain.length > 120) return null;
  const trimmed = line.text.trim();
  const [, head = "", value = ""] = signedForm.exec(trimmed) ?? pairForm.exec(trimmed) ?? [];
  const label = head.trim();
  return label !== "" && isHeadText(label) && !/[→⇒]/.test(value) ? { head: label, value: value.trim(), line } : null;
}
/** 【現状値（令和４年度）】　1,200MWh */
const signedForm = /^【([^【】:：]{1,24})】[\s　:：]*(\S.*)$/;

/** Its name comes first: what stands above another label is no box of one indicator. */
const isBox = (run: readonly Pair[]): boolean =>
  run.length >= leastPairs &&
  kindOfHead(run[0]?.head ?? "") === "name" &&
  run.filter(({ head }) => roleOfWords(head) !== null).length >= 2;

/** 水揚げ金額 / 現在値：42億3,000万円（R6） / 目標値：50億円（R11）: nothing but roles and their figures, below the name that they are of. */
const isRoles = (run: readonly Pair[]): boolean =>
  run.length >= 2 &&
  run.every(
    ({ head, value }) => roleOfWords(head) !== null && leftOver(head) === "" && cellToReading(value).kind === "figures",
  );

const isName = ({ text, plain, heading }: TextLine): boolean =>
  heading === undefined &&
  plain.trim().length <= longestName &&
  /[一-龠ァ-ヶ]{2}/.test(plain) &&
  !/[。:：→⇒]/.test(plain) &&
  !ofFigure.test(plain) &&
  headingDepth(text) === null &&
  !isHeadText(plain.trim());
const longestName = 40;
/** 「出生数　目標値 80人」 has a figure of its own. */
const ofFigure = /(?:目標|実績|基準|現状)値?\s{0,4}[約▲△]?\d/;
const bullet = /^[・•○●◎■□◆◇][\s　]*/;

/** Labels and their values as a table of heads and one row. */
export const boxOf = (run: readonly Pair[], lines: readonly TextLine[]): TextBox => ({ grid: gridOf(run), lines });

function gridOf(run: readonly Pair[]): Grid {
  const cell = (row: number, column: number, text: string, line: TextLine): GridCell =>
    plainCell({ row, column }, text, placeAround([line]));
  return {
    title: null,
    rows: 2,
    columns: run.length,
    cells: [
      ...run.map(({ head, line }, column) => cell(0, column, head, line)),
      ...run.map(({ value, line }, column) => cell(1, column, value, line)),
    ],
    hiddenRows: [],
    hiddenColumns: [],
    at: placeAround(run.map(({ line }) => line)),
  };
}
