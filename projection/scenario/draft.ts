import type { MunicipalRates } from "../municipal/municipal-step.ts";

/** Rates that are being changed: arrays of their own, which nobody else reads. */
export type Draft = readonly { -readonly [Field in keyof MunicipalRates]: MunicipalRates[Field] }[];

export const draftOf = (rates: readonly MunicipalRates[]): Draft =>
  rates.map(({ survival, moving, arriving, childWoman, sexRatio }) => ({
    survival: survival.slice(),
    moving: moving.slice(),
    arriving: arriving?.slice() ?? null,
    childWoman: childWoman.slice(),
    sexRatio: sexRatio.slice(),
  }));
