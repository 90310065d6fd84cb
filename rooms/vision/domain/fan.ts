import type { FanYear } from "../../../projection/index.ts";
import type { PlaceChance } from "./chance-of-place.ts";

/** How far a year's people may lie from the middle: parts of the middle below and above which one in forty and one in ten trajectories lie. */
export type FanShares = {
  readonly year: number;
  readonly low95: number;
  readonly low80: number;
  readonly high80: number;
  readonly high95: number;
};

/** The fan of a place's people around the trend. `movesVary` false: too little is stored of moves, and the true band is wider. */
export type Fan = { readonly years: readonly FanShares[]; readonly movesVary: boolean };

/** The fan of all people as parts of its middle, so that it can be carried over to what a slider makes; null where there is none. */
export function fanAround({ learnt, fans }: PlaceChance): Fan | null {
  const [total] = fans?.years ?? [];
  return total ? { years: total.map(sharesOf), movesVary: learnt.moves.process !== null } : null;
}

function sharesOf({ year, quantiles }: FanYear): FanShares {
  const [low95 = 0, low80 = 0, middle = 0, high80 = 0, high95 = 0] = quantiles;
  const part = (value: number) => (middle > 0 ? value / middle : 1);
  return { year, low95: part(low95), low80: part(low80), high80: part(high80), high95: part(high95) };
}
