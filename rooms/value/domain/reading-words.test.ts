import { expect, test } from "vitest";
import { testKpi } from "../testing/a-kpi.ts";
import { unitOfKpi } from "./kpi-period.ts";
import { readTyped } from "./read-typed.ts";
import { readingWords } from "./reading-words.ts";

/** What a person typed, as it is shown again. */
function shown(typed: string, lang: "ja" | "en" = "ja"): string {
  const read = readTyped(typed, unitOfKpi(testKpi()));
  if (!read.ok || read.value === null) throw new Error(typed);
  return readingWords({ reading: read.value, printed: typed }, lang);
}

test.each([
  ["139万人", "139万人"],
  ["１３９．５万", "139.5万人"],
  ["1390000", "1,390,000人"],
  ["1,390千人", "1,390千人"],
  ["約139万人", "約139万人"],
  ["180万人以上", "180万人以上"],
  ["460～450万人", "460万人～450万人"],
  ["該当なし", "該当なし"],
])("%s と書かれた値は、%s と示される", (typed, words) => {
  expect(shown(typed)).toBe(words);
});

test("基本の単位の数は、書かれた形を添えなければ、いつでも出せる", () => {
  const read = readTyped("139万人", unitOfKpi(testKpi()));
  if (!read.ok || read.value === null) throw new Error("139万人");
  expect(readingWords({ reading: read.value, printed: null }, "ja")).toBe("1,390,000人");
  expect(shown("139万人", "en")).toBe("1,390 thousand people");
});
