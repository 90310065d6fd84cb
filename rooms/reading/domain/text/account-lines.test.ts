import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "budget", "activity");

const title = ["令和６年度", "架空町 主要な施策の成果に関する説明書", ""];

test("事業名の下に並ぶ予算現額と決算額は、表題の年度のその事業の額である（架空の町の説明書）", () => {
  expect(
    read(...title, "事 業 名", "架空海岸清掃・海藻再生", "事業", "予算現額 5,300千円    決算額 5,120千円"),
  ).toEqual(["budget 架空海岸清掃・海藻再生事業: amount 5300000 円 FY2024, outturn 5120000 円 FY2024 @7-7"]);
});

test("上下の行に分かれた予算額と決算額も、見出しの事業のものである", () => {
  expect(read(...title, "（２）架空こども食堂支援補助金", "予算額（千円）　1,200", "決算額（千円）　1,150")).toEqual([
    "budget 架空こども食堂支援補助金: amount 1200000 円 FY2024, outturn 1150000 円 FY2024 @5-5",
  ]);
});

test("財源の内訳は、事業とは別の名前にしない", () => {
  expect(
    read(
      ...title,
      "事業名　架空米ブランド化事業",
      "予算額　4,500千円　決算額　4,310千円",
      "財源内訳　国県支出金 2,000千円　一般財源 2,310千円",
    ),
  ).toEqual([
    "budget 架空米ブランド化事業: amount 4500000 円 FY2024, outturn 4310000 円 FY2024, figure 2000000 円 FY2024 国県支出金, figure 2310000 円 FY2024 一般財源 @5-5",
  ]);
});

test("名前がどこにもない予算額と決算額は、何の額かを尋ねる", () => {
  expect(read(...title, "次のとおりである。", "予算現額 5,300千円　決算額 5,120千円")).toEqual([
    "figure ?: amount 5300000 円 FY2024, outturn 5120000 円 FY2024 @5-5",
  ]);
});

test("前の事業の指標の年は、次の事業の額の年度ではない", () => {
  expect(
    read(
      ...title,
      "架空港の利用者数",
      "目標 6.5万人    実績 未集計（R6年）",
      "事業名",
      "架空避難訓練事業",
      "予算現額 3,100千円    決算額 2,700千円",
    ),
  ).toEqual([
    "kpi 架空港の利用者数: target 65000 人 CY2024, actual absent:notYetPublished CY2024 @4-5",
    "budget 架空避難訓練事業: amount 3100000 円 FY2024, outturn 2700000 円 FY2024 @8-8",
  ]);
});

test("実績の後ろの年度は、年度の報告書では目標の年度でもある", () => {
  expect(read(...title, "【成果指標】", "架空移住者数    目標 50人    実績 58人（R6年度）")).toEqual([
    "kpi 架空移住者数: target 50 人 FY2024, actual 58 人 FY2024 @5-5",
  ]);
});

test("活動実績の見出しのすぐ下の表は、活動の表である", () => {
  expect(
    read(...title, "【活動実績】", "                 R5年度      R6年度", "架空空き家登録数    22件       31件"),
  ).toEqual(["activity 架空空き家登録数: figure 22 件 FY2023, figure 31 件 FY2024 @6-6"]);
});

test("「事業名」と「決算額」が一行に並べば、決算額だけでもその事業のものである", () => {
  expect(
    read(
      "令和４年度　主要施策の成果報告書",
      "事業名　架空定住促進事業　　　決算額　12,340千円",
      "〔事業の成果〕",
      "　・架空支援金交付件数　　　　9件",
      "",
      "事業名　架空交通対策事業　　　決算額　4,560千円",
    ),
  ).toEqual([
    "budget 架空定住促進事業: outturn 12340000 円 FY2022 @2-2",
    "activity 架空支援金交付件数: figure 9 件 FY2022 @4-4",
    "budget 架空交通対策事業: outturn 4560000 円 FY2022 @6-6",
  ]);
});

test("事業名と同じ行の所管は、事業の名前に入らない", () => {
  expect(
    read(...title, "事業名　架空の駅運営事業　　所管　商工観光課", "予算現額　12,400千円　　決算額　11,983千円"),
  ).toEqual(["budget 架空の駅運営事業: amount 12400000 円 FY2024, outturn 11983000 円 FY2024 @5-5"]);
});
