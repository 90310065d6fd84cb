import { expect, test } from "vitest";
import { figureWords } from "../testing/fact-words.ts";
import { gridOf, pageOf } from "../testing/grids.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const said = (...parts: Parameters<typeof pageOf>[0]): readonly string[] =>
  factsOfPages([pageOf(parts)]).value.map(({ name, figures }) => `${name}: ${figures.map(figureWords).join(", ")}`);

test("目次のページ番号は値ではない", () => {
  const rows = [
    ["第１章　人口の見通し", "２"],
    ["第２章　基本目標", "３"],
    ["基本目標１　架空の町のしごとをつくる", "３"],
  ];
  expect(said("目　次", gridOf(rows, { title: "目　次" }))).toEqual([]);
  expect(said("参加した団体の数", gridOf(rows, { title: "参加した団体の数" }))).not.toEqual([]);
});

test("見出しの括弧の中の年と単位、区分の下の「うち75歳以上」、注が名を挙げた行だけの暦年（架空の町）", () => {
  expect(
    said(
      gridOf([
        ["町名", "国勢調査人口\n（R2、人）", "世帯数\n（R2、世帯）"],
        ["架空町", "5,834", "2,641"],
        ["仮想町", "3,190", "1,398"],
      ]),
      "資料：総務省「国勢調査」",
    ),
  ).toEqual([
    "架空町: figure 5834 人 CY2020 国勢調査人口, figure 2641 世帯 CY2020 世帯数",
    "仮想町: figure 3190 人 CY2020 国勢調査人口, figure 1398 世帯 CY2020 世帯数",
  ]);
  expect(
    said(
      "（単位：人）",
      gridOf([
        [{ text: "区 分", across: 2 }, null, "平成22年", "平成27年"],
        [{ text: "年少人口（０〜14歳）", across: 2 }, null, "905", "974"],
        [{ text: "老年人口（65歳以上）", across: 2 }, null, "4,960", "4,418"],
        ["", "うち75歳以上", "2,344", "2,762"],
      ]),
    ).at(-1),
  ).toBe("うち75歳以上: figure 2344 人 CY2010, figure 2762 人 CY2015");
  expect(
    said(
      gridOf([
        ["指標名", "単位", "基準値", "基準年度", "目標値", "目標年度"],
        ["製造品出荷額", "億円", "213", "H29年", "225", "R5年"],
        ["新規就農者数", "人", "19", "H30", "25", "R6"],
      ]),
      "※「製造品出荷額」は架空統計調査（暦年）による。",
    ),
  ).toEqual([
    "製造品出荷額: baseline 21300000000 円 CY2017, target 22500000000 円 CY2023",
    "新規就農者数: baseline 19 人 FY2018, target 25 人 FY2024",
  ]);
});

test("欄の中で「年」と「度」の間に行が折れても年度である", () => {
  expect(
    said(
      gridOf([
        ["指標", "現状値", "目標値"],
        ["架空装置の導入台数", "184台（R4年度）", "400台以上（R10年\n度）"],
        ["仮想講座の参加者数", "12人（R4年度）", "40人（R10年度）"],
      ]),
    )[0],
  ).toBe("架空装置の導入台数: baseline 184 台 FY2022, target 400 台 atLeast FY2028");
});
