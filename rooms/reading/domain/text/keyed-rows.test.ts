import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const factsIn = (text: string): readonly string[] => factLines(read(text).value, "kpi", "figure", "activity");

const names = "KPI①　架空講座の受講者数（人）\n\nKPI②　架空品の販売額（千円）\n\n";
const heads = "　　　　　　事業開始前　R4　　　R5\n\n";

test("名前の一覧と離れて、KPI①とだけ書かれた行の下に目標値と実績値が並んでも、それぞれの指標の値として読める", () => {
  const first = "KPI①\n\n　目標値　　　　　　　　 30　　　 90\n\n　実績値　　　12　　　　 41　　 108\n\n";
  const second = "KPI②\n\n　目標値　　　　　　　 100　　 300\n\n　実績値　　　　0　　　　 64　　 251\n";
  expect(factsIn(`${names}${heads}${first}${second}`)).toEqual([
    "kpi 架空講座の受講者数: target 30 人 FY2022, target 90 人 FY2023, baseline 12 人, actual 41 人 FY2022, actual 108 人 FY2023 @7-7",
    "kpi 架空品の販売額: target 100000 円 FY2022, target 300000 円 FY2023, baseline 0 円, actual 64000 円 FY2022, actual 251000 円 FY2023 @13-13",
  ]);
});

test("年度の数と合わない値の行は、どの年度とも言わずに尋ねる", () => {
  const found = read(`${names}${heads}KPI①\n\n　目標値　　　　30　　　 90\n\n　実績値　　　　41\n`);
  expect(factLines(found.value, "kpi")).toEqual([
    "kpi 架空講座の受講者数: target 30 人 FY2022, target 90 人 FY2023 @7-7",
  ]);
  expect(found.problems.map(({ problem }) => problem.code)).toContain("text/cellsOutOfOrder");
});
