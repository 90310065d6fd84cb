import { expect, test } from "vitest";
import { aLine, aRegion, thousandYen } from "../examples/a-region.ts";
import { checkRelistedPairs, checkRelistedWithoutFirst } from "./relisted-lines.ts";

const pair = (first: string, again: string) =>
  aRegion({
    lines: [
      aLine("first", { amount: thousandYen(first) }),
      aLine("again", { amount: thousandYen(again), flag: "relisted", relistedOf: "first" }),
    ],
  });

test("額の同じ再掲は、一度だけ数えるという注意になる", () => {
  // 004, lines 263 and 534: 19,252
  const [finding] = checkRelistedPairs(pair("19,252", "19,252"));
  expect(finding).toMatchObject({
    severity: "note",
    about: ["first", "again"],
    figures: { first: 19252000, relisted: 19252000 },
  });
});

test("a line listed again with another amount is a question", () => {
  const [finding] = checkRelistedPairs(pair("19,252", "19,225"));
  expect(finding).toMatchObject({ severity: "question", meaning: "doesNotAddUp" });
});

test("lines that are listed once raise nothing", () => {
  const region = aRegion({ lines: [aLine("a")] });
  expect(checkRelistedPairs(region)).toEqual([]);
  expect(checkRelistedWithoutFirst(region)).toEqual([]);
});

test("最初の掲載が資料にない再掲は、どこに載るかを問う", () => {
  // 004, line 495: 再掲 52,624 [52,725]
  const region = aRegion({ lines: [aLine("a", { flag: "relisted", amount: thousandYen("52,624") })] });
  const [finding] = checkRelistedWithoutFirst(region);
  expect(finding).toMatchObject({
    severity: "question",
    meaning: "missing",
    about: ["a"],
    figures: { amount: 52624000 },
  });
  expect(finding?.ask.what.ja).toBe(
    "「事業a」（52,624千円）は再掲と印刷されています。最初に載っているテーマと行を教えてください。",
  );
});
