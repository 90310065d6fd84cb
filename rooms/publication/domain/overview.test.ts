import { expect, test } from "vitest";
import { arrangeOverview, bodyByCode } from "./overview.ts";

const summary = (bodyId: string, measureId: string, observations: number, firstPeriod: string) => ({
  bodyId,
  measureId,
  observations,
  known: observations - 1,
  areas: 3,
  firstPeriod,
  lastPeriod: "2045-01-01",
  recordedAt: "2026-11-22T00:00:00.000Z",
});
const overview = arrangeOverview(
  [
    summary("010006", "census", 1440, "1980-01-01"),
    summary("010006", "projection", 1260, "2015-01-01"),
    summary("012025", "census", 8, "1980-01-01"),
  ],
  [{ id: "hokkaido", body: "010006", name: "北海道", nameEn: "Hokkaido", fictitious: false }],
);

test("都道府県はデータがなくても47すべて並ぶ", () => {
  expect(overview.prefectures).toHaveLength(47);
  expect(overview.prefectures[1]).toMatchObject({ name: "青森県", measures: [], editions: [], firstPeriod: null });
});

test("一つの団体の行は統計ごとの和: 1440＋1260＝2700", () => {
  expect(overview.prefectures[0]).toMatchObject({
    observations: 2700,
    known: 2698,
    firstPeriod: "1980-01-01",
    lastPeriod: "2045-01-01",
  });
});

test("市町村など、都道府県でない団体はその後に並ぶ", () => {
  expect(overview.others.map(({ code, observations }) => [code, observations])).toEqual([["012025", 8]]);
});

test("知らない団体はない", () => {
  expect(bodyByCode(overview, "999999")).toBeUndefined();
});
