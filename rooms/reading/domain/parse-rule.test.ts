import { expect, test } from "vitest";
import { parseRule } from "./parse-rule.ts";

const stored = {
  says: { kind: "role", word: "とりかかり", role: "baseline" },
  scope: { kind: "publisher", publisher: "見本県" },
  examples: [{ document: "d-1", title: "計画", page: 1, cell: "A2", printed: "120" }],
  refused: false,
};

test("a stored rule comes back as it was, and nothing beside it", () => {
  expect(parseRule({ ...stored, other: 1 })).toEqual({ ok: true, value: stored });
});

test.each([
  ["a role that says nothing", { says: { ...stored.says, role: "figure" } }, "rule/notARule"],
  ["a word of signs alone", { says: { ...stored.says, word: "（ ）" } }, "rule/noWord"],
  ["a unit that is none", { says: { kind: "unit", word: "予算額", unit: "せんえん" } }, "rule/noSuchUnit"],
  ["a number as the word for an absence", { says: { kind: "absence", word: "0", why: "none" } }, "rule/isFigure"],
  [
    "a name that means nothing",
    { says: { kind: "name", word: "来場者数", means: { kind: "kpi", id: "" } } },
    "rule/notARule",
  ],
  ["a kind that there is not", { says: { kind: "guess", word: "来場者数" } }, "rule/notARule"],
  ["a scope without a publisher", { scope: { kind: "publisher" } }, "rule/notARule"],
  ["examples that are none", { examples: [1] }, "rule/notARule"],
  ["whether it was refused left out", { refused: undefined }, "rule/notARule"],
])("%s is no rule", (_, change, code) => {
  const parsed = parseRule({ ...stored, ...change });
  expect(parsed.ok ? null : parsed.problem.code).toBe(code);
});

test("a unit may hold under every heading", () => {
  const says = { kind: "unit", word: null, unit: "千円" };
  expect(parseRule({ ...stored, says })).toMatchObject({ ok: true, value: { says } });
});
