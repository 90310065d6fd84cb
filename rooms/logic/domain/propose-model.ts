import type { Site } from "../../publication/index.ts";
import type { LogicAbout, LogicModel, LogicNode } from "./logic-model.ts";

/** What a sheet adds to what the edition knows. */
type Known = { readonly site: Site; readonly about: LogicAbout; readonly kpiIds: readonly string[] };

const node = (id: string, column: LogicNode["column"], text: string, given: Partial<LogicNode> = {}): LogicNode => ({
  id,
  column,
  text,
  kpi: null,
  money: null,
  ...given,
});

/** Programmes that name the thing, or are it. */
const programmesOf = ({ site, about }: Known) =>
  site.programmes.all.filter(({ id, projects }) =>
    about.kind === "project" ? (projects ?? []).includes(about.id) : about.kind === "programme" && id === about.id,
  );

function kpisOf({ site, about, kpiIds }: Known) {
  const named = site.kpis.distinct.filter(({ id, project, node: place }) => {
    if (kpiIds.includes(id)) return true;
    return about.kind === "project" ? project === about.id : about.kind === "measure" && place === about.id;
  });
  const ofProgrammes = new Set(programmesOf({ site, about, kpiIds }).flatMap(({ kpis }) => kpis ?? []));
  return about.kind === "programme"
    ? site.kpis.distinct.filter(({ id }) => ofProgrammes.has(id) || kpiIds.includes(id))
    : named;
}

/**
 * A first model from what the edition says: budget lines as inputs, programmes and printed measures as activities, KPIs as indicators.
 * No arrow is drawn and no evidence given, for no source says any; KPIs stand under 成果 until somebody says what they measure.
 */
export function proposeModel(known: Known): LogicModel {
  const { site, about } = known;
  const programmes = programmesOf(known);
  const project = about.kind === "project" ? site.plans.projectById.get(about.id) : undefined;
  const lines = site.budget.lines.filter(({ id }) =>
    programmes.some(({ budgetLines }) => (budgetLines ?? []).includes(id)),
  );
  return {
    nodes: [
      ...lines.map((line) => node(`line-${line.id}`, "input", line.name, { money: `line:${line.id}` })),
      ...programmes.map(({ id, name }) => node(`programme-${id}`, "activity", name)),
      ...(project?.measures ?? []).map(({ name }, index) => node(`measure-${index + 1}`, "activity", name)),
      ...kpisOf(known).map(({ id, name }) => node(`kpi-${id}`, "outcome", name, { kpi: id })),
    ],
    arrows: [],
    alternatives: [],
    confirmed: false,
  };
}
