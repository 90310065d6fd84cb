import { expect, test } from "vitest";
import { answerCohortRequest, ProjectionFault } from "./index.ts";

/** Two ages and one period, so that each number can be broken by itself; women of both ages bear children. */
const inputs = {
  popM0: [100, 50],
  popF0: [90, 60],
  survM: [[0.99], [0.7]],
  survF: [[0.99], [0.8]],
  asfr5: [[0.2], [0.1]],
  srb: [1.05],
  netMigM: [[1], [0]],
  netMigF: [[1], [0]],
};
const asked = (changed: Readonly<Record<string, unknown>>) => () =>
  answerCohortRequest({ step: 5, migration: "end", inputs: { ...inputs, ...changed } });

function faultOf(work: () => unknown): { readonly code: string; readonly ja: string; readonly en: string } {
  try {
    work();
  } catch (fault) {
    if (fault instanceof ProjectionFault) return { code: fault.code, ja: fault.ja, en: fault.en };
    throw fault;
  }
  throw new Error("It was answered");
}

test("the numbers themselves are answered, without period deaths where there is no life table", () => {
  const answer = asked({})();
  expect(answer.periodDeathsM).toBeNull();
  // 100·0.7 + 50·0.7 men, 90·0.8 + 60·0.8 women of the second age
  expect([answer.popM[1]?.[1], answer.popF[1]?.[1]]).toEqual([105, 120]);
});

test.for([
  [{ popM0: [-1, 50] }, "projection/impossible", "-1"],
  [{ popF0: [Number.NaN, 50] }, "projection/noNumber", "popF0[0]"],
  [{ survM: [[1.2], [0.7]] }, "projection/impossible", "survival"],
  [{ survM: [[0.99]] }, "projection/wrongLength", "survM"],
  [{ survF: undefined }, "projection/missing", "survF"],
  [{ asfr5: [[0.2], [0.1], [0.1]] }, "projection/fertileAges", "3"],
  [{ asfr5: [[-0.2], [0.1]] }, "projection/impossible", "fertility"],
  [{ srb: [0] }, "projection/impossible", "sexRatio"],
  [{ netMigM: [[1], ["x"]] }, "projection/noNumber", "netMigM[1][0]"],
  [{ netMigF: [[-500], [0]] }, "projection/moreLeaveThanAreThere", "more move away"],
] as const)("%j is told as %s, naming %s", ([changed, code, named]) => {
  const fault = faultOf(asked(changed));
  expect(fault.code).toBe(code);
  expect(fault.en).toContain(named);
  expect(fault.ja).not.toBe("");
});

test("a place without women has no births, and nothing is divided by them", () => {
  const answer = asked({ popF0: [0, 0], netMigF: [[0], [0]] })();
  expect(answer.birthsFemaleByMotherAge).toEqual([[0], [0]]);
  expect(answer.total.every(Number.isFinite)).toBe(true);
});
