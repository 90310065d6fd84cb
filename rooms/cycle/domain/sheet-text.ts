/** Length as people count it: one for 𠮷 as for 道; a line break counts as one. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** Line ends as one sign, and nothing that a database or a page cannot hold: no NUL, no half of a pair. Otherwise as typed. */
export const asTyped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
