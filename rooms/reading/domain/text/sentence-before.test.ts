import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;
const figures = (...lines: readonly string[]) => factLines(read(...lines), "figure");

test("年を言わない文の数は、前の文の年のものとし、確かさを下げる（架空の村）", () => {
  const facts = read("令和５年の出生数は９人、死亡数は 74 人となりました。転入は 88 人です。");
  expect(factLines(facts, "figure").at(-1)).toBe("figure 転入: figure 88 人 CY2023 @1-1");
  expect(facts.at(-1)?.confidence.reasons.map(({ code }) => code)).toContain("period/ofSentenceBefore");
});

test("比べた年は、前の文の年ではない（架空の村）", () => {
  expect(
    figures("平成 22 年の人口は 3,118 人で、昭和 30 年の３分の１を下回りました。高齢化率は 46.7％です。").at(-1),
  ).toBe("figure 高齢化率: figure 46.7 % CY2010 @1-1");
});

const before = "平成 22 年の人口は 3,118 人で、昭和 30 年の３分の１を下回りました。";

test.each([
  ["先のことの文には継がない", `${before}将来の高齢化率は 46.7％です。`],
  ["面積は年のものではない", `${before}面積は 46.7㎢です。`],
  ["行の初めから始まる文は、別の話かもしれない", `${before}\n高齢化率は 46.7％です。`],
  [
    "前の文が目標なら継がない",
    `${before.replace("でした", "とする目標です").replace("人口は", "人口の目標は")}高齢化率は 46.7％です。`,
  ],
])("%s（架空の村）", (_, text) => {
  expect(read(text).at(-1)?.figures.at(-1)?.period).toBeNull();
});

test("「平成 30～令和４年」のように間に空白のある括弧も、名の後ろの期間である（架空の村）", () => {
  expect(figures("合計特殊出生率（平成 30～令和４年）は 1.38 です。")).toEqual([
    "figure 合計特殊出生率: figure 1.38 無単位 CY2018..CY2022 @1-1",
  ]);
});

test("前の文の「…年の…人をピークに」の年は、比べた年である（架空の町）", () => {
  expect(
    figures(
      "人口は、昭和35年の 12,345 人をピークに減少を続け、令和２年の国勢調査では 4,321 人となりました。世帯数は 1,987 世帯です。",
    ).at(-1),
  ).toBe("figure 世帯数: figure 1987 世帯 CY2020 @1-1");
});
