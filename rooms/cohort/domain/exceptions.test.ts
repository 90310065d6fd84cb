import { expect, test } from "vitest";
import { exceptionsIn } from "./exceptions.ts";

const said = (codes: readonly string[]): string =>
  exceptionsIn(codes)
    .map(({ en }) => en)
    .join("\n");
const hokkaido = Array.from({ length: 179 }, (_, index) => `01${String(index + 202).padStart(3, "0")}`);
const fukushima = Array.from({ length: 46 }, (_, index) => `07${String(index + 300)}`);

test.each([
  ["北方領土の村", hokkaido, "northern villages"],
  ["県だけの福島", ["07000", "06201", "08201"], "none of its 59 municipalities"],
  ["福島のない市町村の表", ["06201", "08201"], "no rows of Fukushima's 59"],
  ["浜通りのない福島", ["07000", ...fukushima], "Hamadori"],
  ["浜松の旧区", ["22130", "22131", "22137"], "seven wards until 2023"],
  ["浜松の新区", ["22130", "22138", "22140"], "three wards since 2024"],
])("%s は、名前を挙げて言われる", (_, codes, words) => {
  expect(said(codes)).toContain(words);
});

test("都道府県だけの表と、例外のない表には、何も言われない", () => {
  expect(said(["010006", "070009"])).toBe("");
  expect(said(["131016", "131024"])).toBe("");
});
