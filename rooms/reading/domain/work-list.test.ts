import { expect, test } from "vitest";
import type { Standing } from "./review.ts";
import { type ListedItem, nextWaiting, nextWaitingPage, screenAt, shownItems } from "./work-list.ts";

const item = (place: number, page: number | null, standing: Standing, asks = false): ListedItem => ({
  key: `k${place}`,
  place,
  page,
  standing,
  asks,
});
const items = [
  item(0, 1, "accepted"),
  item(1, 1, "open"),
  item(2, 1, "open", true),
  item(3, 2, "skipped"),
  item(4, 3, "doubted", true),
];

test("ページと選び方で、並ぶものが決まる", () => {
  expect(shownItems(items, 1, "all").map(({ place }) => place)).toEqual([0, 1, 2]);
  expect(shownItems(items, 1, "open").map(({ place }) => place)).toEqual([1, 2]);
  expect(shownItems(items, 1, "questions").map(({ place }) => place)).toEqual([2]);
  expect(shownItems(items, 3, "doubted").map(({ place }) => place)).toEqual([4]);
  expect(shownItems([item(0, null, "open")], 1, "all")).toHaveLength(1);
});

test("選ばれていなければ、まだ見ていない最初のものから始まる", () => {
  expect(screenAt(items.slice(0, 3), null).current?.place).toBe(1);
  expect(screenAt(items.slice(0, 3), "k0").current?.place).toBe(0);
  expect(screenAt([], null).current).toBeNull();
});

test("四十件を超えるページは分けて示され、前後へ行ける", () => {
  const many = Array.from({ length: 100 }, (_, place) => item(place, 1, "open"));
  const { items: shown, before, after } = screenAt(many, "k45");
  expect([shown[0]?.place, shown.at(-1)?.place, before?.place, after?.place]).toEqual([40, 79, 39, 80]);
});

test("決めたあとは、同じページの次、同じページの前、後のページの順に進む", () => {
  expect(nextWaiting(items, "k1")?.place).toBe(2);
  expect(nextWaiting(items, "k2")?.place).toBe(1);
  expect(nextWaiting(items, "k3")?.place).toBe(4);
  expect(nextWaiting([item(0, 1, "settled")], "k0")).toBeNull();
});

test("次に見るページは、後ろになければ前から探す", () => {
  expect(nextWaitingPage(items, 1)).toBe(3);
  expect(nextWaitingPage(items, 3)).toBe(1);
  expect(nextWaitingPage([item(0, 1, "open")], 1)).toBeNull();
});
