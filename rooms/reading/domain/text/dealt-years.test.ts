import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { dealtOut } from "./dealt-years.ts";
import { textToFacts } from "./facts.ts";

test("元号のない年度が値と並ぶ文では、本文の年から元号を補い、「ずつ」の二つの年度はそれぞれの値を持つ", () => {
  const text =
    "架空の空き家バンクは平成20年10月に始まった。利用者登録数は20年度4人、21、22年度3人ずつ、23年度16人とのびた。";
  expect(factLines(textToFacts([pageOfText(text)]).value, "figure")).toEqual([
    "figure 利用者登録数: figure 4 人 FY2008, figure 3 人 FY2009, figure 3 人 FY2010, figure 16 人 FY2011 @1-1",
  ]);
});

test.each([
  ["21、22年度3軒ずつ、", "21年度3軒、22年度3軒、"],
  ["平成25・26年度は各5軒で", "平成25年度は5軒、平成26年度は5軒で"],
  ["5人ずつ3、4班に分かれ、", "5人ずつ3、4班に分かれ、"],
  ["21、22年度3軒、", "21、22年度3軒、"],
])("%s", (printed, dealt) => {
  expect(dealtOut(printed)).toBe(dealt);
});

test("年度ごとに並ぶ数は、初めの数と同じものの数である", () => {
  const text = "これに対し出された架空家は令和4年度2軒、令和5年度3軒、令和6年度4軒と少ない。";
  expect(factLines(textToFacts([pageOfText(text)]).value, "figure")).toEqual([
    "figure 出された架空家: figure 2 軒 FY2022, figure 3 軒 FY2023, figure 4 軒 FY2024 @1-1",
  ]);
});
