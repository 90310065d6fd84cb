import { OPS } from "./pdf-library.ts";

/** The drawing of a page, step by step: `names[i]` is a number of `OPS`, `values[i]` what it is given. */
export type Operators = { readonly names: readonly number[]; readonly values: readonly unknown[] };

/** What one page may draw at most. A dense map has some 300,000 steps, a full page of letters 4,000 letters. */
export const pageLimits = { steps: 1_000_000, letters: 100_000, milliseconds: 30_000 };

/** What a page is refused with. */
export class PageTooLarge extends Error {
  readonly kind: "steps" | "time";
  constructor(kind: "steps" | "time") {
    super(kind);
    this.kind = kind;
  }
}

/** A path with more numbers than this is a drawing, no ruling. */
const mostOfPath = 40_000;

const used = new Set([
  OPS.save,
  OPS.restore,
  OPS.transform,
  OPS.setLineWidth,
  OPS.setGState,
  OPS.beginText,
  OPS.setCharSpacing,
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.setLeading,
  OPS.setFont,
  OPS.setTextRenderingMode,
  OPS.setTextRise,
  OPS.moveText,
  OPS.setLeadingMoveText,
  OPS.setTextMatrix,
  OPS.nextLine,
  OPS.showText,
  OPS.paintFormXObjectBegin,
  OPS.paintFormXObjectEnd,
  OPS.beginGroup,
  OPS.endGroup,
  OPS.beginAnnotation,
  OPS.endAnnotation,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.constructPath,
  OPS.shadingFill,
]);

const paints = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Keeps of a piece of a page's drawing only what says where letters and rulings are; pdf.js uses its lists again, so they are copied. `also` is kept too. */
export function usedOperators({ names, values }: Operators, also: ReadonlySet<number>): Operators {
  const kept: { names: number[]; values: unknown[] } = { names: [], values: [] };
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? 0;
    if (!(used.has(name) || also.has(name)) || (name === OPS.constructPath && !isPainted(values[index]))) continue;
    kept.names.push(name);
    kept.values.push(values[index]);
  }
  return kept;
}

function isPainted(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const data: unknown = Array.isArray(value[1]) ? value[1][0] : null;
  return paints.has(value[0]) && data instanceof Float32Array && data.length <= mostOfPath;
}

/** The numbers of a value, where it is a list of at least that many and nothing else; null otherwise. */
export function numbersIn(value: unknown, count: number): readonly number[] | null {
  if (!(value instanceof Float32Array) && !Array.isArray(value)) return null;
  if (value.length < count) return null;
  const numbers: number[] = [];
  for (const one of value) {
    if (typeof one !== "number" || !Number.isFinite(one)) return null;
    numbers.push(one);
  }
  return numbers;
}
