import { type Area, arrangeAreas } from "../../area/index.ts";
import { arrangeDocuments } from "../../document/index.ts";
import { contentToFact, type Fact } from "../../fact/index.ts";
import { arrangePlans, type Plan, type PlanModel, type PlanNode, type Project, type ProjectCount } from "../index.ts";

const document = "002-renkei-chiiki-hoshin-2016";
const sources = (line: number) => [{ document, lines: [line] }];

const region = (id: string, name: string, nameEn: string): Area => ({
  id,
  kind: "region",
  name,
  nameEn,
  parents: [],
  sources: sources(413),
});

/** In another order than the document counts them, so that a test can tell which order a page takes. */
export const regions = [
  region("tokachi", "十勝", "Tokachi"),
  region("doo", "道央広域", "Central"),
  region("donan", "道南", "Southern"),
  region("dohoku", "道北", "Northern"),
  region("okhotsk", "オホーツク", "Okhotsk"),
  region("kushiro-nemuro", "釧路・根室", "Kushiro–Nemuro"),
];

const countFact = (id: string, printed: string, value: number, line: number): Fact =>
  contentToFact("hokkaido", {
    id: `count.${id}.count`,
    version: 1,
    recordedAt: "2026-11-22T00:00:00.000Z",
    content: {
      subject: { kind: "count", id, role: "count" },
      figure: { printed, value, unit: "プロジェクト" },
      document,
      lines: [line],
      accepted: { by: "照合した人", byEn: "Reader", on: "2026-11-22" },
    },
  });

const count = (id: string, area: string | null, printed: string, value: number, line: number): ProjectCount => ({
  id,
  name: `${id}の数`,
  nameEn: `Number ${id}`,
  edition: "hoshin-2016",
  region: area,
  count: countFact(id, printed, value, line),
  sources: sources(line),
});

/** As printed on lines 629 and 692 to 712 of the 2016 edition: 51 in all, by region 20, 6, 13, 3, 4 and 5. */
export const printedCounts = [
  count("total", null, "51プロジェクト", 51, 629),
  count("doo", "doo", "20ﾌﾟﾛｼﾞｪｸﾄ", 20, 692),
  count("donan", "donan", "6ﾌﾟﾛｼﾞｪｸﾄ", 6, 696),
  count("dohoku", "dohoku", "13ﾌﾟﾛｼﾞｪｸﾄ", 13, 700),
  count("okhotsk", "okhotsk", "3ﾌﾟﾛｼﾞｪｸﾄ", 3, 704),
  count("tokachi", "tokachi", "4ﾌﾟﾛｼﾞｪｸﾄ", 4, 708),
  count("kushiro-nemuro", "kushiro-nemuro", "5ﾌﾟﾛｼﾞｪｸﾄ", 5, 712),
];

export const aProject = (id: string, given: Partial<Project> = {}): Project => ({
  id,
  name: `${id}プロジェクト`,
  nameEn: `Project ${id}`,
  edition: "hoshin-2016",
  regions: ["donan"],
  bureaus: [],
  sources: sources(734),
  ...given,
});

const node = (id: string, children: readonly PlanNode[] = []): PlanNode => ({
  id,
  kind: "direction",
  name: id,
  nameEn: id,
  children,
  sources: sources(789),
});

const strategy: Plan = {
  id: "senryaku",
  name: "創生総合戦略",
  nameEn: "Revitalisation strategy",
  sources: sources(535),
  editions: [],
};

const directions: Plan = {
  id: "hoshin",
  name: "政策展開方針",
  nameEn: "Policy directions",
  within: null,
  alsoCountsAs: [{ plan: "senryaku", position: "地域戦略", positionEn: "Regional strategy", sources: sources(536) }],
  editions: [
    {
      id: "hoshin-2016",
      name: "政策展開方針（2016年版）",
      nameEn: "Policy directions, 2016 edition",
      period: "FY2016..FY2020",
      document,
      nodes: [node("health", [node("safety"), node("medicine", [node("doctors")])]), node("industry")],
      sources: sources(597),
    },
  ],
  sources: sources(554),
};

/** The printed counts of 2016 with the given projects. */
export const aPlanModel = (
  projects: readonly Project[],
  counts: readonly ProjectCount[] = printedCounts,
): PlanModel => ({
  edition: { id: "hokkaido", name: "北海道", nameEn: "Hokkaido" },
  documents: arrangeDocuments([]),
  areas: arrangeAreas(regions, []),
  plans: arrangePlans([strategy, directions], projects, counts),
});
