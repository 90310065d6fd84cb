import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("額の下の丸囲みの年の括弧は前年度の額であり、列が崩れているので何の額かは尋ねる（架空の県）", () => {
  expect(
    factsIn(
      ...[
        "事業名",
        "概 要",
        "予算額(千円)",
        "架空縁結び",
        "△",
        "出会いの場を増やすため、相談所や各地の協",
        "結 事業費(相談支援)",
      ],
      ...[
        "議会の働きを強めるほか、若い人が将来を思い描",
        "38,400",
        "婚",
        "【架空福祉部】 けるように支える。",
        "㉗(",
        "21,700 )",
      ],
      ...["架空湖畔産科", "加", "○ 出 支援事業費", "45,100", "産", "㉗( - )"],
    ),
  ).toEqual([
    "figure ?: amount 38400000 円 FY2016, previous 21700000 円 FY2015 @9-9",
    "figure ?: amount 45100000 円 FY2016, previous absent:none FY2015 @17-17",
  ]);
});
