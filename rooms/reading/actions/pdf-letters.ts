import type { Matrix } from "../domain/matrix.ts";
import type { Sign, Turn } from "../domain/pdf/marks.ts";
import { plainIdeographs } from "../domain/radicals.ts";

/** What must be known of a font to say where its letters stand. */
export type LetterFont = {
  readonly bold: boolean;
  readonly downward: boolean;
  /** One step of a width in letter sizes. */
  readonly unit: number;
  /** Of downward fonts: how far a letter without own figures goes down. */
  readonly down: number;
};

export type TextState = {
  font: LetterFont;
  size: number;
  letterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
};

/** A letter as pdf.js gives it. */
type Glyph = { readonly unicode: string; readonly width: number; readonly vmetric: unknown; readonly isSpace: boolean };

/** Where letters go, and what is counted of those that do not become signs. */
export type LetterSink = { readonly signs: Sign[]; slanted: string; unknown: number };

// A letter's square stands on the foot of its line like this, whatever the font says of itself: fonts are often wrong about it.
const above = 0.88;
const below = 0.12;
const slant = 0.05;
const fillAndStroke = 2;

/** Adds the letters of one showing of text; gives how far the line went on: to the right, or down for a downward font. */
export function addLetters(value: unknown, state: TextState, matrix: Matrix, sink: LetterSink): number {
  if (!Array.isArray(value)) return 0;
  const { font, size } = state;
  const look = lookOf(state, matrix);
  let along = 0;
  for (const one of value) {
    if (typeof one === "number") {
      along += ((font.downward ? one : -one) * size) / 1000;
      continue;
    }
    if (!isGlyph(one)) continue;
    const advance = advanceOf(one, state);
    addLetter(one, along, advance, state, look, sink);
    const space = state.letterSpace + (one.isSpace ? state.wordSpace : 0);
    along += font.downward ? advance - space : advance + space;
  }
  return font.downward ? along : along * state.stretch;
}

/** What all letters of one showing have in common. */
type Look = { readonly size: number; readonly bold: boolean; readonly turn: Turn | null; readonly matrix: Matrix };

function lookOf({ font, size, mode }: TextState, matrix: Matrix): Look {
  const [a, b, c, d] = matrix;
  const sign = Math.sign(size) || 1;
  const length = Math.hypot(a, b) || 1;
  return {
    size: Math.abs(size) * Math.hypot(c, d),
    bold: font.bold || mode === fillAndStroke,
    turn: turnOf((sign * a) / length, (sign * b) / length),
    matrix,
  };
}

function turnOf(x: number, y: number): Turn | null {
  if (Math.abs(y) < slant) return x > 0 ? 0 : 180;
  if (Math.abs(x) < slant) return y > 0 ? 90 : 270;
  return null;
}

function advanceOf({ width, vmetric }: Glyph, { font, size }: TextState): number {
  if (!font.downward) return width * font.unit * size;
  const own: unknown = Array.isArray(vmetric) ? vmetric[0] : null;
  return (typeof own === "number" ? -own : font.down) * font.unit * size;
}

/** A letter that starts at `along` of its line. */
function addLetter(glyph: Glyph, along: number, advance: number, state: TextState, look: Look, sink: LetterSink): void {
  const { text, told } = readingOf(glyph.unicode);
  if (!told) sink.unknown++;
  if (text === "") return;
  if (look.turn === null) {
    sink.slanted += text;
    return;
  }
  const { size, stretch, rise, font } = state;
  const across = font.downward ? size / 2 : along * stretch;
  const foot = font.downward ? -along : rise - below * size;
  const end = font.downward ? -across : (along + advance) * stretch;
  const head = font.downward ? -along - advance : rise + above * size;
  const [a, b, c, d, e, f] = look.matrix;
  const [x0, y0, x1, y1] = [
    a * across + c * foot + e,
    b * across + d * foot + f,
    a * end + c * head + e,
    b * end + d * head + f,
  ];
  if (!(look.size > 0) || !Number.isFinite(x0 + y0 + x1 + y1)) return;
  sink.signs.push({
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
    text,
    size: look.size,
    bold: look.bold,
    turn: look.turn,
    downward: font.downward,
  });
}

type LetterReading = { readonly text: string; readonly told: boolean };

const readings = new Map<string, LetterReading>();
/** More different letters than any language has are a sign of a made-up file. */
const mostReadings = 100_000;

/** The same letters come again and again. */
function readingOf(unicode: string): LetterReading {
  const known = readings.get(unicode);
  if (known !== undefined) return known;
  const text = plainIdeographs(unicode);
  const found = { text: text < " " ? "" : text, told: isTold(text) };
  if (readings.size >= mostReadings) readings.clear();
  readings.set(unicode, found);
  return found;
}

/** False for letters without a meaning outside their font. */
function isTold(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return code >= 0x20 && code !== 0xfffd && !(code >= 0xe000 && code <= 0xf8ff) && code < 0xf0000;
}

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === "object" &&
    value !== null &&
    "unicode" in value &&
    typeof value.unicode === "string" &&
    "width" in value &&
    typeof value.width === "number"
  );
}
