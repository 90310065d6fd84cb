import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("区分・事業名・説明・金額が別々の行に離れた事業を読む（架空の市の予算）", () => {
  expect(
    factsIn(
      "令和６年度　当初予算の概要",
      "",
      "主な事業　　（　）内は前年度当初予算額",
      "",
      "継続",
      "",
      "新図書館建設事業",
      "　本体工事を実施します。",
      "",
      "12億3,400万円",
      "",
      "（１億560万円）",
      "",
      "【新規】中学校部活動地域移行",
      "　　　　推進事業",
      "　指導者の謝金を負担します。",
      "　　　　　　　　　　　　　　　　　　740万円　（　－　）",
    ),
  ).toEqual([
    "budget continuing 新図書館建設事業: amount 1234000000 円 FY2024, previous 105600000 円 FY2023 @5-10",
    "budget new 中学校部活動地域移行推進事業: amount 7400000 円 FY2024, previous absent:none FY2023 @14-17",
  ]);
});

test("名前の後ろの（R4補正）は名前でなく、補正予算の年である（架空の県）", () => {
  expect(
    factsIn("予算額は令和５年度［令和４年度］の順に記載。単位：千円", "・架空安心対策事業費（Ｒ４補正） 84,150"),
  ).toEqual(["budget supplementary 架空安心対策事業費: supplement 84150000 円 FY2022 @2-2"]);
});

test("項目の事業名の残りの「事業費」は、合計の語ではない（架空の県）", () => {
  expect(
    factsIn(
      "予算額は令和５年度［令和４年度］の順に記載。単位：千円",
      "・架空輸出チャレンジ",
      "　事業費 42,300（拡充11,000）［31,300］",
    ),
  ).toEqual([
    "budget 架空輸出チャレンジ事業費: amount 42300000 円 FY2023, expansion 11000000 円 FY2023, previous 31300000 円 FY2022 @2-3",
  ]);
});

test("「令和5年度の…」で始まる名前の年は、額の年である（架空の圏域）", () => {
  expect(factsIn("令和５年度の連携市町村の負担金　合計 1,430万円")).toEqual([
    "budget 連携市町村の負担金: amount 14300000 円 FY2023 @1-1",
  ]);
});

test("◎の名前の後ろや次の行の頭の【　】は、離れた行の金額の事業の区分である（架空の町）", () => {
  expect(
    factsIn(
      "令和６年度　架空町 当初予算の概要",
      "",
      "【こども】",
      "",
      "◎架空こども園の整備　【継続】",
      "老朽化した保育所を統合します。",
      "",
      "　　　　　　　　　　　　　　286,000千円",
      "",
      "◎架空店舗活用支援事業",
      "　【拡充】改修費に加え、開業後の家賃も補助します。",
      "",
      "　　　　　　　　　　　　　　8,500千円（前年度 5,000千円）",
      "",
      "◎架空無線更新事業　【補正】",
      "国の補正予算を活用し、令和５年度３月補正予算に前倒しして計上しました。",
      "",
      "　　　　　　　　　　　　　　108,000千円",
    ),
  ).toEqual([
    "budget continuing 架空こども園の整備: amount 286000000 円 FY2024 @5-8",
    "budget expanded 架空店舗活用支援事業: amount 8500000 円 FY2024, previous 5000000 円 FY2023 @10-13",
    "budget supplementary 架空無線更新事業: supplement 108000000 円 FY2023 @15-18",
  ]);
});

test("交付金の名前の下に年度ごとに並ぶ額は、予算の額である（架空の県）", () => {
  const text = "＜架空づくり交付金＞\n\nR４年度 3.5億円\n\nR３年度 3.2億円";
  expect(factLines(textToFacts([pageOfText(text)]).value, "budget", "activity")).toEqual([
    "budget 架空づくり交付金: amount 350000000 円 FY2022 @1-3",
    "budget 架空づくり交付金: amount 320000000 円 FY2021 @1-5",
  ]);
});

test("区分のない●の事業も、項目が間になければ離れた金額の名前で、担当は名前でない（架空の市）", () => {
  const { value } = textToFacts([
    pageOfText(
      [
        "令和７年度　架空市　当初予算のあらまし",
        "",
        "２　主な事業",
        "",
        "□ 架空見守り事業（継続）　担当：福祉課",
        "",
        "　機器を貸し出します。",
        "",
        "　710万円",
        "",
        "●架空ラジオ配布事業",
        "　全世帯に配布します。",
        "",
        "　1,100万円",
      ].join("\n"),
    ),
  ]);
  expect(factLines(value, "budget", "activity", "figure")).toEqual([
    "budget continuing 架空見守り事業: amount 7100000 円 FY2025 @5-9",
    "budget 架空ラジオ配布事業: amount 11000000 円 FY2025 @11-14",
  ]);
  expect(value.flatMap(({ within }) => within.map(({ name }) => name))).toEqual(["主な事業", "主な事業"]);
});

test("単位が頁にあれば、円のない金額だけの行も、上の区分と名前の事業の額である（架空の町）", () => {
  expect(
    factsIn(
      "令和７年度 当初予算案の主な事業（架空町）",
      "",
      "（単位：千円）",
      "",
      "新 架空アプリ導入事業",
      "4,280",
      "健診の予約ができるアプリを導入します。",
      "",
      "継 架空町道改良事業",
      "76,400（R6 81,200）",
    ),
  ).toEqual([
    "budget new 架空アプリ導入事業: amount 4280000 円 FY2025 @5-6",
    "budget continuing 架空町道改良事業: amount 76400000 円 FY2025, previous 81200000 円 FY2024 @9-10",
  ]);
});

test("次の事業の前年度額は、前の事業のものではない（架空の町）", () => {
  expect(
    factsIn(
      "令和６年度当初予算の概要",
      "",
      "・ 架空公園の整備 【新規】",
      "2億円",
      "",
      "・ 架空納税推進事業",
      "（前年度 2,000万円）",
      "3,200万円",
    ).filter((line) => line.includes("公園")),
  ).toEqual(["budget new 架空公園の整備: amount 200000000 円 FY2024 @3-4"]);
});
