import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("角括弧の中の測るものは、その下の項目の指標の名前で、項目の言葉は誰の値かを言う", () => {
  expect(kpisIn("[利用人数]", "・架空線 目標値 910人/年", "・仮想線 目標値 330人/年")).toEqual([
    "kpi 利用人数: target 910 人/年 架空線 @1-2",
    "kpi 利用人数: target 330 人/年 仮想線 @1-3",
  ]);
});

test("行の初めの括弧が測るものであれば、名前のない目標はその目標である", () => {
  expect(kpisIn("[架空交通の満足度] 全体で、目標値90.0%")).toEqual(["kpi 架空交通の満足度: target 90 % @1-1"]);
});

test("項目そのものが指標の名前であれば、上の括弧は名前にならない", () => {
  expect(kpisIn("[利用人数]", "・架空線の運行回数 目標値 910回")).toEqual(["kpi 架空線の運行回数: target 910 回 @2-2"]);
});

test("行が続いて印刷された文書でも、角括弧は新しい項目の初めである", () => {
  const text =
    "架空交通の計画のあらまし 高齢化率は4割 弱で、足を守る必要がある。 計画の目標 [架空交通の満足度] 全体で、目標値90.0% [利用人数] ・架空線 目標値 910人/年 ・仮想線 目標値 330人/年 ・幻線 目標値 360人/年 ・架空バス (鉄道の廃止に代わるバスほか) ・町営バス (架空線) まちなか(旭町、錦町、幸町) 協議会のようす 6月13日 第1回の会議 ・案の承認";
  expect(kpisIn(text)).toEqual([
    "kpi 架空交通の満足度: target 90 % @1-1",
    "kpi 利用人数: target 910 人/年 架空線 @1-1",
    "kpi 利用人数: target 330 人/年 仮想線 @1-1",
    "kpi 利用人数: target 360 人/年 幻線 @1-1",
  ]);
});
