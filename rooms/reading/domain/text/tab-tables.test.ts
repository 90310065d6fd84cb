import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (text: string) => {
  const facts = textToFacts([pageOfText(text)]).value;
  return factLines(facts, "budget", "figure").map((line, index) =>
    [line, ...(facts[index]?.within.map(({ name }) => name) ?? [])].join(" < "),
  );
};

test("タブで区切った表の途中に小見出しや注があっても、行が二行に切れても、見出しの欄のまま読める（架空の県）", () => {
  const rows = [
    "架空県（架空） 令和７年度当初予算案",
    "",
    "Ⅱ 架空の産業",
    "",
    "（百万円）",
    "",
    "事 業 名\tR6当初\tR7当初\t担当課",
    "",
    "架空品の開発",
    "",
    "【新】架空調査費\t－\t31\t架空課",
    "",
    "【拡】架空奨励金\t1,150\t1,310\t架空課",
    "",
    "架空の省力化",
    "",
    "【拡】架空設備補助金\t230\t",
    "290\t架空支援課",
    "（国の対策分を含む）",
    "",
    "【継】架空承継事業\t28\t27\t架空支援課",
  ];
  expect(factsIn(rows.join("\n"))).toEqual([
    "budget new 架空調査費: previous absent:none FY2024, amount 31000000 円 FY2025 @11-11 < 架空の産業 < 架空品の開発 < 架空課",
    "budget expanded 架空奨励金: previous 1150000000 円 FY2024, amount 1310000000 円 FY2025 @13-13 < 架空の産業 < 架空品の開発 < 架空課",
    "budget expanded 架空設備補助金: previous 230000000 円 FY2024, amount 290000000 円 FY2025 @17-17 < 架空の産業 < 架空の省力化 < 架空支援課",
    "budget continuing 架空承継事業: previous 28000000 円 FY2024, amount 27000000 円 FY2025 @21-21 < 架空の産業 < 架空の省力化 < 架空支援課",
  ]);
});
