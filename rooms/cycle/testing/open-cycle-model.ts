import { type Area, arrangeAreas } from "../../area/index.ts";
import { arrangeKpis } from "../../kpi/index.ts";
import { arrangePlans, type Plan, type PlanNode, type Project } from "../../plan/index.ts";
import { arrangeProgrammes, type Programme } from "../../programme/index.ts";
import type { CycleModel } from "../domain/open-cycle-things.ts";

const area = (id: string, kind: Area["kind"], parents: readonly string[]): Area => ({
  id,
  name: `架空 ${id}`,
  nameEn: `Fictitious ${id}`,
  kind,
  parents: parents.map((parent) => ({ id: parent })),
  sources: [],
});

const node = (id: string, more: Partial<PlanNode> = {}): PlanNode => ({
  id,
  name: `架空の施策 ${id}`,
  nameEn: `Fictitious measure ${id}`,
  kind: "measure",
  sources: [],
  ...more,
});

const project = (id: string, bureaus: readonly string[]): Project => ({
  id,
  name: `架空のプロジェクト ${id}`,
  nameEn: `Fictitious project ${id}`,
  edition: "plan-2026",
  regions: ["region"],
  bureaus: [...bureaus],
  sources: [],
});

const programme = (id: string, owner: string | null): Programme => ({
  id,
  name: `架空の事業 ${id}`,
  nameEn: `Fictitious programme ${id}`,
  kind: "programme",
  what: "架空",
  whatEn: "fictitious",
  ...(owner === null ? {} : { owner: { name: owner, nameEn: owner } }),
  sources: [],
});

/** 架空: two bureaus in one region, two projects, an old and a new tree, and as many measures and programmes as asked for. */
export function aCycleModel(size: { readonly measures: number; readonly programmes: number }): CycleModel {
  const measures = Array.from({ length: size.measures }, (_, index) => node(`m${index + 1}`, { areas: ["bureau-a"] }));
  const plan: Plan = {
    id: "plan",
    name: "架空の計画",
    nameEn: "Fictitious plan",
    sources: [],
    editions: [
      {
        id: "plan-2021",
        name: "前の版",
        nameEn: "Earlier edition",
        period: null,
        document: null,
        nodes: [node("old-1")],
        sources: [],
      },
      {
        id: "plan-2026",
        name: "今の版",
        nameEn: "This edition",
        period: null,
        document: null,
        nodes: measures,
        sources: [],
      },
    ],
  };
  const programmes = Array.from({ length: size.programmes }, (_, index) => programme(`S${index + 1}`, "架空 dept"));
  return {
    areas: arrangeAreas(
      [
        area("prefecture", "prefecture", []),
        area("region", "region", ["prefecture"]),
        area("bureau-a", "bureau", ["region"]),
        area("bureau-b", "bureau", ["region"]),
      ],
      [],
    ),
    plans: arrangePlans([plan], [project("port", ["bureau-a", "bureau-b"]), project("milk", ["bureau-b"])], []),
    programmes: arrangeProgrammes(programmes, [], [{ id: "programme", ja: "事業", en: "Programme" }]),
    kpis: arrangeKpis([], []),
  };
}
