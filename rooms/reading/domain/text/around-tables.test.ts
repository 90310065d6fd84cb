import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { headingDepth } from "../heading-forms.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;
const linesIn = (...lines: readonly string[]) => factLines(factsIn(...lines), "budget", "figure");
const budgetsIn = (...lines: readonly string[]) => factLines(factsIn(...lines), "budget");

const heads = [
  "   区分    事　業　名                       予算額            所　管",
  "   ----------------------------------------",
];

describe("表から離れたところで言われること（架空の市の予算）", () => {
  const title = "              令和８年度  架空市当初予算（案）の概要";

  test("章の見出しに付いた単位は、別の単位が言われるまで、章の中のどの表にも当たる", () => {
    expect(
      linesIn(
        title,
        "",
        "２　主な事業　　                                  （単位：千円）",
        "",
        " 【１】　学び",
        "",
        ...heads,
        "   新規    架空図書館電子化事業              12,300      図書課",
        "   継続    架空学校図書購入費                 4,560      図書課",
        "",
        " 【２】　しごと",
        "",
        ...heads,
        "   拡充    架空創業支援補助金                 7,800      商工課",
        "   継続    架空市場改修事業                  90,100      商工課",
        "",
        "                                      - 2 -",
        "",
        "３　市債の状況                                    （単位：百万円）",
        "",
        "                              令和７年度         令和８年度",
        "    架空土木債                 1,234              1,111",
        "    架空教育債                   567                543",
      ),
    ).toEqual([
      "budget new 架空図書館電子化事業: amount 12300000 円 FY2026 @9-9",
      "budget continuing 架空学校図書購入費: amount 4560000 円 FY2026 @10-10",
      "budget expanded 架空創業支援補助金: amount 7800000 円 FY2026 @16-16",
      "budget continuing 架空市場改修事業: amount 90100000 円 FY2026 @17-17",
      "figure 架空土木債: figure 1234000000 円 FY2025, figure 1111000000 円 FY2026 @24-24",
      "figure 架空教育債: figure 567000000 円 FY2025, figure 543000000 円 FY2026 @25-25",
    ]);
  });

  test("「（　）内は…当初予算額」は、離れた表でも金額の下の括弧が前年度の額だと言う", () => {
    expect(
      budgetsIn(
        title,
        "",
        "１　主な事業　（単位：千円）",
        "",
        " 【１】　暮らし                         （　）内は令和７年度当初予算額",
        "",
        ...heads,
        "   継続    架空バス運行事業                  45,600      交通課",
        "                                            (43,200)",
        "   新規    架空乗合タクシー事業               3,210      交通課",
        "                                             (－)",
        "",
        " 【２】　しごと",
        "",
        ...heads,
        "   拡充    架空商店街振興事業                 8,900      商工課",
        "                                             (6,500)",
        "   継続    架空市場改修事業                  90,100      商工課",
      ),
    ).toEqual([
      "budget continuing 架空バス運行事業: amount 45600000 円 FY2026, previous 43200000 円 FY2025 @9-9",
      "budget new 架空乗合タクシー事業: amount 3210000 円 FY2026, previous absent:none FY2025 @11-11",
      "budget expanded 架空商店街振興事業: amount 8900000 円 FY2026, previous 6500000 円 FY2025 @18-18",
      "budget continuing 架空市場改修事業: amount 90100000 円 FY2026 @20-20",
    ]);
  });

  test("事業の名称の下の説明は名称に入らず、「Ｒ７補正」の行の額はその年度の補正額になる", () => {
    const facts = factsIn(
      title,
      "",
      "１　主な事業　（単位：千円）",
      "",
      ...heads,
      "   新規    架空相談センター運営事業          18,200      福祉課",
      "           相談を一つの窓口で受けます。",
      "   継続    架空学童保育事業                  56,900      福祉課",
      "           市内14か所、定員620人",
      "   Ｒ７補正  架空校舎改修事業                43,800      教育課",
    );
    expect(factLines(facts, "budget")).toEqual([
      "budget new 架空相談センター運営事業: amount 18200000 円 FY2026 @7-7",
      "budget continuing 架空学童保育事業: amount 56900000 円 FY2026 @9-9",
      "budget supplementary 架空校舎改修事業: supplement 43800000 円 FY2025 @11-11",
    ]);
    expect(
      facts.filter(({ name }) => name === "").flatMap(({ figures }) => figures.map(({ printed }) => printed)),
    ).toEqual(["14か所", "620人"]);
  });

  test("前の表の注にある年度や「補正予算」は、次の見出しの下の表のことではない", () => {
    expect(
      budgetsIn(
        title,
        "",
        "１　主な事業　（単位：千円）",
        "",
        " 【１】　暮らし",
        "",
        ...heads,
        "   継続    架空校舎改修事業                  43,800      教育課",
        "           ※国の補正予算を受け、令和７年度２月補正予算に計上",
        "",
        " 【２】　しごと",
        "",
        ...heads,
        "   拡充    架空商店街振興事業                 8,900      商工課",
        "   継続    架空市場改修事業                  90,100      商工課",
      ).slice(1),
    ).toEqual([
      "budget expanded 架空商店街振興事業: amount 8900000 円 FY2026 @16-16",
      "budget continuing 架空市場改修事業: amount 90100000 円 FY2026 @17-17",
    ]);
  });

  test("全体事業費は表題の年度の額ではなく、すぐ下の括弧の期間の額である", () => {
    expect(budgetsIn(title, "", "全体事業費 約48億円", "（令和６～１０年度）", "", "総事業費　1億2,000万円")).toEqual([
      "budget 全体事業費: amount 4800000000 円 about FY2024..FY2028 @3-3",
      "budget 総事業費: amount 120000000 円 @6-6",
    ]);
  });

  test("引いた額のすぐ後の名称が、文の値の名称である", () => {
    expect(
      factLines(
        factsIn("架空町の報告", "", "繰り越すべき財源1,200万円を差し引いた実質収支は3億4,500万円の黒字となった。"),
        "figure",
      ).at(-1),
    ).toBe("figure 実質収支: figure 345000000 円 @3-3");
  });

  test("「金額の単位は千円」と印の説明は、費用の名称が並ぶ離れた表にも当たる", () => {
    const facts = factsIn(
      title,
      "",
      "※　金額の単位は千円。（　　）内は令和７年度当初予算額。",
      "※　◎は新規、○は拡充の事業。",
      "",
      "（１）交通",
      "",
      "　 架空バス路線維持費補助金",
      "",
      "　　　　　　　　　令和８年度　　　　令和７年度",
      "　　　　　　　　　　412,300　　　　 　398,700",
      "",
      "　 架空渡船運航費",
      "",
      "　　　　　　　　　令和８年度　　　　令和７年度",
      "　　　　　　　　　　 65,400　　　　 　 64,200",
      "",
      "（２）環境",
      "",
      "　　　　　　　　　　　　　　　　　　令和８年度　　令和７年度",
      "",
      "◎ 架空太陽光設備共同購入支援費　　　　 12,500　　　　　 －",
      "",
      "○ 架空施設照明更新事業費　　　　　　　801,200　　　 540,300",
    );
    expect(factLines(facts, "budget")).toEqual([
      "budget 架空バス路線維持費補助金: amount 412300000 円 FY2026, previous 398700000 円 FY2025 @11-11",
      "budget 架空渡船運航費: amount 65400000 円 FY2026, previous 64200000 円 FY2025 @16-16",
      "budget new 架空太陽光設備共同購入支援費: amount 12500000 円 FY2026, previous absent:none FY2025 @22-22",
      "budget expanded 架空施設照明更新事業費: amount 801200000 円 FY2026, previous 540300000 円 FY2025 @24-24",
    ]);
  });

  test("墨付き括弧の中の「全体」の額は、上の見出しの額である", () => {
    expect(budgetsIn(title, "", "政策の柱Ⅰ　架空の人づくり", "", "【全体 36億円（うち新規・拡充 9億円）】")).toEqual([
      "budget 架空の人づくり: amount 3600000000 円 FY2026, expansion 900000000 円 FY2026 @3-5",
    ]);
  });

  test("「一部新規」で始まる行は見出しではない", () => {
    expect(headingDepth("一部新規　架空商店街再生事業　42,000")).toBeNull();
    expect(headingDepth("一部　総論")).toBe(0);
  });
});

test("金額の単位を一度だけ断った実施計画は、財源の行も同じ単位で、指標の行は自分の単位である（架空の町の計画）", () => {
  expect(
    linesIn(
      "架空町総合計画　実施計画（令和６年度～令和７年度）",
      "金額の単位：千円",
      "",
      "事業名　架空学童保育運営事業",
      "年度別計画　　令和６年度　　令和７年度",
      "事業費　　　　　8,200　　8,400",
      "国・県支出金　　3,000　　3,100",
      "一般財源　　　　5,200　　5,300",
      "利用児童数（人）　　120　　130",
    ),
  ).toEqual([
    "budget 事業費: amount 8200000 円 FY2024, amount 8400000 円 FY2025 @6-6",
    "budget 国・県支出金: figure 3000000 円 FY2024, figure 3100000 円 FY2025 @7-7",
    "budget 一般財源: figure 5200000 円 FY2024, figure 5300000 円 FY2025 @8-8",
    "figure 利用児童数: figure 120 人 FY2024, figure 130 人 FY2025 @9-9",
  ]);
});
