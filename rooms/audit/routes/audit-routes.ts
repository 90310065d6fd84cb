import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasRole } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { readEntryFilter, readPage } from "../domain/entry-filter.ts";
import { entryWords, keyParts } from "../domain/entry-words.ts";
import { auditPage, momentInJapan } from "../pages/audit-page.tsx";
import { readEntries, type ShownEntry } from "../store/read-entries.ts";

const onePage = 50;
const oneFile = 10_000;

const queryOf = (request: FastifyRequest) => new URLSearchParams(request.url.split("?")[1] ?? "");

/** What rooms further on call the parts of keys: titles of sheets, names of indicators, labels of fields. */
export type AuditNames = (staff: Staff, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const noNames: AuditNames = async () => new Map();

/** /audit/:edition — the trail: HQ searches all of it, everybody else sees what they did themselves. */
export function auditRoutes(server: FastifyInstance, parts: StaffParts, names: AuditNames = noNames): void {
  server.get("/audit/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? showPage(request, reply, { parts, names }, staff) : reply;
  });
  server.get("/audit/:edition/entries.csv", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? sendFile(request, reply, parts, staff) : reply;
  });
}

async function namesOf(parts: StaffParts, { viewer }: Staff): Promise<ReadonlyMap<string, string>> {
  const people = await parts.people(viewer);
  // who is not HQ sees only what they did themselves: no other name is needed
  const shown = [...people].filter(([id]) => hasRole(viewer, "hq") || id === viewer.personId);
  return new Map(shown.map(([id, { name }]) => [id, name]));
}

async function showPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, names }: { readonly parts: StaffParts; readonly names: AuditNames },
  staff: Staff,
) {
  const { viewer, site, view } = staff;
  const { filter, wrongDay } = readEntryFilter(queryOf(request));
  const page = readPage(queryOf(request));
  const wanted = { offset: (page - 1) * onePage, limit: onePage + 1 };
  const found = await parts.database.readAs(viewer.session, (tx) => readEntries(tx, viewer.bodyId, filter, wanted));
  const entries = found.slice(0, onePage);
  const people = await namesOf(parts, staff);
  const model = {
    edition: site.edition.id,
    entries,
    filter,
    wrongDay,
    page,
    hasMore: found.length > onePage,
    everybody: hasRole(viewer, "hq"),
    names: people,
    named: new Map([...people, ...(await names(staff, [...new Set(entries.flatMap(keyParts))]))]),
    most: oneFile,
  };
  return parts.show(request, reply, auditPage(model, view), site);
}

const heads = ["number", "time (JST)", "person", "name", "action", "table", "key", "what", "row sha-256"];

const lineOf = (entry: ShownEntry, names: ReadonlyMap<string, string>, lang: "ja" | "en") =>
  csvLine([
    entry.number,
    momentInJapan(entry.recordedAt),
    entry.byPerson,
    entry.byPerson === null ? null : (names.get(entry.byPerson) ?? null),
    entry.action,
    entry.tableName,
    entry.rowKey,
    entryWords(entry)[lang],
    entry.rowHash,
  ]);

async function sendFile(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, staff: Staff) {
  const { viewer, site, view } = staff;
  const query = queryOf(request);
  const wanted = { offset: 0, limit: oneFile };
  const entries = await parts.database.readAs(viewer.session, (tx) =>
    readEntries(tx, viewer.bodyId, readEntryFilter(query).filter, wanted),
  );
  const names = await namesOf(parts, staff);
  const text = [csvLine(heads), ...entries.map((entry) => lineOf(entry, names, view.lang))].join("");
  const encoding = query.get("encoding") === "shift_jis" ? "shift_jis" : "utf-8";
  return reply
    .type(`text/csv; charset=${encoding}`)
    .header("content-disposition", `attachment; filename="audit-${site.edition.id}.csv"`)
    .send(encodeCsv(text, encoding).bytes);
}
