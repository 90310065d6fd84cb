import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan, type Problem } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import {
  againstOpening,
  availableForms,
  type OpeningParts,
  type OpeningState,
  openCycle,
  type ReadPastDecisions,
  tryOpening,
} from "../actions/open-cycle.ts";
import { fiscalYearWords } from "../domain/deadline.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { offeredThings } from "../domain/open-cycle-things.ts";
import { proposedOpening, readOpening, readTypedOpening, type TypedOpening } from "../domain/open-cycle-typed.ts";
import { openMessages } from "../pages/open-cycle-messages.ts";
import { openCyclePage } from "../pages/open-cycle-page.tsx";
import { readNewestForms } from "../store/form-store.ts";
import { hqOnly, textOf, typedIn } from "./board-requests.ts";

type Given = { readonly forms: readonly FormDraft[]; readonly decisions: ReadPastDecisions };

/** Opening a year, for HQ: the page, a look at what would be made, and the opening itself. */
export function openCycleRoutes(server: FastifyInstance, parts: StaffParts, given: Given): void {
  server.get("/cycle/:edition/open", (request, reply) => showOpening(request, reply, parts, given));
  server.post("/cycle/:edition/open", (request, reply) => tryOrOpen(request, reply, parts, given));
}

/** In April to March of a year the year before it is evaluated. */
const yearToEvaluate = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) >= "04-01" ? 1 : 2);

async function showOpening(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await hqOnly(request, reply, parts);
  if (!staff) return reply;
  const forms = await formsOf(staff, parts, given);
  const asked = Number(new URLSearchParams(staff.view.query ?? "").get("year"));
  const year =
    Number.isInteger(asked) && asked >= 1989 && asked <= 2199 ? asked : yearToEvaluate(dayInJapan(parts.now()));
  const typed = proposedOpening(year, offeredThings(staff.site), forms);
  return show(request, reply, parts, given, { staff, typed, state: null, problems: [] });
}

const formsOf = async ({ viewer }: Staff, { database }: StaffParts, given: Given) =>
  availableForms(await database.readAs(viewer.session, (tx) => readNewestForms(tx, viewer.bodyId)), given.forms);

async function tryOrOpen(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given) {
  const staff = await hqOnly(request, reply, parts);
  if (!staff) return reply;
  const fields = typedIn(request);
  const typed = readTypedOpening(fields);
  const opening = readOpening(typed);
  if (!opening.ok)
    return show(request, reply.code(422), parts, given, { staff, typed, state: null, problems: opening.problem });
  const opened: OpeningParts = { model: staff.site, shipped: given.forms, decisions: given.decisions };
  if (textOf(fields, "act") === "open") {
    const done = await openCycle(parts.database, staff.viewer, opening.value, opened);
    if (done.ok) {
      const { cycleId, made, present } = done.value;
      return parts.back(
        reply,
        `/cycle/${staff.site.edition.id}/${cycleId}`,
        openedWords(opening.value.fiscalYear, made, present),
      );
    }
    const state = await tryOpening(parts.database, staff.viewer, opening.value, opened);
    return show(request, reply.code(409), parts, given, { staff, typed, state, problems: done.problem });
  }
  const state = await tryOpening(parts.database, staff.viewer, opening.value, opened);
  return show(request, reply, parts, given, { staff, typed, state, problems: againstOpening(state, opening.value) });
}

type Shown = {
  readonly staff: Staff;
  readonly typed: TypedOpening;
  readonly state: OpeningState | null;
  readonly problems: readonly Problem[];
};

async function show(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, given: Given, shown: Shown) {
  const { staff, typed, state, problems } = shown;
  const { viewer, site, view } = staff;
  const people = await parts.people(viewer);
  const page = openCyclePage(
    {
      edition: site.edition.id,
      formToken: viewer.formToken,
      typed,
      offer: offeredThings(site),
      forms: state?.forms ?? (await formsOf(staff, parts, given)),
      state,
      problems,
      names: new Map([...people].map(([id, { name }]) => [id, name])),
    },
    view,
  );
  return parts.show(request, reply, page, site);
}

function openedWords(year: number, made: number, present: number) {
  const words = (lang: "ja" | "en") =>
    openMessages(lang)("opened", {
      year: fiscalYearWords(year, { lang, era: "wareki" }),
      made: String(made),
      present: String(present),
    });
  return { ja: words("ja"), en: words("en") };
}
