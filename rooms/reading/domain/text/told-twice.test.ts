import { expect, test } from "vitest";
import { pageOfText } from "../../testing/texts.ts";
import { isNameAsked } from "../asked-names.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]) =>
  textToFacts([pageOfText(lines.join("\n"))]).value.map((fact) => ({
    name: fact.name,
    isAsked: isNameAsked(fact),
    values: fact.figures.map(({ reading }) => (reading.kind === "known" ? reading.quantity.value : null)),
    periods: fact.figures.map(({ printedPeriod }) => printedPeriod),
    kind: fact.kind,
  }));

test("文だけが名前を言う値が、同じ名前と時期でかけ離れて二つあれば、どちらも何の場合の値か尋ねる（架空の県）", () => {
  const found = factsIn(
    "総人口は2060年に512千人となる。",
    "",
    "総人口は2060年に430千人となる。",
    "",
    "世帯数は2060年に21万世帯となる。",
  );
  expect(found.map(({ isAsked }) => isAsked)).toEqual([true, true, false]);
});

test("丸めて書いた値と細かい値は、同じ値が二度書かれたものである（架空の市）", () => {
  const found = factsIn("総人口は2060年に512千人となる。", "", "総人口は2060年に512,340人となる。");
  expect(found.every(({ isAsked }) => !isAsked)).toBe(true);
});

test("年代は年ではなく、括弧の中の＋は差である（架空の県）", () => {
  const [share, people, ...others] = factsIn(
    "2040年代後半、高齢化率がピーク(38.6%)に達し、その後低下していく。",
    "総人口(2060年) 512千人 (県推計 +38千人)",
  );
  expect(share).toMatchObject({ name: "高齢化率", values: [38.6], periods: [null] });
  expect(people).toMatchObject({ values: [512_000] });
  expect(others).toEqual([]);
});

test("行の終わらない推計の文は、項目の名前と値ごとに読み、前提の並びを目標としない（架空の県）", () => {
  const words = [
    "資料4 <架空県の人口シミュレーション> <推計条件>",
    "①合計特殊出生率:国のシミュレーション(2040年:2.07)より5年前倒し(2035年:2.07)で上昇",
    "出生率の設定:1.62[2018年] → 1.70[2020年] → 2.07[2035年]",
    "②社会移動の状況:10年後に社会減がなくなる(2025年以降、社会増減ゼロ) 出生率が上昇した場合",
    "総人口(2060年) 512千人 (県推計 +38千人)",
  ];
  const found = factsIn(words.join(" "));
  expect(found).toContainEqual({
    name: "出生率の設定",
    isAsked: false,
    values: [1.62, 1.7, 2.07],
    periods: ["2018年", "2020年", "2035年"],
    kind: "figure",
  });
  expect(found.find(({ values }) => values.includes(512_000))?.name).toBe("総人口");
  expect(found.filter(({ name, isAsked }) => name.includes("社会移動") && !isAsked)).toEqual([]);
});
