import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const table = (notes: readonly string[]) =>
  [
    "ＫＰＩの名称",
    "単位",
    "当 初 値",
    "めざす値",
    "（平成30年度）",
    "（令和６年度）",
    "所 管 課",
    "",
    "架空高校卒業者の県内",
    "就職率",
    "％",
    "41.2 ※１",
    "48.0",
    "架空支援課",
    "",
    "62",
    "",
    "架空の郷づくり  架空県",
    "架空品の産出額",
    "億円",
    "870 ※２",
    "900",
    "架空農政課",
    "",
    "架空就業者数（年間）",
    "人",
    "13",
    "20",
    "架空水産課",
    "",
    ...notes,
  ].join("\n");
const factsIn = (notes: readonly string[]) => factLines(factsOfPages([pageOfText(table(notes))]).value, "kpi");

test("値に付いた印の注が時点だけを言えば、欄の見出しの年度でなく注の時点の値である（架空の県）", () => {
  expect(factsIn(["※１ 平成31年３月卒の値", "※２ 平成29年の値"])).toEqual([
    "kpi 架空高校卒業者の県内就職率: baseline 41.2 % graduates2019-03, target 48 % FY2024 @9-10",
    "kpi 架空品の産出額: baseline 87000000000 円 CY2017, target 90000000000 円 FY2024 @19-19",
    "kpi 架空就業者数（年間）: baseline 13 人 FY2018, target 20 人 FY2024 @25-25",
  ]);
});

test("注がほかのことを言えば、見出しの年度のままである（架空の県）", () => {
  expect(factsIn(["※１ 平成31年３月に調査の方法を改めた", "※２ 推計"])[0]).toBe(
    "kpi 架空高校卒業者の県内就職率: baseline 41.2 % FY2018, target 48 % FY2024 @9-10",
  );
});
