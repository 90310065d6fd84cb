/** Full-width signs take two columns of a terminal (Unicode's East Asian width W and F; 々 and kana included). */
const wide = /[ᄀ-ᅟ⺀-〾぀-㏿㐀-䶿一-鿿ꀀ-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns a text takes where every full-width sign takes two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}
