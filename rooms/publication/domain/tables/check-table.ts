import { type Finding, findingAddress, findingTitles, meaningTitles, severityTitles } from "../../../check/index.ts";
import type { Site } from "../site.ts";
import { coded, sourcesColumn } from "./columns.ts";
import { type DataTable, makeTable, textColumn } from "./table.ts";

/** What does not add up or agree. */
export const checkTable = (site: Site): DataTable =>
  makeTable<Finding>({
    id: "check",
    title: { ja: "点検の結果", en: "Checks" },
    about: {
      ja: "資料の数字どうしが合わない所、確かめたい所と、誰に何を聞くか。",
      en: "Where the printed numbers do not add up or agree, and whom to ask what.",
    },
    rows: site.findings,
    columns: [
      textColumn("id", "識別子", "Id", (row) => row.id),
      textColumn("code", "点検の種類", "Kind of check", (row) => coded(row.code, findingTitles)),
      textColumn("severity", "重さ", "Severity", (row) => coded(row.severity, severityTitles)),
      textColumn("meaning", "意味", "Meaning", (row) => coded(row.meaning, meaningTitles)),
      textColumn("messageJa", "内容", "Message (Japanese)", (row) => row.message.ja),
      textColumn("messageEn", "内容（英語）", "Message (English)", (row) => row.message.en),
      textColumn("figures", "数値", "Figures", (row) =>
        Object.entries(row.figures).map(([name, value]) => `${name}=${value}`),
      ),
      textColumn("about", "対象", "About", (row) => row.about),
      textColumn("whom", "聞く相手", "Whom to ask (Japanese)", (row) => row.ask.whom.ja),
      textColumn("whomEn", "聞く相手（英語）", "Whom to ask (English)", (row) => row.ask.whom.en),
      textColumn("ask", "聞く内容", "What to ask (Japanese)", (row) => row.ask.what.ja),
      textColumn("askEn", "聞く内容（英語）", "What to ask (English)", (row) => row.ask.what.en),
      sourcesColumn<Finding>(),
      textColumn("address", "アドレス", "Address", (row) => findingAddress(site.edition.id, row)),
    ],
  });
