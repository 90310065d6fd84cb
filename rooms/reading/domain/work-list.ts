import type { Shown } from "./reading-address.ts";
import type { ReviewItem, Standing } from "./review.ts";

/** What a list needs to know of a found thing. */
export type ListedItem = Pick<ReviewItem, "key" | "place" | "page" | "standing" | "asks">;

/** Standings at which somebody must still look. */
const waits: readonly Standing[] = ["open", "changed", "doubted"];

/** Nobody has decided, or the decision no longer holds. */
export const isWaiting = ({ standing }: Pick<ListedItem, "standing">): boolean => waits.includes(standing);

/** The page on which a thing stands; a format without pages has one. */
export const pageOf = ({ page }: Pick<ListedItem, "page">): number => page ?? 1;

/** The things of a page that a list shows, in the order of the document. */
export function shownItems<Item extends ListedItem>(
  items: readonly Item[],
  page: number,
  show: Shown,
): readonly Item[] {
  const here = items.filter((item) => pageOf(item) === page);
  switch (show) {
    case "all":
      return here;
    case "questions":
      return here.filter((item) => isWaiting(item) && item.asks);
    default:
      return here.filter(({ standing }) => standing === show);
  }
}

/** A page of a sheet may hold thousands of things; so many stand on one screen. */
export const itemsOnScreen = 40;

/** The things of one screen, those around the chosen one; `before` and `after` are the neighbours outside it. */
export type Screen<Item extends ListedItem> = {
  readonly items: readonly Item[];
  readonly current: Item | null;
  readonly before: Item | null;
  readonly after: Item | null;
};

/** Which things stand on the screen when one of them is chosen; without a choice the first that waits. */
export function screenAt<Item extends ListedItem>(items: readonly Item[], at: string | null): Screen<Item> {
  const chosen = items.findIndex(({ key }) => key === at);
  const index = chosen >= 0 ? chosen : Math.max(0, items.findIndex(isWaiting));
  const first = Math.floor(index / itemsOnScreen) * itemsOnScreen;
  return {
    items: items.slice(first, first + itemsOnScreen),
    current: items[index] ?? null,
    before: items[first - 1] ?? null,
    after: items[first + itemsOnScreen] ?? null,
  };
}

/** What to look at once this one is decided: the next that waits on its page, else one before it there, else the one on a later page. */
export function nextWaiting<Item extends ListedItem>(items: readonly Item[], key: string): Item | null {
  const index = items.findIndex((item) => item.key === key);
  const decided = items[index];
  if (!decided) return items.find(isWaiting) ?? null;
  const after = items.slice(index + 1).filter(isWaiting);
  const before = items.slice(0, index).filter(isWaiting);
  const here = (item: Item): boolean => pageOf(item) === pageOf(decided);
  return after.find(here) ?? before.find(here) ?? after[0] ?? before[0] ?? null;
}

/** The next page on which something waits, of things or groups of them in their order; null where there is none, on any page. */
export function nextWaitingPage(items: readonly Pick<ListedItem, "page" | "standing">[], page: number): number | null {
  const pages = items.filter(isWaiting).map(pageOf);
  return pages.find((one) => one > page) ?? pages.find((one) => one !== page) ?? null;
}
