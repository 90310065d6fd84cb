import { expect, test } from "vitest";
import { rowsOfFigures } from "./order-of-figures.ts";

const rowsOf = (figures: string, count: number) =>
  rowsOfFigures(
    figures.split(" ").map((text) => ({ text })),
    count,
  )?.map((row) => row.map(({ text }) => text).join(" ")) ?? null;

test("単位の違う値は、行の中で単位がそろう順に分ける", () => {
  expect(rowsOf("3人 5人 40円 60円", 2)).toEqual(["3人 5人", "40円 60円"]);
  expect(rowsOf("3人 40円 5人 60円", 2)).toEqual(["3人 5人", "40円 60円"]);
});

test("単位が同じなら、行の中だけで値が近いときに分ける", () => {
  expect(rowsOf("100人 900人 110人 950人", 2)).toEqual(["100人 110人", "900人 950人"]);
  expect(rowsOf("100人 110人 900人 950人", 2)).toEqual(["100人 110人", "900人 950人"]);
  expect(rowsOf("100人 150人 110人 170人", 2)).toBeNull();
  expect(rowsOf("100人 － 110人 950人", 2)).toBeNull();
});
