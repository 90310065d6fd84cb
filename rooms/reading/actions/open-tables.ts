import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { OpenedFile, OpenedSheet, OpenTables } from "../../value/index.ts";
import { detectFormat } from "../domain/detect-format.ts";
import { readerStopped } from "../domain/file-problems.ts";
import { type ReadLimits, usualLimits } from "../domain/placed-text.ts";
import { openPackage } from "./open-package.ts";
import { tablesInCsv } from "./tables-in-csv.ts";
import { tablesInExcel } from "./tables-in-excel.ts";
import { tablesInOldExcel } from "./tables-in-old-excel.ts";
import { tablesInOpenDocument } from "./tables-in-opendocument.ts";

/** A table that people fill in is far below; beyond it the server would be kept busy by one file. */
const limits: ReadLimits = {
  ...usualLimits,
  bytes: 20 * 2 ** 20,
  unpackedBytes: 150 * 2 ** 20,
  cells: 600_000,
  pages: 200,
};

type Kind = Pick<OpenedFile, "ending" | "mediaType"> & {
  readonly read: (bytes: Uint8Array, limits: ReadLimits) => Outcome<readonly OpenedSheet[], Problem>;
};

const kinds = {
  xlsx: {
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    read: tablesInExcel,
  },
  ods: { ending: "ods", mediaType: "application/vnd.oasis.opendocument.spreadsheet", read: tablesInOpenDocument },
  xls: { ending: "xls", mediaType: "application/vnd.ms-excel", read: tablesInOldExcel },
  csv: { ending: "csv", mediaType: "text/csv", read: tablesInCsv },
} as const satisfies Readonly<Record<string, Kind>>;

/**
 * Opens a file with tables that people filled in: Excel (also of the old kind), OpenDocument, CSV in any encoding of Japanese offices. The answered file is
 * of the same kind. Never throws; nothing of the file is run or fetched.
 */
export const openTables: OpenTables = async ({ name, bytes }) => {
  const kind = kindOf(name, bytes);
  if (!kind.ok) return kind;
  const { ending, mediaType, read } = kind.value;
  try {
    const sheets = read(bytes, limits);
    return sheets.ok ? ok({ ending, mediaType, sheets: sheets.value }) : sheets;
  } catch (stopped) {
    return fail(readerStopped(stopped instanceof Error ? stopped.message.slice(0, 80) : "?"));
  }
};

function kindOf(name: string, bytes: Uint8Array): Outcome<Kind, Problem> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return packageKind(name, bytes);
  const format = detectFormat(name, bytes, () => ok([]));
  if (format.ok && (format.value === "xls" || format.value === "csv")) return ok(kinds[format.value]);
  return format.ok && format.value === "text" && /\.(?:csv|tsv|txt)$/i.test(name)
    ? ok(kinds.csv)
    : fail(notTable(name));
}

function packageKind(name: string, bytes: Uint8Array): Outcome<Kind, Problem> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const { has } = opened.value;
  // a workbook with programs in it is not sent back as if it were harmless
  if (has("xl/vbaProject.bin")) return fail(withMacros(name));
  if (has("xl/workbook.xml")) return ok(kinds.xlsx);
  return has("content.xml") && has("mimetype") ? ok(kinds.ods) : fail(notTable(name));
}

const notTable = (name: string): Problem =>
  problem(
    "bulk/wrongKind",
    `「${name.slice(0, 80)}」は Excel（xlsx、xls）・OpenDocument（ods）・CSV のどれでもありません。ダウンロードした表をそのままの種類で保存して送ってください。何も保存していません。`,
    `"${name.slice(0, 80)}" is neither Excel (xlsx, xls) nor OpenDocument (ods) nor CSV. Save the downloaded table in its own kind and send it. Nothing was stored.`,
  );

const withMacros = (name: string): Problem =>
  problem(
    "bulk/macros",
    `「${name.slice(0, 80)}」にはマクロ（プログラム）が入っています。マクロのない形式（xlsx）で保存し直してください。何も保存していません。`,
    `"${name.slice(0, 80)}" contains macros. Save it in a form without them (xlsx). Nothing was stored.`,
  );
