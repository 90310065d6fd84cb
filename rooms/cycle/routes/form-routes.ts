import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Problem, problem } from "../../../foundation/index.ts";
import { hasRole, isStaff } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { currentRules } from "../../kpi/index.ts";
import { saveForm } from "../actions/form-save.ts";
import { checkForm, type FormDraft, formToText, readFormText } from "../domain/form-text.ts";
import { formToTyped, readTypedForm, type Typed, typedToFile } from "../domain/form-typed.ts";
import { formAddress, formListPage } from "../pages/form-list-page.tsx";
import { formMessages } from "../pages/form-messages.ts";
import type { FormWriting } from "../pages/form-model.ts";
import { type FormPageProps, formPage } from "../pages/form-page.tsx";
import { readFormVersions, readNewestForms } from "../store/form-store.ts";
import { hqOnly, idIn, staffOnly, textOf, typedIn } from "./board-requests.ts";

type Given = { readonly forms: readonly FormDraft[] };

/** The forms: list, one form with its versions, and (HQ) new versions of it. */
export function formRoutes(server: FastifyInstance, parts: StaffParts, given: Given): void {
  server.get("/cycle/:edition/form", (request, reply) => showList(request, reply, parts, given));
  server.post("/cycle/:edition/form", (request, reply) => startShipped(request, reply, parts, given));
  server.get("/cycle/:edition/form/:id", (request, reply) => showForm(request, reply, parts, given));
  server.post("/cycle/:edition/form/:id", (request, reply) => writeForm(request, reply, parts, given));
}

async function showList(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await staffOnly(request, reply, parts, isStaff);
  if (!staff) return reply;
  const { viewer, site, view } = staff;
  const kept = await parts.database.readAs(viewer.session, (tx) => readNewestForms(tx, viewer.bodyId));
  const shipped = given.forms.filter(({ id }) => !kept.some((form) => form.id === id));
  const forms = [
    ...kept.map((form) => ({ form, kept: true })),
    ...shipped.map((form) => ({ form: { ...form, version: 1 }, kept: false })),
  ];
  const formToken = hasRole(viewer, "hq") ? viewer.formToken : null;
  return parts.show(request, reply, formListPage({ edition: site.edition.id, forms, formToken }, view), site);
}

/** Keeps a form of the product as the body's first version. */
async function startShipped(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await hqOnly(request, reply, parts);
  if (!staff) return reply;
  const id = textOf(typedIn(request), "shipped");
  const draft = given.forms.find((form) => form.id === id);
  if (!draft) return parts.refuse(request, reply, formUnknown(id), 404);
  const saved = await saveForm(parts.database, staff.viewer, { draft, seen: 0 });
  if (!saved.ok) return parts.refuse(request, reply, saved.problem, 409);
  return parts.back(reply, formAddress(staff.site.edition.id, id), savedWords(draft, saved.value));
}

type Shown = Pick<FormPageProps, "form" | "version" | "versions">;

async function findForm(
  { viewer }: Staff,
  parts: StaffParts,
  given: Given,
  id: string,
  wanted: string | null,
): Promise<Shown | null> {
  const versions = await parts.database.readAs(viewer.session, (tx) => readFormVersions(tx, viewer.bodyId, id));
  const kept = wanted === null ? versions[0] : versions.find(({ form }) => String(form.version) === wanted);
  if (kept) return { form: kept.form, version: kept.form.version, versions };
  const shipped = versions.length === 0 && wanted === null ? given.forms.find((form) => form.id === id) : undefined;
  return shipped ? { form: shipped, version: null, versions } : null;
}

const rulesOf = ({ site, view }: Staff): FormWriting["rules"] =>
  currentRules(site).map((rule) => ({ id: rule.id, name: rule.name[view.lang] }));

const writingOf = (staff: Staff, form: FormDraft, seen: number): FormWriting => ({
  formToken: staff.viewer.formToken,
  seen,
  typed: formToTyped(form),
  text: formToText(form),
  rules: rulesOf(staff),
  problems: [],
  preview: null,
});

async function showForm(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await staffOnly(request, reply, parts, isStaff);
  if (!staff) return reply;
  const query = new URLSearchParams(staff.view.query ?? "");
  const found = await findForm(staff, parts, given, idIn(request), query.get("version"));
  if (!found) return parts.notFound(request, reply);
  const isNewest = found.version === (found.versions[0]?.form.version ?? null);
  const writing = hasRole(staff.viewer, "hq") && isNewest ? writingOf(staff, found.form, found.version ?? 0) : null;
  return parts.show(
    request,
    reply,
    formPage({ edition: staff.site.edition.id, ...found, writing }, staff.view),
    staff.site,
  );
}

function readTyped(typed: Typed, id: string, rules: readonly string[]) {
  if (textOf(typed, "as") === "text") return readFormText(textOf(typed, "text"), `${id}.yaml`, rules);
  const checked = checkForm(typedToFile(readTypedForm(id, typed)), rules);
  return checked.ok ? checked : { ok: false as const, problem: checked.problem.map((found) => found.problem) };
}

async function writeForm(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await hqOnly(request, reply, parts);
  if (!staff) return reply;
  const id = idIn(request);
  const found = await findForm(staff, parts, given, id, null);
  if (!found) return parts.notFound(request, reply);
  const typed = typedIn(request);
  const seen = Number(textOf(typed, "seen"));
  const read = readTyped(
    typed,
    id,
    rulesOf(staff).map((rule) => rule.id),
  );
  const again = (problems: readonly Problem[], preview: FormDraft | null) =>
    showAgain(request, reply.code(problems.length > 0 ? 422 : 200), parts, {
      staff,
      found,
      typed,
      seen,
      problems,
      preview,
    });
  if (!read.ok) return again(read.problem, null);
  if (read.value.id !== id) return again([idChanged(id, read.value.id)], null);
  if (textOf(typed, "act") !== "save") return again([], read.value);
  const saved = await saveForm(parts.database, staff.viewer, {
    draft: read.value,
    seen: Number.isInteger(seen) ? seen : -1,
  });
  if (!saved.ok) return again([saved.problem], read.value);
  return parts.back(reply, formAddress(staff.site.edition.id, id), savedWords(read.value, saved.value));
}

type Again = {
  readonly staff: Staff;
  readonly found: Shown;
  readonly typed: Typed;
  readonly seen: number;
  readonly problems: readonly Problem[];
  readonly preview: FormDraft | null;
};

/** The page with everything as it was typed; what was understood of it is carried over to the other way of writing. */
function showAgain(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, again: Again) {
  const { staff, found, typed, seen, problems, preview } = again;
  const byText = textOf(typed, "as") === "text";
  const base = writingOf(staff, preview ?? found.form, seen);
  const writing: FormWriting = {
    ...base,
    problems,
    preview,
    ...(byText ? { text: textOf(typed, "text") } : { typed: readTypedForm(found.form.id, typed) }),
  };
  return parts.show(
    request,
    reply,
    formPage({ edition: staff.site.edition.id, ...found, writing }, staff.view),
    staff.site,
  );
}

const savedWords = (form: FormDraft, version: number) => ({
  ja: formMessages("ja")("saved", { title: form.title.ja, version: String(version) }),
  en: formMessages("en")("saved", { title: form.title.en, version: String(version) }),
});

const formUnknown = (id: string): Problem =>
  problem(
    "formUnknown",
    `製品に「${id}」という様式は付いていません。一覧から選んでください。`,
    `No form "${id}" comes with the product: choose one from the list.`,
  );
const idChanged = (id: string, found: string): Problem =>
  problem(
    "formIdChanged",
    `様式の id が ${found} に変わっています。版は同じ id（${id}）に重なるので、id は変えられません。`,
    `The id of the form became ${found}. Versions follow each other under one id (${id}), so it cannot change.`,
  );
