import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Region } from "../../intake/index.ts";
import { missingText } from "../domain/missing-words.ts";
import { type VisionPlace, visionPlace } from "../domain/vision-place.ts";
import { type PlaceBase, readPlaceBases } from "../store/read-tables.ts";

/** A place with the base that a call means. */
export type FoundBase = { readonly place: VisionPlace; readonly base: PlaceBase };

/** The place and base of a call (as in the address of its page; base null: the usual one). Refuses an unknown place or base, and a place with nothing to project from. */
export async function placeBase(
  database: Database,
  region: Region,
  { place: id, base }: { readonly place: string; readonly base: string | null },
): Promise<Outcome<FoundBase, Problem>> {
  const place = visionPlace(region.areas, id);
  if (!place) return fail(placeUnknown(id));
  const { bases, none } = await database.read((tx) => readPlaceBases(tx, region, place));
  if (bases.length === 0) return fail({ code: "vision/noTables", message: missingText(none) });
  const chosen = base === null ? bases[0] : bases.find((one) => one.id === base);
  const known = bases.map((one) => one.id);
  return chosen ? ok({ place, base: chosen }) : fail(baseUnknown(base ?? "", known));
}

const baseUnknown = (base: string, known: readonly string[]): Problem => ({
  code: "vision/baseUnknown",
  message: {
    ja: `計算の土台「${base}」はこの地域にありません。あるもの: ${known.join("、")}`,
    en: `There is no base "${base}" for this place. There are: ${known.join(", ")}`,
  },
});

const placeUnknown = (place: string): Problem => ({
  code: "vision/placeUnknown",
  message: {
    ja: `地域「${place}」はありません。hokkaido、bureau-nemuro、m-01202 や、それらを + でつないだものを書いてください。`,
    en: `There is no place "${place}": write hokkaido, bureau-nemuro, m-01202, or several of these joined by +.`,
  },
});
