import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { readScenario } from "./read-scenario.ts";
import { balancedBy, halvedLoss, moreEachYear, readyScenarios } from "./ready.ts";
import type { Change } from "./scenario.ts";
import { scenarioData } from "./scenario-data.ts";

const whole = {
  id: "young-families",
  version: 2,
  name: { ja: "若い家族", en: "Young families" },
  author: "企画課",
  reason: { ja: "理由", en: "Why" },
  changes: [{ kind: "migrationBalance", by: 2040 }],
};

function faultOf(work: () => unknown): ProjectionFault {
  try {
    work();
  } catch (fault) {
    if (fault instanceof ProjectionFault) return fault;
    throw fault;
  }
  throw new Error("It was read");
}

test("a scenario is read; what is left out is said: everywhere, all ages, both sexes, all years", () => {
  expect(readScenario(whole).changes).toEqual([{ kind: "migrationBalance", where: "all", by: 2040 }]);
  const [factor] = readScenario({ ...whole, changes: [{ kind: "migrationFactor", factor: 0.5 }] }).changes;
  expect(factor).toEqual({
    kind: "migrationFactor",
    where: "all",
    factor: 0.5,
    ages: { from: 0 },
    sex: "both",
    only: "all",
    period: {},
  });
});

const pattern = [{ ages: { from: 25, to: 39 }, sex: "both", share: 1 }] as const;
const made = [
  balancedBy(2040),
  halvedLoss(2020),
  moreEachYear({ yearly: 100, from: 2021, until: 2030, pattern, where: ["01100"] }),
];

test("every ready scenario is one that can be written as data and read back", () => {
  for (const scenario of [...readyScenarios, ...made]) {
    expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
    expect(readScenario(JSON.parse(JSON.stringify(scenarioData(scenario))))).toEqual(scenario);
  }
});

test("the files of the ready scenarios say no more than they must, in the usual order: read and written they are the same", () => {
  const folder = new URL("ready/", import.meta.url);
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  expect(files.map(({ id }) => id).sort()).toEqual(readyScenarios.map(({ id }) => id).sort());
  for (const file of files) expect(JSON.stringify(scenarioData(readScenario(file)))).toBe(JSON.stringify(file));
});

test("written as data a scenario leaves out what goes without saying, and nothing else", () => {
  const changes: readonly Change[] = [
    { kind: "migrationFactor", where: "all", factor: 0, ages: { from: 0 }, sex: "both", only: "all", period: {} },
    {
      kind: "migrationFactor",
      where: ["a"],
      factor: 0,
      ages: { from: 0, to: 4 },
      sex: "men",
      only: "loss",
      period: { until: 2030 },
    },
    { kind: "survivalYears", where: "all", years: 2, by: 2040 },
    { kind: "migrationAdd", where: "all", yearly: 5, pattern, split: "each", period: {} },
  ];
  expect(scenarioData({ ...readScenario(whole), changes }).changes).toEqual([
    { kind: "migrationFactor", factor: 0 },
    {
      kind: "migrationFactor",
      where: ["a"],
      factor: 0,
      ages: { from: 0, to: 4 },
      sex: "men",
      only: "loss",
      period: { until: 2030 },
    },
    { kind: "survivalYears", years: 2, by: 2040 },
    { kind: "migrationAdd", yearly: 5, pattern: [{ ages: { from: 25, to: 39 }, share: 1 }], split: "each" },
  ]);
});

test.for([
  [null, "scenario/notReadable", "changes"],
  [{ ...whole, id: "Young Families" }, "scenario/impossible", "id"],
  [{ ...whole, version: 0 }, "scenario/impossible", "version"],
  [{ ...whole, name: "若い家族" }, "scenario/notReadable", "name"],
  [{ ...whole, name: { ja: "若い家族" } }, "scenario/notReadable", "name.en"],
  [{ ...whole, autor: "x" }, "scenario/unknownField", "autor"],
  [{ ...whole, changes: "none" }, "scenario/notReadable", "changes"],
  [{ ...whole, changes: [{ kind: "magic" }] }, "scenario/notReadable", "changes[0].kind"],
  [{ ...whole, changes: [{ kind: "toString" }] }, "scenario/notReadable", "changes[0].kind"],
  [
    { ...whole, changes: [{ kind: "migrationBalance", by: 2040, from: 2020 }] },
    "scenario/unknownField",
    "changes[0].from",
  ],
  [{ ...whole, changes: [{ kind: "migrationBalance", by: "2040" }] }, "scenario/notReadable", "changes[0].by"],
  [{ ...whole, changes: [{ kind: "migrationBalance", by: 20 }] }, "scenario/impossible", "changes[0].by"],
  [{ ...whole, changes: [{ kind: "fertilityFactor", factor: -1 }] }, "scenario/impossible", "changes[0].factor"],
  [
    { ...whole, changes: [{ kind: "fertilityFactor", factor: Number.NaN }] },
    "scenario/impossible",
    "changes[0].factor",
  ],
  [{ ...whole, changes: [{ kind: "fertilityPath", points: [] }] }, "scenario/notReadable", "changes[0].points"],
  [
    { ...whole, changes: [{ kind: "fertilityPath", points: [{ year: 2030, tfr: 18 }] }] },
    "scenario/impossible",
    "changes[0].points[0].tfr",
  ],
  [
    {
      ...whole,
      changes: [
        {
          kind: "fertilityPath",
          points: [
            { year: 2030, tfr: 2 },
            { year: 2030, tfr: 2 },
          ],
        },
      ],
    },
    "scenario/impossible",
    "changes[0].points[1].year",
  ],
  [
    { ...whole, changes: [{ kind: "deathFactor", factor: 1, period: { from: 2030, until: 2020 } }] },
    "scenario/impossible",
    "changes[0].period.until",
  ],
  [
    { ...whole, changes: [{ kind: "migrationFactor", factor: 1, ages: { from: 18, to: 24 } }] },
    "scenario/impossible",
    "changes[0].ages.from",
  ],
  [
    { ...whole, changes: [{ kind: "migrationFactor", factor: 1, where: [] }] },
    "scenario/notReadable",
    "changes[0].where",
  ],
  [
    { ...whole, changes: [{ kind: "migrationAdd", yearly: 1, pattern: [{ ages: { from: 0, to: 4 }, share: 1 }] }] },
    "scenario/impossible",
    "changes[0].pattern[0].ages.from",
  ],
  [
    { ...whole, changes: [{ kind: "migrationAdd", yearly: 1, pattern: [{ ages: { from: 20, to: 24 }, share: 0.5 }] }] },
    "scenario/impossible",
    "changes[0].pattern",
  ],
] as const)("%j is refused as %s, naming %s", ([found, code, place]) => {
  const fault = faultOf(() => readScenario(found));
  expect(fault.code).toBe(code);
  expect(fault.place).not.toBeNull();
  expect(fault.en).toContain(place);
  expect(fault.ja).toContain(place);
});

test("whatever is given is read or refused with a named fault, in any place of a scenario", () => {
  const odd = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
    fc.double(),
    fc.string(),
  );
  const places = ["id", "version", "name", "author", "reason", "source", "changes"] as const;
  const kinds = ["fertilityPath", "survivalYears", "migrationFactor", "migrationLoss", "migrationAdd"] as const;
  const changes = fc.record(
    { kind: fc.constantFrom(...kinds), where: odd, points: odd, years: odd, ages: odd, pattern: odd, period: odd },
    { requiredKeys: ["kind"] },
  );
  const given = fc.oneof(
    odd,
    fc.tuple(fc.constantFrom(...places), odd).map(([place, found]) => ({ ...whole, [place]: found })),
    changes.map((change) => ({ ...whole, changes: [change] })),
  );
  fc.assert(
    fc.property(given, (found) => {
      try {
        expect(readScenario(found).version).toBeGreaterThan(0);
      } catch (fault) {
        if (!(fault instanceof ProjectionFault)) throw fault;
        expect(fault.ja).not.toBe("");
      }
    }),
    { numRuns: 500 },
  );
});

test("a file that holds itself is refused, not followed", () => {
  const round: unknown[] = [];
  round.push(round);
  expect(faultOf(() => readScenario({ ...whole, changes: [{ kind: "migrationAdd", yearly: round }] })).code).toBe(
    "scenario/notReadable",
  );
});
