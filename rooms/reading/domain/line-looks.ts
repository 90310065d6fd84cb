import { joinLines } from "./name-words.ts";
import type { PlacedLine, ReadPage } from "./placed-text.ts";
import { namesMeasure } from "./text/marks.ts";

/** How most letters of a document look: what stands out from it may be a heading. */
export type BodyLook = {
  /** Points; null where no line says its size. */
  readonly size: number | null;
  /** Whether bold lines are the exception. */
  readonly boldStandsOut: boolean;
};

export const noBodyLook: BodyLook = { size: null, boldStandsOut: false };

/** The look of the letters of all lines outside tables; that of a format without looks stands out nowhere. */
export function bodyLook(pages: readonly ReadPage[]): BodyLook {
  const letters = new Map<number, number>();
  let [all, bold] = [0, 0];
  for (const { parts } of pages)
    for (const part of parts) {
      if (part.kind !== "line") continue;
      const { text, style, heading } = part.line;
      all += text.length;
      // a heading by its style is bold beside whatever the others are
      if (style.bold && heading === undefined) bold += text.length;
      if (style.size !== null) letters.set(style.size, (letters.get(style.size) ?? 0) + text.length);
    }
  let most: readonly [size: number, count: number] | null = null;
  for (const [size, count] of letters) if (most === null || count > most[1]) most = [size, count];
  return { size: most?.[0] ?? null, boldStandsOut: bold > 0 && bold * 2 < all };
}

/** Letters are larger than others from so many points on, and from so much of their size. */
const larger = { points: 0.8, share: 0.07 };
const longestHeading = 36;

/** A line whose letters are larger or bolder than the others', and which is no sentence, no figure and no name of an indicator: a heading without a mark. */
export function isHeadingByLook({ text, style }: PlacedLine, body: BodyLook): boolean {
  const stands =
    (style.bold && body.boldStandsOut) ||
    (style.size !== null &&
      body.size !== null &&
      style.size - body.size >= Math.max(larger.points, larger.share * body.size));
  if (!stands || style.struck || style.vertical) return false;
  const line = joinLines(text);
  return line.length <= longestHeading && isPhrase(line) && !namesMeasure(line);
}

/** Words that may head something: no sentence, figure, arrow, note or list of values. */
export const isPhrase = (line: string): boolean =>
  /[一-龠ァ-ヶぁ-ん]{2}/.test(line) &&
  !/[。、，:：]$|[→⇒➡⇨]|単位|^[（(].*[)）]$|^[※注*＊]|^(?:表|図|資料)\s*[\d０-９-]/.test(line) &&
  !/[\d０-９][\d０-９,，.．]*\s*(?:[十百千万億兆]|[%％人件円回社校戸世帯箇か組店台頭ha㎡㎞km]|トン)/.test(line);
