import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { plainStyle } from "../placed-text.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (text: string): readonly string[] => factLines(textToFacts([pageOfText(text)]).value, "kpi", "figure");

describe("崩れた並びの指標（架空の県）", () => {
  test("名前の列の下に値の列が同じ順で並ぶ", () => {
    expect(kpisIn("　○移住世帯数 　○道の駅来場者数\n\n　25世帯(H27)→60世帯(R2) 　120万人(H27)→150万人(R2)")).toEqual([
      "kpi 移住世帯数: baseline 25 世帯 FY2015, target 60 世帯 FY2020 @1-3",
      "kpi 道の駅来場者数: baseline 1200000 人 FY2015, target 1500000 人 FY2020 @1-3",
    ]);
  });

  test("名前が何行にも分かれ、隣の列は一行で終わる", () => {
    expect(
      kpisIn(
        "　○子育てを応援する企業数 　○相談窓口の利用による通年\n     雇用者　　0人（H26）→40人（R1）\n　　 40社（H26）→90社（R1）",
      ),
    ).toEqual([
      "kpi 相談窓口の利用による通年雇用者: baseline 0 人 FY2014, target 40 人 FY2019 @1-2",
      "kpi 子育てを応援する企業数: baseline 40 社 FY2014, target 90 社 FY2019 @1-3",
    ]);
  });

  test("値が名前の上にあるときは、単位と近さで結び付ける", () => {
    expect(
      kpisIn(
        "　　300件（H26）→450件（R2）\n\n　○合宿の実施件数\n\n　○輸出に取り組む団体数\n\n　　3団体（H25）→8団体（R1）\n\n　○商談件数\n\n　　200件以上（H27～R1合計）",
      ),
    ).toEqual([
      "kpi 合宿の実施件数: baseline 300 件 FY2014, target 450 件 FY2020 @1-3",
      "kpi 輸出に取り組む団体数: baseline 3 団体 FY2013, target 8 団体 FY2019 @5-7",
      "kpi 商談件数: target 200 件 atLeast FY2015..FY2019:cumulative @9-11",
    ]);
  });

  test("矢印の右側が後の行にあるときは、同じ単位の左側と組む", () => {
    expect(
      kpisIn(
        "○生乳生産量\n○公園利用者数\n\n　1,300千トン（H26）\n　700千人（H26）\n\n　→1,400千トン（R1）\n　→900千人（R1）",
      ),
    ).toEqual([
      "kpi 生乳生産量: baseline 1300000 トン FY2014, target 1400000 トン FY2019 @1-7",
      "kpi 公園利用者数: baseline 700000 人 FY2014, target 900000 人 FY2019 @2-8",
    ]);
  });

  test("大きく空いた隣の値は、その名前のものとは限らない", () => {
    expect(
      kpisIn(
        "　○高校卒業者の管内就職者数     1,600万人（H26）→2,000万人（R1）\n\n　○山の地域への観光入込客数\n\n　　 240人(H27.3卒)→260人(R2.3卒)",
      ),
    ).toEqual([
      "kpi 山の地域への観光入込客数: baseline 16000000 人 FY2014, target 20000000 人 FY2019 @1-3",
      "kpi 高校卒業者の管内就職者数: baseline 240 人 graduates2015-03, target 260 人 graduates2020-03 @1-5",
    ]);
  });

  test("施策の印しか付かない行は名前にならない", () => {
    expect(kpisIn("■多様な主体の連携促進\n■販路の拡大\n○商談件数\n■人材の育成\n　10件（H26）→20件（R1）")).toEqual([
      "kpi 商談件数: baseline 10 件 FY2014, target 20 件 FY2019 @3-5",
    ]);
  });

  test("印のない名前と、値・時期が一つずつ別の行にある並びを読む", () => {
    expect(kpisIn("KPI\n農家民宿の宿泊者数\n12,345人\n(H26)\n20,000人\n(H31)")).toEqual([
      "kpi 農家民宿の宿泊者数: baseline 12345 人 FY2014, target 20000 人 FY2019 @2-5",
    ]);
  });

  test("現状・目標の言葉が役割を言う", () => {
    expect(kpisIn("①観光客数　　（現状）4,500万人　　（目標）5,000万人")).toEqual([
      "kpi 観光客数: baseline 45000000 人, target 50000000 人 @1-1",
    ]);
  });

  test("名前のない値は、名前を付けずに尋ねる", () => {
    const read = textToFacts([pageOfText("　14店（H26）→50店（R1）")]);
    expect(factLines(read.value, "kpi", "figure")).toEqual([
      "figure ?: baseline 14 店 FY2014, target 50 店 FY2019 @1-1",
    ]);
    expect(read.problems.map(({ problem, at }) => [problem.code, at.lines])).toEqual([["text/nameless", [1, 1]]]);
  });

  test("同じくらい近い名前が二つあれば、選ばずに尋ねる", () => {
    const read = textToFacts([pageOfText("○商談件数\n　10件（H26）→20件（R1）\n○相談件数")]);
    const far = textToFacts([pageOfText("○商談件数\n\n説明\n○相談件数\n説明\n説明\n説明\n　10件（H26）→20件（R1）")]);
    expect(factLines(read.value, "kpi")).toHaveLength(1);
    expect(far.value.flatMap(({ questions }) => questions.map(({ problem }) => problem.code))).toEqual([
      "text/otherName",
    ]);
  });

  test("目標だけの値は、指標の頁にあれば目標である", () => {
    expect(kpisIn("【主なＫＰＩ】\n　○女性リーダー輩出数\n　　（累計）50件(R1)")).toEqual([
      "kpi 女性リーダー輩出数: target 50 件 FY2019 @2-3",
    ]);
  });

  test("矢印の先の数が誤植で読めなくても、矢印の前は基準値である", () => {
    expect(kpisIn("架空品生産額:2億396万円 → 4億3,0000万円")).toEqual(["kpi 架空品生産額: baseline 203960000 円 @1-1"]);
  });

  test("頁の行は番号でなく、頁と枠で示す", () => {
    const line = (text: string, y: number) => ({
      kind: "line" as const,
      line: { text, at: { page: 3, box: { x: 10, y, width: 200, height: 12 } }, style: plainStyle },
    });
    const parts = [line("○移住世帯数", 100), line("　25世帯(H27)→60世帯(R2)", 120)];
    const [fact] = textToFacts([{ number: 3, name: null, size: null, kind: "text", parts }]).value;
    expect(fact?.at).toEqual({ page: 3, box: { x: 10, y: 100, width: 200, height: 32 } });
  });
});
