import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const title = "令和４年度　架空市総合戦略　効果検証シート";
const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

describe("一年の報告書の年度（架空の市）", () => {
  test("実績だけの表は報告の年度の値である", () => {
    const rows = ["取組内容\t実績\t備考\t担当", "架空機械の実演会\t4回\t\t農林課", "架空機械の貸出し\t7台\t\t農林課"];
    expect(factLines(read(title, "", ...rows), "activity")).toEqual([
      "activity 架空機械の実演会: actual 4 回 FY2022 @4-4",
      "activity 架空機械の貸出し: actual 7 台 FY2022 @5-5",
    ]);
  });

  test("実績の横にある目標は、報告の年度のものとは限らない", () => {
    const rows = [
      "指標\t目標値\t実績値\t担当",
      "架空朝市の来場者数\t500人\t430人\t観光課",
      "架空宿の泊数\t90泊\t81泊\t観光課",
    ];
    const [first] = factLines(read(title, "", ...rows), "kpi");
    expect(first).toBe("kpi 架空朝市の来場者数: target 500 人, actual 430 人 FY2022 @4-4");
  });

  test("文章が言う目標は、報告の年度のものではない", () => {
    const [fact] = read(title, "", "機械の補助を引き上げ、７組織以上での導入を目標とする。");
    expect(fact?.figures[0]).toMatchObject({ role: "target", period: null });
  });
});

describe("文章の中の今とこれから（架空の町）", () => {
  test("「10年後」は値ではなく、その後の見込みは前の値のことではない", () => {
    const lines = [
      "架空農家の平均年齢は66.2歳（2016年）と高く、10年後には継ぐ人のいない農地",
      "が増えることが見込まれます。",
    ];
    expect(factLines(read(...lines), "figure")).toEqual(["figure 架空農家の平均年齢: figure 66.2 歳 CY2016 @1-1"]);
  });

  test("指標の表の近くでも、二行にわたる文章が言う値は目標ではない", () => {
    const lines = ["架空農家の平均年齢は66.2歳（2016年）と高く、継ぐ人のいない農地", "が増えています。"];
    const kpis = ["", "〔重要業績評価指標（ＫＰＩ）〕", "架空就農者数　4人（R2年度）→22人（R7年度）"];
    expect(factLines(read(...lines, ...kpis), "figure")).toEqual([
      "figure 架空農家の平均年齢: figure 66.2 歳 CY2016 @1-1",
    ]);
  });
});

describe("ウェブページの表題の年度（架空の市）", () => {
  const links = ["本文へ移動", "架空市", "くらし", "しごと", "市政情報", "計画と施策"];
  const heading = "架空市総合戦略の令和4年度の実績について";
  const items = ["１　主な取組の実績", "", "・架空塾の受講者：24人", "・架空相談の件数：延べ312件（前年度298件）"];
  const page = pageOfText([...links, heading, ...items].join("\n"));
  const parts = page.parts.map((part) =>
    part.kind === "line" && part.line.text === heading ? { ...part, line: { ...part.line, heading: 1 } } : part,
  );

  test("サイトの案内の下にある表題も、実績の年度を言い、括弧の中の前年度はその前の年度である", () => {
    expect(factLines(textToFacts([{ ...page, parts }]).value, "activity")).toEqual([
      "activity 架空塾の受講者: figure 24 人 FY2022 @10-10",
      "activity 架空相談の件数: figure 312 件 FY2022, figure 298 件 FY2021 @11-11",
    ]);
  });
});
