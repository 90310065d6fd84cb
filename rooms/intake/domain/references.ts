/** Where things of each kind name other things: a place (`[]` = every item) and the kind of what is named there. */
export const references: Readonly<Record<string, readonly (readonly [place: string, kind: string])[]>> = {
  edition: [
    ["population.actual[]", "measure"],
    ["population.projection[]", "measure"],
    ["population.area", "area"],
    ["population.vision", "kpi"],
  ],
  area: [
    ["parents[].id", "area"],
    ["mergedInto.id", "area"],
  ],
  group: [["members[]", "area"]],
  scenario: [["changes[].where[]", "areaOrGroup"]],
  plan: [
    ["within", "plan"],
    ["alsoCountsAs[].plan", "plan"],
  ],
  planNode: [
    ["alsoIn[]", "planNode"],
    ["areas[]", "area"],
  ],
  project: [
    ["edition", "planEdition"],
    ["regions[]", "area"],
    ["bureaus[]", "area"],
    ["continues", "project"],
  ],
  count: [
    ["edition", "planEdition"],
    ["region", "area"],
  ],
  programme: [
    ["kind", "kind"],
    ["alsoKind", "kind"],
    ["areas[]", "area"],
    ["kpis[]", "kpi"],
    ["budgetLines[]", "line"],
    ["activities[]", "activity"],
    ["projects[]", "project"],
  ],
  activity: [
    ["programme", "programme"],
    ["area", "area"],
  ],
  theme: [
    ["node", "planNode"],
    ["goals[]", "kpi"],
  ],
  point: [["theme", "theme"]],
  line: [
    ["theme", "theme"],
    ["point", "point"],
    ["relistedOf", "line"],
    ["sameAs", "line"],
  ],
  figure: [
    ["relation.of", "tableOrFigure"],
    ["theme", "theme"],
  ],
  proposal: [
    ["bureau", "area"],
    ["theme", "theme"],
  ],
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

/** Chains that must end: following them must never come back to where they began. A 再掲 line has a rule of its own. */
export const chains: Readonly<Record<string, readonly string[]>> = {
  area: ["parents[].id", "mergedInto.id"],
  plan: ["within"],
  project: ["continues"],
  line: ["sameAs"],
  figure: ["relation.of"],
  kpi: ["sameAs"],
};
