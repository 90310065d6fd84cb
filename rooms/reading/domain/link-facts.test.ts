import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf } from "../testing/grids.ts";
import type { FoundFact } from "./found-fact.ts";
import { type KnownName, linkFacts } from "./link-facts.ts";
import { rowsToFacts } from "./rows-to-facts.ts";

const factOf = (name: string, baseline = "14店", target = "50店"): readonly FoundFact[] =>
  rowsToFacts(
    gridOf([
      ["KPI", "基準値（H26）", "目標値（R1）"],
      [name, baseline, target],
    ]),
  ).value;
const kpi = (id: string, name: string, more: Partial<KnownName> = {}): KnownName => ({
  kind: "kpi",
  id,
  name,
  ...more,
});
const linked = (facts: readonly FoundFact[], known: readonly KnownName[]) =>
  linkFacts(facts, known).map(({ link, question, candidates }) => ({
    id: link?.id ?? null,
    asks: question?.code ?? null,
    why: candidates[0]?.reasons.map(({ code }) => code),
  }));

test("同じ名称は結ぶ", () => {
  expect(linked(factOf("菓子店舗数"), [kpi("a", "菓子店舗数"), kpi("b", "合宿実施件数")])).toEqual([
    { id: "a", asks: null, why: ["name/exact"] },
  ]);
});

test("全角半角、空白、仮名の違いだけなら結ぶ", () => {
  expect(linked(factOf("ｵﾎｰﾂｸ産小麦使用の 菓子店舗数"), [kpi("a", "オホーツク産小麦使用の菓子店舗数")])).toEqual([
    { id: "a", asks: null, why: ["name/normalised"] },
  ]);
});

test("一方が含まれるだけなら、値が同じでなければ尋ねる", () => {
  const name = "オホーツク産小麦使用の菓子店舗数";
  expect(linked(factOf("菓子店舗数"), [kpi("a", name)])).toEqual([
    { id: null, asks: "link/unsure", why: ["name/contains"] },
  ]);
  const figures = [
    { role: "baseline", value: 14, unit: "店" },
    { role: "target", value: 50, unit: "店" },
  ] as const;
  expect(linked(factOf("菓子店舗数"), [kpi("a", name, { figures })])).toEqual([
    { id: "a", asks: null, why: ["name/contains", "value/same", "value/same"] },
  ]);
});

test("同じ名称が二つあれば値で分け、分けられなければ尋ねる", () => {
  const wide = kpi("wide", "観光入込客数", { figures: [{ role: "target", value: 27890000, unit: "人" }] });
  const south = kpi("south", "観光入込客数", { figures: [{ role: "target", value: 24070000, unit: "人" }] });
  expect(linked(factOf("観光入込客数", "2,186万人", "2,407万人"), [wide, south])).toMatchObject([{ id: "south" }]);
  expect(linked(factOf("観光入込客数", "1万人", "3万人"), [wide, south])).toMatchObject([
    { id: null, asks: "link/unsure" },
  ]);
  expect(linked(factOf("観光入込客数"), [kpi("a", "観光入込客数"), kpi("b", "観光入込客数")])).toMatchObject([
    { id: null, asks: "link/several" },
  ]);
});

test("単位の違うものは、名称が同じでも確かさが下がる", () => {
  const known = kpi("a", "輸出額", { figures: [{ role: "target", value: 100, unit: "社" }] });
  expect(linked(factOf("輸出額", "46億円", "100億円"), [known])).toEqual([
    { id: null, asks: "link/unsure", why: ["name/exact", "value/otherUnit"] },
  ]);
});

test("登録された言い換えは、同じ名称になる", () => {
  const synonyms = [{ written: "入込数", means: "入込客数" }];
  const [result] = linkFacts(factOf("観光入込数"), [kpi("a", "観光入込客数")], { synonyms });
  expect(result?.link).toMatchObject({ id: "a", confidence: 0.93, reasons: [{ code: "name/synonym" }] });
});

test("似た名も知らない名も、結ばない", () => {
  expect(linked(factOf("新規就農者数"), [kpi("a", "観光入込客数")])).toEqual([
    { id: null, asks: null, why: undefined },
  ]);
});

test("予算の行は事業に、指標は指標に結ぶ", () => {
  const [line] = rowsToFacts(
    gridOf([
      ["事業名", "予算額（千円）"],
      ["観光振興費", "1,200"],
    ]),
  ).value;
  const known: readonly KnownName[] = [kpi("k", "観光振興費"), { kind: "programme", id: "p", name: "観光振興費" }];
  expect(linked(line ? [line] : [], known)).toMatchObject([{ id: "p" }]);
});

test("どんな名でも例外を投げず、確かさは 0 から 1", () => {
  const [base] = factOf("名");
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("観光入込客数", "観光 入込客数", "入込客数"));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (name, names) => {
      const facts = base ? [{ ...base, name }] : [];
      const links = linkFacts(
        facts,
        names.map((one, index) => kpi(String(index), one)),
      ).flatMap(({ candidates }) => candidates);
      expect(links.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }),
  );
});

describe("同じ版がいくつかの所に刷る数値", () => {
  const figures = [
    { role: "target", value: 40, unit: "店" },
    { role: "target", value: 50, unit: "店" },
  ] as const;
  const belongsTo = [{ kind: "project", id: "p", name: "菓子の里プロジェクト" }] as const;

  test("一つに合えば、ほかと違っても反対の理由にしない。属するプロジェクトも伝える", () => {
    const [one] = linkFacts(factOf("菓子店舗数"), [kpi("a", "菓子店舗数", { figures, belongsTo })]);
    expect(one?.link).toMatchObject({ id: "a", confidence: 1, belongsTo });
    expect(one?.link?.reasons.map(({ code }) => code)).toEqual(["name/exact", "value/same"]);
  });

  test("この版の資料と分からないときは、名称だけでは結ばず、尋ねもしない", () => {
    const known = [kpi("a", "菓子店舗数", { figures })];
    const linkedOf = (facts: readonly FoundFact[]) =>
      linkFacts(facts, known, { agreeing: true }).map(({ link, question }) => [link?.id ?? null, question]);
    expect(linkedOf(factOf("菓子店舗数", "3店", "8店"))).toEqual([[null, null]]);
    expect(linkedOf(factOf("菓子店舗数"))).toEqual([["a", null]]);
  });
});
