import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Problem, problem } from "../../../foundation/index.ts";
import { queryOf, type Staff, type StaffParts, typedOf } from "../../account/server.ts";
import type { SelectOption } from "../../account/web.tsx";
import { writeRule } from "../actions/change-rules.ts";
import { namesOfRegion } from "../domain/known-names.ts";
import type { KnownName } from "../domain/link-facts.ts";
import { nameKey } from "../domain/link-names.ts";
import { ruleAddress } from "../domain/reading-address.ts";
import { type RuleScope, ruleKinds } from "../domain/reading-rule.ts";
import type { SentDocument } from "../domain/review.ts";
import { searchNames } from "../domain/search-names.ts";
import { emptyRule, ruleFormPage, type TypedRule } from "../pages/rule-form-page.tsx";
import { ruleMessages } from "../pages/rule-messages.ts";
import { saidOf } from "../pages/said.ts";
import { linkText } from "../pages/work-model.ts";
import { readDocuments } from "../store/documents.ts";
import { roomModel } from "./room-ground.ts";
import { ruleStatus, workOf } from "./rule-ground.ts";

const address = "/reading/:edition/rules/new";

/** `GET …/rules/new?kind=` the form, `POST` writes the rule. */
export function ruleFormRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(address, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    return showForm(parts, request, reply, {
      staff,
      kind: queryOf(request).kind,
      typed: emptyRule,
      problem: null,
      things: [],
    });
  });
  server.post(address, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? write(parts, request, reply, staff) : reply;
  });
}

const documentsOf = ({ database }: StaffParts, { viewer }: Staff) =>
  database.readAs(viewer.session, (tx) => readDocuments(tx, viewer.bodyId));

type Shown = {
  readonly staff: Staff;
  readonly kind: string | undefined;
  readonly typed: TypedRule;
  readonly problem: Problem | null;
  readonly things: readonly KnownName[];
};

async function showForm(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, kind, typed, problem: against, things }: Shown,
): Promise<FastifyReply> {
  const documents = await documentsOf(parts, staff);
  const page = ruleFormPage({
    ...(await roomModel(parts, staff)),
    kind: ruleKinds.find((one) => one === kind) ?? "role",
    typed,
    problem: against?.message[staff.view.lang] ?? null,
    scopes: scopeOptions(documents, staff),
    things,
  });
  return parts.show(request, reply, page, staff.site);
}

async function write(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  staff: Staff,
): Promise<FastifyReply> {
  const sent = typedOf(request);
  const typed = typedRule(sent);
  const again = (against: Problem, things: readonly KnownName[] = []) =>
    showForm(parts, request, reply.code(ruleStatus(against)), {
      staff,
      kind: sent.kind,
      typed,
      problem: against,
      things,
    });
  const scope = scopeOf(typed.scope, await documentsOf(parts, staff));
  if (scope === null) return again(noSuchScope);
  const names = namesOfRegion(staff.site);
  const thing = sent.kind === "name" ? thingOf(typed, names) : null;
  if (sent.kind === "name" && thing === null) return again(whichThing(typed.thing), searchNames(names, typed.thing));
  const says = { kind: sent.kind, word: typed.word, role: typed.role, unit: typed.unit, why: typed.why, means: thing };
  const done = await writeRule(workOf(parts, staff), {
    says,
    scope,
    reason: typed.reason.trim().slice(0, 500) || null,
  });
  if (!done.ok) return again(done.problem);
  return parts.back(reply, ruleAddress(staff.site.edition.id, done.value), saidOf(ruleMessages, "saidOn"));
}

function typedRule(sent: Readonly<Record<string, string>>): TypedRule {
  const { word = "", role = "", unit = "", why = "", thing = "", means = "", scope = "all", reason = "" } = sent;
  return { word, role, unit, why, thing, means, scope, reason };
}

/** The chosen thing, or the only one that has the typed name. */
function thingOf({ thing, means }: TypedRule, names: readonly KnownName[]): KnownName | null {
  const chosen = names.find((name) => linkText(name) === means);
  if (chosen) return chosen;
  const [only, ...more] = names.filter(({ name }) => nameKey(name) === nameKey(thing));
  return only && more.length === 0 ? only : null;
}

function scopeOptions(documents: readonly SentDocument[], { view }: Staff): readonly SelectOption[] {
  const t = ruleMessages(view.lang);
  const publishers = [...new Set(documents.flatMap(({ publisher }) => publisher ?? []))];
  return [
    { value: "all", label: t("scopeAll") },
    ...publishers.map((name) => ({ value: `publisher ${name}`, label: t("scopePublisher", { name }) })),
    ...documents.map(({ id, title }) => ({ value: `document ${id}`, label: t("scopeDocument", { name: title }) })),
  ];
}

function scopeOf(text: string, documents: readonly SentDocument[]): RuleScope | null {
  if (text === "all") return { kind: "all" };
  const publisher = documents.find((document) => text === `publisher ${document.publisher}`)?.publisher;
  if (publisher) return { kind: "publisher", publisher };
  const document = documents.find(({ id }) => text === `document ${id}`);
  return document ? { kind: "document", document: document.id, title: document.title } : null;
}

const noSuchScope = problem(
  "rule/noSuchScope",
  "効く範囲が一覧にありません。選び直してください。",
  "The documents for which it shall hold are not in the list. Choose again.",
);

const whichThing = (typed: string): Problem =>
  problem(
    "rule/whichThing",
    `「${typed.slice(0, 60)}」という名前のものが、この版に一つに決まりません。候補があれば下から選び、なければ名前を書き直してください。`,
    `No single thing of this edition is called "${typed.slice(0, 60)}". Choose one of the candidates below, or write the name anew.`,
  );
