import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const factsIn = (text: string): readonly string[] => factLines(read(text).value, "kpi", "figure", "activity");

test("指標名・単位・目標・実績が一行ずつ空白で区切られて繰り返されても、隣の指標の名前にならない", () => {
  const first =
    "指標名　　　　　架空館の来館者数\n\n単位　　　　　　人\n\n当初値　　　　　－\n\nR6目標　　　　　200\n\nR6実績　　　　　276\n\n";
  const second =
    "指標名　　　　　架空講座の満足度\n\n単位　　　　　　％\n\n当初値　　　　　61\n\nR6目標　　　　　80以上\n\nR6実績　　　　　77\n";
  expect(factsIn(first + second)).toEqual([
    "kpi 架空館の来館者数: baseline absent:none, target 200 人 FY2024, actual 276 人 FY2024 @1-1",
    "kpi 架空講座の満足度: baseline 61 %, target 80 % atLeast FY2024, actual 77 % FY2024 @11-11",
  ]);
});
