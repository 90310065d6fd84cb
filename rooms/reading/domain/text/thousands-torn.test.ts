import { expect, test } from "vitest";
import { linesOfText } from "../../testing/texts.ts";

test("桁の点で切れた数は、その年と合わせて次の行の頭で読む（架空の町）", () => {
  const text = [
    "○ 研究所の推計では、架空町の人口は2040(令和22)年に11,",
    "317人、2060(令和42)年には7,635人まで減少するとされています。",
  ].join("\n");
  expect(linesOfText(text)[1]?.plain).toMatch(/^2040\(令和22\)年に11,317人、/);
});
