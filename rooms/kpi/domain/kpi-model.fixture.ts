import { arrangeAreas } from "../../area/index.ts";
import { arrangeDocuments } from "../../document/index.ts";
import { type AbsenceEntry, contentToFact, type Fact, type FigureEntry } from "../../fact/index.ts";
import { arrangePlans } from "../../plan/index.ts";
import { shippedRules } from "./grading/shipped-rules.fixture.ts";
import type { KpiModel } from "./kpi-model.ts";
import { arrangeKpis, type Kpi } from "./kpis.ts";

/** A fact as it leaves the store, read from the first lines of a document. */
export function aFact(role: string, figure: FigureEntry | AbsenceEntry): Fact {
  const accepted = { by: "試験", byEn: "Test", on: "2026-11-22" };
  const subject = { kind: "kpi", id: "kanko-donan", role };
  return contentToFact("hokkaido", {
    id: `kpi.kanko-donan.${role}`,
    version: 1,
    recordedAt: "2026-11-22T00:00:00Z",
    content: { subject, figure, document: "doc-a", lines: [1000], accepted },
  });
}

export const notPrinted: AbsenceEntry = { absent: "notPrinted" };
export const baseline2014 = aFact("baseline", { printed: "1,162万人", value: 11620000, unit: "人", period: "FY2014" });
export const target2019 = aFact("target", { printed: "1,440万人", value: 14400000, unit: "人", period: "FY2019" });
export const actual2016 = aFact("actuals.0", { printed: "1,250万人", value: 12500000, unit: "人", period: "FY2016" });

/** 観光入込客数 of the Southern region: 1,162万人 (H26) to 1,440万人 (R1), lines 998 and 1000. Tests state what differs. */
export function aKpi(differing: Partial<Kpi> = {}): Kpi {
  return {
    id: "kanko-donan",
    name: "観光入込客数",
    nameEn: "Tourist visits",
    plan: "plan-a",
    edition: "plan-a-1",
    regions: ["region-donan"],
    bureaus: ["bureau-oshima"],
    project: "project-a",
    place: "table",
    baseline: baseline2014,
    target: target2019,
    expected: [],
    actuals: [],
    forecasts: [],
    accumulation: "yearly",
    direction: "increase",
    sameAs: null,
    overlapGroup: "kanko",
    scope: { ja: "道南", en: "Southern region" },
    sources: [{ document: "doc-a", lines: [998, 1000] }],
    ...differing,
  };
}

const sources = [{ document: "doc-a", lines: [1] }];
const overlap = {
  id: "kanko",
  name: "観光入込客数",
  nameEn: "Tourist visits",
  reason: "範囲が重なる",
  reasonEn: "Scopes overlap",
};

/** A model with one plan, one region of two bureaus, the shipped rules, and the KPIs given. */
export function aModel(kpis: readonly Kpi[], gradingRule = "hokkaido"): KpiModel {
  const area = (id: string, name: string, kind: "prefecture" | "region" | "bureau", parents: { id: string }[]) => ({
    ...{ id, name, nameEn: id, kind, parents, sources },
  });
  const edition = { id: "plan-a-1", name: "第1版", nameEn: "First", period: "FY2015..FY2019", document: "doc-a" };
  const plan = {
    id: "plan-a",
    name: "方針",
    nameEn: "Policy",
    editions: [{ ...edition, nodes: [], sources }],
    sources,
  };
  const project = { id: "project-a", name: "交流", nameEn: "Exchange", edition: "plan-a-1", regions: [], bureaus: [] };
  return {
    edition: { id: "hokkaido", name: "北海道", nameEn: "Hokkaido", gradingRule },
    documents: arrangeDocuments([]),
    areas: arrangeAreas(
      [
        area("hokkaido", "北海道", "prefecture", []),
        area("region-donan", "道南", "region", [{ id: "hokkaido" }]),
        area("bureau-oshima", "渡島", "bureau", [{ id: "region-donan" }]),
        area("bureau-hiyama", "檜山", "bureau", [{ id: "region-donan" }]),
      ],
      [],
    ),
    plans: arrangePlans([plan], [{ ...project, sources }], []),
    kpis: arrangeKpis(kpis, [overlap]),
    rules: shippedRules().rules,
  };
}
