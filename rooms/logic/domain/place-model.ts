import { columns, type LogicArrow, type LogicModel, type LogicNode, nodesIn, numberedArrows } from "./logic-model.ts";

/** A box on the drawing, in units of the drawing; its text cut into lines. */
export type PlacedNode = {
  readonly node: LogicNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
};

export type PlacedArrow = {
  readonly arrow: LogicArrow & { readonly number: number };
  readonly path: string;
  /** Where the number stands. */
  readonly at: { readonly x: number; readonly y: number };
};

export type PlacedModel = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
};

export const boxWidth = 176;
export const lineHeight = 20;
const columnStep = 240;
const headHeight = 40;
const gap = 16;
const padding = 10;
/** Full-width signs that fit into a box at 14 units of type. */
const signsInLine = 11;
const mostLines = 6;

const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) > 0x2e80;

/** The text in lines that fit; what is too long for six lines ends in …; the list beside the drawing has it whole. */
export function wrapText(text: string): readonly string[] {
  const lines: string[] = [""];
  let used = 0;
  for (const sign of text) {
    const width = isWide(sign) ? 1 : 0.55;
    if (used + width > signsInLine) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += sign;
    used += width;
  }
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, -1)}…`];
}

export const columnX = (index: number): number => 8 + index * columnStep;

function placeColumn(nodes: readonly LogicNode[], x: number): readonly PlacedNode[] {
  let y = headHeight;
  return nodes.map((node) => {
    const lines = wrapText(node.text);
    const height = lines.length * lineHeight + padding * 2;
    const placed = { node, x, y, height, lines };
    y += height + gap;
    return placed;
  });
}

function placeArrow(arrow: PlacedArrow["arrow"], nodes: ReadonlyMap<string, PlacedNode>): readonly PlacedArrow[] {
  const [from, to] = [nodes.get(arrow.from), nodes.get(arrow.to)];
  if (!from || !to) return [];
  const start = { x: from.x + boxWidth, y: from.y + from.height / 2 };
  const end = { x: to.x - 4, y: to.y + to.height / 2 };
  const bend = Math.max(32, Math.abs(end.x - start.x) / 2);
  const path = `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  // arrows that end in one box keep their numbers apart: each stands nearer to its beginning
  return [{ arrow, path, at: { x: start.x + (end.x - start.x) * 0.35, y: start.y + (end.y - start.y) * 0.25 } }];
}

/** Boxes in their columns and arrows between them; pure geometry. */
export function placeModel(model: LogicModel): PlacedModel {
  const nodes = columns.flatMap((column, index) => placeColumn(nodesIn(model, column), columnX(index)));
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  return {
    width: columnX(columns.length - 1) + boxWidth + 8,
    height: Math.max(headHeight, ...nodes.map(({ y, height }) => y + height)) + gap,
    nodes,
    arrows: numberedArrows(model).flatMap((arrow) => placeArrow(arrow, byId)),
  };
}
