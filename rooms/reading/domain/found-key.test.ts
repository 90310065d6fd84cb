import { describe, expect, test } from "vitest";
import { asUnit, known } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import { keysOf } from "./found-key.ts";

const person = asUnit("人");
if (!person.ok) throw new Error("人");
const people = person.value;

const figure = (value: number, given: Partial<FoundFigure> = {}): FoundFigure => ({
  role: "actual",
  reading: known({ value, unit: people }),
  period: { kind: "fiscalYear", year: 2024 },
  printedPeriod: "R6",
  subject: null,
  accumulation: null,
  gross: false,
  printed: `${value}人`,
  printedUnit: null,
  notes: [],
  at: { page: 3, cell: "#1!B2" },
  ...given,
});

const fact = (given: Partial<FoundFact> = {}): FoundFact => ({
  kind: "kpi",
  name: "移住者数",
  figures: [figure(120)],
  flag: null,
  sameAsAbove: false,
  within: [{ kind: "project", name: "移住の推進", at: { page: 3 } }],
  remarks: [],
  printed: "移住者数 120人",
  at: { page: 3 },
  confidence: { value: 1, reasons: [] },
  questions: [],
  ...given,
});

/** A text stands for itself, so that the test sees what is in it. */
const itself = (text: string): string => text.padStart(16, "0");
const digest = (text: string): string => {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40;
  return sum.toString(16).padStart(16, "0");
};
const none = new Set<string>();
const only = (one: FoundFact) => {
  const [key] = keysOf([one], digest, none);
  if (!key) throw new Error("A fact has a key");
  return key;
};

describe("the key of a found thing", () => {
  test("is the same on another page, with another value and with another width of its letters", () => {
    const moved = fact({ name: "移住者数 ", at: { page: 9 }, figures: [figure(131, { at: { page: 9 } })] });
    expect(only(moved).key).toBe(only(fact()).key);
  });

  test("is another for another kind, name or heading", () => {
    const others = [fact({ kind: "goal" }), fact({ within: [] }), fact({ name: "転入者数" })];
    expect(new Set([fact(), ...others].map((one) => only(one).key)).size).toBe(4);
  });

  test("stays where an edition adds a year, or a rule reads a column as another role: what was decided is asked again and not lost", () => {
    const added = fact({
      figures: [figure(120), figure(131, { period: { kind: "fiscalYear", year: 2025 } })],
    });
    const other = fact({ figures: [figure(120, { role: "target" })] });
    expect([only(added).key, only(other).key]).toEqual([only(fact()).key, only(fact()).key]);
    expect(only(added).fingerprint).not.toBe(only(fact()).fingerprint);
    expect(only(other).fingerprint).not.toBe(only(fact()).fingerprint);
  });

  test("of several of one name is told by what their figures are, in whichever order they stand", () => {
    const men = fact({ figures: [figure(70, { subject: "男" })] });
    const women = fact({ figures: [figure(50, { subject: "女" })] });
    const keys = keysOf([men, women], digest, none).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(keysOf([women, men], digest, none).map(({ key }) => key)).toEqual(keys.toReversed());
  });

  test("counts things through that nothing tells apart", () => {
    const [first, second, third] = keysOf([fact(), fact(), fact()], digest, none).map(({ key }) => key);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });
});

describe("a thing that was decided about when keys were made of its figures too", () => {
  /** What keys were made of then, written out: kind, name, the names above, and of each figure role, period and subject. */
  const former = digest('["kpi","移住者数",["移住の推進"],[["actual","FY2024",null]]]').slice(0, 16);
  const keys = (held: readonly string[], facts: readonly FoundFact[] = [fact()]) =>
    keysOf(facts, digest, new Set(held)).map(({ key }) => key);

  test("goes on under its former key, also as the second of its like", () => {
    expect(keys([former])).toEqual([former]);
    expect(keys([`${former}-2`], [fact(), fact()])[1]).toBe(`${former}-2`);
  });

  test("has its own key where something was decided under that, or nothing under the former", () => {
    const own = only(fact()).key;
    expect(own).not.toBe(former);
    expect([keys([]), keys(["0123456789abcdef"]), keys([former, own])]).toEqual([[own], [own], [own]]);
  });

  test("has its own key where its figures are others now, for nothing was decided about these", () => {
    const other = fact({ figures: [figure(120, { role: "target" })] });
    expect(keys([former], [other])).toEqual([only(other).key]);
  });
});

describe("the fingerprint", () => {
  test("changes with the value, its unit, its bound, a flag, a remark or a footnote mark", () => {
    const changed = [
      fact({ figures: [figure(121)] }),
      fact({ figures: [figure(120, { reading: known({ value: 120, unit: people }, "atLeast") })] }),
      fact({ figures: [figure(120, { reading: { kind: "absent", why: "notYetPublished" } })] }),
      fact({ figures: [figure(120, { notes: ["※1"] })] }),
      fact({ flag: "new" }),
      fact({ remarks: ["速報値"] }),
    ];
    expect(new Set([fact(), ...changed].map((one) => only(one).fingerprint)).size).toBe(7);
  });

  test("stays the same where only the place, the confidence or the questions are others", () => {
    const again = fact({
      at: { page: 12 },
      figures: [figure(120, { at: { page: 12 } })],
      confidence: { value: 0.5, reasons: [] },
      questions: [{ problem: { code: "x", message: { ja: "", en: "" } }, at: {} }],
    });
    expect(only(again).fingerprint).toBe(only(fact()).fingerprint);
  });

  test("says nothing of where a thing stands", () => {
    const [key] = keysOf([fact({ at: { page: 4711 } })], itself, none);
    expect(key?.fingerprint).not.toContain("4711");
  });
});
