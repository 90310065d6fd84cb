const plain = "0123456789+-()";
const small = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";

/** A small text as it is raised above its line, so that the mark of a note does not become part of a number: `15` with `1)` is `15¹⁾`. */
export function raised(text: string): string {
  return text.replace(/[0-9+\-()]/g, (sign) => small[plain.indexOf(sign)] ?? sign);
}

/** Raised letters of browsers have 5/6 of the size of their line, those of office programs less. */
export const smaller = 0.88;

/** Whether letters of one size and foot stand small above the foot of others; depths grow downwards. */
export function isRaised(size: number, foot: number, otherSize: number, otherFoot: number): boolean {
  return size < smaller * otherSize && otherFoot - foot > 0.2 * otherSize;
}
