import { roleOfWords } from "../role-words.ts";
import { gridOf, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** So many lines above the heads of the figures the name of their indicator may stand. */
const farthestName = 4;
const leastRoles = 2;

/**
 * The form of an indicator with strokes between its cells: 「指標名 | 分類 |」 over its name, 「| 基準値 | 目標値 |」 over 「数値 | 30人 | 45人 |」 and
 * 「時点 | R元年度 | R6年度 |」. What is a column there becomes a head with its time.
 */
export function transposedPipes(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line, index) => {
    const values = lines[index + 1];
    if (!line.plain.includes("|") || !values || !labelOfValues.test(values.plain)) return [];
    const heads = cellsOf(line);
    const figures = cellsOf(values);
    const when = lines[index + 2];
    const times = when && labelOfTimes.test(when.plain) ? cellsOf(when) : [];
    const roles = heads.slice(1).filter((head) => roleOfWords(head) !== null);
    const isForm = roles.length >= leastRoles && roles.length === heads.length - 1 && figures.length === heads.length;
    const name = nameAbove(line, lines);
    if (!isForm || name === null || (times.length > 0 && times.length !== heads.length)) return [];
    const used = [name.line, line, values, ...(times.length > 0 && when ? [when] : [])];
    if (used.some((one) => taken.has(one))) return [];
    const columns = heads.slice(1).map((head, at) => (times[at + 1] ? `${head}（${times[at + 1]}）` : head));
    return [
      {
        grid: gridOf([
          [line, ["指標名", ...columns]],
          [values, [name.text, ...figures.slice(1)], name.line],
        ]),
        lines: used,
      },
    ];
  });
}

const labelOfValues = /^\s*\|?\s*(?:数値|値|実数|指標値)\s*\|/;
const labelOfTimes = /^\s*\|?\s*(?:時点|年度|年次|時期|基準年)\s*\|/;
const headOfNames = /^\s*\|?\s*(?:成果|評価|測定)?指標(?:名称?)?\s*\|/;

/** The cells of a line, without the stroke that closes it; 「| 基準値 | 目標値 |」 has nothing in its first. */
function cellsOf({ text }: TextLine): readonly string[] {
  const cells = text.split(/[|｜]/).map((cell) => cell.trim());
  return cells.at(-1) === "" ? cells.slice(0, -1) : cells;
}

function nameAbove(
  heads: TextLine,
  lines: readonly TextLine[],
): { readonly line: TextLine; readonly text: string } | null {
  const near = lines.slice(Math.max(0, heads.order - farthestName), heads.order);
  const head = near.findLast(({ plain }) => headOfNames.test(plain));
  const line = head && lines[head.order + 1];
  const text = line && line.order < heads.order ? (cellsOf(line).find((cell) => cell !== "") ?? "") : "";
  return line && /[一-龠ァ-ヶ]{2}/.test(text) ? { line, text } : null;
}
