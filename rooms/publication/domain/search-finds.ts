import type { Region } from "../../intake/index.ts";
import type { Kpi } from "../../kpi/index.ts";

type Word = string | null | undefined;

/** A thing that can be found: its titles, other names it goes by, and whatever else is said about it. */
export type Find = {
  readonly kind: string;
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly names: readonly Word[];
  readonly words: readonly Word[];
};

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };
type Remarks = { readonly note?: Word; readonly noteEn?: Word };

const namedFind = (
  kind: string,
  entry: Named & Remarks,
  words: readonly Word[],
  names: readonly Word[] = [],
): Find => ({
  kind,
  id: entry.id,
  titleJa: entry.name,
  titleEn: entry.nameEn,
  names,
  words: [...words, entry.note, entry.noteEn],
});

function placeNames({ areas }: Region, ids: readonly string[]): readonly Word[] {
  return ids.flatMap((id) => {
    const area = areas.byId.get(id);
    return area ? [area.name, area.nameEn] : [];
  });
}

const areaFinds = (region: Region): readonly Find[] => [
  ...region.areas.all.map((area) =>
    namedFind(
      "area",
      area,
      [
        area.code,
        area.district,
        area.officeEn,
        ...placeNames(
          region,
          area.parents.map(({ id }) => id),
        ),
      ],
      [area.kana, area.office],
    ),
  ),
  ...region.areas.groups.map((group) =>
    namedFind("group", group, [group.status, group.statusEn, ...placeNames(region, group.members ?? [])]),
  ),
];

/** Many KPIs share a name (観光入込客数): the place or subject that a figure covers tells them apart, unless the name says it. */
function kpiFind(region: Region, kpi: Kpi): Find {
  const [place] = kpi.regions.flatMap((id) => region.areas.byId.get(id) ?? []);
  const scope = kpi.scope ?? (place ? { ja: place.name, en: place.nameEn } : null);
  const project = region.plans.projectById.get(kpi.project ?? "");
  const found = namedFind("kpi", kpi, [
    kpi.definition,
    kpi.definitionEn,
    ...placeNames(region, [...kpi.regions, ...kpi.bureaus]),
    project?.name,
    project?.nameEn,
    kpi.target.printed,
    kpi.baseline.printed,
  ]);
  if (!scope || kpi.name.includes(scope.ja) || kpi.name.includes("（")) return found;
  return {
    ...found,
    titleJa: `${kpi.name}（${scope.ja}）`,
    titleEn: `${kpi.nameEn} (${scope.en})`,
    names: [kpi.name, kpi.nameEn],
  };
}

const planFinds = ({ plans }: Region): readonly Find[] => [
  ...plans.all.map((plan) => namedFind("plan", plan, [plan.owner?.name, plan.owner?.nameEn])),
  ...plans.all.flatMap((plan) => plan.editions.map((edition) => namedFind("plan", edition, [plan.name, plan.nameEn]))),
  ...[...plans.nodeById.values()].map(({ edition, node, above }) => ({
    ...namedFind("node", node, [
      node.code,
      edition.name,
      edition.nameEn,
      ...above.flatMap(({ name, nameEn }) => [name, nameEn]),
    ]),
    id: `${edition.id}#node-${node.id}`,
  })),
];

const projectFinds = (region: Region): readonly Find[] =>
  region.plans.projects.map((project) =>
    namedFind("project", project, [
      project.printedAreas,
      ...placeNames(region, [...project.regions, ...project.bureaus]),
      ...(project.measures ?? []).flatMap(({ name, nameEn }) => [name, nameEn]),
    ]),
  );

function programmeFinds({ programmes }: Region): readonly Find[] {
  return [
    ...programmes.all.map((entry) => {
      const kind = programmes.kinds.get(entry.kind);
      return namedFind("programme", entry, [
        entry.id,
        kind?.ja,
        kind?.en,
        entry.what,
        entry.whatEn,
        entry.forWhom,
        entry.forWhomEn,
      ]);
    }),
    ...programmes.activities.map((entry) => {
      const programme = programmes.byId.get(entry.programme ?? "");
      return namedFind("activity", entry, [
        entry.who,
        entry.whoEn,
        entry.figure.printed,
        programme?.name,
        programme?.nameEn,
      ]);
    }),
  ];
}

function budgetFinds({ budget }: Region): readonly Find[] {
  const themes = new Map(budget.themes.map((theme) => [theme.id, theme]));
  const themeWords = (id: string | null | undefined): readonly Word[] => {
    const theme = themes.get(id ?? "");
    return [theme?.title, theme?.titleEn];
  };
  const titled = ({
    title,
    titleEn,
    ...entry
  }: { readonly id: string; readonly title: string; readonly titleEn: string } & Remarks) => ({
    ...entry,
    name: title,
    nameEn: titleEn,
  });
  return [
    ...budget.themes.map((theme) => namedFind("theme", titled(theme), [theme.total.printed])),
    ...budget.points.map((point) => namedFind("point", point, themeWords(point.theme))),
    ...budget.lines.map((line) =>
      namedFind("line", line, [line.what, line.whatEn, line.amount.printed, ...themeWords(line.theme)]),
    ),
    ...budget.tables.map((table) =>
      namedFind(
        "table",
        table,
        table.rows.flatMap(({ name, nameEn }) => [name, nameEn]),
      ),
    ),
    ...budget.figures.map((entry) => namedFind("figure", entry, [entry.figure.printed])),
    ...budget.proposals.map((entry) => namedFind("proposal", titled(entry), [entry.what, entry.whatEn])),
  ];
}

const documentFinds = ({ documents }: Region): readonly Find[] =>
  documents.all.map((document) =>
    namedFind("document", { id: document.id, name: document.title, nameEn: document.titleEn }, [
      document.id,
      document.publisher,
      document.publisherEn,
      document.credit,
      document.creditEn,
      document.note,
      document.noteEn,
    ]),
  );

/** Everything of an edition that has a page of its own. A KPI row that repeats another is found at the one it repeats. */
export const findable = (region: Region): readonly Find[] => [
  ...areaFinds(region),
  ...region.kpis.distinct.map((kpi) => kpiFind(region, kpi)),
  ...projectFinds(region),
  ...planFinds(region),
  ...programmeFinds(region),
  ...budgetFinds(region),
  ...documentFinds(region),
];
