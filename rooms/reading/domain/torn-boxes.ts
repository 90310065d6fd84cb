import { headingForm } from "./heading-forms.ts";
import type { PlacedLine } from "./placed-text.ts";

/** 「【渡島】 【檜山】」, 「【施策】 【主なＫＰＩ】」: boxes that stood beside each other. */
const besideEachOther = /^[\s　]*【[^【】]{1,40}】(?:[\s　]+【[^【】]{1,40}】)+[\s　]*$/;
/** 「【現状値】 【目標値】」 heads the columns of one table. */
const headsValues = /(?:現状|現況|基準|目標|実績|見込み?|年度?|値|単位|指標|数値)】/;
/** One such line may be a table's; several tell of a page of boxes. */
const leastLines = 2;
/** Chapters and numbered sections part the pages from each other. */
const deepestSection = 3.5;

const standAbreast = (text: string): boolean => besideEachOther.test(text) && !headsValues.test(text);

/**
 * The lines of sections whose boxes stood beside each other and were run together: which ■ or 【】 a line stood below can no longer be told
 * there, so none of them heads anything.
 */
export function tornPlaces(lines: readonly PlacedLine[]): ReadonlySet<number> {
  const torn = new Set<number>();
  const abreast = new Set(lines.flatMap(({ text }, place) => (standAbreast(text) ? [place] : [])));
  if (abreast.size < leastLines) return torn;
  let section: number[] = [];
  let beside = 0;
  const close = () => {
    if (beside >= leastLines) for (const place of section) torn.add(place);
    section = [];
    beside = 0;
  };
  lines.forEach(({ text }, place) => {
    if ((headingForm(text)?.depth ?? deepestSection) < deepestSection) close();
    section.push(place);
    if (abreast.has(place)) beside += 1;
  });
  close();
  return torn;
}
