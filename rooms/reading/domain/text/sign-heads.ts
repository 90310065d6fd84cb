import { kindOfHead } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { gridOf, mostRows, type Row, type TextTable } from "./grid.ts";
import { withBeginning } from "./head-years.ts";
import type { TextLine } from "./lines.ts";

/**
 * Heads with signs between them over rows with the same signs: 「指標（単位）　当初　→　R6実績　／　目標」 / 「来館者数（人）　120　→　150　／　200」. What stands on
 * which side of an arrow tells the heads alone.
 */
export function signHeads(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  for (const head of lines) {
    const heads = taken.has(head) ? null : headsOf(head);
    const rows = heads ? rowsBelow(head, heads, { lines, taken }) : [];
    if (!heads || rows.length === 0) continue;
    tables.push({
      grid: gridOf([[head, withBeginning(heads.words) ?? heads.words], ...rows]),
      lines: [head, ...rows.map(([line]) => line)],
    });
  }
  return tables;
}

type SignedCells = { readonly words: readonly string[]; readonly signs: string };

const anySign = /[→⇒/]/;
const longestLine = 120;

/** A name, and behind it cells with a sign between each two of them. */
function cellsOf({ text, plain }: TextLine): SignedCells | null {
  if (plain.length > longestLine || !/[→⇒]/.test(plain) || /。/.test(plain)) return null;
  const [first = "", ...others] = text.trim().split(/[→⇒／/]/);
  const [, name, value] = /^(\S.*\S)[\s　]+(\S+)$/.exec(first.trim()) ?? [];
  if (name === undefined || value === undefined) return null;
  const signs = [...plain].filter((sign) => anySign.test(sign)).join("");
  return { words: [name.trim(), value, ...others.map((cell) => cell.trim())], signs };
}

function headsOf(line: TextLine): SignedCells | null {
  if (!/目標/.test(line.plain)) return null;
  const heads = cellsOf(line);
  const [name = "", ...others] = heads?.words ?? [];
  const areRoles = others.filter((word) => roleOfWords(word) !== null).length >= 2;
  const isHead = kindOfHead(name.replace(/[（(]単位[)）]$/, "")) === "name" && others.length >= 3 && areRoles;
  return isHead && others.every((word) => /^[^\s　、]{2,12}$/.test(word)) ? heads : null;
}

type Sheet = { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> };

function rowsBelow(head: TextLine, { signs }: SignedCells, { lines, taken }: Sheet): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const cells = taken.has(line) ? null : cellsOf(line);
    const isRow = cells?.signs === signs && cells.words.slice(1).every((cell) => isValue(cell));
    if (!cells || !isRow) break;
    rows.push([line, cells.words]);
  }
  return rows;
}

const isValue = (cell: string): boolean => looksLikeNumber(cell) || /^[-－―…]$/.test(cell);
