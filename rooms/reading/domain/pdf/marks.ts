/** Quarter turns of a line of letters, clockwise in degrees as the page is looked at. */
export type Turn = 0 | 90 | 180 | 270;

/** Edges of a thing on a page in points from the upper left corner: `top` is smaller than `bottom`. */
export type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** One letter as it is drawn; letters stand in the order in which the file draws them. */
export type Sign = Edges & {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly turn: Turn;
  /** Drawn by a font that writes downwards. */
  readonly downward: boolean;
};

/** A straight thin line that runs with an edge of the page: of a table, under or through letters. */
export type Ruling = {
  readonly flat: boolean;
  /** Its y where it is flat, its x where it stands. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** What a page draws, before anybody has looked at what belongs together. */
export type PageMarks = {
  readonly width: number;
  readonly height: number;
  readonly signs: readonly Sign[];
  readonly rulings: readonly Ruling[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Curves and filled shapes: many of them and no letters is a page whose letters were turned into outlines. */
  readonly shapes: number;
  /** The signs were drawn invisibly behind a picture, as text recognition does. */
  readonly recognised: boolean;
  /** Letters that were drawn invisibly and are not among the signs. */
  readonly unseen: number;
  /** Letters at an angle, in the order of the file; a stamp or watermark. */
  readonly slanted: string;
  /** Letters that the file does not tell which they are. */
  readonly unknown: number;
  /** There were more letters than are allowed; those beyond are missing. */
  readonly isCut: boolean;
};

/** The size of a page as it is told, to a hundredth of a point. */
export const sizeOf = ({ width, height }: Pick<PageMarks, "width" | "height">) => ({
  width: Math.round(width * 100) / 100,
  height: Math.round(height * 100) / 100,
});

export const widthOf = (edges: Edges): number => edges.right - edges.left;
export const heightOf = (edges: Edges): number => edges.bottom - edges.top;
export const middleX = (edges: Edges): number => (edges.left + edges.right) / 2;
export const middleY = (edges: Edges): number => (edges.top + edges.bottom) / 2;

/** How far two stretches lie over each other; negative is the gap between them. */
export const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, otherFrom);

/** The smallest edges around all. */
export function around(things: readonly Edges[]): Edges {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const thing of things) {
    if (thing.left < left) left = thing.left;
    if (thing.top < top) top = thing.top;
    if (thing.right > right) right = thing.right;
    if (thing.bottom > bottom) bottom = thing.bottom;
  }
  return { left, top, right, bottom };
}

/** Things by what they have in common, in the order in which they are met. */
export function groupedBy<Key, Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
