import { expect, test } from "vitest";
import { aKpi, aLine, aProject, aRegion } from "../examples/a-region.ts";
import { checkMissingOwners } from "./missing-owner.ts";

test("担当の書かれていないものは、種類ごとに一つの注意になる", () => {
  const region = aRegion({
    kpis: [aKpi("a", { owner: null }), aKpi("b", { owner: null }), aKpi("c")],
    lines: [aLine("l", { owner: null })],
    projects: [aProject("p", "keikaku-1", "kita")],
  });
  expect(checkMissingOwners(region)).toMatchObject([
    { id: "missingOwner.kpi", about: ["a", "b"], figures: { entries: 3, withoutOwner: 2 } },
    { id: "missingOwner.line", about: ["l"], figures: { entries: 1, withoutOwner: 1 } },
  ]);
});

test("再掲や同上の行は、元の行の担当に任せる", () => {
  const lines = [
    aLine("first"),
    aLine("again", { owner: null, flag: "relisted", relistedOf: "first" }),
    aLine("same", { owner: null, sameAs: "first" }),
  ];
  expect(checkMissingOwners(aRegion({ lines }))).toEqual([]);
});
