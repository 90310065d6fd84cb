import { describe, expect, test } from "vitest";
import { aPlanModel, aProject } from "../examples/a-plan-model.ts";
import { namedProjects, planDerivations, planNodes, printedProjectSum, unnamedProjects } from "./derivations.ts";
import { regionCounts } from "./plan-model.ts";

const two = aPlanModel([aProject("port"), aProject("fish"), aProject("milk", { regions: ["tokachi"] })]);

describe("numbers of projects", () => {
  test("the regions of 2016 add up to the printed 51; the printed total itself is kept out of the sum", () => {
    const sum = printedProjectSum(two, ["hoshin-2016"]);
    expect(sum?.result).toMatchObject({ value: 51, unit: { id: "プロジェクト" } });
    expect(sum?.formula).toBe("20 + 6 + 13 + 3 + 4 + 5 = 51");
    expect(sum?.inputs.filter(({ leftOut }) => leftOut).map(({ href }) => href)).toEqual([
      "/fact/hokkaido/count.total.count",
    ]);
  });

  test("named projects are counted by edition and region", () => {
    expect(namedProjects(two, ["all", "all"])?.result?.value).toBe(3);
    expect(namedProjects(two, ["hoshin-2016", "donan"])?.result?.value).toBe(2);
    expect(namedProjects(two, ["hoshin-2016", "doo"])?.result?.value).toBe(0);
    expect(namedProjects(two, ["hoshin-2016", "donan"])?.inputs.map(({ href }) => href)).toEqual([
      "/project/hokkaido/port",
      "/project/hokkaido/fish",
    ]);
  });

  test("what is counted but not named: 6 of the Southern region less 2 named ones is 4; 51 less 3 is 48", () => {
    expect(unnamedProjects(two, ["hoshin-2016", "donan"])).toMatchObject({
      formula: "6 − 2 = 4",
      result: { value: 4 },
    });
    expect(unnamedProjects(two, ["hoshin-2016", "all"])?.result?.value).toBe(48);
  });

  test("without a printed number nothing can be said to be missing", () => {
    expect(unnamedProjects(aPlanModel([aProject("port")], []), ["hoshin-2016", "donan"])).toBeNull();
    expect(printedProjectSum(aPlanModel([], []), ["hoshin-2016"])).toBeNull();
  });

  test("an edition or region that is not there has no number", () => {
    expect(namedProjects(two, ["hoshin-1999", "all"])).toBeNull();
    expect(namedProjects(two, ["all", "mars"])).toBeNull();
    expect(planDerivations["plan.nodes"]?.(two, ["hoshin-1999"])).toBeNull();
  });

  test("regions stand in the order in which the document counts them, not in that of the places", () => {
    expect(regionCounts(two, "hoshin-2016").map(({ region }) => region)).toEqual([
      "doo",
      "donan",
      "dohoku",
      "okhotsk",
      "tokachi",
      "kushiro-nemuro",
    ]);
  });
});

describe("the tree of a plan edition", () => {
  test("items are counted at any depth: two at the top, two below one of them, one below that", () => {
    const nodes = planNodes(two, ["hoshin-2016"]);
    expect(nodes?.result).toMatchObject({ value: 5, unit: { id: "項目" } });
    expect(nodes?.inputs.at(3)?.href).toBe("/plan/hokkaido/hoshin-2016#node-doctors");
  });
});
