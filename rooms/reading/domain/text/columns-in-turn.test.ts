import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("列ごとに一行につながった表は、見出しの後ろの数が揃い、名前が単位に合えば読む（架空の市）", () => {
  const { value } = read(
    "③文化 単位 団体 人 現状 24 1,310 目標(令和8年度) 26 1,450 目標(指標)名 架空協会の加入団体数 架空講座の参加者数 目標(指標)の説明 横ばいを保つ。",
  );
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空協会の加入団体数: baseline 24 団体, target 26 団体 FY2026 @1-1",
    "kpi 架空講座の参加者数: baseline 1310 人, target 1450 人 FY2026 @1-1",
  ]);
});

test("名前が数より多ければ、どの名前がどの行のものか分からないので読まない（架空の市）", () => {
  const { value } = read("環境 単位 % 人 現状 50 200 目標 60 250 指標名 架空率 架空リサイクル率 架空講座の参加者数");
  expect(factLines(value, "kpi")).toEqual([]);
});

test("「30.0 以上」の以上は、前の値の範囲である（架空の市）", () => {
  const { value } = read(
    "②学校 指標名 単位 現状 目標(令和8年度) 架空機器の整備率 % 38 100 架空産物の使用割合 % 21.5 30.0 以上 備考 なし",
  );
  expect(factLines(value, "kpi").at(-1)).toBe(
    "kpi 架空産物の使用割合: baseline 21.5 %, target 30 % atLeast FY2026 @1-1",
  );
});
