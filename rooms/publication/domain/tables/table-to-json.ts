import { licence } from "../licence.ts";
import type { Site } from "../site.ts";
import { codesOf, type DataTable, plainValue } from "./table.ts";

/** A table for programs: rows as objects by column id, codes as codes, with the words of the codes beside the columns. */
export function tableToJson(site: Pick<Site, "edition" | "recordedAt">, table: DataTable) {
  const { id, name, nameEn } = site.edition;
  const columns = table.columns.map((column, index) => {
    const codes = codesOf(table, index);
    return Object.keys(codes).length === 0 ? column : { ...column, codes };
  });
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.id, plainValue(row[index] ?? null)])),
  );
  return {
    edition: { id, name, nameEn },
    table: table.id,
    title: table.title,
    about: table.about,
    recordedAt: site.recordedAt,
    licence: { id: licence.id, url: licence.url },
    columns,
    count: rows.length,
    rows,
  };
}
