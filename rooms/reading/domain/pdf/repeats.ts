import type { PagePart, PlacedLine, ReadPage, ReadProblem } from "../placed-text.ts";
import { groupedBy } from "./marks.ts";
import { pageNumbersLeftOut, repeatedLeftOut } from "./problems.ts";

/** Headers and footers stand within this share of the page from its upper or lower edge. */
const margin = 0.14;
const sameHeight = 4;
/** As many pages must agree before a line counts as repeated; two for page numbers that go on. */
const leastPages = 3;

/** A line near an edge of its page; `from` is how far from that edge, negative for the lower one. */
type EdgeLine = { readonly page: ReadPage; readonly part: PagePart; readonly line: PlacedLine; readonly from: number };

/** Leaves headers, footers and page numbers out of all pages but the first that has them, and tells which. */
export function withoutRepeats(pages: readonly ReadPage[]): {
  readonly pages: readonly ReadPage[];
  readonly problems: readonly ReadProblem[];
} {
  const edges = pages.flatMap(edgeLines);
  const numbers = pageNumbers(edges.flat());
  const repeated = [...groupedBy(edges.flat(), repeatKey).values()].filter((group) => isRepeated(group, pages));
  const repeats = new Set([...numbers, ...repeated.flat()]);
  const outermost = new Set(edges.flatMap((edge) => outer(edge, repeats)));
  const left = new Set<PagePart>();
  const problems = [...repeated, numbers].flatMap((group) => {
    const [first, ...further] = group.filter((line) => outermost.has(line));
    const others = further.filter(({ page }) => page !== first?.page);
    if (first === undefined || others.length === 0) return [];
    for (const { part } of others) left.add(part);
    if (group === numbers) return [{ problem: pageNumbersLeftOut(others.length), at: {} }];
    return [{ problem: repeatedLeftOut(first.line.text, first.page.number, others.length), at: first.line.at }];
  });
  return { pages: left.size === 0 ? pages : pages.map((page) => withoutParts(page, left)), problems };
}

function withoutParts(page: ReadPage, left: ReadonlySet<PagePart>): ReadPage {
  return { ...page, parts: page.parts.filter((part) => !left.has(part)) };
}

/** The lines at the upper and at the lower edge of a page, from the edge inwards. */
function edgeLines(page: ReadPage): readonly (readonly EdgeLine[])[] {
  const height = page.size?.height ?? 0;
  const lines = page.parts.flatMap((part): EdgeLine[] => {
    if (part.kind !== "line" || part.line.at.box === undefined) return [];
    const { y, height: own } = part.line.at.box;
    const below = height - y - own;
    return Math.min(y, below) > margin * height ? [] : [{ page, part, line: part.line, from: y < below ? y : -below }];
  });
  const inwards = lines.sort((one, other) => Math.abs(one.from) - Math.abs(other.from));
  return [inwards.filter(({ from }) => from >= 0), inwards.filter(({ from }) => from < 0)];
}

/** What repeats counts only as long as nothing else stands between it and the edge: rows of a table repeat as well. */
function outer(edge: readonly EdgeLine[], repeats: ReadonlySet<EdgeLine>): readonly EdgeLine[] {
  const end = edge.findIndex((line) => !repeats.has(line));
  return end < 0 ? edge : edge.slice(0, end);
}

const repeatKey = ({ line, from }: EdgeLine): string => `${Math.round(from / sameHeight)} ${squeezed(line.text)}`;
const squeezed = (text: string): string => text.replace(/\s+/g, "");

const pagesIn = (lines: readonly EdgeLine[]): number => new Set(lines.map(({ page }) => page)).size;

/** Pages may take turns (left and right ones), and the first of a chapter may go without. */
function isRepeated(group: readonly EdgeLine[], pages: readonly ReadPage[]): boolean {
  const own = pagesIn(group);
  if (own < leastPages) return false;
  const [first, last] = [group[0]?.page.number ?? 0, group.at(-1)?.page.number ?? 0];
  const between = pages.filter(({ number, kind }) => number >= first && number <= last && kind === "text").length;
  return own * 3 >= between;
}

const longestNumber = 60;
const bareNumber =
  /^[-‐–—−―－・<＜〈(（[\s]*(?:p\.?|page|ページ|頁)?\s*([0-9０-９]{1,4})(?:\s*[/／]\s*[0-9０-９]{1,4})?\s*(?:ページ|頁)?[-‐–—−―－・>＞〉)）\]\s]*$/i;
/** At the lower edge the name of the document may stand before the number. */
const namedNumber = /^(\D*)([0-9０-９]{1,4})(?:\s*[/／]\s*[0-9０-９]{1,4})?[-‐–—−―－)）\s]*$/;

/** Lines that end with a number which goes on with the pages. */
function pageNumbers(lines: readonly EdgeLine[]): readonly EdgeLine[] {
  const counted = lines.flatMap((line) => {
    const { text } = line.line;
    if (text.length > longestNumber) return [];
    const bare = bareNumber.exec(text)?.[1];
    const [, name = "", named] = bare === undefined && line.from < 0 ? (namedNumber.exec(text) ?? []) : [];
    const digits = bare ?? named;
    return digits === undefined ? [] : [{ line, name, offset: Number(digits.normalize("NFKC")) - line.page.number }];
  });
  return [...groupedBy(counted, ({ name, offset }) => `${offset} ${name}`).values()]
    .filter((group) => pagesIn(group.map(({ line }) => line)) >= (group[0]?.name === "" ? 2 : leastPages))
    .flatMap((group) => group.map(({ line }) => line));
}
