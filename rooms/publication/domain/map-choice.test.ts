import { expect, test } from "vitest";
import { asMapChoice, scaleOf, stepOf } from "./map-choice.ts";

test.each([
  ["60%を超える減は最も濃い", -60.1, 4],
  ["ちょうど60%の減は一つ上の級", -60, 3],
  ["半減は50～40%の級の手前", -50, 2],
  ["25%の減は最も薄い級に入る", -25, 0],
  ["増は最も薄い", 5, 0],
])("増減率の色: %s", (_, percent, step) => {
  expect(stepOf(scaleOf("trend"), percent)).toBe(step);
});

test.each([
  ["2,999人は最も薄い", 2999, 0],
  ["3,000人から次の級", 3000, 1],
  ["5万人から最も濃い", 50000, 4],
])("人口の色: %s", (_, people, step) => {
  expect(stepOf(scaleOf("now"), people)).toBe(step);
});

test("値がない市町村は、どの級でもない", () => {
  expect(stepOf(scaleOf("now"), null)).toBe("none");
});

test.each([
  ["now", "now"],
  ["", "trend"],
  ["<script>", "trend"],
  [null, "trend"],
])("選び方 %s は %s と読む", (text, choice) => {
  expect(asMapChoice(text)).toBe(choice);
});
