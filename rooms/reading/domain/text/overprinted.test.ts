import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";
import { asDrawnOnce } from "./overprinted.ts";

describe("太字や影のために重ねて刷られた文字", () => {
  test("何度も刷られた表題は、一度刷られたものとして読む", () => {
    expect(asDrawnOnce(["令和令和令和 666 年度予算年度予算", "((((3333月補正月補正))))"])).toEqual([
      "令和 6 年度予算",
      "(3月補正)",
    ]);
  });

  test("繰り返しのない言葉が混じる行と、数だけの行はそのまま", () => {
    expect(asDrawnOnce(["大大大特価の日", "222222", "令和令和 6 年度"])).toEqual([
      "大大大特価の日",
      "222222",
      "令和令和 6 年度",
    ]);
  });

  test("前の行の終わりを次の行が初めから繰り返すときは、一行にまとめる", () => {
    expect(asDrawnOnce(["予算の総額", "予算の総額 120億円", "120億円 前年度比+3%", "前年度比+3%", "主な事業"])).toEqual(
      ["予算の総額 120億円 前年度比+3%", null, null, null, "主な事業"],
    );
  });

  test("表の見出しが二行続けて同じでも、行は減らさない", () => {
    expect(asDrawnOnce(["令和6年度", "令和6年度", "予算額"])).toEqual(["令和6年度", "令和6年度", "予算額"]);
  });

  test("切れ切れの行が後ろの一行にまとめて刷られていれば、まとめた行だけを残す", () => {
    expect(
      asDrawnOnce([
        "庁舎の建設の増",
        "+12億円、道路の補修の増",
        "+3億円",
        "庁舎の建設の増 +12億円、道路の補修の増 +3億円",
      ]),
    ).toEqual([null, null, null, "庁舎の建設の増 +12億円、道路の補修の増 +3億円"]);
  });
});

test("単位が見出しの行の頭にあり、要求額と査定額が並ぶ予算の表", () => {
  const text = [
    "令和令和令和令和 6666 年度当初予算年度当初予算",
    "",
    "(単位:千円) 番号 事 業 名 要求額 査定額",
    "",
    "1 架空の森を守る事業(単県)【新規】 12,300 12,000",
    "",
    "4 架空の港を直す事業(国庫) 456,000 450,000",
  ].join("\n");
  expect(factLines(textToFacts([pageOfText(text)]).value, "budget")).toEqual([
    "budget new 架空の森を守る事業(単県): amount 12300000 円 FY2024, figure 12000000 円 FY2024 査定額 @5-5",
    "budget 架空の港を直す事業(国庫): amount 456000000 円 FY2024, figure 450000000 円 FY2024 査定額 @7-7",
  ]);
});
