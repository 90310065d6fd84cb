import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "budget", "kpi").map((line) =>
    line.replace(/ @.*/, ""),
  );

const facts = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("広報の「〔新規〕農林課…事業名」は、課を除いた名に課が添う（架空の町）", () => {
  const found = facts(
    "令和7年度に取り組む事業のうち主なものをお知らせします。",
    "○〔新規〕農林課…架空ヘルパー補助金 320万円",
    "○〔継続〕［建設課］架空川の護岸 3,400万円",
    "・教育委員会：架空小学校の改修 1億2,000万円",
  );
  expect(factLines(found, "figure", "budget", "kpi").map((line) => line.replace(/ @.*/, ""))).toEqual([
    "budget new 架空ヘルパー補助金: amount 3200000 円 FY2025",
    "budget continuing 架空川の護岸: amount 34000000 円 FY2025",
    "budget 架空小学校の改修: amount 120000000 円 FY2025",
  ]);
  expect(found.map(({ within }) => within.at(-1)?.name)).toEqual(["農林課", "建設課", "教育委員会"]);
});

test("題の総額の後の（2）は続きの番号で、前年度額ではない", () => {
  expect(read("令和7年度架空町の方針 令和7年度全会計予算総額214億円(2)")).toEqual([
    "budget 全会計予算総額: amount 21400000000 円 FY2025",
  ]);
});

test("新聞の日付は額の時期にならず、額の後の短い語は事業名に付かない（架空の県）", () => {
  expect(
    read(
      "架空県/26年度当初予算案/架空館の工事に着手",
      "[2026-02-18 3面 東北]",
      " 架空県は17日、令和8年度当初予算案を発表した。普通建設事業62億3000万円と災害復旧事業1億8000万円を合わせた投資的経費は64億1000万円となった。",
      "【くらし】",
      "▽架空館改築事業 21億4000万円 本体工事",
      "▽架空橋架替事業(新規) 3億1200万円 下部工",
    ),
  ).toEqual([
    "figure 普通建設事業: figure 6230000000 円 FY2026",
    "figure 災害復旧事業: figure 180000000 円 FY2026",
    "figure 投資的経費: figure 6410000000 円 FY2026",
    "budget 架空館改築事業: amount 2140000000 円 FY2026",
    "budget new 架空橋架替事業: amount 312000000 円 FY2026",
  ]);
});

test("一行に一欄ずつの決算の表は、行の間に一つずつある名が行の名である", () => {
  const heads = ["（単位：百万円、％）", "区分", "令和6年度", "構成比", "令和5年度", "構成比", "増減額", "増減率"];
  expect(
    read(
      "架空市の令和6年度一般会計の歳出決算額は80億円であった。",
      ...heads,
      ...["市", "税", "1,200", "40.0", "1,000", "38.0", "200", "20.0"],
      ...["市債", "900", "30.0", "1,000", "38.0", "△ 100", "△ 10.0"],
      ...["架空交付金", "630", "21.0", "600", "22.8", "30", "5.0"],
    ).slice(1),
  ).toEqual([
    "budget 市税: outturn 1200000000 円 FY2024, outturn 1000000000 円 FY2023",
    "budget 市債: outturn 900000000 円 FY2024, outturn 1000000000 円 FY2023",
    "budget 架空交付金: outturn 630000000 円 FY2024, outturn 600000000 円 FY2023",
  ]);
});

test("「令和5年度（当初）」は、目標のある表では基準値である", () => {
  expect(
    read(
      "指標名\t令和5年度（当初）\t令和6年度実績\t目標（令和11年度）",
      "架空講座の受講者数\t120人\t118人\t200人",
      "架空館の入館者数\t340人\t351人\t500人",
    ),
  ).toEqual([
    "kpi 架空講座の受講者数: baseline 120 人 FY2023, actual 118 人 FY2024, target 200 人 FY2029",
    "kpi 架空館の入館者数: baseline 340 人 FY2023, actual 351 人 FY2024, target 500 人 FY2029",
  ]);
});

test("「1人の客が…場合でも1人として数えます」は数え方で、値ではない", () => {
  expect(read("・実人数は、1人の客が2つの町に泊まった場合でも1人として数えています。")).toEqual([]);
});
