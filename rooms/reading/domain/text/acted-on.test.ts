import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "activity");

test("備えた物の数はその物の、開いた回数と集まった人の数はその催しのものである（架空の連合）", () => {
  expect(
    factsIn("令和５年度　実績報告書", "", "　高機能消防車２台を更新し、応急手当講習には48回、930人が参加した。"),
  ).toEqual([
    "figure 高機能消防車: figure 2 台 FY2023 @3-3",
    "figure 応急手当講習: figure 48 回 FY2023, figure 930 人 FY2023 @3-3",
  ]);
});

test("「受診者数は…で、うち小児は」の数は、受診者数の内数である（架空の連合）", () => {
  expect(factsIn("令和５年度　実績報告書", "", "　休日診療所の受診者数は1,870人で、うち小児は645人であった。")).toEqual(
    ["figure 休日診療所の受診者数: figure 1870 人 FY2023, figure 645 人 FY2023 小児 @3-3"],
  );
});

test("「就業者…人のうち、市外で働く人は」の初めの数は、就業者の数である（架空の市）", () => {
  expect(
    factsIn(
      "５　通勤・通学",
      "",
      "　令和２年国勢調査によると、市内に住む就業者9,210人のうち、市外で働く人は3,145人でした。",
    ),
  ).toEqual(["figure 市内に住む就業者: figure 9210 人 CY2020 @3-3", "figure 市外で働く人: figure 3145 人 CY2020 @3-3"]);
});

test("「国勢調査における総人口」は、総人口である（架空の市）", () => {
  expect(factsIn("　令和２年国勢調査における総人口は18,420人で、減り続けています。")).toEqual([
    "figure 総人口: figure 18420 人 CY2020 @1-1",
  ]);
});

test("「○人まで増やす」は目標である（架空の連合）", () => {
  expect(factsIn("　架空バスは、令和８年度中に登録者を520人まで増やす。")).toEqual([
    "figure 登録者: target 520 人 FY2026 @1-1",
  ]);
});

test("「…とする割合（今の値）を、○年度に…％まで」の値は、割合の目標である（架空の連合）", () => {
  const facts = factsIn(
    "　若者のうち「暮らしたい」とする割合（令和５年度調査31.4％）を、令和８年度に40％まで",
    "引き上げることを目指す。",
  );
  expect(facts).toContain("figure 若者のうち「暮らしたい」とする割合: target 40 % FY2026 @1-1");
});

test("見出しの下の「○○の受入れ　4校」は、その受入れの数である（架空の連合）", () => {
  expect(factsIn("令和５年度　実績報告書", "", "（２）広域観光", "　海外からの訪問団の受入れ　３団体、86人")).toEqual([
    "activity 広域観光: figure 3 団体 FY2023 海外からの訪問団の受入れ, figure 86 人 FY2023 海外からの訪問団の受入れ @3-4",
  ]);
});

test("「○○を新たに始め、7組が利用した」は、始めたものの利用の数である（架空の町）", () => {
  expect(factsIn("令和５年度　主な取組実績", "", "・里帰りケア（日帰り型）を新たに始め、７ 組が利用した。")).toEqual([
    "figure 里帰りケア（日帰り型）: figure 7 組 FY2023 @3-3",
  ]);
});
