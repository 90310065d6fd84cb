import { expect, test } from "vitest";
import { plainSettings, readSettings, settingsQuery } from "./vision-settings.ts";

const plain = plainSettings("pattern-1", 2040, "censuses");
const allowed = {
  bases: ["censuses", "population-ipss2018"],
  scenarios: ["pattern-1", "halved-loss-2015"],
  years: [2015, 2020, 2040],
  plain,
};
const read = (query: string) => readSettings(query, allowed);

test("何も書かれていないアドレスは、今の傾向そのまま", () => {
  expect(read("")).toEqual({ settings: plain, refused: [] });
});

test("動かしたものはすべてアドレスに入り、同じ設定に戻る", () => {
  const query = "base=population-ipss2018&s=halved-loss-2015&c=pattern-1&tfr=1.8&life=-0.5&m25=1200&m65=-30&year=2020";
  const { settings, refused } = read(query);
  expect(refused).toEqual([]);
  expect(settings).toEqual({
    base: "population-ipss2018",
    scenario: "halved-loss-2015",
    compare: "pattern-1",
    tfr: 1.8,
    life: -0.5,
    moves: [0, 0, 1200, 0, -30],
    year: 2020,
  });
  expect(settingsQuery(settings, plain)).toBe(query);
});

test("既定のままのものはアドレスに書かれない", () => {
  expect(settingsQuery({ ...plain, tfr: 1.5 }, plain)).toBe("tfr=1.5");
});

test.each([
  ["base=population-moon", "base", "population-moon"],
  ["tfr=abc", "tfr", "abc"],
  ["tfr=9", "tfr", "9"],
  ["life=NaN", "life", "NaN"],
  ["m15=1e999", "m15", "1e999"],
  ["s=no-such", "s", "no-such"],
])("使えない値 %s は名前と値を挙げて断り、既定の値で計算する", (query, name, found) => {
  const { settings, refused } = read(query);
  expect(settings).toEqual(plain);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.ja).toContain(found);
  expect(refused[0]?.en).toContain(name);
});

test("計算の年にない年は、近い年になる", () => {
  expect(read("year=2018").settings.year).toBe(2020);
});
