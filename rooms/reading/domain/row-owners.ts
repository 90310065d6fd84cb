import { readAbsence } from "./cell-absence.ts";
import { formOfLine } from "./form-rows.ts";
import type { Within } from "./found-fact.ts";
import { isTotalWord } from "./head-words.ts";
import type { HeadedTable, StubColumns } from "./headed-table.ts";
import { joinLines } from "./name-words.ts";
import type { GridCell } from "./placed-text.ts";

const ofOffice = /担当|所管|所属|主管|部局|部課|[部局課室]名?$/;
/** So many offices share a row at most, and none has a longer name. */
const [mostOwners, longestOwner] = [4, 30];

/** Who runs it: the offices in the columns of owners, and those that a line of another cell names (担当：商工課). */
export function ownersOf({ heads, matrix }: HeadedTable, { within }: StubColumns, row: number): readonly Within[] {
  return heads.flatMap(({ kind, column, words }) => {
    const cell = within.some((head) => head.column === column) ? undefined : matrix.cell(row, column);
    if (!cell) return [];
    if (kind === "owner") return officesOf(words, cell);
    return cell.value === null && ownerInCell.test(cell.text) ? officesSaid(cell) : [];
  });
}

const ownerInCell = /(?:担当|所管|主管)[^\s:：]{0,4}[:：]/;

const officesSaid = (cell: GridCell): readonly Within[] =>
  cell.text.length > longestSaid
    ? []
    : cell.text
        .split("\n")
        .flatMap((text) =>
          formOfLine({ text: text.replace(/^[\s　（(・]+|[)）]+$/g, ""), at: cell.at, style: cell.style }),
        )
        .filter(({ kind }) => kind === "bureau")
        .map((within) => ({ ...within, owner: true }));
const longestSaid = 400;

/** The offices in a cell below such a head; none where it heads people or payees. */
export const officesOf = (words: readonly string[], cell: GridCell): readonly Within[] =>
  ofOffice.test(words.at(-1) ?? "") ? officesIn(cell) : [];

/** The number of a telephone alone is no office. */
function officesIn({ text, at }: GridCell): readonly Within[] {
  const lines = text.split("\n").map((line) => line.trim());
  const areOffices = lines.length <= mostOwners && lines.every((line) => /[部局課室所]$/.test(line));
  const names = areOffices ? lines : [joinLines(text)];
  return names.flatMap((name): readonly Within[] =>
    /[^\d０-９\s()（）-]/.test(name) &&
    name.length <= longestOwner &&
    (areOffices || (readAbsence(name) === null && !isTotalWord(name)))
      ? [{ kind: "bureau", name, at, owner: true }]
      : [],
  );
}
