/** Where entries of each kind name other entries: a path (`[]` = every item, `{}` = every value) and the kind it names. */
export const references: Readonly<Record<string, readonly (readonly [path: string, kind: string])[]>> = {
  area: [["parents[].id", "area"], ["mergedInto.id", "area"]],
  group: [["members[]", "area"]],
  measure: [["document", "document"]],
  plan: [["within", "plan"], ["alsoCountsAs[].plan", "plan"], ["editions[].document", "document"]],
  project: [["edition", "planEdition"], ["regions[]", "area"], ["bureaus[]", "area"], ["continues", "project"]],
  count: [["edition", "planEdition"], ["region", "area"]],
  programme: [
    ["kind", "kind"],
    ["alsoKind", "kind"],
    ["areas[]", "area"],
    ["kpis[]", "kpi"],
    ["budgetLines[]", "line"],
    ["activities[]", "activity"],
    ["projects[]", "project"],
    ["since.document", "document"],
  ],
  activity: [["programme", "programme"], ["area", "area"]],
  theme: [["node", "planNode"], ["goals[]", "kpi"]],
  point: [["theme", "theme"]],
  line: [["theme", "theme"], ["point", "point"], ["relistedOf", "line"], ["sameAs", "line"]],
  figure: [["relation.of", "tableOrFigure"], ["theme", "theme"]],
  proposal: [["bureau", "area"], ["theme", "theme"]],
  kpi: [
    ["plan", "plan"],
    ["edition", "planEdition"],
    ["node", "planNode"],
    ["regions[]", "area"],
    ["bureaus[]", "area"],
    ["project", "project"],
    ["sameAs", "kpi"],
    ["overlapGroup", "overlap"],
  ],
};

/** Chains that must end: following them must never come back to where it began. */
export const chains: Readonly<Record<string, readonly string[]>> = {
  area: ["parents[].id", "mergedInto.id"],
  plan: ["within"],
  project: ["continues"],
  line: ["relistedOf", "sameAs"],
  kpi: ["sameAs"],
};

export type Step = string | number;
export type Found = { readonly value: unknown; readonly path: readonly Step[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const stepInto = (found: Found, step: string): Found[] => {
  if (step === "[]") {
    const items = Array.isArray(found.value) ? found.value : [];
    return items.map((value, index) => ({ value, path: [...found.path, index] }));
  }
  return isRecord(found.value) && step in found.value
    ? [{ value: found.value[step], path: [...found.path, step] }]
    : [];
};

/** All values that stand at a path such as `parents[].id`, each with its own path; nulls are left out. */
export function valuesAt(entry: unknown, path: string): Found[] {
  const steps = path.replaceAll("[]", ".[]").split(".");
  const start: Found[] = [{ value: entry, path: [] }];
  return steps.reduce((found, step) => found.flatMap((one) => stepInto(one, step)), start).filter(({ value }) => value != null);
}
