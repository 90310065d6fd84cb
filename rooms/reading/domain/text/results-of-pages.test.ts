import { describe, expect, it } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

describe("どのページの上にも「○年度の主な実績」とある資料", () => {
  const head = "地 域 令和５年度（2023年度）の主な実績";

  it("その年度までの値は目標ではなく実績であり、基準と目標の間の行は同じ指標の各年度の値", () => {
    expect(
      read(
        head,
        "",
        "架空バスの利用者数",
        " R4年度 1,230人 → R5年度 1,415人",
        "",
        "協定を結んだ",
        "架空店舗数",
        " R4年度 8店 → R5年度 12店",
        "",
        head,
        "",
        "【ＫＰＩの推移】",
        "架空清掃ボランティア参加者数",
        "基準（R2） 120人",
        "R3 168人 R4 133人 R5 210人",
        "目標（R6） 300人",
        "",
        "架空ステーション数 R3：12か所 R5：17か所",
      ),
    ).toEqual([
      "activity 架空バスの利用者数: figure 1230 人 FY2022, figure 1415 人 FY2023 @3-4",
      "activity 協定を結んだ架空店舗数: figure 8 店 FY2022, figure 12 店 FY2023 @7-8",
      "kpi 架空清掃ボランティア参加者数: baseline 120 人 FY2020, actual 168 人 FY2021, actual 133 人 FY2022, actual 210 人 FY2023, target 300 人 FY2024 @13-16",
      "activity 架空ステーション数: figure 12 か所 FY2021, figure 17 か所 FY2023 @18-18",
    ]);
  });

  it("同じ見出しが一度しかなければ、年度の並びだけでは実績としない", () => {
    expect(read(head, "", "【ＫＰＩ】", "", "架空ステーション数 R3：12か所 R5：17か所")).toEqual([
      "kpi 架空ステーション数: baseline 12 か所 FY2021, target 17 か所 FY2023 @5-5",
    ]);
  });
});

describe("「R3：」のような年度を前に置いた値の名前", () => {
  it("年度も、値のない年度も、名前には入らない。括弧の中の男女とうち書きは内訳", () => {
    expect(
      read(
        "【実績】",
        "・架空講座 受講者 R3：24名 R4：31名",
        "・「架空あるき」参加者数 R3：－（中止） R4：1,250人 R5：約1,400人",
        "・架空研修の受講者 ９名（R5）、うち就業 ２名",
        "・架空大会出場者数 R5：206人（男 171人、女 35人）",
      ),
    ).toEqual([
      "activity 架空講座 受講者: figure 24 人 FY2021, figure 31 人 FY2022 @2-2",
      "activity 「架空あるき」参加者数: figure 1250 人 FY2022, figure 1400 人 about FY2023 @3-3",
      "activity 架空研修の受講者: figure 9 人 FY2023, figure 2 人 FY2023 うち就業 @4-4",
      "activity 架空大会出場者数: figure 206 人 FY2023, figure 171 人 FY2023 男, figure 35 人 FY2023 女 @5-5",
    ]);
  });
});

describe("一つの年度の報告書", () => {
  const title = ["架空町総合戦略", "進捗評価報告書", "（令和５年度実績）", ""];

  it("「全５回（受講者 17名）」の前までが名前。節の見出しと表題の年度は書き方が違っても同じ年度", () => {
    expect(
      read(
        ...title,
        "（３）令和5年度の主な取組実績",
        "○ 架空塾の開催 全５回（受講者 17名）",
        "○ 架空ぶどうの試験栽培 1.2ha",
      ),
    ).toEqual([
      "activity 架空塾の開催: figure 5 回 FY2023, figure 17 人 FY2023 受講者 @6-6",
      "activity 架空ぶどうの試験栽培: figure 1.2 ha FY2023 @7-7",
    ]);
  });

  it("基準値と目標値の間の年度は、目標の年度ではない", () => {
    const cells = [
      ...["指標名", "", "単位", "", "基準値", "H30", "", "R3", "", "R4", "", "目標値", "R6", "", "評価", ""],
      ...["架空就農者数", "", "人", "", "－", "", "4", "", "9", "", "15", "", "Ａ", ""],
      ...["架空塾の修了者数", "", "人", "", "8", "", "11", "", "7", "", "15", "", "Ｂ", ""],
    ];
    expect(read(...title, ...cells)).toEqual([
      "kpi 架空就農者数: baseline absent:none FY2018, actual 4 人 FY2021, actual 9 人 FY2022, target 15 人 FY2024 @21-21",
      "kpi 架空塾の修了者数: baseline 8 人 FY2018, actual 11 人 FY2021, actual 7 人 FY2022, target 15 人 FY2024 @35-35",
    ]);
  });

  it("見出しの下に列の値が続く表は、列ごとに読む", () => {
    const columns = [
      ...["指標名", "架空相談件数（件）", "架空入込客数（千人）", ""],
      ...["基準値", "（H30）", "46", "214.3", "", "実績値", "（R5）", "103", "未集計", ""],
      ...["目標値", "（R6）", "100", "230", "", "評価", "Ａ", "－"],
    ];
    expect(read(...title, ...columns)).toEqual([
      "kpi 架空相談件数: baseline 46 件 FY2018, actual 103 件 FY2023, target 100 件 FY2024 @6-6",
      "kpi 架空入込客数: baseline 214300 人 FY2018, actual absent:notYetPublished FY2023, target 230000 人 FY2024 @7-7",
    ]);
  });
});
