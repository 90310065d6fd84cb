import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("役割の見出しの下に「数値」「時点」の行がある様式は、上の指標名の値である（架空の県）", () => {
  expect(
    factLines(
      read(
        "指標名 | 指標の分類 |",
        "体験住宅の利用組数 | 活動指標 |",
        "| 基準値 | 今年度目標値 | 今年度実績値 |",
        "数値 | 12組 | 20組 | 17組 |",
        "時点 | R元年度 | R3年度 | R3年度 |",
      ),
      "kpi",
    ),
  ).toEqual(["kpi 体験住宅の利用組数: baseline 12 組 FY2019, target 20 組 FY2021, actual 17 組 FY2021 @2-4"]);
});

test("「(予算額(事業費)…千円)」の事業費だけでは、何の額か言っていないので問う（架空の県）", () => {
  const [fact] = read("1 | 圏域連携事業 (予算額(事業費)1150千円) | 相談会を開く。 |");
  expect([fact?.name ?? "", fact?.questions.length ?? 1]).toEqual(["事業費", 1]);
});
