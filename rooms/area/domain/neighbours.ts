import { type Area, type Areas, municipalitiesIn } from "./areas.ts";

type Square = readonly [number, number];

const squaresOf = (areas: Areas, id: string): readonly Square[] =>
  municipalitiesIn(areas, id).flatMap(({ tile }): readonly Square[] => {
    const [x, y] = tile ?? [];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });

const shareAnEdge = ([x, y]: Square, [u, v]: Square): boolean => Math.abs(x - u) + Math.abs(y - v) === 1;

const sameSort = (one: Area, other: Area): boolean =>
  one.kind === other.kind || [one, other].every(({ kind }) => ["city", "town", "village"].includes(kind));

/**
 * The places of the same sort whose squares share an edge with this one's on the tile map. The map keeps neighbourhood as far as
 * squares can: near places, not a statement about the real borders.
 */
export function neighboursOf(areas: Areas, id: string): readonly Area[] {
  const area = areas.byId.get(id);
  const own = squaresOf(areas, id);
  if (!area || own.length === 0) return [];
  return areas.all.filter(
    (other) =>
      other.id !== id &&
      sameSort(area, other) &&
      squaresOf(areas, other.id).some((square) => own.some((mine) => shareAnEdge(mine, square))),
  );
}
