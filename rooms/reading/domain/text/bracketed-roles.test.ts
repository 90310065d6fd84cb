import { expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { bracketedRoles } from "./bracketed-roles.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity", "budget");

test("役割と年度の括弧が値の上にあるカードは、その上の行が名前になり、矢印は値を分けない", () => {
  const catches = [
    "◆架空港の漁獲量",
    "(目標設定時(H23))",
    "310 トン",
    "(直近値 H26)",
    "342 トン",
    "⇒",
    "(目標値(H30))",
  ];
  const boats = [
    "架空漁船の登録数",
    "(目標設定時(H23))",
    "―",
    "(直近値 H26)",
    "7 隻",
    "⇒",
    "(目標値(H30))",
    "12 隻以上",
  ];
  expect(factsIn(...catches, "400 トン", "◆新しい市場の数", "(要検討)", "1", ...boats)).toEqual([
    "kpi 架空港の漁獲量: baseline 310 トン FY2011, actual 342 トン FY2014, target 400 トン FY2018 @1-1",
    "kpi 架空漁船の登録数: baseline absent:none FY2011, actual 7 隻 FY2014, target 12 隻 atLeast FY2018 @12-12",
  ]);
});

test("括弧だけの見出しや役割の下では、何の値か分からないので、カードとして読まない", () => {
  const cells = ["(直近値 H26)", "7ha", "(目標値(H30))", "12ha"];
  const isRead = (above: string) => bracketedRoles(linesOfText([above, ...cells].join("\n")), new Set()).length > 0;
  expect(["架空団地の面積", "<目標指数>", "<架空団地>", "県の目標値"].filter(isRead)).toEqual(["架空団地の面積"]);
});
