import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (text: string, kind: "budget" | "figure"): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, kind);

describe("補正予算か当初予算か（架空の市）", () => {
  test("※の注に補正予算とあっても、当初予算の額は当初予算の額である", () => {
    const text = [
      "本市は市制30周年を迎え、次の世代へ引き継ぐ基盤となる地域づくりを目指し、令和6年度の当初予算は約457億円となりました。",
      "◇会計別当初予算",
      "※3月5日提出の令和6年度補正予算を含む",
      "■(一般会計)411億6,150万円(1億6,150万円の増)",
    ].join("\n");
    expect(factsIn(text, "budget")).toEqual(["budget (一般会計): amount 41161500000 円 FY2024 @4-4"]);
  });

  test("補正予算案の提案を知らせる文書の額は補正額で、現計と債務負担行為はそうではない", () => {
    const text = [
      "国の経済対策に伴い、12月定例会に補正予算案を追加提案する。",
      "〔一般会計〕",
      "- みなと食堂支援事業 534百万円",
      "- 債務負担行為 168百万円",
      "現計予算額 9,339百万円",
      "補正予算額(第5号)534百万円",
    ].join("\n");
    expect(factsIn(text, "budget")).toEqual([
      "budget supplementary みなと食堂支援事業: supplement 534000000 円 @3-3",
      "budget 債務負担行為: amount 168000000 円 @4-4",
      "budget 現計予算額: amount 9339000000 円 @5-5",
      "budget supplementary 補正予算額(第5号): supplement 534000000 円 @6-6",
    ]);
  });

  test("表題がなくても「補正予算額（第5号）」は補正額である", () => {
    expect(factsIn("- 予算の状況 9,339百万円\n補正予算額(第5号)534百万円", "budget").at(-1)).toBe(
      "budget supplementary 補正予算額(第5号): supplement 534000000 円 @2-2",
    );
  });

  test("上程された補正予算の説明の文の額は補正額で、「円滑」の「円」は通貨ではない", () => {
    const text =
      "ただいま上程されました補正予算について説明いたします。\n大会の円滑な開催のための準備を行う経費として、2,341万9千円を計上しています。";
    expect(factsIn(text, "budget")).toEqual([
      "budget supplementary 大会の円滑な開催のための準備を行う経費: supplement 23419000 円 @2-2",
    ]);
  });
});

describe("予算を述べる文（架空の村）", () => {
  test("「5,100万円、率にして13.0％の増」は増えた額で、もう一つの総額ではない", () => {
    expect(
      factsIn("予算総額は7億8,900万円で、前年度当初予算に比べ5,100万円、率にして13.0％の増となっています。", "figure"),
    ).toEqual(["figure 予算総額: figure 789000000 円 @1-1"]);
  });

  test("「総務費が全体の25.2％を占め」は総務費の割合である", () => {
    expect(factsIn("歳出は、総務費が全体の25.2％を占め、続いて教育費が15.5％となっています。", "figure")).toEqual([
      "figure 総務費: figure 25.2 % @1-1",
      "figure 教育費: figure 15.5 % @1-1",
    ]);
  });
});

test("「令和6年度 12月補正予算」と月の前に空白があっても、題名の補正予算である（架空の市）", () => {
  const text = [
    "令和6年度 12月補正予算（案）の概要　　　架空市",
    "主な補正事業　　（単位：千円）",
    "１ 暮らしの支援",
    "○ 架空給食費軽減事業　　　　31,450",
    "　食材費の値上がり分を市が負担します。",
    "○ 架空林道復旧事業　　　　8,200",
  ].join("\n");
  expect(factsIn(text, "budget")).toEqual([
    "budget supplementary 架空給食費軽減事業: supplement 31450000 円 FY2024 @4-4",
    "budget supplementary 架空林道復旧事業: supplement 8200000 円 FY2024 @6-6",
  ]);
});
