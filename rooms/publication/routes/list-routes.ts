import Type from "typebox";
import type { CsvEncoding } from "../actions/encode-csv.ts";
import { type TableFormat, type TableWish, tableFormats, writeTable } from "../actions/write-table.ts";
import type { Site } from "../domain/site.ts";
import type { DataTable } from "../domain/tables/table.ts";
import { tables } from "../domain/tables/tables.ts";
import { type Answer, type Api, addGet, isSettled } from "./address.ts";
import { type ApiParts, siteOf } from "./api-context.ts";
import { asOf, closed, encoding, lang, listName, room } from "./parameters.ts";

export const listQuery = { lang, asOf, encoding };
export const listTypes = [
  "application/json",
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

type Named = { readonly edition: string; readonly format: TableFormat | null };

/** `hokkaido.csv`: the edition and the format; null where the address names no format. */
export function readListName(name: string): Named {
  const [edition = "", extension] = name.split(".");
  return { edition, format: tableFormats.find((format) => format === extension) ?? null };
}

export const csvEncoding = (asked: string | undefined): CsvEncoding =>
  asked?.toLowerCase() === "shift_jis" ? "shift_jis" : "utf-8";

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table as an answer. JSON is shown, the other formats are saved. Signs that the encoding lacks are named in a header. */
export async function tableAnswer(
  site: Site,
  table: DataTable,
  wish: TableWish & { readonly settled: boolean },
): Promise<Answer> {
  const answer = { mediaType: mediaTypes[wish.format], recordedAt: site.recordedAt, settled: wish.settled };
  if (wish.format === "json") return { ...answer, body: async () => (await writeTable(site, table, wish)).bytes };
  const file = await writeTable(site, table, wish);
  const headers = {
    "content-disposition": `attachment; filename="${file.name}"`,
    ...(file.replaced === "" ? {} : { "michishirube-replaced": file.replaced }),
  };
  return { ...answer, mediaType: file.mediaType, headers, body: () => file.bytes };
}

/** `/api/kpi/hokkaido`, `.csv`, `.xlsx`, `.json`: the whole table of a room. */
export function listRoutes(api: Api, parts: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/:room/:edition",
      summary: { ja: "一つの部屋の表（JSON・CSV・Excel）", en: "The table of a room (JSON, CSV, Excel)" },
      params: Type.Object({ room, edition: listName }, closed),
      query: Type.Object(listQuery, closed),
      mediaTypes: listTypes,
      example: "/api/kpi/hokkaido.json",
    },
    async ({ params, query, lang: wanted }) => {
      const { edition, format } = readListName(params.edition);
      const site = await siteOf(parts, edition, query.asOf);
      const settled = isSettled(query.asOf, site.recordedAt);
      const wish = { format: format ?? "json", lang: wanted, encoding: csvEncoding(query.encoding), settled } as const;
      return tableAnswer(site, tables[params.room](site), wish);
    },
  );
}
