import { expect, test } from "vitest";
import { placeGroups, type Segment } from "./stacked-bar.tsx";
import { placeParts } from "./stacked-rows.tsx";

test("parts lie end to end and a known rest comes last, hatched", () => {
  const parts = [
    { id: "new", amount: 30, tone: "accent" as const },
    { id: "old", amount: 20, tone: "grey" as const },
  ];
  expect(placeParts({ parts, rest: 50 }).map(({ id, from, to, tone }) => [id, from, to, tone])).toEqual([
    ["new", 0, 30, "accent"],
    ["old", 30, 50, "grey"],
    ["rest", 50, 100, "unknown"],
  ]);
});

test("a rest of unknown size takes no length", () => {
  expect(placeParts({ parts: [], rest: "unsized" })).toEqual([]);
});

test("neighbouring segments of one group share one mark", () => {
  const segment = (id: string, group: string, amount: number): Segment => ({
    id,
    label: id,
    amount,
    group,
    value: { text: id },
    tone: "accent",
  });
  expect(placeGroups([segment("a", "1", 10), segment("b", "1", 30), segment("c", "2", 60)])).toEqual([
    { name: "1", from: 0, share: 40 },
    { name: "2", from: 40, share: 60 },
  ]);
});
