import { asWholeUnit, findUnit } from "../find-unit.ts";
import { kindOfHead, leftOver } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { type TextTable, unnamedRow } from "./grid.ts";
import { numberOfPage } from "./layout.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import type { Leaf } from "./stacked-heads.ts";
import { joined, kindOfWord, rowNumber, type Word, wordsOf } from "./stream-heads.ts";
import { isOfLast } from "./stream-offices.ts";
import { asGrade, isPageNumber } from "./stream-rows.ts";
import { type Indicator, type RoleRow, tablesOf } from "./yearly-grids.ts";
import { asBefore, type YearlyHeads, yearlyHeads } from "./yearly-heads.ts";

/**
 * Sheets that follow indicators year by year: below 「指標名 策定時 区分 R2 R3 R4」 each indicator has a row 目標 and a row 実績 of as many figures as there are
 * years. The word of the role begins a row wherever it stands; what stands around the rows is the name and the value at the outset, whatever lines they
 * fell on. The heads hold until others come.
 */
export function yearlyRoles(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => actualRow.test(plain))) return [];
  const starts = lines.filter((line) => !taken.has(line) && firstHead.test(line.plain));
  let before: YearlyHeads | null = null;
  return starts.flatMap((start, index) => {
    const until = starts[index + 1]?.order ?? lines.length;
    const own = lines.slice(start.order, Math.min(until, start.order + mostLines)).filter((line) => !taken.has(line));
    const heads = yearlyHeads(own);
    if (!heads) return [];
    before = asBefore(heads, before);
    return tablesBelow(before, own.slice(heads.lines.length));
  });
}

const actualRow = /(?:^|\s)実績値?(?:\([^()]{1,4}\))?(?:\s|$)/;
const firstHead =
  /^\s*(?:(?:[^\s\d]{0,2}番号|No\.?|№|#)\s+)?(?:[^\s\d]{0,6}(?:指 {0,4}標(?: {0,4}名)?|名 {0,4}称|項 {0,4}目)|[^\s\d]{0,6}名|KPI(?: {0,2}名)?)(?:\([^()]{1,8}\))?(?:\s|$)/i;
const mostLines = 400;
const longestLine = 120;

function tablesBelow(heads: YearlyHeads, body: readonly TextLine[]): readonly TextTable[] {
  const pieces = body.flatMap((line, index) => piecesOf(line, body[index + 1]));
  const found = blocksOf(pieces, heads)?.map((block) => indicatorOf(block, heads)) ?? [];
  if (found.includes(null)) return [];
  const tables = found.flatMap((indicator) => (indicator ? tablesOf(indicator, heads) : []));
  // the heads are lines of the first table, though the headings that hold for it may stand below them
  return tables.map((table, index) => (index === 0 ? { ...table, lines: [...table.lines, ...heads.lines] } : table));
}

/** null: here something else begins, and what stood before is no part of the next name. */
type Piece = Word | null;

function piecesOf(line: TextLine, next: TextLine | undefined): readonly Piece[] {
  const { plain, text } = line;
  if (numberOfPage.test(plain) || isPageNumber(line, next)) return [];
  const isApart = plain.length > longestLine || notOfTable.test(plain) || isHeading(text);
  return isApart ? [null] : wordsOf(line);
}
const notOfTable = /。|^\s*(?:※|\*|\(?注|資料|出典)|[:：]/;
/** 「(1) 新規起業件数」 is the name of what stands below it. */
const isHeading = (text: string): boolean =>
  headingDepth(text) !== null && !namesMeasure(text) && !/\d\S*[\s　]+[\d０-９]/.test(text);

type Block = { readonly around: Word[]; readonly rows: RoleRow[] };

/** The rows of each indicator, up to where a role comes again; null where a row has more or fewer figures than there are years. */
function blocksOf(pieces: readonly Piece[], { years, behind }: YearlyHeads): readonly Block[] | null {
  const blocks: Block[] = [];
  let around: Word[] = [];
  for (let at = 0; at < pieces.length && around.length <= mostAround; ) {
    const role = pieces[at] ?? null;
    const label = role ? labelOf(role) : null;
    const found = label === null ? [] : valuesFrom(pieces, at + 1, years.length, label === "rate");
    const values = withoutGrade(found, years.length, behind);
    if (!role || values.length === 0) {
      around = role ? [...around, role] : [];
      at += 1;
      continue;
    }
    const block = blocks.at(-1);
    const isNext = label !== "rate" && (!block || labelOf(block.rows[0]?.role) === label);
    const isTwice = !isNext && block?.rows.some((row) => labelOf(row.role) === label);
    const next = behindRow(pieces, at + 1 + values.length, behind);
    const isEven =
      label === "rate" || label === "actual" ? values.length <= years.length : values.length === years.length;
    if (!isEven || isTwice || next === null) return null;
    if (isNext) blocks.push({ around, rows: [{ role, values }] });
    else {
      block?.around.push(...around);
      block?.rows.push({ role, values });
    }
    around = [];
    at = next;
  }
  return areEven(blocks, years.length) ? blocks : null;
}

/** Of years that are still to come nothing is reached: then the results of all indicators end with the same year. */
function areEven(blocks: readonly Block[], count: number): boolean {
  const reached = blocks.flatMap(({ rows }) =>
    rows.flatMap(({ role, values }) => (labelOf(role) === "actual" ? [values.length] : [])),
  );
  return reached.every((own) => own === count) || (reached.length > 1 && new Set(reached).size === 1);
}
/** So many words without a row behind them are no part of the table any more. */
const mostAround = 24;

/** 目標, 実績（人）, 見込 begin a row of figures; 達成率 one that is worked out of them. */
function labelOf(word: Word | undefined): string | null {
  const text = word?.text ?? "";
  if (text.length > longestLabel || /\d/.test(text)) return null;
  if (kindOfHead(text) === "rate") return "rate";
  const role = leftOver(text) === "" ? roleOfWords(text) : null;
  return role !== null && ["target", "actual", "expected", "forecast"].includes(role) ? role : null;
}
const longestLabel = 8;

/** The figures behind a role: more than there are years where one more stands behind them. */
function valuesFrom(pieces: readonly Piece[], from: number, count: number, isRate: boolean): readonly Word[] {
  const values: Word[] = [];
  for (const [at, piece] of pieces.slice(from).entries()) {
    if (values.length > 0 && piece && piece.line !== values[0]?.line && isNumberAhead(piece, pieces[from + at + 1]))
      break;
    const isValue = piece && (kindOfWord(piece.text) === "figure" || (isRate && asGrade.test(piece.text)));
    const isFull = values.length === count;
    // the number of the next row, or a value at the outset, on a line below
    const isInLine = values.every(({ line }) => line === values[0]?.line) && piece?.line !== values[0]?.line;
    if (!isValue || values.length > count || (isFull && isInLine)) break;
    values.push(piece);
  }
  return values;
}

/** 「2 空き家成約件数」 on the next line: the number of what stands there. */
const isNumberAhead = (piece: Word, next: Piece | undefined): boolean =>
  rowNumber.test(piece.text) && next?.line === piece.line && kindOfWord(next.text) !== "figure";

/** 「94.1%」 / 「－」 / 「Ｂ」: below heads that end with 評価 the cell behind the last year is a grade. */
function withoutGrade(values: readonly Word[], count: number, behind: readonly Leaf[]): readonly Word[] {
  const last = values.at(-1);
  const isGraded = values.length === count + 1 && behind.some(({ kind }) => kind === "rate");
  // in one line with the figures a bare sign may as well be one of them
  const isApart = last !== undefined && (last.line !== values.at(-2)?.line || kindOfWord(last.text) !== "figure");
  return isGraded && isApart && asGrade.test(last.text) ? values.slice(0, -1) : values;
}

/** Past what is said behind the figures, on their line or cell by cell; null where words follow on their line that belong to nothing. */
function behindRow(pieces: readonly Piece[], from: number, behind: readonly Leaf[]): number | null {
  const line = pieces[from - 1]?.line;
  const next = pieces.findIndex((piece, index) => index >= from && piece?.line !== line);
  const end = next < 0 ? pieces.length : next;
  if (end > from && behind.length === 0) return labelOf(pieces[from] ?? undefined) === null ? null : from;
  if (end > from) return end;
  const cells = pieces.slice(from, from + behind.length);
  const others = cells.findIndex((piece) => !piece || !behind.some((leaf) => isSaidIn(piece, leaf)));
  return from + (others < 0 ? cells.length : others);
}

const isSaidIn = ({ text }: Word, leaf: Leaf): boolean =>
  leaf.kind === "rate" ? asGrade.test(text) : isOfLast(text, leaf);

/** Null where more figures stand around the rows than can be the value at the outset. */
function indicatorOf({ around, rows }: Block, heads: YearlyHeads): Indicator | null {
  const [number, ...unnumbered] = around;
  const words = number && rowNumber.test(number.text) && unnumbered.length > 0 ? unnumbered : around;
  const figures = words.filter(({ text }) => kindOfWord(text) === "figure");
  const names = words.filter((word) => !figures.includes(word));
  const saysUnit = findUnit(joined(names).text) !== null;
  const units = saysUnit ? [] : names.filter(({ text }) => kindOfWord(text) === "unit");
  const name = joined(names.filter((word) => !units.includes(word))).text;
  const [baseline] = figures;
  const told = rows.filter(({ role }) => labelOf(role) !== "rate");
  if (figures.length > (heads.baseline ? 1 : 0) || units.length > 1 || told.length < leastRoles) return null;
  const all = [...around, ...rows.flatMap(({ role, values }) => [role, ...values])].map(({ line }) => line);
  return {
    name: name.length > 0 && name.length <= longestName ? name : unnamedRow,
    baseline: baseline?.text ?? "",
    unit: units[0]?.text ?? (saysUnit ? "" : unitOf(baseline, told)),
    rows: told,
    lines: [...new Set(all)].sort((one, other) => one.order - other.order),
  };
}

const leastRoles = 2;
const longestName = 60;

/** 「21件 目標 25 28 31」: bare figures have the unit of the value at the outset. */
function unitOf(baseline: Word | undefined, rows: readonly RoleRow[]): string {
  const said = baseline ? /^[約▲△-]?[\d０-９][\d０-９,，.．]*(\D{1,8})$/.exec(baseline.text)?.[1] : undefined;
  const unit = said === undefined ? null : asWholeUnit(said);
  const areBare = rows.every(({ role, values }) => findUnit(role.text) === null && values.every(isBare));
  return unit !== null && areBare ? unit : "";
}
const isBare = ({ text }: Word): boolean => !/\d/.test(text) || /^[▲△-]?[\d,.]+(?:以[上下])?$/.test(text);
