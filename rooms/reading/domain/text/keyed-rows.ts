import { isPeriodText } from "../find-periods.ts";
import { lettersOf } from "../letters-of.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf } from "./boxes.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { outOfOrder } from "./out-of-order.ts";

/**
 * Indicators that are named in a list, 「KPI① 来館者数（人）」, apart from their figures: below a line of years (開始前 R4 R5 R6) stands each key alone
 * (KPI①) over rows of a role and its figures (目標値, 実績値).
 */
export function keyedRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const names = namesByKey(lines);
  if (names.size === 0) return [];
  return lines.flatMap((head): readonly TextTable[] => {
    const isOver = !taken.has(head) && keyAlone.test(lines[head.order + 1]?.plain ?? "");
    const heads = isOver ? headsOf(head) : null;
    return heads ? tablesBelow(head, heads, { lines, taken, names }) : [];
  });
}

const keyAlone = /^\s*((?:KPI|指標)\s{0,2}[①-⑳\d]{1,2})\s*$/;
const keyedName = /^[\s・]*((?:KPI|指標)\s{0,2}[①-⑳\d]{1,2})[\s:.]+(\S.{1,60})$/;

/** What each key names; a key that names two is left out. */
function namesByKey(lines: readonly TextLine[]): ReadonlyMap<string, string> {
  const found = lines.flatMap(({ plain }) => {
    const [, key, name = ""] = plain.includes("KPI") || plain.includes("指標") ? (keyedName.exec(plain) ?? []) : [];
    return key === undefined || !/[一-龠ァ-ヶ]/.test(name) || /[。→⇒]/.test(name)
      ? []
      : [[lettersOf(key), name.trim()] as const];
  });
  const isTwice = (key: string): boolean =>
    new Set(found.flatMap(([one, name]) => (one === key ? [name] : []))).size > 1;
  return new Map(found.filter(([key]) => !isTwice(key)));
}

const leastYears = 2;

/** 「事業開始前 R4 R5 R6」: years, and ahead of them at most the word for where they began. */
function headsOf({ text, plain }: TextLine): readonly string[] | null {
  if (plain.length > 120) return null;
  const words = text.trim().split(/[\s　]+/);
  const years = isPeriodText(words[0] ?? "") ? words : words.slice(1);
  const isHead = years.length >= leastYears && years.every((word) => isPeriodText(word));
  return isHead && (years === words || roleOfWords(words[0] ?? "") === "baseline") ? words : null;
}

type Sheet = {
  readonly lines: readonly TextLine[];
  readonly taken: ReadonlySet<TextLine>;
  readonly names: ReadonlyMap<string, string>;
};

/** One table for each key; the first takes up the line of heads. */
function tablesBelow(head: TextLine, heads: readonly string[], { lines, taken, names }: Sheet): readonly TextTable[] {
  const tables: TextTable[] = [];
  let order = head.order + 1;
  for (;;) {
    const at = lines[order];
    const name = names.get(lettersOf(keyAlone.exec(at?.plain ?? "")?.[1] ?? ""));
    if (!at || taken.has(at) || name === undefined) return tables;
    const rows = rowsBelow(at, lines);
    if (rows.length === 0) return tables;
    const table = tableOf({ line: at, name }, heads, rows);
    tables.push(tables.length === 0 ? { ...table, lines: [head, ...table.lines] } : table);
    order += 1 + rows.length;
  }
}

type Key = { readonly line: TextLine; readonly name: string };
type RoleRow = { readonly line: TextLine; readonly role: string; readonly values: readonly string[] };

function rowsBelow(key: TextLine, lines: readonly TextLine[]): readonly RoleRow[] {
  const rows: RoleRow[] = [];
  for (const line of lines.slice(key.order + 1, key.order + 1 + mostRows)) {
    const [role = "", ...values] = line.text.trim().split(/[\s　]+/);
    const isRow = roleOfWords(role) !== null && values.length > 0 && values.every((value) => looksLikeNumber(value));
    if (!isRow) break;
    rows.push({ line, role, values });
  }
  return rows;
}
const mostRows = 4;

/** What is aimed at has no figure where it began; with any other number of figures the years are asked. */
function tableOf({ line: at, name }: Key, heads: readonly string[], rows: readonly RoleRow[]): TextTable {
  const years = heads.filter((word) => isPeriodText(word));
  const lost: RoleRow[] = [];
  const pairs = rows.flatMap((row) => {
    const own = [heads, years].find(({ length }) => length === row.values.length);
    if (!own) lost.push(row);
    return (own ?? []).map((head, index) => ({
      head: isPeriodText(head) ? `${head}${row.role}` : head,
      value: row.values[index] ?? "",
      line: row.line,
    }));
  });
  return {
    ...boxOf([{ head: "指標名", value: name, line: at }, ...pairs], [at, ...rows.map(({ line }) => line)]),
    problems: lost.map(({ line, role, values }) => outOfOrder([role, ...values].join(" "), [line])),
  };
}
