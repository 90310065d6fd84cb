import { assertNever, type Language } from "../../../foundation/index.ts";
import type { Site } from "../domain/site.ts";
import type { DataTable } from "../domain/tables/table.ts";
import { tableToCsv } from "../domain/tables/table-to-csv.ts";
import { tableToJson } from "../domain/tables/table-to-json.ts";
import { type CsvEncoding, encodeCsv, replacedText } from "./encode-csv.ts";
import { writeWorkbook } from "./write-workbook.ts";

export const tableFormats = ["json", "csv", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];
export type TableWish = { readonly format: TableFormat; readonly lang: Language; readonly encoding: CsvEncoding };

/** A file ready to be sent. `replaced` names the signs that the encoding could not write, empty when there are none. */
export type TableFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly replaced: string;
};

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The table of a site as a file in the format asked for, named `hokkaido-kpi.csv`. */
export async function writeTable(
  site: Site,
  table: DataTable,
  { format, lang, encoding }: TableWish,
): Promise<TableFile> {
  const name = `${site.edition.id}-${table.id}.${format}`;
  switch (format) {
    case "json": {
      const bytes = Buffer.from(JSON.stringify(tableToJson(site, table), null, 1), "utf8");
      return { name, mediaType: "application/json; charset=utf-8", bytes, replaced: "" };
    }
    case "csv": {
      const { bytes, replaced } = encodeCsv(tableToCsv(table, lang), encoding);
      return {
        name,
        mediaType: `text/csv; charset=${encoding}; header=present`,
        bytes,
        replaced: replacedText(replaced),
      };
    }
    case "xlsx":
      return { name, mediaType: excel, bytes: await writeWorkbook(site, table, lang), replaced: "" };
    default:
      return assertNever(format);
  }
}
