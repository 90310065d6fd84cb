import { around, type Ruling, type Sign, widthOf } from "./marks.ts";

/** The letters that are struck through, and the rulings that are left when the strokes through letters are taken away. */
export type Struck = { readonly signs: ReadonlySet<Sign>; readonly rulings: readonly Ruling[] };

// Where a stroke runs within the square of a letter, from its upper edge: Latin letters lower, ideographs in their middle.
const highest = 0.36;
const lowest = 0.74;
/** A stroke ends with its letters; a ruling of a table does not. */
const mostBeyond = 0.6;
const bandHeight = 16;

export function struckSigns(signs: readonly Sign[], rulings: readonly Ruling[]): Struck {
  const bands = bandsOf(signs);
  const struck = new Set<Sign>();
  const left: Ruling[] = [];
  for (const ruling of rulings) {
    const found = ruling.flat ? lettersUnder(ruling, bands) : [];
    if (isStroke(ruling, found)) for (const sign of found) struck.add(sign);
    else left.push(ruling);
  }
  return { signs: struck, rulings: left };
}

/** Letters by the bands of the page in which they stand, so that not every ruling asks every letter. */
function bandsOf(signs: readonly Sign[]): ReadonlyMap<number, readonly Sign[]> {
  const bands = new Map<number, Sign[]>();
  for (const sign of signs) {
    if (sign.turn !== 0 || sign.size > 200) continue;
    for (let band = Math.floor(sign.top / bandHeight); band <= Math.floor(sign.bottom / bandHeight); band++) {
      const found = bands.get(band);
      if (found === undefined) bands.set(band, [sign]);
      else found.push(sign);
    }
  }
  return bands;
}

function lettersUnder({ at, from, to }: Ruling, bands: ReadonlyMap<number, readonly Sign[]>): Sign[] {
  const band = bands.get(Math.floor(at / bandHeight)) ?? [];
  return band.filter(({ left, right, top, bottom, text }) => {
    const place = (at - top) / (bottom - top);
    const middle = (left + right) / 2;
    return place > highest && place < lowest && middle > from && middle < to && text.trim() !== "";
  });
}

function isStroke({ from, to }: Ruling, letters: readonly Sign[]): boolean {
  const first = letters[0];
  if (first === undefined) return false;
  const { left, right } = around(letters);
  const covered = letters.reduce((sum, sign) => sum + widthOf(sign), 0);
  const beyond = mostBeyond * first.size;
  return left - from <= beyond && to - right <= beyond && covered >= 0.6 * (to - from);
}
