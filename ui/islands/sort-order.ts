/** What a row is sorted by: the value the server wrote, or undefined for an absent one. */
export type SortKey = string | undefined;

export type Direction = "ascending" | "descending";

/** Orders two keys. Absent values stand last in both directions: they are not the smallest. */
export function compareKeys(a: SortKey, b: SortKey, kind: "number" | "text", direction: Direction): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = kind === "number" ? Number(a) - Number(b) : a.localeCompare(b, "ja");
  return direction === "ascending" ? order : -order;
}

/** Search keys forgive width, case and half-width kana; stored text is never changed this way. */
export function searchKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
