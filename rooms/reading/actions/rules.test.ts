import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namesOfRegion } from "../domain/known-names.ts";
import { ruleSentence } from "../domain/reading-rule.ts";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { factWords } from "../testing/fact-words.ts";
import { ofPublisher } from "../testing/rules.ts";
import { changeRule, type RuleAct, writeRule } from "./change-rules.ts";
import { accept } from "./decide.ts";
import { loadReview } from "./load-review.ts";
import { loadRules } from "./load-rules.ts";
import { tryRule } from "./try-rule.ts";

let bench: Workbench;
let first = "";

const table = (name: string, ...rows: readonly string[]) =>
  csvFile(name, ["指標,単位,とりかかり（R3）,目標（R8）", ...rows]);
const take = (name: string, publisher: string, ...rows: readonly string[]) =>
  bench.read({ ...table(name, ...rows), title: name.replace(".csv", ""), publisher });
const work = (viewer: Worker = bench.first) => ({ database: bench.store.database, viewer, bodyId: bench.bodyId });

/** Everything that the newest reading of a document found. */
async function itemsOf(documentId: string) {
  const review = await loadReview(bench.work(bench.first, documentId), { from: 0, most: 50 });
  if (!review) throw new Error(`${documentId} is there`);
  return review.items;
}

const wordsOf = async (documentId: string) => (await itemsOf(documentId)).map(({ found }) => factWords(found.fact));

const act = (id: string, version: number, what: RuleAct, viewer: Worker = bench.first) =>
  changeRule(work(viewer), { id, version, act: what, reason: null });

beforeAll(async () => {
  bench = await openWorkbench();
  first = await take("一年目.csv", "見本県", "架空の来場者数,人,120,150", "架空の就農者数,人,80,95");
  for (const item of await itemsOf(first)) {
    const figures = item.found.fact.figures.map((figure) =>
      figure.role === "actual" ? { ...figure, role: "baseline" as const, subject: null } : figure,
    );
    const seen = { key: item.key, version: 0, fingerprint: item.fingerprint };
    const done = await accept(bench.work(bench.first, first), seen, { correction: { figures, link: null } });
    if (!done.ok) throw new Error(done.problem.message.en);
  }
}, 120_000);

afterAll(() => bench.close());

describe("learning from corrections", () => {
  let id = "";

  test("two corrections of the same heading propose one rule with the places it came from; nothing is applied by itself", async () => {
    const { proposals, rules } = await loadRules(work());
    expect(rules).toEqual([]);
    expect(proposals.map((proposal) => [ruleSentence(proposal).ja, proposal.times, proposal.strong])).toEqual([
      ["「見本県」の資料では、見出し「とりかかり」の値を基準値として読みます。", 2, true],
    ]);
    expect(proposals[0]?.examples.map(({ document, printed }) => [document, printed])).toEqual([
      [first, "120"],
      [first, "80"],
    ]);
    id = proposals[0]?.id ?? "";
    const second = await take("提案だけ.csv", "見本県", "架空の商談件数,件,30,45");
    expect(await wordsOf(second)).toEqual([
      ["kpi 架空の商談件数", "actual 30 件 FY2021 とりかかり", "target 45 件 FY2026"],
    ]);
  });

  test("a trial says what it would change, and stores nothing", async () => {
    const known = await loadRules(work());
    const [rule] = known.proposals;
    if (!rule) throw new Error("A rule is proposed");
    const tried = await tryRule(work(), known, {
      rule: { ...rule, refused: false },
      documentId: first,
      names: namesOfRegion(bench.site),
    });
    if (!tried.ok) throw new Error(tried.problem.message.en);
    expect(tried.value.facts).toBe(2);
    expect(
      tried.value.differences.map(({ before, after }) => [
        before && factWords(before.fact),
        after && factWords(after.fact),
      ]),
    ).toEqual([
      [
        ["kpi 架空の来場者数", "actual 120 人 FY2021 とりかかり", "target 150 人 FY2026"],
        ["kpi 架空の来場者数", "baseline 120 人 FY2021", "target 150 人 FY2026"],
      ],
      [
        ["kpi 架空の就農者数", "actual 80 人 FY2021 とりかかり", "target 95 人 FY2026"],
        ["kpi 架空の就農者数", "baseline 80 人 FY2021", "target 95 人 FY2026"],
      ],
    ]);
    expect((await loadRules(work())).rules).toEqual([]);
  });

  test("switched on, the next document of the publisher reads right, with the rule among its reasons and its use counted", async () => {
    expect(await act(id, 0, "on")).toEqual({ ok: true, value: id });
    const third = await take("二年目.csv", "見本県", "架空の訪問件数,件,31,46");
    const [item] = await itemsOf(third);
    expect(item && factWords(item.found.fact)).toEqual([
      "kpi 架空の訪問件数",
      "baseline 31 件 FY2021",
      "target 46 件 FY2026",
    ]);
    expect(item?.found.fact.confidence.reasons.map(({ words }) => words.ja)).toEqual([
      "規則『「見本県」の資料では、見出し「とりかかり」の値を基準値として読みます。』により読みました。",
    ]);
    const { uses, proposals } = await loadRules(work());
    expect(uses.get(id)).toEqual({ id, used: 1, documents: 1 });
    expect(proposals).toEqual([]);
  });

  test("a document of another publisher reads as before", async () => {
    const other = await take("となり町.csv", "となり町", "架空の相談件数,件,9,12");
    expect(await wordsOf(other)).toEqual([
      ["kpi 架空の相談件数", "actual 9 件 FY2021 とりかかり", "target 12 件 FY2026"],
    ]);
  });

  test("who comes second is told, and the first one's word stands", async () => {
    const late = await act(id, 0, "refuse", bench.second);
    expect(late.ok ? null : late.problem.code).toBe("rule/proposalGone");
    const [one, other] = await Promise.all([act(id, 1, "off"), act(id, 1, "off", bench.second)]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const lost = one.ok ? other : one;
    expect(lost.ok ? null : lost.problem.code).toBe("changedMeanwhile");
    expect((await loadRules(work())).rules.map(({ version, active }) => [version, active])).toEqual([[2, false]]);
  });

  test("switched off, a document reads as it did before", async () => {
    const after = await take("三年目.csv", "見本県", "架空の案内件数,件,32,47");
    expect(await wordsOf(after)).toEqual([
      ["kpi 架空の案内件数", "actual 32 件 FY2021 とりかかり", "target 47 件 FY2026"],
    ]);
  });

  test("refused, it is kept as refused and not proposed again", async () => {
    expect((await act(id, 2, "refuse")).ok).toBe(true);
    const { rules, proposals } = await loadRules(work());
    expect(rules.map(({ refused, active, version }) => [refused, active, version])).toEqual([[true, false, 3]]);
    expect(proposals).toEqual([]);
  });
});

describe("rules by hand", () => {
  const says = { kind: "absence", word: "とりまとめ中", why: "notYetPublished" };
  const scope = ofPublisher("見本県");

  test("a rule is on at once; the same again, and one that contradicts it, are refused with the sentence that stands", async () => {
    const written = await writeRule(work(), { says, scope, reason: "毎年同じ" });
    expect(written.ok).toBe(true);
    const again = await writeRule(work(), { says, scope, reason: null });
    expect(again.ok ? null : again.problem.code).toBe("rule/alreadyThere");
    const against = await writeRule(work(), { says: { ...says, why: "none" }, scope, reason: null });
    expect(against.ok ? null : against.problem.message.ja).toBe(
      "いま使っている規則『「見本県」の資料では、値の欄の「とりまとめ中」を「未公表」と読みます。』と食い違います。どちらが正しいか確かめ、先にそちらを止めてください。",
    );
    const elsewhere = await writeRule(work(), {
      says: { ...says, why: "none" },
      scope: ofPublisher("となり町"),
      reason: null,
    });
    expect(elsewhere.ok).toBe(true);
  });

  test("what is no rule is told, and nothing is kept", async () => {
    const before = (await loadRules(work())).rules.length;
    const wrong = await writeRule(work(), {
      says: { kind: "unit", word: "予算額", unit: "せんえん" },
      scope,
      reason: null,
    });
    expect(wrong.ok ? null : wrong.problem.code).toBe("rule/noSuchUnit");
    expect((await loadRules(work())).rules).toHaveLength(before);
  });
});

describe("who may", () => {
  test("members and reviewers from outside see no rules and keep none", async () => {
    for (const viewer of [bench.member, bench.reviewer]) {
      const { rules, proposals, documents } = await loadRules(work(viewer));
      expect([rules, proposals, documents]).toEqual([[], [], []]);
      const kept = await writeRule(work(viewer), {
        says: { kind: "leaveOut", word: "参考" },
        scope: { kind: "all" },
        reason: null,
      });
      expect(kept.ok ? null : kept.problem.code).toBe("notAllowed");
    }
  });
});
