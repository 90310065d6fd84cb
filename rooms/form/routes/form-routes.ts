import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan, type Problem, problem } from "../../../foundation/index.ts";
import { readUnits, type Staff, type StaffParts } from "../../account/server.ts";
import { readCycle } from "../../cycle/server.ts";
import { planVolumes, printVolumes, sheetsInVolume } from "../actions/print-cycle.ts";
import type { PressOutput } from "../actions/print-records.ts";
import { readHeads, readRecords } from "../actions/read-records.ts";
import { readTemplates } from "../actions/read-templates.ts";
import { zipVolumes } from "../actions/zip-volumes.ts";
import type { ChosenTemplate } from "../domain/choose-template.ts";
import { type FormGiven, namesOf, sendFile, textsOf } from "./form-requests.ts";
import { templateRoutes } from "./template-routes.ts";

/** The addresses of the room: forms of a sheet, of a cycle, and the forms themselves. */
export function formRoutes(server: FastifyInstance, parts: StaffParts, given: FormGiven): void {
  server.get("/form/:edition/sheet/:sheet/:file", (request, reply) => printSheet(parts, given, request, reply));
  server.get("/form/:edition/cycle/:cycle/:file", (request, reply) => printCycle(parts, given, request, reply));
  templateRoutes(server, parts, given);
}

type FileAsked = { readonly staff: Staff; readonly chosen: ChosenTemplate; readonly ending: string };

/** Who asks for which file; null = already answered. */
async function askedFile(parts: StaffParts, request: FastifyRequest, reply: FastifyReply): Promise<FileAsked | null> {
  const staff = await parts.staff(request, reply);
  if (staff === null) return null;
  const file = /^([a-z0-9-]+)\.(pdf|docx|xlsx|zip)$/.exec(textsOf(request.params).file ?? "");
  const templates = await readTemplates(parts.database, staff.viewer, staff.site.edition.body);
  const chosen = templates.get(file?.[1] ?? "");
  if (chosen && file?.[2]) return { staff, chosen, ending: file[2] };
  await parts.notFound(request, reply);
  return null;
}

const isOutput = (text: string): text is Exclude<PressOutput, "svg"> =>
  text === "pdf" || text === "docx" || text === "xlsx";

async function printSheet(parts: StaffParts, given: FormGiven, request: FastifyRequest, reply: FastifyReply) {
  const asked = await askedFile(parts, request, reply);
  if (asked === null) return reply;
  const { staff, chosen, ending } = asked;
  if (!isOutput(ending)) return parts.notFound(request, reply);
  const id = textsOf(request.params).sheet ?? "";
  const records = await readRecords({ ...parts, sources: given.sources }, staff.site, staff.viewer, { sheetIds: [id] });
  if (records.length === 0) return parts.notFound(request, reply);
  const context = { ...contextOf(parts, staff), chosenKpis: namesOf(request.query, "kpi") };
  const printed = await given.press.print({ output: ending, template: chosen.template, records, context }, "now");
  if (!printed.ok) return parts.refuse(request, reply, printed.problem, 503);
  const { bytes, refused } = printed.value;
  if (bytes === null) return parts.refuse(request, reply, refused[0]?.problem ?? nothingToPrint);
  return sendFile(reply, { bytes, ending, name: `${chosen.template.id}-${id}` });
}

const contextOf = (parts: StaffParts, { site, view }: Staff) => ({
  lang: view.lang,
  printedOn: dayInJapan(parts.now()),
  edition: view.lang === "en" ? site.edition.nameEn : site.edition.name,
});

async function printCycle(parts: StaffParts, given: FormGiven, request: FastifyRequest, reply: FastifyReply) {
  const asked = await askedFile(parts, request, reply);
  if (asked === null) return reply;
  const { staff, chosen, ending } = asked;
  const bodyId = staff.site.edition.body;
  const cycleId = textsOf(request.params).cycle ?? "";
  const found = await parts.database.readAs(staff.viewer.session, async (tx) => {
    const cycle = await readCycle(tx, bodyId, cycleId);
    const units = await readUnits(tx, bodyId);
    const heads = cycle === null ? [] : await readHeads(tx, bodyId, { cycleId });
    return { cycle, sheets: heads.map(({ id, unitId }) => ({ id, unit: units.get(unitId)?.name ?? unitId })) };
  });
  if (found.cycle === null) return parts.notFound(request, reply);
  if (found.sheets.length === 0) return parts.refuse(request, reply, nothingToPrint, 404);
  const read = (sheetIds: readonly string[]) =>
    readRecords({ ...parts, sources: given.sources }, staff.site, staff.viewer, { sheetIds });
  const context = contextOf(parts, staff);
  if (ending === "zip") {
    const wished = textsOf(request.query).output ?? "pdf";
    const output = isOutput(wished) ? wished : "pdf";
    const volumes = printVolumes(given.press, {
      template: chosen.template,
      output,
      context,
      volumes: planVolumes(found.sheets),
      read,
    });
    return sendZip(reply, `${chosen.template.id}-${cycleId}`, zipVolumes(volumes, context.printedOn));
  }
  if (!isOutput(ending)) return parts.notFound(request, reply);
  if (chosen.template.per === "sheet" && found.sheets.length > sheetsInVolume) {
    return parts.refuse(request, reply, tooManySheets(found.sheets.length));
  }
  const records = await read(found.sheets.map(({ id }) => id));
  const printed = await given.press.print({ output: ending, template: chosen.template, records, context });
  if (!printed.ok) return parts.refuse(request, reply, printed.problem, 503);
  if (printed.value.bytes === null)
    return parts.refuse(request, reply, printed.value.refused[0]?.problem ?? nothingToPrint);
  return sendFile(reply, { bytes: printed.value.bytes, ending, name: `${chosen.template.id}-${cycleId}` });
}

function sendZip(reply: FastifyReply, name: string, pieces: AsyncGenerator<Uint8Array>): FastifyReply {
  return reply
    .type("application/zip")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.zip`)}`)
    .header("cache-control", "no-store")
    .send(Readable.from(pieces));
}

const nothingToPrint: Problem = problem(
  "form/nothingToPrint",
  "印刷できる調書がありません。評価の回と、自分の担当を確かめてください。",
  "There is no sheet to print. Look at the cycle, and at what you are in charge of.",
);

const tooManySheets = (count: number): Problem =>
  problem(
    "form/tooManySheets",
    `調書が${count}件あり、一つのファイルには${sheetsInVolume}件までです。末尾を .zip にすると、担当ごとに分かれた全部が届きます。`,
    `There are ${count} sheets, and one file holds ${sheetsInVolume}. End the address with .zip to get all of them, by unit.`,
  );
