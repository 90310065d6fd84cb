import fc from "fast-check";
import { expect, test } from "vitest";
import { readFlag, readName, withinKind } from "./name-words.ts";

test.each([
  ["○観光入込客数", "観光入込客数"],
  ["・縄文世界遺産登録推進プロジェクト事業費", "縄文世界遺産登録推進プロジェクト事業費"],
  ["(1) 観光の振興", "観光の振興"],
  ["①合宿実施件数", "合宿実施件数"],
  ["1-2 しごとづくり", "しごとづくり"],
  ["1 議会費", "議会費"],
  ["合　　計", "合計"],
  ["観光入込客数（14市町村\n　合計）", "観光入込客数（14市町村合計）"],
  ["Society 5.0\nfor Hokkaido", "Society 5.0 for Hokkaido"],
  ["宿泊者数（注1）", "宿泊者数"],
  ["架空企業の受注額", "架空企業の受注額"],
  ["発注件数（注２）", "発注件数"],
  ["注文件数注1", "注文件数"],
  ["2020年に向けた取組", "2020年に向けた取組"],
  ["3か年緊急対策", "3か年緊急対策"],
  ["65歳以上人口", "65歳以上人口"],
  ["65歳以上（b）", "65歳以上"],
  ["(b)／総数 高齢者比率", "高齢者比率"],
  ["若年者比率(a)/総数", "若年者比率"],
  ["1 人口の現状", "人口の現状"],
])("%j の名は %s", (printed, name) => {
  expect(readName(printed)).toMatchObject({ name, flag: null, unit: null });
});

test("名に付いた単位は、単位として分かれる", () => {
  expect(readName("ｵﾎｰﾂｸ産木材の出荷量（千㎥）")).toMatchObject({ name: "ｵﾎｰﾂｸ産木材の出荷量", unit: "千㎥" });
  expect(readName("観光入込客数（14市町村合計）")).toMatchObject({ name: "観光入込客数（14市町村合計）", unit: null });
});

test.each([
  ["【新】道路整備事業", "道路整備事業", "new"],
  ["新 道内市町村と連携したプロモーション", "道内市町村と連携したプロモーション", "new"],
  ["（拡充）子育て支援", "子育て支援", "expanded"],
  ["観光振興費（再掲）", "観光振興費", "relisted"],
  ["【新】観光振興費（再掲）", "観光振興費", "relisted"],
  ["新幹線建設促進費", "新幹線建設促進費", null],
  ["拡大する観光", "拡大する観光", null],
])("%s は %s で、印は %s", (printed, name, flag) => {
  expect(readName(printed)).toMatchObject({ name, flag });
});

test.each([
  ["新", "new"],
  ["新規", "new"],
  ["拡", "expanded"],
  ["継続", "continuing"],
  ["R元補正", null],
  ["新・再掲", "relisted"],
  ["新幹線", null],
  ["", null],
])("印の欄の「%s」は %s", (text, flag) => {
  expect(readFlag(text)).toBe(flag);
});

test("見出しの種類は、列の見出し、なければ自分の言葉で決まる", () => {
  expect(withinKind("施策", "観光の振興")).toBe("measure");
  expect(withinKind("", "食の魅力発信プロジェクト")).toBe("project");
  expect(withinKind("", "オホーツク総合振興局")).toBe("bureau");
  expect(withinKind("", "その他")).toBe("heading");
  expect(withinKind("", "３　主なプロジェクト（全10プロジェクト）")).toBe("heading");
  expect(withinKind("", "プロジェクト別の実施状況")).toBe("heading");
});

test("同上は名ではない", () => {
  expect(readName("（事業名：同上）").sameAsAbove).toBe(true);
});

test("どんな文字列でも例外を投げない", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(readName(text)).toHaveProperty("name");
    }),
  );
});

test("名前の後ろの【変更】は、前の計画から変えたという印であり、名前ではない", () => {
  expect(readName("架空港の寄港回数【変更】").name).toBe("架空港の寄港回数");
  expect(readName("架空港の寄港回数【新規】【変更】")).toMatchObject({ name: "架空港の寄港回数", flag: "new" });
});
