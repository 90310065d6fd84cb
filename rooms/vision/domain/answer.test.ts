import { expect, test } from "vitest";
import { type ScenarioBase, stepChanges } from "../../../projection/index.ts";
import { answerTo, byAge, everywhere, fertilityIn, isRefusal, totalIn } from "./answer.ts";
import { moverBounds } from "./chosen-scenario.ts";
import { trendFrom } from "./trend.ts";
import { baseOf, sentBase } from "./vision-base.ts";
import { plainSettings } from "./vision-settings.ts";

/**
 * Two groups that matter are enough to follow by hand: eleven groups of five years, everybody in 20–24 (100 men, 100 women), half of every group lives on,
 * nobody moves, 0.5 children for each woman of 15–49 at the end, as many boys as girls.
 */
function smallBase(): ScenarioBase {
  const ages = 11;
  const shape = { areas: 1, ages, fertile: { from: 3, count: 7 } };
  const start = new Float64Array(2 * ages);
  start[4] = 100;
  start[ages + 4] = 100;
  const rates = {
    survival: new Float64Array(2 * ages).fill(0.5),
    moving: new Float64Array(2 * ages),
    arriving: null,
    childWoman: Float64Array.of(0.5),
    sexRatio: Float64Array.of(1),
  };
  return {
    shape,
    areas: ["019992"],
    groups: {},
    from: 2015,
    start,
    rates: Array.from({ length: 6 }, () => rates),
    childWomanPerTfr: null,
  };
}

const settings = plainSettings("", 2040);
const answer = (moved: Partial<typeof settings> = {}) => {
  const found = answerTo(smallBase(), [], { ...settings, ...moved });
  if (isRefusal(found)) throw new Error(found.refused.en);
  return found;
};

test("五年後: 男女50人ずつが残り、女50人に子が25人生まれる", () => {
  const { trend } = answer();
  expect(totalIn(trend, 2015)).toBe(200);
  expect(totalIn(trend, 2020)).toBe(125);
  expect(byAge(trend, 2020)?.men[5]).toBe(50);
  expect(byAge(trend, 2020)?.men[0]).toBe(12.5);
});

test("はじめ＋子−死亡＋移動＝おわり: 200＋25−100＋0＝125", () => {
  const { trend } = answer();
  expect(stepChanges(trend, everywhere(trend))[0]).toEqual({
    from: 2015,
    to: 2020,
    start: 200,
    children: 25,
    deaths: 100,
    moves: 0,
    end: 125,
    natural: -75,
    net: -75,
  });
});

test("25～39歳に年30人を足すと、五年で150人が三つの年齢に等しく来る: 女25人ずつ、子はその分増える", () => {
  const { chosen } = answer({ moves: [0, 0, 30, 0, 0] });
  const people = byAge(chosen, 2020);
  expect([5, 6, 7].map((age) => Math.round((people?.women[age] ?? 0) * 1000) / 1000)).toEqual([75, 25, 25]);
  // women 50 + 75 = 125, children 62.5
  expect(totalIn(chosen, 2020)).toBeCloseTo(50 + 75 + 50 + 75 + 62.5, 9);
});

test("そこにいる人より多く出ていく設定は、計算せずに言葉で断る", () => {
  const found = answerTo(smallBase(), [], { ...settings, moves: [0, 0, -1000, 0, 0] });
  expect(isRefusal(found)).toBe(true);
  expect(isRefusal(found) ? found.refused.ja : "").not.toMatch(/NaN|undefined/);
});

test("合計特殊出生率は、子÷女÷比で読み戻せる: 25÷50÷0.25＝2", () => {
  expect(fertilityIn(answer().trend, 2020, 0.25)).toBe(2);
  expect(fertilityIn(answer().trend, 2020, null)).toBeNull();
  expect(fertilityIn(answer().trend, 2015, 0.25)).toBeNull();
});

test("ブラウザーへ送った基準からも、同じ結果になる", () => {
  const base = smallBase();
  const [rates] = base.rates;
  if (!rates) throw new Error("no rates");
  const sent = sentBase({ ...base, rates: [rates], childWomanPerTfr: null, trend: trendFrom(2015, null) });
  const again = answerTo(baseOf(JSON.parse(JSON.stringify(sent))), [], settings);
  expect(isRefusal(again) ? null : totalIn(again.trend, 2020)).toBe(125);
});

test.each([
  [5_381_733, 20_000],
  [265_979, 700],
  [1_500, 10],
])("移動のつまみの幅は人口%i人で年±%i人", (people, most) => {
  expect(moverBounds(people).max).toBe(most);
  expect(moverBounds(people).min).toBe(-most);
});
