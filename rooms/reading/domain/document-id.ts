/** Letters that an address can show, from a title or file name: `R6 KPI一覧.xlsx` → `r6-kpi`. */
const plainPart = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");

/** The permanent id of a document, from what it is called and some letters that no other has. */
export function documentIdOf(names: readonly string[], random: string): string {
  const plain = names.map(plainPart).find((part) => part.length >= 3);
  return `${plain ?? "doc"}-${random}`;
}
