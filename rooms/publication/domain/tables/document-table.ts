import type { DocumentEntry } from "../../../document/index.ts";
import { entryAddress } from "../../../fact/index.ts";
import type { Site } from "../site.ts";
import { type DataTable, makeTable, numberColumn, textColumn } from "./table.ts";

/** The documents of an edition and how many facts were read from each. */
export function documentTable(site: Site): DataTable {
  const facts = [...site.facts.values()];
  return makeTable<DocumentEntry>({
    id: "document",
    title: { ja: "資料の一覧", en: "Documents" },
    about: {
      ja: "この版の数字を読み取った資料と統計。",
      en: "The documents and statistics from which the numbers were read.",
    },
    rows: site.documents.all,
    columns: [
      textColumn("id", "識別子", "Id", (row) => row.id),
      textColumn("title", "表題", "Title (Japanese)", (row) => row.title),
      textColumn("titleEn", "表題（英語）", "Title (English)", (row) => row.titleEn),
      textColumn("publisher", "発行者", "Publisher (Japanese)", (row) => row.publisher),
      textColumn("publisherEn", "発行者（英語）", "Publisher (English)", (row) => row.publisherEn),
      textColumn("period", "対象の期間", "Period", (row) => row.period),
      textColumn("published", "公表", "Published", (row) => row.published),
      textColumn("kind", "種類", "Kind", (row) => row.kind),
      numberColumn("lineCount", { ja: "行数", en: "Lines" }, (row) => row.lineCount),
      textColumn("sha256", "SHA-256", "SHA-256", (row) => row.sha256),
      textColumn("url", "URL", "URL", (row) => row.url),
      textColumn("credit", "出典の表示", "Credit", (row) => row.credit ?? null),
      numberColumn(
        "facts",
        { ja: "読み取った数値", en: "Facts read" },
        (row) => facts.filter(({ document }) => document === row.id).length,
      ),
      textColumn("address", "アドレス", "Address", (row) => entryAddress(site.edition.id, "document", row.id)),
    ],
  });
}
