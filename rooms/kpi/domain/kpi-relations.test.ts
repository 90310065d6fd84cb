import { expect, test } from "vitest";
import { aKpi, aModel } from "./kpi-model.fixture.ts";
import { overlappingKpis, placesAbove, sameKpiRows } from "./kpi-relations.ts";

const kpi = aKpi({ bureaus: ["bureau-oshima", "bureau-hiyama"] });
const repeat = aKpi({ id: "kanko-donan-overview", sameAs: "kanko-donan" });
const inside = aKpi({ id: "kanko-hiyama", bureaus: ["bureau-hiyama"] });
const apart = aKpi({ id: "kanko-elsewhere", bureaus: [] });
const model = aModel([apart, kpi, repeat, inside]);

test("足してはならないKPIは、共通の振興局を持つものから並び、自分の再掲は含まない", () => {
  const found = overlappingKpis(model, kpi).map(({ kpi: other, shared }) => [other.id, shared.map(({ name }) => name)]);
  expect(found).toEqual([
    ["kanko-hiyama", ["檜山"]],
    ["kanko-elsewhere", []],
  ]);
});

test("同じKPIの行は、最初の掲載からも再掲からも互いに見つかる", () => {
  expect([sameKpiRows(model, kpi), sameKpiRows(model, repeat)].map((rows) => rows.map(({ id }) => id))).toEqual([
    ["kanko-donan-overview"],
    ["kanko-donan"],
  ]);
});

test("場所は広いほうから狭いほうへ。振興局が一つに決まるときだけ振興局まで降りる", () => {
  expect([kpi, inside].map((one) => placesAbove(model, one).map(({ name }) => name))).toEqual([
    ["北海道", "道南"],
    ["北海道", "道南", "檜山"],
  ]);
});
