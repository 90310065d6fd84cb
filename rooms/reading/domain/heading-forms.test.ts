import { describe, expect, test } from "vitest";
import { headingDepth, headingForm } from "./heading-forms.ts";
import { headingLabel } from "./heading-label.ts";
import { withHeading } from "./heading-stack.ts";
import { withNameBelow } from "./labelled-lines.ts";
import { noBodyLook } from "./line-looks.ts";
import { readName, withinKind } from "./name-words.ts";
import { type PlacedLine, plainStyle } from "./placed-text.ts";

const line = (text: string): PlacedLine => ({ text, at: { page: 1 }, style: plainStyle });

/** The headings that hold behind these lines. */
const held = (...texts: readonly string[]): readonly string[] =>
  texts
    .reduce((before, text) => withHeading(before, line(text), noBodyLook), withHeading([], line(""), noBodyLook))
    .map(({ within }) => within.name);

describe("見出しの言葉と番号", () => {
  test.each([
    ["政策目標１　産業を伸ばす", "goal"],
    ["≪基本目標１≫　産業を伸ばす", "goal"],
    ["めざす姿１　産業を伸ばす", "goal"],
    ["重点施策１　産業を伸ばす", "measure"],
    ["取組方針１　産業を伸ばす", "measure"],
    ["プロジェクト１　産業を伸ばす", "project"],
    ["重点課題１　参画の場を広げる", "heading"],
  ])("「%s」は%sの見出しである", (text, kind) => {
    expect(headingLabel(text)?.kind).toBe(kind);
    expect(withinKind("", text)).toBe(kind);
    expect(headingDepth(text)).not.toBeNull();
  });

  test.each([
    "施策１５件",
    "取組１年目",
    "事業１つ",
    "目標１，０００人",
    "令和６　年度の事業",
    "指標１　移住者数",
    "表１　人口の推移",
  ])("「%s」は見出しの番号ではない", (text) => expect(headingLabel(text)).toBeNull());

  test("番号が続く見出しは、その一つ下に立つ", () => {
    expect(headingDepth("施策１－１　販路を広げる")).toBeGreaterThan(headingDepth("施策１　産業を伸ばす") ?? 9);
    expect(headingDepth("Ⅰ－１　水産業の振興")).toBeGreaterThan(headingDepth("Ⅰ　活力ある島") ?? 9);
    expect(readName("Ⅰ－１　水産業の振興").name).toBe("水産業の振興");
  });

  test("同じ深さの違う形は、出た順に上下に並び、同じ形は入れ替わる", () => {
    expect(headingForm("■ 人を育てる")).not.toEqual(headingForm("● 保育の充実"));
    expect(held("■ 人を育てる", "● 保育の充実", "● 学びの充実")).toEqual(["人を育てる", "学びの充実"]);
    expect(held("戦略１　稼ぐ", "施策１　売る", "戦略２　守る")).toEqual(["戦略２　守る"]);
  });

  test("「◆森林管理の状況」は何の状況かを言う見出しであり、「◆事業実施の状況」はその上の見出しの続きである", () => {
    expect(held("◆架空支援金", "◆森林管理の状況")).toEqual(["森林管理の状況"]);
    expect(held("◆架空支援金", "◆事業実施の状況")).toEqual(["架空支援金"]);
  });

  test("見出しの後ろの課は、見出しの名ではない", () => {
    expect(held("1-1-1　直売所の魅力向上（農政課）")).toEqual(["直売所の魅力向上"]);
  });

  test("言葉と番号だけの行は、次の行を名とする", () => {
    expect(withNameBelow(line("基本目標１"), line("里山で暮らしを立てる"))?.text).toBe(
      "基本目標１　里山で暮らしを立てる",
    );
    expect(withNameBelow(line("基本目標１"), line("施策１－１　山の仕事"))).toBeNull();
    expect(withNameBelow(line("基本目標１"), line("林業就業者数"))).toBeNull();
  });
});
