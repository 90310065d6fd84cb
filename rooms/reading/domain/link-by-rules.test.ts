import { describe, expect, test } from "vitest";
import { readTable } from "../testing/read-table.ts";
import { inUse, ruleOf } from "../testing/rules.ts";
import { linkByRules, usesOfRules } from "./link-by-rules.ts";
import { type KnownName, linkFacts } from "./link-facts.ts";

const facts = readTable([
  ["指標", "単位", "基準値（R3）", "目標値（R8）"],
  ["来場者数", "人", "120", "150"],
]).value;
const visitors: KnownName = {
  kind: "kpi",
  id: "k-visitors",
  name: "観光入込客数",
  figures: [{ role: "baseline", value: 120, unit: "人" }],
};
const farmers: KnownName = { kind: "kpi", id: "k-farmers", name: "新規就農者数" };
const known = [visitors, farmers];
const means = ({ kind, id, name }: KnownName) => ({
  kind: "name" as const,
  word: "来場者数",
  means: { kind, id, name },
});

describe("a name means a known thing", () => {
  test("without the rule nothing is linked; with it the thing is, and the rule is the first reason", () => {
    expect(linkFacts(facts, known)[0]?.link).toBeNull();
    const rules = inUse(ruleOf("n1", means(visitors)));
    const linked = linkByRules(facts, known, rules);
    expect(linked[0]?.link?.id).toBe("k-visitors");
    expect(linked[0]?.fact).toBe(facts[0]);
    expect(linked[0]?.link?.reasons.map(({ code }) => code)).toEqual(["rule/n1", "value/same"]);
    expect(usesOfRules(rules, linked, [])).toEqual([{ id: "n1", version: 1, used: 1 }]);
  });

  test("figures that contradict are asked about, whatever the rule says", () => {
    const other = { ...visitors, figures: [{ role: "baseline" as const, value: 999, unit: "人" }] };
    const [linked] = linkByRules(facts, [other], inUse(ruleOf("n1", means(other))));
    expect(linked?.link).toBeNull();
    expect(linked?.question?.code).toBe("link/unsure");
    expect(linked?.candidates.map(({ id }) => id)).toEqual(["k-visitors"]);
  });

  test("a thing that the edition has not, or that such a fact cannot be of, changes nothing", () => {
    for (const thing of [
      { kind: "kpi", id: "k-gone", name: "もうない指標" },
      { kind: "area", id: "k-visitors", name: "観光入込客数" },
    ] as const)
      expect(linkByRules(facts, known, inUse(ruleOf("n1", means(thing))))).toEqual(linkFacts(facts, known));
  });

  test("two rules that name two things: neither is linked, both are candidates, a person is asked", () => {
    const rules = inUse(ruleOf("n1", means(visitors)), ruleOf("n2", means(farmers)));
    const [linked] = linkByRules(facts, known, rules);
    expect(linked?.link).toBeNull();
    expect(linked?.candidates.map(({ id }) => id)).toEqual(["k-visitors", "k-farmers"]);
    expect(linked?.question?.code).toBe("ruleConflict/n1/n2");
  });
});
