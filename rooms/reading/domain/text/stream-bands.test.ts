import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "figure").map((line) =>
    line.replace(/ @.*$/, ""),
  );

test("一行に一つの値の表は、分野の見出しと（新規）の付いた名前とページ番号を越えて読む（架空の町）", () => {
  expect(
    budgetsIn(
      ...[
        "架空町　実施計画（令和６年度～令和８年度）",
        "（単位：千円）",
        "",
        "事業名 所管課 令和６年度 令和７年度 令和８年度",
      ],
      ...["", "【１　産業】", "", "町道架空線改良事業", "建設課", "48,000", "52,000", "30,000", ""],
      ...["道の駅かくう改修事業（新規）", "商工観光課", "12,000", "145,000", "－", "", "【２　福祉】", ""],
      ...["架空児童クラブ運営事業", "こども課", "18,600", "18,900", "19,100", "", "", "5", "", "", "事業別調書"],
    ),
  ).toEqual([
    "budget 町道架空線改良事業: amount 48000000 円 FY2024, amount 52000000 円 FY2025, amount 30000000 円 FY2026",
    "budget new 道の駅かくう改修事業: amount 12000000 円 FY2024, amount 145000000 円 FY2025, amount absent:none FY2026",
    "budget 架空児童クラブ運営事業: amount 18600000 円 FY2024, amount 18900000 円 FY2025, amount 19100000 円 FY2026",
  ]);
});

test("事業費の下の財源内訳は、事業費の単位で、同じ年度の金額として読む（架空の町）", () => {
  expect(
    budgetsIn(
      ...[
        "架空町　実施計画（令和６年度～令和８年度）",
        "事業名 架空児童クラブ運営事業",
        "区分 令和６年度 令和７年度 令和８年度",
      ],
      ...[
        "事業費（千円） 18,600 18,900 19,100",
        "財源内訳",
        "国庫支出金 5,100 5,200 5,300",
        "一般財源 13,500 13,700 13,800",
      ],
    ),
  ).toEqual([
    "budget 事業費: amount 18600000 円 FY2024, amount 18900000 円 FY2025, amount 19100000 円 FY2026",
    "budget 国庫支出金: amount 5100000 円 FY2024, amount 5200000 円 FY2025, amount 5300000 円 FY2026",
    "budget 一般財源: amount 13500000 円 FY2024, amount 13700000 円 FY2025, amount 13800000 円 FY2026",
  ]);
});
