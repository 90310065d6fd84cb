import { expect, test } from "vitest";
import { pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const periodsIn = (text: string) =>
  factsOfPages([pageOfText(text)]).value.flatMap(({ figures }) =>
    figures.map(({ period, accumulation }) => [period?.kind === "span" ? period.figure : period?.kind, accumulation]),
  );

test("名前に「（累計）」とある値の期間は、年を足し合わせたものである（架空の県）", () => {
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（累計）\n　　40件（R3～R7）")).toEqual([
    ["cumulative", "cumulative"],
  ]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（５年間の計）\n　　40件（R3～R7）")).toEqual([
    ["cumulative", "cumulative"],
  ]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（５年累計）\n　　40件（R3～R7）")).toEqual([
    ["cumulative", "cumulative"],
  ]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数\n　　40件（R3～R7）")).toEqual([[undefined, null]]);
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数（累計）\n　　40件（R7）")).toEqual([["fiscalYear", null]]);
});

test("値に「累計」とあるときも、期間は年を足し合わせたものである", () => {
  expect(periodsIn("【主なＫＰＩ】\n○架空企業の立地件数\n　　累計40件（R3～R7）")).toEqual([
    ["cumulative", "cumulative"],
  ]);
});

test("「５年間で」の目標は、見出しの年までの年々の合計である", () => {
  const table =
    "指標　　　　　　　　　　現状値（令和２年度）　目標値（令和７年度）\n架空の木の家の新築戸数　　6戸　　　　　　　　　５年間で35戸";
  const [fact] = factsOfPages([pageOfText(table)]).value;
  expect(fact?.figures[1]?.period).toEqual({
    kind: "span",
    from: { kind: "fiscalYear", year: 2021 },
    to: { kind: "fiscalYear", year: 2025 },
    figure: "cumulative",
  });
});

test("「年平均」の値の期間は、年を平らにしたものである（架空の町）", () => {
  const table =
    "主要指標　　　　　現状値　　　　　　　　　　　　　　目標値\n架空の死亡者数　　年平均 2.4人（H30～R4年）　　０人（R10年）";
  expect(periodsIn(table)).toEqual([
    ["average", "average"],
    ["calendarYear", null],
  ]);
});

test("「５年間累計」の目標も、見出しの年までの年々の合計である（架空の町）", () => {
  const table =
    "指標　　　　　　　　　現状値（令和２年度）　目標値（令和７年度）\n架空の支援件数　　　　6件　　　　　　　　　５年間累計35件";
  expect(periodsIn(table)[1]).toEqual(["cumulative", "cumulative"]);
});
