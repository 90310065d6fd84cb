import { describe, expect, test } from "vitest";
import { aFactModel } from "../examples/a-fact-model.ts";
import { factCount, factDerivations } from "./derivations.ts";
import { choiceOf, everyFact, findFacts } from "./find-facts.ts";

const ids = (choice: Partial<typeof everyFact>) =>
  findFacts(aFactModel(), { ...everyFact, ...choice }).map(({ id }) => id);

describe("the list of facts", () => {
  test("an address names document, kind and words; what it leaves out means all", () => {
    expect(choiceOf("kind=kpi&q=%E8%A6%B3%E5%85%89&page=2")).toEqual({ document: "all", kind: "kpi", text: "観光" });
    expect(choiceOf(undefined)).toEqual({ document: "all", kind: "all", text: "" });
  });

  test("words find the name of the thing in either language, in any width, and the printed form", () => {
    expect(ids({ text: "tourist" })).toEqual(["kpi.kanko.baseline", "kpi.kanko.target"]);
    expect(ids({ text: "１，４４０万人" })).toEqual(["kpi.kanko.target"]);
    expect(ids({ text: "札幌" })).toEqual([]);
  });

  test("a kind or a document narrows it", () => {
    expect(ids({ kind: "line" })).toEqual(["line.jigyo.previous"]);
    expect(ids({ document: "no-such" })).toEqual([]);
  });
});

describe("the number of facts as a derived number", () => {
  test("every record is counted once, also one that says why there is no value", () => {
    const counted = factCount(aFactModel(), everyFact);
    expect(counted.result?.value).toBe(3);
    expect(counted.inputs.map(({ href }) => href)).toContain("/fact/hokkaido/line.jigyo.previous");
  });

  test("its address gives the same number again, also when the words hold a slash", () => {
    const again = factDerivations["fact.count"]?.(aFactModel(), ["all", "kpi", "観光"]);
    expect(again?.result?.value).toBe(2);
    const slash = factDerivations["fact.count"]?.(aFactModel(), ["all", "all", "a", "b"]);
    expect(slash?.arguments).toEqual(["all", "all", "a/b"]);
  });

  test("a document or kind that the edition does not have is no number at all", () => {
    expect(factDerivations["fact.count"]?.(aFactModel(), ["no-such", "all"])).toBeNull();
    expect(factDerivations["fact.count"]?.(aFactModel(), ["all", "no-such"])).toBeNull();
  });
});
