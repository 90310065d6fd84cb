import { ProjectionFault } from "../fault.ts";

/** For each share the rank below it among `count` numbers in order, and how far it lies towards the next (type 7 of Hyndman and Fan 1996, as `../chance/quantiles.ts`). */
export function quantilePlaces(count: number, shares: readonly number[]): Float64Array {
  checkShares(shares);
  return Float64Array.from(
    shares.flatMap((share) => {
      const place = (count - 1) * share;
      const below = Math.min(Math.floor(place), Math.max(count - 2, 0));
      return [below, place - below];
    }),
  );
}

function checkShares(shares: readonly number[]): void {
  const wrong = shares.findIndex((share, index) => !(share >= 0 && share <= 1 && share >= (shares[index - 1] ?? 0)));
  if (wrong < 0) return;
  throw new ProjectionFault(
    "projection/chance",
    `分位の${wrong + 1}番目が${shares[wrong]}です。0から1までの数を小さい順に並べてください。`,
    `Number ${wrong + 1} of the quantiles is ${shares[wrong]}: give numbers from 0 to 1, the lowest first.`,
  );
}
