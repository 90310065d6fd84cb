import { expect, test } from "vitest";
import { aLine, aRegion, thousandYen } from "../examples/a-region.ts";
import { checkPreviousPlusExpansion } from "./previous-plus-expansion.ts";

const expanded = (id: string, amount: string, expansion: string, previous: string) =>
  aLine(id, {
    flag: "expanded",
    amount: thousandYen(amount),
    expansion: thousandYen(expansion),
    previous: thousandYen(previous, "FY2019"),
  });

test("前年度額と拡充額を足して本年度額になる行は問わない", () => {
  // 004, line 92: 400,000 (拡充331,500) [68,500]
  const region = aRegion({ lines: [expanded("a", "400,000", "331,500", "68,500")] });
  expect(checkPreviousPlusExpansion(region)).toEqual([]);
});

test("a line on which last year plus expansion exceeds this year is a question with its arithmetic", () => {
  // 004, line 278: 62,392 (拡充13,622) [51,072]; 51,072 + 13,622 = 64,694, which is 2,302 too many
  const [finding] = checkPreviousPlusExpansion(aRegion({ lines: [expanded("a", "62,392", "13,622", "51,072")] }));
  expect(finding).toMatchObject({
    id: "previousPlusExpansion.a",
    severity: "question",
    meaning: "doesNotAddUp",
    figures: { previous: 51072000, expansion: 13622000, sum: 64694000, amount: 62392000, difference: 2302000 },
    facts: ["line.a.previous", "line.a.expansion", "line.a.amount"],
    about: ["a"],
  });
  expect(finding?.arithmetic[0]?.text.ja).toBe(
    "前年度 51,072千円 ＋ 拡充 13,622千円 ＝ 64,694千円。印刷された本年度額 62,392千円 との差 2,302千円",
  );
  expect(finding?.ask.whom.ja).toBe("事業課");
});

test("a gap larger than both printed parts could be a slip, and says what each amount would have to be", () => {
  // 004, line 182: 72,567 (拡充20,750) [19,713]
  const [finding] = checkPreviousPlusExpansion(aRegion({ lines: [expanded("a", "72,567", "20,750", "19,713")] }));
  expect(finding?.meaning).toBe("couldBeASlip");
  expect(finding?.figures.difference).toBe(-32104000);
  expect(finding?.arithmetic[1]?.text.en).toContain("last year would be ¥51,817 thousand");
});

test("a gap larger than the expansion but within last year's amount is an ordinary question", () => {
  // 004, line 383: 5,338,069 (拡充263) [5,085,782]
  const [finding] = checkPreviousPlusExpansion(aRegion({ lines: [expanded("a", "5,338,069", "263", "5,085,782")] }));
  expect(finding?.meaning).toBe("doesNotAddUp");
});

test("a line without a printed expansion is not compared", () => {
  const line = aLine("a", { amount: thousandYen("38,270"), previous: thousandYen("38,300", "FY2019") });
  expect(checkPreviousPlusExpansion(aRegion({ lines: [line] }))).toEqual([]);
});

test("再掲の行は最初の掲載で一度だけ問う", () => {
  const first = expanded("a", "10", "5", "4");
  const again = { ...expanded("b", "10", "5", "4"), flag: "relisted", relistedOf: "a" };
  const found = checkPreviousPlusExpansion(aRegion({ lines: [first, again] }));
  expect(found.map(({ about }) => about)).toEqual([["a"]]);
});

test("a line whose owner is not named is asked of its division", () => {
  const line = { ...expanded("a", "10", "5", "4"), owner: null };
  const [finding] = checkPreviousPlusExpansion(aRegion({ lines: [line] }));
  expect(finding?.ask.whom).toEqual({
    ja: "桜中県「事業a」の担当課",
    en: "the division of Sakuranaka Prefecture in charge of “Programme a”",
  });
});
