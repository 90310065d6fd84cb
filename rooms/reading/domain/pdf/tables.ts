import { filledFrame, type TextTable } from "./cells.ts";
import { boxesIn, crossing, type Frame, framesIn, mostTries } from "./frames.ts";
import { linedFrames } from "./lined.ts";
import { type Edges, heightOf, middleX, middleY, type PageMarks, type Ruling, type Sign, widthOf } from "./marks.ts";
import { withoutRuby } from "./ruby.ts";
import { joinedRulings } from "./rulings.ts";
import { type Run, runsOf } from "./runs.ts";
import { struckSigns } from "./struck.ts";
import { mainTurn, turnedBack, uprighted } from "./turn.ts";

/** The tables that rulings draw on a page, and the runs outside of them. */
export type RuledTables = {
  readonly tables: readonly TextTable[];
  readonly rest: readonly Run[];
  /** How ideographs are read, in small letters above them. */
  readonly ruby: readonly Run[];
  /** Rulings that run across the page. */
  readonly flat: readonly Ruling[];
  /** Boxes around text that is read by itself. */
  readonly boxes: readonly Edges[];
  /** There are so many rulings that no tables were looked for. */
  readonly isTooDense: boolean;
};

export function ruledTables(marks: PageMarks): RuledTables {
  const struck = struckSigns(marks.signs, marks.rulings);
  const rulings = joinedRulings(struck.rulings);
  // A table within a cell of another comes first, so that its text is its own.
  const groups = crossing(rulings);
  const found = [...framesIn(groups)].sort((one, other) => areaOf(one) - areaOf(other));
  const frames = found.length * marks.signs.length > mostPlacings ? [] : found;
  const lying = lyingTables(frames, marks, rulings);
  const tables = [...lying.tables];
  const { runs, ruby } = withoutRuby(runsOf(lying.rest, struck.signs));
  let rest = runs;
  for (const frame of frames) {
    const filled = frame.xs.length === 2 ? null : filledFrame(frame, rest);
    if (filled === null) continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  for (const frame of linedFrames(rulings, found, rest)) {
    const filled = filledFrame(frame, rest);
    if (filled === null) continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  return {
    tables,
    rest,
    ruby,
    flat: rulings.filter((ruling) => ruling.flat),
    boxes: boxesIn(groups),
    isTooDense: isTooDense(rulings) || frames.length < found.length,
  };
}

/** Frames by letters: a full page has some 10 by 4,000. */
const mostPlacings = 20_000_000;

const areaOf = (edges: Edges): number => widthOf(edges) * heightOf(edges);

function isTooDense(rulings: readonly Ruling[]): boolean {
  const flat = rulings.filter((ruling) => ruling.flat).length;
  return flat * (rulings.length - flat) > mostTries;
}

/** Tables that lie on their side on a page whose other text stands upright: read as they are meant, placed where they lie. */
function lyingTables(
  frames: readonly Frame[],
  marks: PageMarks,
  rulings: readonly Ruling[],
): { tables: readonly TextTable[]; rest: readonly Sign[] } {
  const tables: TextTable[] = [];
  let rest = marks.signs;
  if (rest.every((sign) => sign.turn === 0)) return { tables, rest };
  for (const frame of frames) {
    const within = rest.filter((sign) => isWithin(middleX(sign), middleY(sign), frame));
    const turn = mainTurn(within);
    if (turn === 0) continue;
    const own = rulings.filter((ruling) => isWithin(...middleOf(ruling), frame));
    const { tables: found } = ruledTables(uprighted({ ...marks, signs: within, rulings: own }, turn));
    if (found.length === 0) continue;
    tables.push(...found.map((table) => laidBack(table, (edges) => turnedBack(edges, marks, turn))));
    const read = new Set(within);
    rest = rest.filter((sign) => !read.has(sign));
  }
  return { tables, rest };
}

const slack = 3;
const isWithin = (x: number, y: number, { left, top, right, bottom }: Edges): boolean =>
  x > left - slack && x < right + slack && y > top - slack && y < bottom + slack;

const middleOf = ({ flat, at, from, to }: Ruling): readonly [x: number, y: number] =>
  flat ? [(from + to) / 2, at] : [at, (from + to) / 2];

function laidBack(table: TextTable, back: (edges: Edges) => Edges): TextTable {
  return {
    ...table,
    ...back(table),
    cells: table.cells.map((cell) => ({ ...cell, edges: back(cell.edges) })),
    struck: table.struck.map((part) => ({ ...part, edges: back(part.edges) })),
  };
}
