import { expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const figures = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "kpi");

test("一行おきに書かれた段落は、句点までひと続きに読む（架空の県）", () => {
  const lines = linesOfText(
    [
      " 出生数は、昭和50年の8,120人をピークに減少傾向とな",
      "",
      "り、令和５年には2,314人と初めて３千人を割り込みまし",
      "",
      "た。死亡数は増加しています。",
      "",
      "■ 今後の見通し",
    ].join("\n"),
  );
  expect(lines.map(({ blanks }) => blanks)).toEqual([0, 0, 0, 1]);
});

test("一行おきの表の行や見出しは、つながない", () => {
  const lines = linesOfText(
    ["区分 平成22年 平成27年", "", "0～14歳 2,416 2,209", "", "15～64歳 11,147 10,195"].join("\n"),
  );
  expect(lines.map(({ blanks }) => blanks)).toEqual([0, 1, 1]);
});

test("前の行の年と主語が、空行を越えて次の行の値に付く（架空の県）", () => {
  expect(
    figures(
      "１ 自然動態",
      "",
      " 死亡数は高齢化の進行に伴い増加を続けており、令和５年には",
      "",
      "4,118人となり、自然減は1,804人に達しています。",
    ),
  ).toEqual(["figure 死亡数: figure 4118 人 CY2023 @5-5", "figure 自然減: figure 1804 人 CY2023 @5-5"]);
});

test("すべての行の後に空行が一つ多くあれば、それは書き出したプログラムのもので、元の間隔に戻す", () => {
  const paragraphs = [
    "架空町の計画",
    "",
    "１ 人口",
    "総人口 1,204人",
    "世帯数 512世帯",
    "",
    "２ 産業",
    "事業所数 48所",
    "従業者数 210人",
    "",
    "３ 交通",
    "利用者数 3,100人",
  ];
  const doubled = paragraphs.flatMap((line) => [line, ""]);
  const blanks = (lines: readonly string[]) => linesOfText(lines.join("\n")).map((line) => line.blanks);
  expect(blanks(paragraphs)).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0]);
  expect(blanks(doubled)).toEqual(blanks(paragraphs));
});

test("空行のない行がいくつもあれば、間隔はそのまま読む", () => {
  const lines = [
    "架空町の計画",
    "",
    "１ 人口",
    "総人口 1,204人",
    "",
    "",
    "２ 産業",
    "事業所数 48所",
    "",
    "３ 交通",
    "",
    "利用者数 3,100人",
    "",
    "４ 防災",
    "",
    "避難所 12か所",
  ];
  expect(linesOfText(lines.join("\n")).map((line) => line.blanks)).toEqual([0, 1, 0, 2, 0, 1, 1, 1, 1]);
});
