import { describe, expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const textsOf = (...lines: readonly string[]): readonly string[] =>
  linesOfText(lines.join("\n")).map(({ text }) => text);
const figures = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

describe("行の端で切れた数と年", () => {
  test("年の途中で切れた行は、年を次の行の頭で読む", () => {
    expect(textsOf("合計特殊出生率は、平成16年に1.21まで低下した後、平", "成27年には1.44まで回復しました。")).toEqual([
      "合計特殊出生率は、平成16年に1.21まで低下した後、",
      "平成27年には1.44まで回復しました。",
    ]);
  });

  test("月や単位の前で切れた数も、次の行の頭で読む（架空の市）", () => {
    expect(
      figures("ピーク時から大きく減少が続いています。令和６年10", "月１日現在の推計人口は34,205人となっています。"),
    ).toEqual(["figure 推計人口: figure 34205 人 2024-10-01 @2-2"]);
    expect(textsOf("世帯数は増加を続けており、これに対して１", "世帯当たりの人員は2.31人まで縮小しています。")[1]).toBe(
      "１世帯当たりの人員は2.31人まで縮小しています。",
    );
  });

  test("短い括弧の切れ目は、括弧の開いた行で閉じ、その時期は文の値に付く", () => {
    expect(
      figures(
        "50歳時の未婚割合は、男性の割合が26.1％、女性の割合は15.2％（い",
        "ずれも令和２年）と上昇を続けています。",
      ).map((line) => line.replace(/.*: /, "")),
    ).toEqual(
      expect.arrayContaining([expect.stringContaining("26.1 % CY2020"), expect.stringContaining("15.2 % CY2020")]),
    );
  });

  test("表の数や、文の終わった行は動かさない", () => {
    expect(textsOf("参加者 12 15", "人口 30 40")).toEqual(["参加者 12 15", "人口 30 40"]);
    const rows = [
      "架空灯整備事業 街路灯の更新を進めていく 架空課 8,600 8,450",
      "通学路整備事業 歩道の拡幅を進める 架空課 9,300 7,200",
    ];
    expect(textsOf(...rows)).toEqual(rows);
  });
});
