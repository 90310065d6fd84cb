import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedEdition, smallEdition } from "../examples/small-edition.ts";
import type { EditionText } from "./edition-text.ts";
import { editionToRows } from "./edition-to-rows.ts";
import { readEdition } from "./read-edition.ts";
import { arrangeRegion } from "./region.ts";

/** Text that means something to YAML, CSV or the format, where it does not belong. */
const strangeText = fc.oneof(
  fc.constantFrom(
    "null",
    "[]",
    "{}",
    "- ",
    "? ",
    ": ",
    "|\n",
    "&a ",
    "*a",
    "!!binary ",
    "__proto__: 1",
    "---\n",
    "#",
    '"',
    "'",
    ",",
    "\t",
    "\n",
    "\r",
    "\0",
    "\uFEFF",
  ),
  fc.constantFrom(
    "absent: none",
    "printed: 4件",
    "value: 1e400",
    "value: .nan",
    "period: FY2014..FY2009",
    "due: H40",
    "fact: a",
    "document: a",
    "id: id",
    "to: 3",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

/** One mutation: somewhere in one file some signs are taken out and some are put in, or a piece is written a second time. */
const mutation = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  taken: fc.oneof(fc.constant(0), fc.nat(40)),
  put: fc.oneof(strangeText, fc.constant("again")),
});
type Mutation = { readonly file: number; readonly at: number; readonly taken: number; readonly put: string };

function mutate(texts: readonly EditionText[], { file, at, taken, put }: Mutation): EditionText[] {
  const chosen = file % texts.length;
  return texts.map((one, index) => {
    if (index !== chosen) return one;
    const start = at % (one.text.length + 1);
    const piece = put === "again" ? one.text.slice(start, start + 200) : put;
    return { ...one, text: one.text.slice(0, start) + piece + one.text.slice(start + taken) };
  });
}

/** What is accepted can be arranged; what is refused is refused in words, at a place. */
function expectReadOrTold(texts: readonly EditionText[]): void {
  const read = readEdition(texts);
  const problems = read.ok ? [] : read.problem;
  const placed = problems.filter(({ place, message }) => place?.file && message.ja && message.en);
  expect(read.ok || placed.length > 0).toBe(true);
  expect(placed).toHaveLength(problems.length);
  const region = read.ok ? arrangeRegion(editionToRows(read.value, "2027-03-01T00:00:00.000Z")) : null;
  expect(region?.edition.format ?? 1).toBe(1);
}

const settings = { seed: 20261122, endOnFailure: true };

test("例の版のファイルがどこでどう壊れても、読み取りは例外を投げず、誤りには所と言葉がある", () => {
  const files = smallEdition();
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) =>
      expectReadOrTold(mutations.reduce(mutate, files)),
    ),
    { ...settings, numRuns: 400 },
  );
});

test("北海道の版のファイルが壊れても同じである", () => {
  const files = shippedEdition("hokkaido");
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 3, maxLength: 8 }), (mutations) =>
      expectReadOrTold(mutations.reduce(mutate, files)),
    ),
    { ...settings, numRuns: 5 },
  );
});
