import { type Digest, keysOf } from "./found-key.ts";
import type { LinkedFact } from "./link-facts.ts";
import type { Place, ReadPage } from "./placed-text.ts";
import type { ReviewItem } from "./review.ts";

/** A found thing as it goes into the store. */
export type FoundRow = Pick<ReviewItem, "place" | "key" | "fingerprint" | "page" | "confidence" | "asks"> & {
  readonly kind: LinkedFact["fact"]["kind"];
  readonly linked: boolean;
  readonly content: LinkedFact;
};

/** What was found and linked, as rows in the order in which it stands in the document; `held` as `keysOf` takes it. */
export function foundRows(
  linked: readonly LinkedFact[],
  pages: readonly Pick<ReadPage, "number" | "name">[],
  digest: Digest,
  held: ReadonlySet<string>,
): readonly FoundRow[] {
  const pageOf = pageFinder(pages);
  const placed = linked.map((found) => ({ found, page: pageOf(found.fact.at) }));
  const ordered = placed.sort((one, other) => one.page - other.page || lineOf(one.found) - lineOf(other.found));
  const keys = keysOf(
    ordered.map(({ found }) => found.fact),
    digest,
    held,
  );
  return ordered.flatMap(({ found, page }, place) => {
    const { fact, link, question } = found;
    const key = keys[place];
    if (!key) return [];
    return {
      place,
      ...key,
      kind: fact.kind,
      page,
      confidence: Math.round(fact.confidence.value * (link?.confidence ?? 1) * 1000) / 1000,
      linked: link !== null,
      asks: question !== null || fact.questions.length > 0,
      content: found,
    };
  });
}

/** Lines are counted through only where a format has nothing else; elsewhere the order of the reading stays. */
const lineOf = ({ fact }: LinkedFact): number => fact.at.lines?.[0] ?? 0;

/** A format without pages has one; a sheet is found by its name. */
function pageFinder(pages: readonly Pick<ReadPage, "number" | "name">[]): (at: Place) => number {
  const byName = new Map(pages.map(({ number, name }) => [name, number]));
  const first = pages[0]?.number ?? 1;
  return ({ page, cell }) => page ?? byName.get(cell?.slice(0, cell.lastIndexOf("!")) ?? null) ?? first;
}
