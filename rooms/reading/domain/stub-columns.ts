import { textAt } from "./grid-matrix.ts";
import type { StubColumns } from "./headed-table.ts";
import { joinLines } from "./name-words.ts";
import type { ColumnHead, HeadedTable } from "./read-headers.ts";
import { roleOfWords } from "./role-words.ts";
import { rolesOfColumn } from "./row-part.ts";
import { namesMeasure } from "./text/marks.ts";

const partWords = /内訳|区分|種別|性別|項目別/;
const isPart = ({ words }: ColumnHead): boolean => partWords.test(words.join(""));

/**
 * Which columns name the thing, which stand above it and which part it. Without a column of names, the nearest to one serves; a column of
 * roles alone names nothing where the table is `titled`.
 */
export function stubColumns(table: HeadedTable, titled = false): StubColumns {
  const { heads } = table;
  const firstValue = heads.find(({ kind }) => kind === "value")?.column ?? Number.POSITIVE_INFINITY;
  const left = heads.filter((head) => head.column < firstValue && !isHeadAllDown(head, table));
  const named = pickNames(left, table);
  const [only] = named;
  if (titled && only && rolesOfColumn(table.matrix, only).size > 0)
    return { names: [], within: [], subjects: [only], unit: null };
  const name = named.at(-1)?.column ?? -1;
  const within = heads.filter(
    ({ kind, column }) =>
      column < name &&
      ["within", "area", "text", "name", "owner"].includes(kind) &&
      !named.some((head) => head.column === column),
  );
  const subjects = heads.filter(
    (head) =>
      head.column > name &&
      !saysTheSame(head, table) &&
      !explains(head) &&
      (isPart(head)
        ? head.kind !== "value" && head.kind !== "period"
        : head.column < firstValue && (head.kind === "text" || head.kind === "name")),
  );
  const unit = heads.find((head) => head.unit !== null && isHeadAllDown(head, table))?.unit ?? null;
  return { names: named, within, subjects, unit };
}

/** 当初 in every row of a column 区分 parts no row from another; 成果 and 活動 say of which sort an indicator is. */
function saysTheSame({ column }: ColumnHead, { matrix }: HeadedTable): boolean {
  const first = textAt(matrix, 0, column);
  const isSort = sortOfIndicator.test(first);
  if (matrix.rows < 2 || !(isSort || /^(?:当初|継続|現行|通常)$/.test(first))) return false;
  return Array.from({ length: matrix.rows }, (_, row) => textAt(matrix, row, column)).every((text) =>
    isSort ? text === "" || sortOfIndicator.test(text) : text === first,
  );
}
const sortOfIndicator = /^(?:成果|活動|アウトプット|アウトカム|インプット|定量|定性)(?:的?指標|目標)?$/;

/** コスト（千円） beside 区分 and over all the rows: a head that reaches down through the body names none of its rows. */
function isHeadAllDown({ column, words }: ColumnHead, { matrix }: HeadedTable): boolean {
  const same = (row: number) => joinLines(textAt(matrix, row, column)) === joinLines(words.at(-1) ?? "");
  return matrix.rows > 1 && words.length > 0 && Array.from({ length: matrix.rows }, (_, row) => row).every(same);
}

/** What is measured stands before what is done, and that before what merely lists; of equals the innermost names the row. */
const nameRanks: readonly RegExp[] = [
  /指標|kpi|業績評価|数値目標/i,
  /事業名|細事業|プロジェクト名|活動名|名称|件名|題名/,
  /./,
];

const rankOf = ({ words }: ColumnHead): number => nameRanks.findIndex((form) => form.test(words.join("")));

/** 指標の説明 beside 指標名 names nothing. */
const explains = ({ words }: ColumnHead): boolean =>
  /説明|定義|考え方|算出|算式|内容|理由|根拠|出典/.test(words.join(""));

function pickNames(left: readonly ColumnHead[], table: HeadedTable): readonly ColumnHead[] {
  const all = table.heads;
  const of = (kind: ColumnHead["kind"], heads: readonly ColumnHead[]) => heads.filter((head) => head.kind === kind);
  const measures = of("name", all).filter((head) => !isPart(head) && rankOf(head) === 0);
  const plain = measures.filter((head) => !explains(head));
  const ofMeasures = plain.length > 0 ? plain : measures;
  // below one head 指標名 over two columns the second may hold 目標 and 実績 only
  const isNaming = (head: ColumnHead) =>
    rolesOfColumn(table.matrix, head).size === 0 && !partsItsLeft(head, ofMeasures, table);
  const measured = ofMeasures.findLast(isNaming) ?? ofMeasures.at(-1);
  if (measured) return [measured];
  const named = of("name", left).filter((head) => !isPart(head));
  const best = Math.min(...named.map(rankOf));
  const last =
    named.findLast((head) => rankOf(head) === best) ??
    innermostOf(of("name", left), table) ??
    of("within", left).at(-1) ??
    of("area", left)[0] ??
    describedBesideKind(left) ??
    fullest(withoutKinds(of("text", left)), table);
  // 活動内容 | 令和5年度 | 令和6年度: what is described is all that names the rows
  const any =
    last ??
    of("remark", left).find(({ column }) => column === left[0]?.column) ??
    of("name", all)[0] ??
    of("text", all)[0] ??
    of("owner", left)[0];
  return any ? [any] : [];
}

/** 集落 | 種別 | 内容 | R5: beside a column that only says 活動 the content names what is done there. */
const describedBesideKind = (left: readonly ColumnHead[]): ColumnHead | undefined =>
  left.some((head) => head.kind === "text" && isPart(head))
    ? left.find(({ kind, words }) => kind === "remark" && /内容/.test(words.join("")))
    : undefined;

/** 種別 says of which kind the rows are; it names them only where nothing else does. */
function withoutKinds(texts: readonly ColumnHead[]): readonly ColumnHead[] {
  const others = texts.filter((head) => !isPart(head));
  return others.length > 0 ? others : texts;
}

/** Of two columns below one head 指標 the second holds 男 and 女 only, or what else parts the first; where the name reaches over both there is nothing to part. */
function partsItsLeft(head: ColumnHead, measures: readonly ColumnHead[], { matrix }: HeadedTable): boolean {
  const left = measures.find(({ column }) => column === head.column - 1);
  if (!left || left.words.join() !== head.words.join()) return false;
  const rows = Array.from({ length: Math.min(matrix.rows, 60) }, (_, row) => row).filter(
    (row) => matrix.cell(row, head.column) !== matrix.cell(row, left.column),
  );
  const [names, own] = [left, head].map(({ column }) => rows.map((row) => textAt(matrix, row, column)));
  if (!names || !own?.some((text) => text !== "")) return false;
  // 受診率 | 40歳以上: what is measured stands at the left alone
  return own.every(isPartWord) || (names.every(namesMeasure) && !own.some(namesMeasure));
}

/** Below one head 区分 over two columns the inner one names the rows, unless it only parts them (男, 女, 目標; 実数 and 構成比 in turn). */
function innermostOf(names: readonly ColumnHead[], { matrix }: HeadedTable): ColumnHead | undefined {
  const [first] = names;
  const next = names.find((head) => head.column === (first?.column ?? 0) + 1);
  if (!first || !next || next.words.join() !== first.words.join()) return first;
  const texts = Array.from({ length: Math.min(matrix.rows, 60) }, (_, row) => textAt(matrix, row, next.column));
  const isRepeated = new Set(texts).size * 2 <= texts.length;
  return !isRepeated && texts.filter(isPartWord).length * 2 < texts.length ? next : first;
}

const isPartWord = (text: string): boolean =>
  /^(?:男性?|女性?|計|総数|男女計)?$/.test(text) || roleOfWords(text) !== null;

/** Without heads, the column that says something in most rows names them; of equals the innermost. */
function fullest(columns: readonly ColumnHead[], { matrix }: HeadedTable): ColumnHead | undefined {
  const rows = Array.from({ length: Math.min(matrix.rows, 60) }, (_, row) => row);
  const filled = ({ column }: ColumnHead) => rows.filter((row) => textAt(matrix, row, column) !== "").length;
  const most = Math.max(...columns.map(filled));
  return columns.findLast((head) => filled(head) === most);
}
