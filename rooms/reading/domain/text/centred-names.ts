import { holdsFigure, type LaidLine } from "./cells.ts";
import { hasOpenBracket, sortOfName } from "./marks.ts";

/**
 * Rows whose figures stand at half the height of a name of several lines: 「特定保健指導の」 / 「　　42.0%　50.0%」 / 「実施率」. Gives the lines of
 * each row; null where the lines tell that names do not stand around their figures.
 */
export function rowsAroundFigures(lines: readonly LaidLine[]): readonly (readonly LaidLine[])[] | null {
  if (!lines.some((line, index) => standsBetween(line, lines[index - 1], lines[index + 1]))) return null;
  const widest = Math.max(...lines.map(widthOfName));
  const rows: (readonly LaidLine[])[] = [];
  for (const block of closeBlocks(lines)) {
    const found = dealt(block, widest);
    if (!found) return null;
    rows.push(...found);
  }
  return rows;
}

/** Nothing but figures, close between two lines of names. */
const standsBetween = (line: LaidLine, above: LaidLine | undefined, below: LaidLine | undefined): boolean =>
  isNameless(line) && line.line.blanks === 0 && below?.line.blanks === 0 && isName(above) && isName(below);

const isNameless = (line: LaidLine): boolean => isRow(line) && !line.columns.includes(0);
const isName = (line: LaidLine | undefined): boolean => line?.columns.includes(0) === true && !isRow(line);

const isRow = ({ cells, columns }: LaidLine): boolean =>
  cells.some(({ text }, index) => columns[index] !== 0 && (holdsFigure(text) || /^[-－―ー…]$/.test(text)));

/** Lines without a blank one between: a name goes over none. */
function closeBlocks(lines: readonly LaidLine[]): readonly (readonly LaidLine[])[] {
  const blocks: LaidLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.line.blanks === 0) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

type Way = { readonly cost: number; readonly rows: readonly (readonly LaidLine[])[] };

/** The cheapest way to share out the lines between two rows of figures: how many go on in the upper one. */
function dealt(block: readonly LaidLine[], widest: number): Way["rows"] | null {
  const rows = block.flatMap((line, index) => (isRow(line) ? [index] : []));
  const last = rows.at(-1);
  if (last === undefined) return null;
  let ways: readonly { readonly from: number; readonly way: Way }[] = [{ from: 0, way: { cost: 0, rows: [] } }];
  for (const row of rows) {
    const end = row === last ? block.length : (rows.find((next) => next > row) ?? block.length);
    const ends = row === last ? [block.length] : Array.from({ length: end - row }, (_, step) => row + 1 + step);
    if (ends.length > mostBetween) return null;
    ways = ends.map((to) => {
      const all = ways.map(({ from, way }): Way => {
        const own = block.slice(from, to);
        return { cost: way.cost + costOf(own, row - from, widest), rows: [...way.rows, own] };
      });
      return { from: to, way: all.reduce((best, way) => (way.cost < best.cost ? way : best)) };
    });
  }
  return ways[0]?.way.rows ?? null;
}
const mostBetween = 9;

/** What speaks against these lines being one row: its figures are not in the middle, or its name begins, ends or breaks as none does. */
function costOf(lines: readonly LaidLine[], row: number, widest: number): number {
  const pieces = lines.filter(({ columns }) => columns.includes(0));
  const name = pieces.map(textOfName).join("");
  if (name === "") return noName;
  const shorter = pieces.slice(0, -1).filter((piece) => widthOfName(piece) < widest - mostShort).length;
  return (
    Math.abs(row - (lines.length - 1 - row)) +
    shorter +
    (hasOpenBracket(name) || closes.test(name.replace(pairs, "")) ? broken : 0) +
    (goesOn.test(name) ? broken : 0) +
    (sortOfName(name) === "measure" ? 0 : 1)
  );
}

const noName = 20;
const broken = 3;
/** A line that is two letters shorter than the widest was not full: a name ends there. */
const mostShort = 4;
const pairs = /[（(「『][^（(「『）)」』]*[）)」』]/g;
const closes = /[）)」』]/;
/** No name begins or ends so. */
const goesOn = /^[のをにがでへ、・](?=[一-龠ァ-ヶ])|[のをにがでへ、・]$/;

const textOfName = ({ cells, columns }: LaidLine): string => cells[columns.indexOf(0)]?.text ?? "";

/** In places of half width. */
const widthOfName = (line: LaidLine): number =>
  [...textOfName(line)].reduce((width, letter) => width + (letter < "\u1100" ? 1 : 2), 0);
