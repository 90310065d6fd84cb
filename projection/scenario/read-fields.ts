import { refuse } from "./refuse.ts";

/** An object as it was read, and where it stands in the scenario ("changes[2]"). */
export type Found = { readonly at: string; readonly fields: Readonly<Record<string, unknown>> };

export const placeIn = (at: string, field: string): string => (at === "" ? field : `${at}.${field}`);

/** The object at a place; a field that is not known is refused, so that a slip of the pen is never passed over. */
export function readObject(at: string, found: unknown, known: readonly string[]): Found {
  if (!isObject(found)) throw refuse.notThere(at, found, `欄（${known.join("、")}）`, `fields (${known.join(", ")})`);
  const odd = Object.keys(found).find((field) => !known.includes(field));
  if (odd !== undefined) throw refuse.unknownField(placeIn(at, odd), known);
  return { at, fields: found };
}

export const isObject = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === "object" && found !== null && !Array.isArray(found);

/** What a number may be, in the words of both languages. */
export type Bounds = { readonly isRight: (value: number) => boolean; readonly ja: string; readonly en: string };

export function readNumber({ at, fields }: Found, field: string, bounds: Bounds): number {
  const found = fields[field];
  if (typeof found !== "number") throw refuse.notThere(placeIn(at, field), found, "数", "a number");
  if (!Number.isFinite(found) || !bounds.isRight(found))
    throw refuse.impossible(placeIn(at, field), found, bounds.ja, bounds.en);
  return found;
}

export function readText({ at, fields }: Found, field: string): string {
  const found = fields[field];
  if (typeof found !== "string" || found.trim() === "")
    throw refuse.notThere(placeIn(at, field), found, "文字", "some text");
  return found;
}

/** One of a few words; where the field is not there, `missing`, if there is one. */
export function readWord<Word extends string>(
  { at, fields }: Found,
  field: string,
  words: readonly Word[],
  missing?: Word,
): Word {
  const found = fields[field];
  if (found === undefined && missing !== undefined) return missing;
  const word = words.find((one) => one === found);
  if (word === undefined) throw refuse.notThere(placeIn(at, field), found, words.join("・"), words.join(" or "));
  return word;
}

/** A list with at least one entry, each read with its place. */
export function readList<One>(
  { at, fields }: Found,
  field: string,
  one: (place: string, found: unknown) => One,
): readonly One[] {
  const found = fields[field];
  const place = placeIn(at, field);
  if (!Array.isArray(found) || found.length === 0)
    throw refuse.notThere(place, found, "1つ以上の並び", "a list of at least one");
  return found.map((entry: unknown, index) => one(`${place}[${index}]`, entry));
}
