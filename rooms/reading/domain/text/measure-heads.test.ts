import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const heads = ["④新たに走らせる架空交通の目標値", "区 分", "年間収支率", "年間利用者数"];

test("量の名前が見出しの表は、名前の後ろに見出しと同じ数の値が続き、単位が合えば読む（架空の市）", () => {
  const { value } = read(...heads, "架空タクシー", "25%以上", "1,500人以上", "架空バス", "15%以上", "―");
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空タクシー: target 25 % atLeast 年間収支率, target 1500 人 atLeast 年間利用者数 @5-6",
    "kpi 架空バス: target 15 % atLeast 年間収支率, target absent:none 年間利用者数 @8-9",
  ]);
});

test("単位が見出しに合わなければ、どの値がどの見出しのものか分からない（架空の市）", () => {
  const { value } = read(...heads, "架空タクシー", "1,500人以上", "25%以上", "架空バス", "900人以上", "15%以上");
  expect(factLines(value, "kpi").join()).not.toMatch(/年間/);
});
