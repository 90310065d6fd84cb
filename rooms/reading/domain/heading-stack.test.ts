import { describe, expect, test } from "vitest";
import { headingsAt } from "./heading-stack.ts";
import { bodyLook } from "./line-looks.ts";
import { type PlacedLine, plainStyle, type TextStyle } from "./placed-text.ts";

type Look = Partial<TextStyle> & { readonly heading?: number };

function line(text: string, { heading, ...style }: Look = {}): PlacedLine {
  const plain = { text, at: { page: 1 }, style: { ...plainStyle, ...style } };
  return heading === undefined ? plain : { ...plain, heading };
}

/** The headings that hold behind the last of these lines. */
function held(...lines: readonly PlacedLine[]): readonly string[] {
  const all = [...lines, line("移住者数　12人")];
  const page = {
    number: 1,
    name: null,
    size: null,
    kind: "text" as const,
    parts: all.map((one) => ({ kind: "line" as const, line: one })),
  };
  return (headingsAt(all, new Set([lines.length]), bodyLook([page])).get(lines.length) ?? []).map(({ name }) => name);
}
const prose = line("若い世代が住み続けられるよう、仕事と住まいの両面から支えていきます。", { size: 10.5 });

describe("見出しの階層", () => {
  test("書式の見出しの段が、番号のない見出しの上下を決める", () => {
    const found = held(
      line("架空町総合戦略", { heading: 1 }),
      line("稼ぐ力を高める", { heading: 2 }),
      line("農業", { heading: 3 }),
      line("人の流れをつくる", { heading: 2 }),
      line("移住", { heading: 3 }),
    );
    expect(found).toEqual(["架空町総合戦略", "人の流れをつくる", "移住"]);
  });

  test("太字の行は、太字でない本文の中では見出しになる", () => {
    const bold = (text: string) => line(text, { bold: true });
    expect(held(line("第3章　重点分野"), bold("子育ての支援"), prose, bold("公共交通の再編"), prose)).toEqual([
      "第3章　重点分野",
      "公共交通の再編",
    ]);
  });

  test("大きな文字は小さな文字の上に立つ", () => {
    const found = held(line("しごと", { size: 14 }), prose, line("島の産業", { size: 12 }), prose);
    expect(found).toEqual(["しごと", "島の産業"]);
  });

  test("すべての行が太字なら、太字は見出しを表さない", () => {
    expect(held(line("子育ての支援", { bold: true }), line("公共交通の再編", { bold: true }))).toEqual([]);
  });

  test("指標の名前や値は、太字でも見出しではない", () => {
    expect(held(line("移住相談件数", { bold: true }), line("12億3,400万円", { bold: true }), prose)).toEqual([]);
  });

  test("①とアは、先に出た方が上になる", () => {
    expect(held(line("(1) 水産業"), line("① 担い手"), line("ア 就業者の確保"))).toEqual([
      "水産業",
      "担い手",
      "就業者の確保",
    ]);
    expect(held(line("(1) 水産業"), line("ア 担い手"), line("① 就業者の確保"), line("イ 経営"))).toEqual([
      "水産業",
      "経営",
    ]);
  });

  test("「1-1」は「1」の下に立ち、次の「2」で終わる", () => {
    expect(held(line("１　稼ぐ力"), line("１－１　農業"))).toEqual(["稼ぐ力", "農業"]);
    expect(held(line("１　稼ぐ力"), line("１－１　農業"), line("２　暮らし"))).toEqual(["暮らし"]);
  });

  test("書式の見出しでも「KPI」は名前でなく、並びの見出しを終える", () => {
    const found = held(
      line("移住の促進", { heading: 3 }),
      line("現状と課題", { heading: 4 }),
      line("KPI", { heading: 4 }),
    );
    expect(found).toEqual(["移住の促進"]);
  });

  test("区分の付いた事業名の行は、その下の見出しになる", () => {
    expect(held(line("(2) 出産の支援"), line("出産・子育て応援給付金【継続】"))).toEqual([
      "出産の支援",
      "出産・子育て応援給付金",
    ]);
  });

  test("続けて並ぶ①②③は一覧であり、その下の値の見出しではない", () => {
    const items = [line("①就農の支援"), line("②架空ねぎの"), line("　ブランド化"), line("③農地の集積")];
    expect(held(line("（１）農業の振興"), ...items)).toEqual(["農業の振興"]);
    expect(held(line("（１）農業の振興"), line("①相談"), prose, line("②研修"), line("③定着"), prose)).toEqual([
      "農業の振興",
    ]);
    expect(held(line("（１）農業の振興"), line("①相談"), prose, line("②研修"), prose)).toEqual(["農業の振興", "研修"]);
  });
});
