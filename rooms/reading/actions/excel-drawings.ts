import { picturesNotRead } from "../domain/excel-problems.ts";
import type { ProblemList } from "../domain/file-problems.ts";
import { withinLetters } from "../domain/file-problems.ts";
import { type PagePart, plainStyle, type ReadLimits } from "../domain/placed-text.ts";
import { columnLetters, sheetPrefix } from "../domain/sheet-cells.ts";
import type { Package } from "./open-package.ts";
import { childOf, eachBlock, findAll, type XmlNode } from "./walk-xml.ts";

/** The text boxes that lie over a sheet, each line with the cell at its upper left corner; pictures and charts are told. */
export function readDrawing(
  { pack, limits, problems }: { readonly pack: Package; readonly limits: ReadLimits; readonly problems: ProblemList },
  sheet: { readonly number: number; readonly name: string; readonly part: string },
): readonly PagePart[] {
  const parts: PagePart[] = [];
  let pictures = 0;
  const problem = eachBlock(pack, sheet.part, ["wsDr"], (anchor) => {
    const cell = cornerOf(anchor);
    const at = { page: sheet.number, ...(cell ? { cell: `${sheetPrefix(sheet.name)}${cell}` } : {}) };
    pictures += findAll(anchor, "pic").length + findAll(anchor, "graphicFrame").length;
    for (const shape of findAll(anchor, "sp")) {
      for (const text of linesOf(shape)) {
        parts.push({ kind: "line", line: { text: withinLetters(text, limits.letters).text, at, style: plainStyle } });
      }
    }
  });
  if (problem) problems.tell(problem, { page: sheet.number });
  if (pictures > 0) problems.tell(picturesNotRead(pictures), { page: sheet.number });
  return parts;
}

function cornerOf(anchor: XmlNode): string | null {
  const from = childOf(anchor, "from");
  const column = Number(childOf(from, "col")?.text ?? Number.NaN);
  const row = Number(childOf(from, "row")?.text ?? Number.NaN);
  return Number.isInteger(column) && Number.isInteger(row) && column >= 0 && row >= 0 && column < 16_384
    ? `${columnLetters(column)}${row + 1}`
    : null;
}

const linesOf = (shape: XmlNode): readonly string[] =>
  findAll(shape, "p")
    .map((paragraph) =>
      findAll(paragraph, "t")
        .map(({ text }) => text)
        .join(""),
    )
    .filter((text) => text.trim() !== "");
