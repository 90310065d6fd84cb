import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

describe("名称が値の上と下に折れた表（架空の市）", () => {
  test("値の上の行と下の行が一つの名称になり、次の名称には入らない", () => {
    expect(
      kpisIn(
        "                     現状値        目標値",
        " 指 標 名            (2020年度)   (2026年度)    出典",
        "",
        " 架空健診を受けた",
        "                      31.4%         45.0%     架空課",
        " 人の割合",
        " 平均歩数（女",
        "                     6,210歩       7,000歩    架空課",
        " 性）",
        " 架空公園の年間",
        " 利用に満足してい     52.5%         60.0%     市民調査",
        " る人の割合",
        " 架空菜の出荷量       120t          150t      農政課",
      ),
    ).toEqual([
      "kpi 架空健診を受けた人の割合: baseline 31.4 % FY2020, target 45 % FY2026 @4-6",
      "kpi 平均歩数（女性）: baseline 6210 歩 FY2020, target 7000 歩 FY2026 @7-9",
      "kpi 架空公園の年間利用に満足している人の割合: baseline 52.5 % FY2020, target 60 % FY2026 @10-12",
      "kpi 架空菜の出荷量: baseline 120 トン FY2020, target 150 トン FY2026 @13-13",
    ]);
  });

  test("名称の終わりが注の印だけの行でも、表はそこで終わらない", () => {
    expect(
      kpisIn(
        "                     現状値        目標値",
        " 指 標 名            (2020年度)   (2026年度)    出典",
        "",
        " 架空祭の来場者数",
        "                    3.2万人        4万人      観光課",
        " ※１",
        " 架空案内所の相談",
        "                     15件          40件       観光課",
        " 件数",
      ),
    ).toEqual([
      "kpi 架空祭の来場者数: baseline 32000 人 FY2020, target 40000 人 FY2026 @4-6",
      "kpi 架空案内所の相談件数: baseline 15 件 FY2020, target 40 件 FY2026 @7-9",
    ]);
  });

  test("名称が値のある行で終わる表では、上の行が次の名称につながる", () => {
    expect(
      kpisIn(
        " 指標                現状値        目標値",
        "                    (2020年度)    (2026年度)",
        " 架空の道の駅に立ち",
        " 寄った人の数         1.2万人       2万人",
        " 架空林道を使った木",
        " 材の出荷量           800t          900t",
      ),
    ).toEqual([
      "kpi 架空の道の駅に立ち寄った人の数: baseline 12000 人 FY2020, target 20000 人 FY2026 @3-4",
      "kpi 架空林道を使った木材の出荷量: baseline 800 トン FY2020, target 900 トン FY2026 @5-6",
    ]);
  });
});
