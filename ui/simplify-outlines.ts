/** A point in a picture: across and down, in its units. */
export type Point = readonly [number, number];

/** A closed line; its first point is not given again at its end. */
export type Ring = readonly Point[];

const keyOf = ([x, y]: Point): string => `${x} ${y}`;

/**
 * The outlines of places that lie beside each other, with fewer points: none of them strays further than the tolerance from where it ran. Places that share a
 * border share it afterwards too, because a border is simplified as a whole, from one meeting point to the next (Douglas and Peucker 1973). A ring too small to
 * be seen is left out, but each place keeps its largest.
 */
export function simplifyOutlines(
  places: readonly (readonly Ring[])[],
  tolerance: number,
): readonly (readonly Ring[])[] {
  const neighbours = neighboursOf(places.flat());
  const isMeeting = (point: Point): boolean => neighbours.get(keyOf(point))?.size !== 2;
  return places.map((rings) => {
    const largest = Math.max(0, ...rings.map(areaOf));
    return rings.flatMap((ring) => {
      const area = areaOf(ring);
      if (area < largest && area < tolerance ** 2) return [];
      const simple = simplifyRing(ring, isMeeting, tolerance);
      if (simple.length > 2) return [simple];
      return area === largest ? [ring] : [];
    });
  });
}

/** Which points lie next to each point, in any of the rings: two along a border, more where borders meet. */
function neighboursOf(rings: readonly Ring[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    const keys = ring.map(keyOf);
    keys.forEach((key, index) => {
      const own = neighbours.get(key) ?? new Set<string>();
      neighbours.set(key, own);
      for (const beside of [keys.at(index - 1), keys[(index + 1) % keys.length]]) if (beside) own.add(beside);
    });
  }
  return neighbours;
}

/** Twice the area is the sum of the cross products of its sides. */
function areaOf(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [toX, toY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * toY - toX * y;
  });
  return Math.abs(sum / 2);
}

function simplifyRing(ring: Ring, isMeeting: (point: Point) => boolean, tolerance: number): Ring {
  const fixed = ring.flatMap((point, index) => (isMeeting(point) ? [index] : []));
  const ends = fixed.length > 1 ? fixed : endsOfLoop(ring, fixed[0]);
  return ends.flatMap((from, place) => {
    const to = ends[(place + 1) % ends.length] ?? from;
    const line = to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
    // the last point is the first of the next line
    return simplifyLine(line, tolerance).slice(0, -1);
  });
}

/** Two places of a ring that no other meets in more than one point: its meeting point or else its first in order, and the point furthest from it. */
function endsOfLoop(ring: Ring, meeting: number | undefined): readonly number[] {
  const keys = ring.map(keyOf);
  const first = meeting ?? keys.indexOf([...keys].sort()[0] ?? "");
  const start = ring[first];
  if (!start) return [];
  const far = ring.map((point) => Math.hypot(point[0] - start[0], point[1] - start[1]));
  return [first, far.indexOf(Math.max(...far))].sort((one, other) => one - other);
}

/** The same line whichever of its two places it is walked for. */
function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [keyOf(line[0] ?? [0, 0]), keyOf(line.at(-1) ?? [0, 0])];
  if (first <= last) return keepPoints(line, tolerance);
  return [...keepPoints([...line].reverse(), tolerance)].reverse();
}

function keepPoints(line: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, line.length - 1]);
  const open: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    const { at, distance } = furthest(line, from, to);
    if (distance <= tolerance) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

function furthest(
  line: readonly Point[],
  from: number,
  to: number,
): { readonly at: number; readonly distance: number } {
  const [[startX, startY], [endX, endY]] = [line[from] ?? [0, 0], line[to] ?? [0, 0]];
  const [wide, high] = [endX - startX, endY - startY];
  const length = Math.hypot(wide, high);
  let [at, distance] = [from, 0];
  for (let index = from + 1; index < to; index += 1) {
    const [x, y] = line[index] ?? [0, 0];
    const away =
      length === 0 ? Math.hypot(x - startX, y - startY) : Math.abs(wide * (y - startY) - high * (x - startX)) / length;
    if (away > distance) [at, distance] = [index, away];
  }
  return { at, distance };
}
