import type { LetterFont } from "./pdf-letters.ts";
import { OPS } from "./pdf-library.ts";
import type { Operators } from "./pdf-operators.ts";

/** Where pdf.js keeps fonts by the names that a page uses for them. */
export type FontStore = { get(name: string, callback: (font: unknown) => void): unknown };

const boldName = /bold|heavy|black|demi|[-,]?w[6-9](?![0-9])|[-,](?:db|eb|b|h|ub)$|極太|太/i;
const usualUnit = 0.001;
const plainFont: LetterFont = { bold: false, downward: false, unit: usualUnit, down: 1000 };

/** The fonts of a page by their names there; a font that could not be read counts as a plain one. */
export async function fontsOf(operators: Operators, store: FontStore): Promise<(name: string) => LetterFont> {
  const fonts = new Map<string, LetterFont>();
  for (const name of fontNames(operators)) {
    fonts.set(name, letterFont(await new Promise<unknown>((found) => store.get(name, found))));
  }
  return (name) => fonts.get(name) ?? plainFont;
}

function fontNames({ names, values }: Operators): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: unknown): void => {
    if (Array.isArray(value) && typeof value[0] === "string") found.add(value[0]);
  };
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (name === OPS.setFont) add(value);
    if (name === OPS.setGState && Array.isArray(value) && Array.isArray(value[0])) {
      for (const pair of value[0]) if (Array.isArray(pair) && pair[0] === "Font") add(pair[1]);
    }
  }
  return found;
}

function letterFont(font: unknown): LetterFont {
  if (typeof font !== "object" || font === null) return plainFont;
  const name = "name" in font ? String(font.name) : "";
  const bold = ("bold" in font && font.bold === true) || ("black" in font && font.black === true);
  const matrix: unknown = "fontMatrix" in font ? font.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) || matrix instanceof Float32Array ? matrix[0] : null;
  const metrics: unknown = "defaultVMetrics" in font ? font.defaultVMetrics : null;
  const down: unknown = Array.isArray(metrics) ? metrics[0] : null;
  return {
    bold: bold || boldName.test(name.replace(/^[A-Z]{6}\+/, "")),
    downward: "vertical" in font && font.vertical === true,
    unit: typeof unit === "number" && unit > 0 ? unit : usualUnit,
    down: typeof down === "number" && down < 0 ? -down : 1000,
  };
}
