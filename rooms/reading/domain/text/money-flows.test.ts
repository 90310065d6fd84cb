import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(read(...lines).value, "kpi", "budget", "figure", "activity");

const supplement = [
  "架空市一般会計補正予算(第3号)は令和5年度のもの",
  [
    "歳  出 (単位:千円) 補 正 前 の 額 補 正 額 計",
    "10.総務費 1,250,000 30,500 1,280,500 5. 総務管理費 900,000 30,500 930,500",
    "20.民生費 2,400,000 △ 12,300 2,387,700 5. 社会福祉費 1,100,000 △ 12,300 1,087,700",
  ].join(" "),
];

test("一行に続いてしまった補正予算の表は、見出しの数だけ並ぶ額を一行として読む（架空の市）", () => {
  expect(factsIn(...supplement)).toEqual([
    "budget 総務費: amount 1250000000 円 FY2023, supplement 30500000 円 FY2023, figure 1280500000 円 FY2023 計 @2-2",
    "budget 総務管理費: amount 900000000 円 FY2023, supplement 30500000 円 FY2023, figure 930500000 円 FY2023 計 @2-2",
    "budget 民生費: amount 2400000000 円 FY2023, supplement -12300000 円 FY2023, figure 2387700000 円 FY2023 計 @2-2",
    "budget 社会福祉費: amount 1100000000 円 FY2023, supplement -12300000 円 FY2023, figure 1087700000 円 FY2023 計 @2-2",
  ]);
});

test("見出しどおりに足し合わない行と、名前のない行は読まずに尋ねる（架空の市）", () => {
  const [title = "", table = ""] = supplement;
  const { value, problems } = read(
    title,
    `${table} 30.衛生費 700,000 1,000 702,000 10 保健費 8,000 200 8,200 4,358,000 18,400 4,376,400`,
  );
  expect(factLines(value, "budget").map((line) => line.split(":")[0])).toEqual([
    "budget 総務費",
    "budget 総務管理費",
    "budget 民生費",
    "budget 社会福祉費",
    "budget 保健費",
  ]);
  expect(problems.map(({ problem }) => problem.message.ja)).toEqual([
    "「700,000 1,000 702,000」の行は、名前がないか、見出しどおりの足し引きにならないので、読み取っていません。元の表を見て入力してください。",
    "「4,358,000 18,400 4,376,400」の行は、名前がないか、見出しどおりの足し引きにならないので、読み取っていません。元の表を見て入力してください。",
  ]);
});

const programmes = [
  "令和5年度 令和4年度 湖のまちづくり",
  "新規 架空湖の水辺を生かし た観光推進事業費 湖のほとりに人を呼び込むため、 散策路の案内や催しの支 援を行います。 12,000 0",
  "【官民】 拡充 架空の森の担い手育成 補助金 森の仕事に就く人を増やすため、 研修の費用を補います。(拡充額2,500千円) 8,700 6,200",
  "継続 架空焼の里づくり事業 窯元の技を次の世代に伝えます。 640 655 ほか再掲2事業 3,100 2,900",
];

test("新規・拡充の言葉で始まり二年分の額で終わる事業は、続いてしまった行からも読み、単位は拡充額で確かめる（架空の県）", () => {
  expect(factsIn(programmes.join(" "))).toEqual([
    "budget new 架空湖の水辺を生かした観光推進事業費: amount 12000000 円 FY2023, previous 0 円 FY2022 @1-1",
    "budget expanded 架空の森の担い手育成補助金: amount 8700000 円 FY2023, previous 6200000 円 FY2022, expansion 2500000 円 @1-1",
    "budget continuing 架空焼の里づくり事業: amount 640000 円 FY2023, previous 655000 円 FY2022 @1-1",
    "budget ほか再掲2事業: amount 3100000 円 FY2023, previous 2900000 円 FY2022 @1-1",
  ]);
});

test("単位がどこにも書かれていなければ、続いてしまった行の額は読まずに尋ねる（架空の県）", () => {
  const { value, problems } = read(programmes.join(" ").replace("(拡充額2,500千円)", ""));
  expect(value).toEqual([]);
  expect(problems.map(({ problem }) => problem.message.ja)).toEqual([
    "「架空湖の水辺を生かした観光推進事業費 12,000 0」など4行の額に単位がないので、読み取っていません。元の資料で単位を確かめて入力してください。",
  ]);
});
