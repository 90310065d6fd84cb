import type { Programme } from "../../../programme/index.ts";
import type { Site } from "../site.ts";
import { areaValues, closingColumns, namedColumns } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

const activityIds = (site: Site, row: Programme): readonly string[] => [
  ...new Set([...(row.activities ?? []), ...site.programmes.activitiesOf(row.id).map(({ id }) => id)]),
];

/** The catalogue of named systems. */
export function programmeTable(site: Site): DataTable {
  const kindOf = (kind: string | null | undefined) => {
    const known = kind ? site.programmes.kinds.get(kind) : undefined;
    return kind ? { code: kind, words: known ?? { ja: kind, en: kind } } : null;
  };
  return makeTable<Programme>({
    id: "programme",
    title: { ja: "事業・仕組みの一覧", en: "Programmes and systems" },
    about: {
      ja: "資料に名前のある計画、事業、センター、基金、協議会、協定など。",
      en: "The plans, programmes, centres, funds, councils, agreements and other systems that the documents name.",
    },
    rows: site.programmes.all,
    columns: [
      ...namedColumns<Programme>(),
      textColumn("kind", "種類", "Kind", (row) => kindOf(row.kind)),
      textColumn("alsoKind", "種類（二つ目）", "Second kind", (row) => kindOf(row.alsoKind)),
      textColumn("what", "内容", "What it does (Japanese)", (row) => row.what),
      textColumn("whatEn", "内容（英語）", "What it does (English)", (row) => row.whatEn),
      textColumn("forWhom", "対象", "For whom (Japanese)", (row) => row.forWhom ?? null),
      textColumn("forWhomEn", "対象（英語）", "For whom (English)", (row) => row.forWhomEn ?? null),
      textColumn("since", "いつから", "Since", (row) => row.since?.period ?? null),
      textColumn("sincePrinted", "いつから（表記）", "Since, as printed", (row) => row.since?.printed ?? null),
      textColumn("areas", "地域", "Areas", (row) => areaValues(site, row.areas ?? [])),
      textColumn("kpis", "KPI", "KPIs", (row) => row.kpis ?? []),
      textColumn("budgetLines", "予算の行", "Budget lines", (row) => row.budgetLines ?? []),
      textColumn("activities", "活動実績", "Results", (row) => activityIds(site, row)),
      textColumn("projects", "プロジェクト", "Projects", (row) => row.projects ?? []),
      ...closingColumns<Programme>(site, "programme"),
    ],
  });
}
