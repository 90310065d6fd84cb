import { expect, test } from "vitest";
import type { PlaceChance } from "./chance-of-place.ts";
import { fanAround } from "./fan.ts";

const nothing = { from: "life", process: null, found: 0, needed: 5, years: [], inputs: [] } as const;
const learnt = { births: nothing, deaths: nothing, moves: nothing };
const year = (of: number, quantiles: readonly number[]) => ({
  year: of,
  count: 1000,
  mean: null,
  deviation: null,
  quantiles,
});
const chance = (years: NonNullable<PlaceChance["fans"]>["years"]): PlaceChance => ({
  learnt,
  fans: { years, floored: 0 },
});

test("幅は、まん中を一としたときの割合になる", () => {
  const fan = fanAround(chance([[year(2015, [200, 200, 200, 200, 200]), year(2020, [150, 180, 200, 230, 260])]]));
  expect(fan).toEqual({
    movesVary: false,
    years: [
      { year: 2015, low95: 1, low80: 1, high80: 1, high95: 1 },
      { year: 2020, low95: 0.75, low80: 0.9, high80: 1.15, high95: 1.3 },
    ],
  });
});

test("だれも残らない年の幅は一のまま、数にならないものは出さない", () => {
  expect(fanAround(chance([[year(2045, [0, 0, 0, 0, 0])]]))?.years).toEqual([
    { year: 2045, low95: 1, low80: 1, high80: 1, high95: 1 },
  ]);
});

test("記録が足りない場所では、幅を言わない", () => {
  expect(fanAround({ learnt, fans: null })).toBeNull();
});
