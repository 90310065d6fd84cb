import { arrangeRegion, type EditionText, editionToRows, type Region, readEdition } from "../../intake/index.ts";

/** Any entry or figure, written as an edition's file would write it. */
export type Written = Readonly<Record<string, unknown>>;

const sources = [{ document: "yosan-2020", lines: [1] }];
const absent = { absent: "notPrinted" };

const head = {
  format: 1,
  id: "sakuranaka",
  name: "桜中県",
  nameEn: "Sakuranaka Prefecture",
  body: "010006",
  fictitious: true,
  gradingRule: "hokkaido",
  accepted: { by: "架空の読み手", byEn: "A fictitious reader", on: "2026-11-22" },
  about: { ja: "検査の例のための架空の県。", en: "A fictitious prefecture for the examples of the checks." },
};

const document = {
  id: "yosan-2020",
  title: "令和2年度予算の概要（架空）",
  titleEn: "Outline of the fiscal 2020 budget (fictitious)",
  publisher: "桜中県",
  publisherEn: "Sakuranaka Prefecture",
  period: "FY2020",
  published: null,
  kind: "budget",
  file: null,
  sha256: null,
  lineCount: null,
  url: null,
};

const plan = {
  id: "keikaku",
  name: "地域計画（架空）",
  nameEn: "Regional plan (fictitious)",
  editions: [
    {
      id: "keikaku-1",
      name: "第1版",
      nameEn: "First edition",
      period: "FY2015..FY2019",
      document: null,
      nodes: [],
      sources,
    },
    {
      id: "keikaku-2",
      name: "第2版",
      nameEn: "Second edition",
      period: "FY2020..FY2024",
      document: null,
      nodes: [],
      sources,
    },
  ],
  sources,
};

const areas = [
  { id: "ken", code: "010006", kind: "prefecture", name: "桜中県", nameEn: "Sakuranaka", parents: [], sources },
  { id: "kita", kind: "region", name: "北", nameEn: "North", parents: [{ id: "ken" }], sources },
  { id: "minami", kind: "region", name: "南", nameEn: "South", parents: [{ id: "ken" }], sources },
  { id: "machi-a", kind: "town", name: "甲町", nameEn: "Ko", parents: [{ id: "kita" }], sources },
  { id: "machi-b", kind: "town", name: "乙町", nameEn: "Otsu", parents: [{ id: "minami" }], sources },
];

/** 72,567千円 of a year, printed bare under 単位：千円. */
export const thousandYen = (printed: string, period = "FY2020"): Written => ({
  printed,
  value: Number(printed.replace(/\D/g, "")) * 1000,
  unit: "円",
  printedUnit: "千円",
  period,
});

export const aLine = (id: string, given: Written = {}): Written => ({
  id,
  name: `事業${id}`,
  nameEn: `Programme ${id}`,
  theme: null,
  point: null,
  flag: "new",
  stage: "initial",
  fiscalYear: "FY2020",
  amount: thousandYen("1,000"),
  expansion: absent,
  previous: absent,
  relistedOf: null,
  sameAs: null,
  owner: { name: "事業課", nameEn: "Programme Division" },
  sources,
  ...given,
});

export const aTheme = (number: number, given: Written = {}): Written => ({
  id: `theme-${number}`,
  number,
  title: `題${number}`,
  titleEn: `Title ${number}`,
  goals: [],
  total: absent,
  newAndExpanded: absent,
  sources,
  ...given,
});

export const aPoint = (id: string, theme: string, given: Written = {}): Written => ({
  id,
  name: `ポイント${id}`,
  nameEn: `Point ${id}`,
  theme,
  hidden: absent,
  sources,
  ...given,
});

/** A KPI that lacks nothing: baseline, target, actual value, owner. */
export const aKpi = (id: string, given: Written = {}): Written => ({
  id,
  name: `指標${id}`,
  nameEn: `Indicator ${id}`,
  plan: "keikaku",
  edition: "keikaku-1",
  regions: [],
  bureaus: [],
  project: null,
  place: "table",
  baseline: { printed: "10件", value: 10, unit: "件", period: "FY2014" },
  target: { printed: "20件", value: 20, unit: "件", period: "FY2019" },
  actuals: [{ printed: "15件", value: 15, unit: "件", period: "FY2017" }],
  accumulation: "yearly",
  direction: "increase",
  sameAs: null,
  owner: { name: "指標課", nameEn: "Indicator Division" },
  sources,
  ...given,
});

export const aProject = (id: string, edition: string, region: string, given: Written = {}): Written => ({
  id,
  name: `プロジェクト${id}`,
  nameEn: `Project ${id}`,
  edition,
  regions: [region],
  bureaus: [],
  owner: { name: "計画課", nameEn: "Planning Division" },
  sources,
  ...given,
});

export const aProjectCount = (edition: string, region: string | null, count: number): Written => ({
  id: `count-${edition}-${region ?? "all"}`,
  name: `${region ?? "全"}のプロジェクト数`,
  nameEn: `Projects of ${region ?? "all"}`,
  edition,
  region,
  count: { printed: `${count}プロジェクト`, value: count, unit: "プロジェクト" },
  sources,
});

export const aGroup = (id: string, members: readonly string[] | null, given: Written = {}): Written => ({
  id,
  name: `圏域${id}`,
  nameEn: `Area ${id}`,
  kind: "modelArea",
  members,
  sources,
  ...given,
});

export const aProgramme = (id: string, name: string): Written => ({
  id,
  name,
  nameEn: `Programme ${id}`,
  kind: "measure",
  what: "架空の事業",
  whatEn: "A fictitious programme",
  sources,
});

export const anActivity = (id: string, figure: Written, given: Written = {}): Written => ({
  id,
  name: `活動${id}`,
  nameEn: `Activity ${id}`,
  who: "桜中県",
  whoEn: "Sakuranaka Prefecture",
  figure,
  sources,
  ...given,
});

/** Rows of a table by name; the row called 合計 is its total. */
export const aTable = (id: string, columns: readonly Written[], rows: Readonly<Record<string, Written>>): Written => ({
  id,
  name: `表${id}`,
  nameEn: `Table ${id}`,
  columns,
  rows: Object.entries(rows).map(([name, cells], index) => ({
    id: `row-${index + 1}`,
    name,
    nameEn: name,
    total: name === "合計",
    cells,
  })),
  sources,
});

/** The entries of an example by their key in an edition's file (`lines`, `kpis`, …); documents, a plan and five places are there already. */
export type Example = Readonly<Record<string, readonly Written[]>>;

/** The region of a small, fictitious edition, read and arranged as any other. A malformed example is a mistake of its test. */
export function aRegion(example: Example = {}): Region {
  const kinds = [{ id: "measure", ja: "施策", en: "Measure" }];
  const files: readonly EditionText[] = [
    { file: "edition.yaml", text: JSON.stringify(head) },
    { file: "common.yaml", text: JSON.stringify({ documents: [document], plans: [plan], areas, kinds }) },
    { file: "example.yaml", text: JSON.stringify(example) },
  ];
  const edition = readEdition(files);
  if (!edition.ok) throw new Error(`the example is malformed: ${JSON.stringify(edition.problem)}`);
  return arrangeRegion(editionToRows(edition.value, "2026-11-22T00:00:00Z"));
}
