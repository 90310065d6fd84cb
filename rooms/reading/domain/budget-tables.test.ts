import { describe, expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { above, readTable, tableWords } from "../testing/read-table.ts";

describe("予算の表", () => {
  test("千円の列は円になり、新・拡・再掲の印と前年度額が付く", () => {
    expect(
      tableWords([
        ["区分", "事業名", "令和2年度予算額（千円）", "前年度予算額（千円）"],
        ["新", "国際貿易協定に対応した消費拡大事業費", "7,042", "－"],
        ["再掲", "米どころ・酒どころ北海道振興事業費", "19,252", "－"],
        ["拡", "パラスポーツ連携促進事業費", "13,139", "7,210"],
      ]),
    ).toEqual([
      ["budget 国際貿易協定に対応した消費拡大事業費 new", "amount 7042000 円 FY2020", "previous absent:none"],
      ["budget 米どころ・酒どころ北海道振興事業費 relisted", "amount 19252000 円 FY2020", "previous absent:none"],
      ["budget パラスポーツ連携促進事業費 expanded", "amount 13139000 円 FY2020", "previous 7210000 円"],
    ]);
  });

  test("順に記載とある行は、括弧の中が前年度と拡充額である", () => {
    expect(
      tableWords(
        [
          ["・東京オリンピック競技大会関連事業費", "400,000（拡充331,500）[68,500]"],
          ["・通信ネットワーク整備事業費", "(R元補正) 2,747,576"],
          ["・オリンピック連携推進事業費", "95,000 [-]"],
        ],
        above("予算額は令和2年度[令和元年度]の順に記載。単位：千円"),
      ),
    ).toEqual([
      [
        "budget 東京オリンピック競技大会関連事業費",
        "amount 400000000 円 FY2020",
        "expansion 331500000 円 FY2020",
        "previous 68500000 円 FY2019",
      ],
      ["budget 通信ネットワーク整備事業費", "supplement 2747576000 円 FY2019"],
      ["budget オリンピック連携推進事業費", "amount 95000000 円 FY2020", "previous absent:none FY2019"],
    ]);
  });

  test("年度だけの見出しでは、新しい年度が予算額、その前の年度が前年度額になる", () => {
    expect(
      tableWords(
        [
          ["事業名", "R2", "R元", "増減"],
          ["観光振興費", "1,200", "1,000", "200"],
          ["合計", "1,200", "1,000", "200"],
        ],
        {},
        "令和2年度当初予算（単位：百万円）",
      ),
    ).toEqual([
      ["budget 観光振興費", "amount 1200000000 円 FY2020", "previous 1000000000 円 FY2019", "figure 200000000 円 増減"],
      ["figure 合計", "amount 1200000000 円 FY2020", "previous 1000000000 円 FY2019", "figure 200000000 円 増減"],
    ]);
  });

  test("印の桁が壊れた額は尋ねられ、行のほかの値は残る", () => {
    const { value, problems } = readTable([
      ["事業名", "予算額", "前年度"],
      ["道路整備費", "4億3,0000万円", "1億2,000万円"],
    ]);
    expect(value.map(factWords)).toEqual([["budget 道路整備費", "previous 120000000 円"]]);
    expect(value[0]?.questions).toMatchObject([
      { problem: { code: "number/wrongCommas" }, at: { page: 1, cell: "B2" } },
    ]);
    expect(problems).toHaveLength(1);
  });

  test("左右に二つ並んだ表は、二つの表として読む", () => {
    expect(
      tableWords([
        ["事業名", "予算額（千円）", "事業名", "予算額（千円）"],
        ["観光費", "1,000", "農業費", "3,000"],
        ["港湾費", "2,000", "", ""],
      ]),
    ).toEqual([
      ["budget 観光費", "amount 1000000 円"],
      ["budget 港湾費", "amount 2000000 円"],
      ["budget 農業費", "amount 3000000 円"],
    ]);
  });

  test("財源の内訳は、予算額と取り違えない", () => {
    expect(
      tableWords(
        [
          [
            { text: "事業名", down: 2 },
            { text: "本年度予算額", down: 2 },
            { text: "前年度予算額", down: 2 },
            { text: "財源内訳", across: 2 },
            null,
          ],
          [null, null, null, "国庫支出金", "一般財源"],
          ["観光費", "1,000", "800", "400", "600"],
        ],
        {},
        "令和2年度歳出予算（単位：千円）",
      ),
    ).toEqual([
      [
        "budget 観光費",
        "amount 1000000 円 FY2020",
        "previous 800000 円",
        "figure 400000 円 FY2020 財源内訳・国庫支出金",
        "figure 600000 円 FY2020 財源内訳・一般財源",
      ],
    ]);
  });

  test("同上の行は名を埋めずに、同上と言う", () => {
    expect(
      readTable([
        ["事業名", "予算額（千円）"],
        ["アイヌ政策推進事業費", "254,644"],
        ["（事業名：同上）", "同上"],
      ]).value[1],
    ).toMatchObject({ sameAsAbove: true, figures: [{ reading: { kind: "absent", why: "seeOther" } }] });
  });
});
