import { toCommonWidth } from "../../../foundation/index.ts";
import type { Within } from "./found-fact.ts";
import { cellsOfRow, isContinued, type Matrix } from "./grid-matrix.ts";
import { isHeadText } from "./head-words.ts";
import { headingLabel } from "./heading-label.ts";
import { keptByText } from "./kept-results.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { joinLines, readName } from "./name-words.ts";
import type { GridCell, PlacedLine } from "./placed-text.ts";

/**
 * Evaluation sheets and project cards say at their head what all their tables are of: 事務事業名 | 図書館運営事業 | 担当課 | 生涯学習課.
 * What such labels give are the headings of the whole sheet.
 */
export type Form = readonly Within[];

const kinds: readonly (readonly [form: RegExp, kind: Within["kind"]])[] = [
  [
    /^(?:事務|細|細々|個別|実施|対象|交付対象|交付金対象|補助|主要|重点)?事業(?:名称?|の名称)$|^事務事業$|^(?:取組|取り組み|プロジェクト|ユニット|アクション)(?:名称?|の名称)$|^(?:実施|対象|構成)?事業タイトル$/,
    "project",
  ],
  [/^(?:政策|施策|重点)?分野(?:名)?$|^(?:重点)?テーマ(?:名)?$/, "theme"],
  [
    /^(?:関連|関係|主要|基本|個別|該当|上位|小|中|大|位置付ける|位置づける|位置付けられる)?(?:施策|政策|政策の柱|施策の柱|取組方針|基本方針|施策の方向性?)(?:名称?|の名称|体系|項目)?$|^[一-龠]{0,8}(?:計画|戦略|プラン|ビジョン)(?:における|での?|上の?|の)(?:位置付け|位置づけ|施策|体系|施策体系|施策の?区分)$|^(?:政策|施策|計画)(?:における|上の?)?(?:体系|位置付け|位置づけ|区分)$|^(?:対応|関連|関係|該当)する(?:施策|政策)(?:名|項目)?$|^取組項目名?$/,
    "measure",
  ],
  [/^(?:基本|政策|重点|戦略|まちづくりの|施策の)?目標(?:名|の名称)$|^(?:基本|政策|重点|戦略)目標$/, "goal"],
  [
    /^(?:担当|所管|主管|主担当|主務)$|^(?:担当|所管|主管|主担当|主務|実施|作成|評価)(?:部局?・?課?室?|課・?室?|課・?係|局・?課?|所属|部署|課所|室|所|係|課等)名?$|^(?:部局?・?課?|課室?|部署|所属|課所)名$|^(?:部署|所属|部局|部課)$/,
    "bureau",
  ],
  [/^(?:上位計画|関連計画|総合計画|個別計画|計画)(?:名称?|の名称)$/, "plan"],
];

const plainLabel = (text: string): string =>
  toCommonWidth(text)
    .replace(/[\s　]+/g, "")
    .replace(/^(?:[(（]?\d{1,2}[)）.．]|[①-⑳■□●○◆◇・【])+/, "")
    .replace(/(?:[(（][^()（）]*[)）]|[】:：])+$/, "");

/** What a label names: the project of a sheet, its measure, goal, office; null for any other words. */
export const kindOfLabel = keptByText((text: string): Within["kind"] | null => {
  if (text.length > longestLabel) return null;
  const plain = plainLabel(text);
  return kinds.find(([form]) => form.test(plain))?.[1] ?? null;
});

/** 基本目標１ in a cell of its own: what stands beside it is its name. */
function kindOfBareLabel(text: string): Within["kind"] | null {
  const label = headingLabel(text);
  return label?.rest === "" ? label.kind : null;
}
const longestLabel = 24;
/** A longer value is a sentence. */
const longestValue = 60;

const isLabel = (text: string): boolean =>
  text.length <= longestLabel && (kindOfLabel(text) !== null || (isHeadText(text) && !looksLikeNumber(text)));

const isValue = (text: string): boolean =>
  text.length <= longestValue && !/。$/.test(text) && !looksLikeNumber(text) && /[^\d\s!-/:-@[-`{-~]/.test(text);

type Said = { readonly within: Form; readonly labels: number; readonly bare: number };

/** The pairs of label and value of a row; null where it is a row of anything else. */
function pairsOf(cells: readonly GridCell[]): Said | null {
  const [label, value, ...more] = cells;
  const numbered = label && value && more.length === 0 ? kindOfBareLabel(label.text) : null;
  if (label && value && numbered && isValue(value.text)) {
    const named = withinOf(numbered, { text: `${label.text.trim()}　${value.text}`, at: value.at });
    return { within: named ? [named] : [], labels: 1, bare: 0 };
  }
  const within: Within[] = [];
  let [labels, bare, strays] = [0, 0, 0];
  for (let at = 0; at < cells.length; at += 1) {
    const [cell, next] = [cells[at], cells[at + 1]];
    if (!cell || !isLabel(cell.text)) {
      strays += 1;
      continue;
    }
    labels += 1;
    const kind = kindOfLabel(cell.text);
    if (!next || isLabel(next.text)) bare += 1;
    else at += 1;
    const named = kind && next && !isLabel(next.text) && isValue(next.text) ? withinOf(kind, next) : null;
    if (named) within.push(named);
  }
  const most = kindOfLabel(cells[0]?.text ?? "") === null ? labels : labels + 1;
  return labels === 0 || strays > most ? null : { within, labels, bare };
}

function withinOf(kind: Within["kind"], { text, at }: Pick<GridCell, "text" | "at">): Within | null {
  const { name } = readName(text);
  return name === "" ? null : { kind, name, at };
}

/** So many rows are looked at: a sheet that holds more is a file of data. */
const rowsSeen = 3_000;

/** The rows that say what the sheet is of, by their number. */
export function formRows(matrix: Matrix): ReadonlyMap<number, Form> {
  const found = new Map<number, Form>();
  if (matrix.columns < 2) return found;
  for (let row = 0; row < Math.min(matrix.rows, rowsSeen); row += 1) {
    const first = matrix.cell(row, 0)?.text.trim() || matrix.cell(row, 1)?.text || "";
    if (first === "" || looksLikeNumber(first)) continue;
    const cells = cellsOfRow(matrix, row);
    if (!isLabel(first) && kindOfLabel(cells[1]?.text ?? "") === null) continue;
    const said = cells.some(({ text }) => kindOfLabel(text) !== null) ? pairsOf(cells) : null;
    if (!said || said.within.length === 0 || said.bare > said.within.length || isOverHeads(matrix, row)) continue;
    if (said.labels > 1 || found.has(row - 1) || isFollowedByLabels(matrix, row)) found.set(row, said.within);
  }
  return found;
}

/** 事業名 | 総額 | 年割額 over the years of 年割額: cells that reach down beside others that part are heads. */
function isOverHeads(matrix: Matrix, row: number): boolean {
  const columns = Array.from({ length: Math.min(matrix.columns, columnsSeen) }, (_, column) => column);
  const [down, fresh] = [true, false].map(
    (continued) =>
      columns.filter((column) => matrix.cell(row + 1, column) && isContinued(matrix, row + 1, column) === continued)
        .length,
  );
  const isNextLabel = columns.some((column) => {
    const cell = matrix.cell(row + 1, column);
    return cell !== undefined && !isContinued(matrix, row + 1, column) && kindOfLabel(cell.text) !== null;
  });
  return (down ?? 0) > 0 && (fresh ?? 0) > 1 && !isNextLabel;
}
const columnsSeen = 100;

/** 事業名 | これまでの歩み may head a table of two columns: then no label stands below 事業名. */
function isFollowedByLabels(matrix: Matrix, row: number): boolean {
  const [first, ...others] = cellsOfRow(matrix, row + 1);
  return !first || others.length === 0 || isLabel(first.text);
}

/** What a form says that was given as a row of its labels and a row of their values. */
export function formOfPairs(matrix: Matrix): Form {
  return Array.from({ length: matrix.columns }, (_, column) => column).flatMap((column) => {
    const [label, value] = [matrix.cell(0, column), matrix.cell(1, column)];
    const kind = label ? kindOfLabel(label.text) : null;
    return kind && value && isValue(value.text) ? (withinOf(kind, value) ?? []) : [];
  });
}

/** 事業名：空き家対策事業　担当課：企画課 in a line; empty for any other. */
export function formOfLine({ text, at }: PlacedLine): Form {
  if (text.length > longestValue + longestLabel || !/[:：]/.test(text)) return [];
  return text
    .trim()
    .split(/[\s　]{1,20}(?=[^\s　:：]{2,12}[:：])/)
    .flatMap((part) => {
      const colon = part.search(/[:：]/);
      const kind = colon > 0 ? kindOfLabel(part.slice(0, colon)) : null;
      const value = part.slice(colon + 1).trim();
      return kind && isValue(value) ? (withinOf(kind, { text: value, at }) ?? []) : [];
    });
}

/** 事務事業名 in one cell above the tables of a sheet and its value in the next: two lines of one row. */
export function formOfLines(label: PlacedLine, value: PlacedLine): Form {
  const kind = kindOfLabel(label.text);
  const [row, other] = [label, value].map(({ at }) => /^(?!#).*?[A-Z]{1,3}(\d+)$/.exec(at.cell ?? "")?.[1]);
  const isOne = kind !== null && row !== undefined && row === other && !isLabel(value.text) && isValue(value.text);
  const named = isOne ? withinOf(kind, { text: joinLines(value.text), at: value.at }) : null;
  return named ? [named] : [];
}

/** What is said now, and what still holds of what was said before: another project, measure or goal begins another sheet. */
export function nextForm(before: Form, said: Form): Form {
  const mains: readonly Within["kind"][] = ["project", "measure", "goal"];
  const isOther = said.some(({ kind }) => mains.includes(kind) && before.some((one) => one.kind === kind));
  const kept = isOther ? [] : before.filter(({ kind }) => !said.some((one) => one.kind === kind));
  return inOrder([...kept, ...said]);
}

const order: readonly Within["kind"][] = ["bureau", "plan", "theme", "goal", "measure", "project"];

/** From the widest to the nearest. */
const inOrder = (form: Form): Form =>
  [...form].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

/** The form that holds at each row: rows that follow each other are one form. */
export function formsByRow(rows: ReadonlyMap<number, Form>): readonly { readonly from: number; readonly form: Form }[] {
  const forms: { from: number; to: number; form: Form }[] = [];
  for (const [row, said] of rows) {
    const last = forms.at(-1);
    const isAgain = last !== undefined && row - last.to > 1 && [last.form, said].every(hasProject);
    if (last && row - last.to <= mostBetween && !isAgain) {
      last.to = row;
      last.form = inOrder([...last.form, ...said]);
    } else forms.push({ from: row, to: row, form: said });
  }
  return forms;
}
const hasProject = (form: Form): boolean => form.some(({ kind }) => kind === "project");
/** Rows of other labels between two rows of one form. */
const mostBetween = 3;
