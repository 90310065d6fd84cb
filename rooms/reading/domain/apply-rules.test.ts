import { describe, expect, test } from "vitest";
import { readDocument } from "../actions/read-document.ts";
import { factWords } from "../testing/fact-words.ts";
import { inUse, ofPublisher, ruleOf } from "../testing/rules.ts";
import { usualLimits } from "./placed-text.ts";
import { editionsOf, noRules, type RuledDocument, type RulesInUse, rulesFor } from "./rules-in-use.ts";

const read = (csv: string, rules?: RulesInUse) =>
  readDocument({ name: "shisaku.csv", bytes: new TextEncoder().encode(csv) }, usualLimits, rules);
const wordsOf = async (csv: string, rules?: RulesInUse) => (await read(csv, rules)).facts.map(factWords);
const reasonsOf = async (csv: string, rules?: RulesInUse) =>
  (await read(csv, rules)).facts.map(({ confidence }) =>
    confidence.reasons.filter(({ code }) => code.startsWith("rule")).map(({ words }) => words.ja),
  );

const began = "指標,単位,とりかかり（R3）,目標（R8）\n来場者数,人,120,150\n就農者数,人,80,95\n";
const beganIsBaseline = ruleOf("r1", { kind: "role", word: "とりかかり", role: "baseline" });

describe("a heading means a role", () => {
  test("without the rule the heading says nothing; with it its figures are baselines, and the rule is named", async () => {
    expect(await wordsOf(began)).toEqual([
      ["kpi 来場者数", "actual 120 人 FY2021 とりかかり", "target 150 人 FY2026"],
      ["kpi 就農者数", "actual 80 人 FY2021 とりかかり", "target 95 人 FY2026"],
    ]);
    expect(await wordsOf(began, inUse(beganIsBaseline))).toEqual([
      ["kpi 来場者数", "baseline 120 人 FY2021", "target 150 人 FY2026"],
      ["kpi 就農者数", "baseline 80 人 FY2021", "target 95 人 FY2026"],
    ]);
    expect(await reasonsOf(began, inUse(beganIsBaseline))).toEqual([
      ["規則『すべての資料では、見出し「とりかかり」の値を基準値として読みます。』により読みました。"],
      ["規則『すべての資料では、見出し「とりかかり」の値を基準値として読みます。』により読みました。"],
    ]);
  });

  test("switched off, or refused, the reading is what it was before", async () => {
    const before = await read(began, noRules);
    for (const off of [{ active: false }, { refused: true }])
      expect(await read(began, inUse({ ...beganIsBaseline, ...off }))).toEqual(before);
  });

  test("a rule changes what a heading that the program knows means, and only where the whole heading is the word", async () => {
    const csv = "指標,単位,現状（R5）,現状以外（R5）,目標（R8）\n来場者数,人,120,7,150\n";
    const newest = ruleOf("r2", { kind: "role", word: "現状", role: "actual" });
    expect((await wordsOf(csv))[0]).toContain("baseline 120 人 FY2023");
    const read = (await wordsOf(csv, inUse(newest)))[0];
    expect(read).toContain("actual 120 人 FY2023");
    expect(read?.filter((figure) => figure.startsWith("actual"))).toHaveLength(1);
  });

  test("what is printed stays as printed, also where the word stands at the left of a row", async () => {
    const csv = "指標,内訳,R4,R5\n来場者数（人）,ねらい,150,160\n来場者数（人）,実績,140,155\n";
    const aim = inUse(ruleOf("r3", { kind: "role", word: "ねらい", role: "target" }));
    const [fact] = (await read(csv, aim)).facts;
    expect(fact && factWords(fact)).toEqual(expect.arrayContaining(["target 150 人 FY2022", "target 160 人 FY2023"]));
    expect(fact?.printed).toContain("ねらい");
    expect(fact?.printed).not.toContain("目標値");
  });
});

describe("figures without a unit are in a unit", () => {
  const budget = "事業名,予算額,前年度額\n橋の修繕,1200,1000\n道の舗装,350,400\n";

  test("the heading's unit is taken where none is printed, said to be by rule, and not called printed", async () => {
    const [before] = (await read(budget)).facts;
    expect(before && factWords(before)).toContain("figure 1200 無単位");
    expect(before?.questions.map(({ problem }) => problem.code)).toContain("reading/unitMissing");
    const rule = ruleOf("r4", { kind: "unit", word: "予算額", unit: "千円" });
    const [fact] = (await read(budget, inUse(rule))).facts;
    expect(fact && factWords(fact)).toContain("amount 1200000 円");
    expect(fact?.figures[0]?.printedUnit).toBeNull();
    expect(fact?.confidence.reasons.map(({ code }) => code)).toContain("rule/r4");
  });

  test("under every heading, money only where money stands", async () => {
    const rule = ruleOf("r5", { kind: "unit", word: null, unit: "千円" });
    const facts = await wordsOf(budget, inUse(rule));
    expect(facts[0]).toEqual(expect.arrayContaining(["amount 1200000 円", "previous 1000000 円"]));
    const people = "指標,基準値（R3）,目標値（R8）\n来場者数,120,150\n";
    expect(await wordsOf(people, inUse(rule))).toEqual(await wordsOf(people));
  });

  test("a printed unit stands before the rule", async () => {
    const printed = "（単位：百万円）,,\n事業名,予算額,前年度額\n橋の修繕,12,10\n";
    const rule = ruleOf("r6", { kind: "unit", word: "予算額", unit: "千円" });
    expect(await wordsOf(printed, inUse(rule))).toEqual(await wordsOf(printed));
  });
});

describe("a word in a cell means an absence", () => {
  const csv = "指標,単位,基準値（R3）,実績値（R5）,目標値（R8）\n来場者数,人,120,とりまとめ中,150\n";

  test("the word becomes an absence of its kind, printed as it was", async () => {
    expect((await wordsOf(csv))[0]).not.toContain("actual absent:notYetPublished FY2023");
    const rule = ruleOf("r7", { kind: "absence", word: "とりまとめ中", why: "notYetPublished" });
    const [fact] = (await read(csv, inUse(rule))).facts;
    expect(fact && factWords(fact)).toContain("actual absent:notYetPublished FY2023");
    expect(fact?.figures.map(({ printed }) => printed)).toContain("とりまとめ中");
    expect(fact?.confidence.reasons.map(({ code }) => code)).toEqual(["rule/r7"]);
    expect(fact?.confidence.value).toBe(1);
  });
});

describe("rows, columns and tables that are not read", () => {
  const csv = "指標,単位,基準値（R3）,目標値（R8）,参考\n来場者数,人,120,150,7\n参考：全国の来場者数,人,9000,9900,8\n";
  const rule = ruleOf("r8", { kind: "leaveOut", word: "参考" });

  test("neither row nor column is read, and both are told", async () => {
    expect(await wordsOf(csv, inUse(rule))).toEqual([
      ["kpi 来場者数", "baseline 120 人 FY2021", "target 150 人 FY2026"],
    ]);
    const { problems } = await read(csv, inUse(rule));
    expect(
      problems.filter(({ problem }) => problem.code === "rule/r8").map(({ problem }) => problem.message.ja),
    ).toEqual([
      "規則『すべての資料では、「参考」の行・列・表を読みません。』により、列「参考」を読みませんでした。読む必要があれば規則を止めてください。",
      "規則『すべての資料では、「参考」の行・列・表を読みません。』により、行「参考：全国の来場者数」を読みませんでした。読む必要があれば規則を止めてください。",
    ]);
  });
});

describe("for which documents a rule holds", () => {
  const here: RuledDocument = { publisher: "見本県", editions: ["d-2", "d-1"] };

  test("only documents of its publisher, or the editions of its document", () => {
    const of = (scope: typeof beganIsBaseline.scope, document = here) =>
      rulesFor(document, [{ ...beganIsBaseline, scope }]).rules.length;
    expect(of(ofPublisher("見本 県"))).toBe(1);
    expect(of(ofPublisher("となり町"))).toBe(0);
    expect(of(ofPublisher("見本県"), { publisher: null, editions: [] })).toBe(0);
    expect(of({ kind: "document", document: "d-1", title: "計画" })).toBe(1);
    expect(of({ kind: "document", document: "d-9", title: "計画" })).toBe(0);
  });

  test("a narrower rule stands before a wider one", () => {
    const own = ruleOf("own", { kind: "role", word: "とりかかり", role: "actual" }, { scope: ofPublisher("見本県") });
    expect(rulesFor(here, [beganIsBaseline, own])).toEqual({ rules: [own], conflicts: [] });
  });

  test("editions are those that follow each other, in both directions and over several steps", () => {
    const documents = [
      { id: "new", follows: "mid" },
      { id: "mid", follows: "old" },
      { id: "old", follows: null },
      { id: "other", follows: null },
    ];
    expect([...editionsOf("old", documents)].sort()).toEqual(["mid", "new", "old"]);
    expect(editionsOf("other", documents)).toEqual(["other"]);
  });
});

describe("two rules that contradict each other", () => {
  const otherwise = ruleOf("r9", { kind: "role", word: "とりかかり", role: "actual" });

  test("neither is applied; every fact that they touch is asked about and less sure", async () => {
    const rules = inUse(beganIsBaseline, otherwise);
    expect(rules.rules).toEqual([]);
    expect(await wordsOf(began, rules)).toEqual(await wordsOf(began));
    const { facts, problems } = await read(began, rules);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["ruleConflict/r1/r9"]);
    expect(problems[0]?.problem.message.ja).toBe(
      "二つの規則が食い違うため、どちらも使わずに読みました：『すべての資料では、見出し「とりかかり」の値を基準値として読みます。』『すべての資料では、見出し「とりかかり」の値を実績値として読みます。』。どちらかを止めてください。",
    );
    expect(facts.map(({ questions }) => questions.map(({ problem }) => problem.code))).toEqual([
      ["ruleConflict/r1/r9"],
      ["ruleConflict/r1/r9"],
    ]);
    expect(facts[0]?.confidence.value).toBe(0.5);
  });

  test("a document in which the word does not stand is not asked about them", async () => {
    const csv = "指標,単位,基準値（R3）,目標値（R8）\n来場者数,人,120,150\n";
    expect(await read(csv, inUse(beganIsBaseline, otherwise))).toEqual(await read(csv));
  });
});
