import { expect, test } from "vitest";
import { factWords } from "../../testing/fact-words.ts";
import { pageOf } from "../../testing/grids.ts";
import { factsOfPages } from "../facts-of-pages.ts";

test("a dated figure above a target is taken for the actual value, less surely, and says why", () => {
  const { value } = factsOfPages([pageOf(["移住者数", "1,850人", "（令和6年度）", "目標　2,400人（令和11年度）"])]);
  expect(value.map(factWords)).toEqual([["kpi 移住者数", "actual 1850 人 FY2024", "target 2400 人 FY2029"]]);
  expect(value[0]?.confidence.reasons.map(({ code }) => code)).toContain("card/actualByPlace");
  expect(value[0]?.confidence.value).toBeLessThanOrEqual(0.9);
});
