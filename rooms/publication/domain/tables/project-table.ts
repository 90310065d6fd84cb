import type { Project } from "../../../plan/index.ts";
import type { Site } from "../site.ts";
import { areaValues, closingColumns, namedColumns, namedValue } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

/** One row for each regional project that a source names. */
export const projectTable = (site: Site): DataTable =>
  makeTable<Project>({
    id: "project",
    title: { ja: "プロジェクトの一覧", en: "Regional projects" },
    about: {
      ja: "資料に名前のある地域重点政策ユニットのプロジェクト。印刷された数より少ないのは、名前のないものがあるため。",
      en: "The regional projects that the documents name; fewer than the printed numbers, because some are not named.",
    },
    rows: site.plans.projects,
    columns: [
      ...namedColumns<Project>(),
      textColumn("edition", "計画の版", "Plan edition", (row) =>
        namedValue(row.edition, site.plans.editionById.get(row.edition)?.edition),
      ),
      textColumn("regions", "連携地域", "Regions", (row) => areaValues(site, row.regions)),
      textColumn("bureaus", "振興局", "Bureaus", (row) => areaValues(site, row.bureaus)),
      textColumn("printedAreas", "地域の表記", "Areas as printed", (row) => row.printedAreas ?? null),
      textColumn("continues", "前の版のプロジェクト", "Continues", (row) =>
        namedValue(row.continues, site.plans.projectById.get(row.continues ?? "")),
      ),
      textColumn("measures", "施策", "Measures (Japanese)", (row) => (row.measures ?? []).map(({ name }) => name)),
      textColumn("measuresEn", "施策（英語）", "Measures (English)", (row) =>
        (row.measures ?? []).map(({ nameEn }) => nameEn),
      ),
      ...closingColumns<Project>(site, "project"),
    ],
  });
