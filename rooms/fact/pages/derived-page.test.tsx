import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { View } from "../../../ui/index.ts";
import { countOf } from "../domain/count-of.ts";
import type { Derivation } from "../domain/derivation.ts";
import { aFactModel } from "../examples/a-fact-model.ts";
import { derivedPage } from "./derived-page.tsx";

const view: View = { lang: "ja", era: "wareki", path: "/derived" };

/** 14,400,000 − 11,620,000 = 2,780,000, with one figure kept out. */
function growth(): Derivation {
  const model = aFactModel();
  const [baseline, target] = [model.facts.get("kpi.kanko.baseline"), model.facts.get("kpi.kanko.target")];
  if (!baseline || !target) throw new Error("the example holds both");
  return {
    name: "example.growth",
    arguments: ["kanko"],
    title: { ja: "増える人数", en: "Growth" },
    how: { ja: "目標値から基準値を引いた。", en: "Target less baseline." },
    formula: "14,400,000 − 11,620,000 = 2,780,000",
    result: countOf(2_780_000, "人"),
    inputs: [
      { label: { ja: "目標値", en: "Target" }, href: null, fact: target },
      { label: { ja: "基準値", en: "Baseline" }, href: null, fact: baseline },
      {
        label: { ja: "重なる範囲", en: "Overlapping scope" },
        href: "/kpi/hokkaido/other",
        quantity: countOf(500, "人"),
        leftOut: { ja: "範囲が重なる", en: "scopes overlap" },
      },
    ],
  };
}

const htmlOf = (derivation: Derivation) =>
  renderToString(<main>{derivedPage(derivation, aFactModel(), view).main}</main>);

describe("the page of a number that was worked out", () => {
  test("result, way and formula stand there, and every input opens its own page", () => {
    const html = htmlOf(growth());
    expect(html).toContain("2,780,000人");
    expect(html).toContain("目標値から基準値を引いた。");
    expect(html).toContain("14,400,000 − 11,620,000 = 2,780,000");
    expect(html).toContain('href="/fact/hokkaido/kpi.kanko.target"');
    expect(html).toContain('href="/fact/hokkaido/kpi.kanko.baseline"');
  });

  test("what was left out stands apart, with its value and the reason", () => {
    const [used = "", leftOut = ""] = htmlOf(growth()).split('id="left-out"');
    expect(used).not.toContain("重なる範囲");
    expect(leftOut).toContain("範囲が重なる");
    expect(leftOut).toContain("500人");
  });

  test("a number that cannot be worked out says why", () => {
    const why = { ja: "基準値が0のため", en: "because the baseline is 0" };
    const html = htmlOf({ ...growth(), result: null, why });
    expect(html).toContain("基準値が0のため");
    expect(html).not.toContain("2,780,000人");
  });
});
