import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const factsIn = (text: string): readonly string[] => factLines(read(text).value, "kpi", "figure", "activity");

test("見出しと同じ記号で区切られた行の数は、矢印の左右ではなく見出しの役割で読める", () => {
  const rows =
    "架空品の出荷額（億円）　　　 2.1　→　3.4　／　5.0\n架空湖の来訪者数（万人・暦年）　　 14　→　15　／　16\n";
  expect(factsIn(`成果指標（単位）　　　当初　→　R6実績　／　目標\n\n${rows}`)).toEqual([
    "kpi 架空品の出荷額: baseline 210000000 円, actual 340000000 円 FY2024, target 500000000 円 @3-3",
    "kpi 架空湖の来訪者数（万人・暦年）: baseline 140000 人, actual 150000 人 CY2024, target 160000 人 @4-4",
  ]);
});
