import type { Activity } from "../../../programme/index.ts";
import type { Site } from "../site.ts";
import { closingColumns, figureColumns, limitColumns, namedColumns, namedValue } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

const result = { ja: "実績", en: "Result" };

/** One row for each countable result. */
export const activityTable = (site: Site): DataTable =>
  makeTable<Activity>({
    id: "activity",
    title: { ja: "活動実績の一覧", en: "Activity results" },
    about: {
      ja: "相談件数、実施市町村数、開催回数など、資料にある活動の数。",
      en: "What was done and how much of it: consultations, municipalities, meetings and other counts in the documents.",
    },
    rows: site.programmes.activities,
    columns: [
      ...namedColumns<Activity>(),
      textColumn("who", "誰が", "Who (Japanese)", (row) => row.who),
      textColumn("whoEn", "誰が（英語）", "Who (English)", (row) => row.whoEn),
      ...figureColumns<Activity>("result", result, (row) => row.figure),
      ...limitColumns<Activity>("result", result, (row) => row.figure),
      textColumn("programme", "事業・仕組み", "Programme", (row) =>
        namedValue(row.programme, site.programmes.byId.get(row.programme ?? "")),
      ),
      textColumn("area", "地域", "Area", (row) => namedValue(row.area, site.areas.byId.get(row.area ?? ""))),
      textColumn(
        "uncertain",
        "読み取りが確かでない理由",
        "Why uncertain",
        (row) => row.figure.uncertain?.ja ?? row.uncertain ?? null,
      ),
      ...closingColumns<Activity>(site, "activity"),
    ],
  });
