import { createHash } from "node:crypto";
import { fail, type Outcome, ok, type Problem, problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, ReadTx } from "../../../store/index.ts";
import { attemptWrite } from "../../account/server.ts";
import type { Site } from "../../publication/index.ts";
import { type OpenedFile, type OpenedSheet, type RowAnswer, readNamed } from "../../value/index.ts";
import { type Bulk, loadBulk, packTable } from "../../value/server.ts";
import { type ForeignSheet, readForeign } from "../domain/foreign-sheet.ts";
import {
  type AskedName,
  headsKey,
  type KnownIndicator,
  mapRows,
  type SheetMapping,
  type SheetTemplate,
} from "../domain/sheet-template.ts";
import { keepTemplate, readTemplates } from "../store/templates.ts";
import { openTables } from "./open-tables.ts";

/** A sheet of an office's own file, opened; `at` is its place among the sheets that hold something. */
export type OpenedForeign = {
  readonly file: OpenedFile;
  readonly sheets: readonly OpenedSheet[];
  readonly at: number;
  readonly own: OpenedSheet;
  readonly sheet: ForeignSheet;
};

/** Opens the sheet that is asked for, else the one with most rows. */
export async function openForeign(
  file: { readonly name: string; readonly bytes: Uint8Array },
  wanted: number | null,
): Promise<Outcome<OpenedForeign, Problem>> {
  const opened = await openTables(file);
  if (!opened.ok) return opened;
  const sheets = opened.value.sheets.filter(({ table }) => table.length > 0);
  const sizes = sheets.map(({ table }) => table.length);
  const at = wanted !== null && sheets[wanted] ? wanted : sizes.indexOf(Math.max(...sizes));
  const own = sheets[at];
  return own ? ok({ file: opened.value, sheets, at, own, sheet: readForeign(own.table) }) : fail(noRows);
}

export type MapGround = {
  readonly database: Database;
  readonly session: SessionToken;
  readonly site: Site;
  readonly cycleId: string;
};

/** What a sheet is checked against: the year of the cycle, its indicators, the remembered mappings; null where there is no such cycle. */
export type MapSources = {
  readonly bulk: Bulk;
  readonly known: readonly KnownIndicator[];
  readonly templates: readonly SheetTemplate[];
};

export const loadMapSources = ({ database, session, site, cycleId }: MapGround): Promise<MapSources | null> =>
  database.readAs(session, async (tx: ReadTx) => {
    const bulk = await loadBulk(tx, { site, cycleId, unitId: null });
    if (!bulk) return null;
    const kpis = new Map(bulk.places.map(({ kpi }) => [kpi.id, kpi]));
    const known = [...kpis.values()].map(({ id, name }) => ({ id, name }));
    return { bulk, known, templates: await readTemplates(tx, site.edition.body) };
  });

/** What was found in an office's own sheet; nothing is stored. */
export type MappedCheck = {
  readonly names: readonly AskedName[];
  /** By the rows of the file; those of names that nobody knows yet are among them. */
  readonly rows: readonly RowAnswer[];
  /** The rows that can be stored, in our own layout. */
  readonly packed: string;
};

/** Checks a sheet by a mapping as if its values had been typed into the table that goes out. */
export function checkMapped(
  sheet: ForeignSheet,
  mapping: SheetMapping,
  { bulk, known }: MapSources,
): Outcome<MappedCheck, Problem> {
  const mapped = mapRows(sheet, mapping, known);
  if (!mapped.ok) return mapped;
  const read = readNamed(mapped.value.values, bulk);
  if (!read.ok) return read;
  const { names } = mapped.value;
  const { table, own, rows } = read.value;
  const unknown = names.flatMap((name) => (name.kpiId === null ? name.rows.map((row) => nameAsked(row, name)) : []));
  return ok({ names, rows: [...rows, ...unknown], packed: packTable(table, own) });
}

/** Remembers a mapping for all sheets with these heads; a mapping that was there before gets a next version. */
export async function rememberMapping(
  { database, session, site }: MapGround,
  {
    title,
    heads,
    mapping,
  }: { readonly title: string; readonly heads: readonly string[]; readonly mapping: SheetMapping },
  before: readonly SheetTemplate[],
): Promise<Outcome<null, Problem>> {
  const id = createHash("sha256").update(headsKey(heads)).digest("hex").slice(0, 16);
  const version = (before.find((one) => one.id === id)?.version ?? 0) + 1;
  const template = { ...mapping, id, version, active: true, title: title.slice(0, 200), heads };
  return attemptWrite(() => database.writeAs(session, (tx) => keepTemplate(tx, site.edition.body, template)));
}

/** A mapping that is no longer used; what it was stays. */
export const forgetMapping = async (
  { database, session, site }: Omit<MapGround, "cycleId">,
  id: string,
): Promise<Outcome<null, Problem>> =>
  attemptWrite(() =>
    database.writeAs(session, async (tx) => {
      const found = (await readTemplates(tx, site.edition.body)).find((one) => one.id === id && one.active);
      if (found) await keepTemplate(tx, site.edition.body, { ...found, version: found.version + 1, active: false });
    }),
  );

const nameAsked = (number: number, { name, candidates }: AskedName): RowAnswer => ({
  number,
  place: null,
  problem: nameUnknown(name, candidates),
  decisions: [],
  empty: false,
});

function nameUnknown(name: string, candidates: readonly KnownIndicator[]): Problem {
  const near = candidates.map((one) => one.name.slice(0, 40)).slice(0, 3);
  return problem(
    "map/nameUnknown",
    `「${name.slice(0, 40)}」がどの指標か決められません。${near.length > 0 ? `近いもの: ${near.join("、")}。` : ""}画面で指標を選ぶか、表の名前を指標の名前に直してください。`,
    `Which indicator "${name.slice(0, 40)}" is cannot be told. ${near.length > 0 ? `Near: ${near.join(", ")}. ` : ""}Choose it on the page, or write the name of the indicator into the sheet.`,
  );
}

const noRows: Problem = problem(
  "map/noRows",
  "ファイルに読める行がありません。値の入ったシートがあるか、隠れていないか確かめてください。何も保存していません。",
  "The file has no rows that can be read. Look whether the sheet with the values is there and not hidden. Nothing was stored.",
);
