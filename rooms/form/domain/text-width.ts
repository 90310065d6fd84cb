/** Signs of half a full-width letter: ASCII, Latin and half-width katakana. */
const narrow = /[ -\u024f\u2010-\u2027\uff61-\uff9f]/;

/** How many half-width letters a text takes up; a full-width sign takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += narrow.test(sign) ? 1 : 2;
  return width;
}
