import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan, type Problem, problem } from "../../../foundation/index.ts";
import { hasRole } from "../../account/index.ts";
import { attemptWrite, type Staff, type StaffParts } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { readHeads, readRecords } from "../actions/read-records.ts";
import { readTemplates } from "../actions/read-templates.ts";
import type { FormTemplate } from "../domain/form-template.ts";
import { readTemplate } from "../domain/read-template.ts";
import { formMessages } from "../pages/form-messages.ts";
import { formEditPage, formListPage } from "../pages/form-pages.tsx";
import { keepTemplate, readKeptTemplates, readTemplateVersion } from "../store/templates.ts";
import { type FormGiven, sendFile, textsOf } from "./form-requests.ts";

type Typed = { readonly content: string; readonly reason: string; readonly sheet: string; readonly version: number };
type Asked = { readonly staff: Staff; readonly id: string };

export function templateRoutes(server: FastifyInstance, parts: StaffParts, given: FormGiven): void {
  server.get("/form/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff === null ? reply : showList(parts, staff, request, reply);
  });
  server.get("/form/:edition/template/:id", async (request, reply) => {
    const asked = await askedTemplate(parts, request, reply);
    return asked === null ? reply : showTemplate(parts, asked, request, reply, null, []);
  });
  server.post("/form/:edition/template/:id", async (request, reply) => {
    const asked = await askedTemplate(parts, request, reply);
    return asked === null ? reply : saveTemplate(parts, asked, request, reply);
  });
  server.post("/form/:edition/preview", (request, reply) => preview(parts, given, request, reply));
}

async function askedTemplate(parts: StaffParts, request: FastifyRequest, reply: FastifyReply): Promise<Asked | null> {
  const staff = await parts.staff(request, reply);
  if (staff === null) return null;
  const id = textsOf(request.params).id ?? "";
  if (/^[a-z][a-z0-9-]{1,39}$/.test(id)) return { staff, id };
  await parts.notFound(request, reply);
  return null;
}

async function showList(
  parts: StaffParts,
  { site, view, viewer }: Staff,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const templates = await readTemplates(parts.database, viewer, site.edition.body);
  const page = formListPage({
    view,
    edition: site.edition.id,
    editionName: site.edition.name,
    templates: [...templates.values()].toSorted((a, b) => (a.template.id < b.template.id ? -1 : 1)),
  });
  return parts.show(request, reply, page, site);
}

/** The page of a form; `typed` is what a person sent, so that nothing of it is lost. */
async function showTemplate(
  parts: StaffParts,
  { staff, id }: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed | null,
  problems: readonly Problem[],
) {
  const { site, view, viewer } = staff;
  const bodyId = site.edition.body;
  const chosen = (await readTemplates(parts.database, viewer, bodyId)).get(id);
  if (!chosen) return parts.notFound(request, reply);
  const { kept, version } = await parts.database.readAs(viewer.session, async (tx) => ({
    kept: await readKeptTemplates(tx, bodyId),
    version: await readTemplateVersion(tx, bodyId, id),
  }));
  const people = await parts.people(viewer);
  const page = formEditPage({
    view,
    edition: site.edition.id,
    editionName: site.edition.name,
    id,
    name: chosen.template.title[view.lang],
    content: typed?.content ?? chosen.content,
    reason: typed?.reason ?? "",
    sheet: typed?.sheet ?? textsOf(request.query).sheet ?? "",
    version,
    token: viewer.formToken,
    mayWrite: hasRole(viewer, "hq"),
    problems,
    versions: kept
      .filter((one) => one.id === id)
      .map((one) => ({
        version: one.version,
        at: one.recordedAt,
        reason: one.reason,
        by: people.get(one.byPerson ?? "")?.name ?? null,
      })),
  });
  return parts.show(request, problems.length > 0 ? reply.code(400) : reply, page, site);
}

function typedOf(body: unknown): Typed {
  const { content = "", reason = "", sheet = "", version = "" } = textsOf(body);
  return {
    content: content.replaceAll("\r\n", "\n"),
    reason: reason.slice(0, 400),
    sheet,
    version: /^\d{1,6}$/.test(version) ? Number(version) : 0,
  };
}

async function saveTemplate(parts: StaffParts, asked: Asked, request: FastifyRequest, reply: FastifyReply) {
  const { staff, id } = asked;
  const { site, viewer } = staff;
  const typed = typedOf(request.body);
  const withdraw = textsOf(request.body).use === "shipped";
  const problems = withdraw ? [] : problemsOf(typed.content, id);
  if (problems.length > 0) return showTemplate(parts, asked, request, reply, typed, problems);
  const next = {
    id,
    version: typed.version + 1,
    content: typed.content || "-",
    reason: typed.reason === "" ? null : typed.reason,
  };
  const kept = await attemptWrite(
    () =>
      parts.database.writeAs(viewer.session, (tx) =>
        keepTemplate(tx, site.edition.body, next, withdraw ? "withdrawn" : "kept"),
      ),
    { changed: savedMeanwhile },
  );
  if (!kept.ok) return showTemplate(parts, asked, request, reply, typed, [kept.problem]);
  const [ja, en] = [formMessages("ja"), formMessages("en")];
  const key = withdraw ? "back" : "saved";
  return parts.back(reply, `/form/${site.edition.id}/template/${id}`, { ja: ja(key), en: en(key) });
}

function problemsOf(content: string, id: string): readonly Problem[] {
  const read = readTemplate(content);
  if (!read.ok) return read.problem;
  return read.value.id === id ? [] : [otherId(id, read.value.id)];
}

/** The text as it stands, tried on a sheet: a picture for the page, a PDF for the button, or the slips in words. */
async function preview(parts: StaffParts, given: FormGiven, request: FastifyRequest, reply: FastifyReply) {
  const staff = await parts.staff(request, reply);
  if (staff === null) return reply;
  const picture =
    (request.headers.accept ?? "").includes("image/svg+xml") && !(request.headers.accept ?? "").includes("text/html");
  const typed = typedOf(request.body);
  const read = readTemplate(typed.content);
  const found = read.ok
    ? await tryOn(parts, given, staff, read.value, typed.sheet, picture ? "svg" : "pdf")
    : { problems: read.problem };
  if ("bytes" in found) {
    return picture
      ? reply.type("image/svg+xml").header("cache-control", "no-store").send(Buffer.from(found.bytes))
      : sendFile(reply, { bytes: found.bytes, ending: "pdf", name: "preview" });
  }
  const words = found.problems.map(({ message }) => message[staff.view.lang]).join("\n");
  if (picture) return reply.code(400).type("text/plain; charset=utf-8").send(words);
  return parts.refuse(request, reply, {
    ...(found.problems[0] ?? noSheet),
    message: {
      ja: found.problems.map(({ message }) => message.ja).join("\n"),
      en: found.problems.map(({ message }) => message.en).join("\n"),
    },
  });
}

type Tried = { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] };

async function tryOn(
  parts: StaffParts,
  given: FormGiven,
  staff: Staff,
  template: FormTemplate,
  sheet: string,
  output: "svg" | "pdf",
): Promise<Tried> {
  const { site, viewer, view } = staff;
  const sheetId = sheet.trim() === "" ? await firstSheet(parts, staff) : sheet.trim();
  const records =
    sheetId === null
      ? []
      : await readRecords({ ...parts, sources: given.sources }, site, viewer, { sheetIds: [sheetId] });
  if (records.length === 0) return { problems: [noSheet] };
  const context = { lang: view.lang, printedOn: dayInJapan(parts.now()), edition: site.edition.name };
  const printed = await given.press.print({ output, template, records, context }, "now");
  if (!printed.ok) return { problems: [printed.problem] };
  return printed.value.bytes === null
    ? { problems: printed.value.refused.map((one) => one.problem) }
    : { bytes: printed.value.bytes };
}

/** Some sheet that the viewer may read, of the newest cycle that has one. */
const firstSheet = (parts: StaffParts, { site, viewer }: Staff): Promise<string | null> =>
  parts.database.readAs(viewer.session, async (tx) => {
    for (const { id } of await readCycles(tx, site.edition.body)) {
      const [head] = await readHeads(tx, site.edition.body, { cycleId: id });
      if (head) return head.id;
    }
    return null;
  });

const noSheet: Problem = problem(
  "form/noSheet",
  "見本にする調書が見つかりません。自分が読める調書の番号を書いてください。",
  "There is no such sheet to try it on. Write the number of a sheet that you may read.",
);

const savedMeanwhile: Problem = problem(
  "form/savedMeanwhile",
  "ほかの人が先に新しい版を保存しました。下の文章は失われていません。新しい版を別の窓で開いて比べてから、もう一度保存してください。",
  "Somebody else saved a new version first. Your text below is not lost: open the new version in another window, compare, and save again.",
);

const otherId = (expected: string, found: string): Problem =>
  problem(
    "form/otherId",
    `様式の id は「${expected}」のままにしてください（「${found}」とあります）。`,
    `Keep the form's id "${expected}" (found "${found}").`,
  );
