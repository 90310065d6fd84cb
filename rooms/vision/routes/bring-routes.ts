import { randomUUID } from "node:crypto";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Scenario } from "../../../projection/index.ts";
import { attemptWrite, paramsOf, type Staff, type StaffParts, statusOf, typedOf } from "../../account/server.ts";
import { runnable } from "../domain/region-scenarios.ts";
import { largestScenario, readScenarioText, scenarioTooLarge } from "../domain/scenario-file.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import { hasTables } from "../domain/vision-model.ts";
import { type VisionPlace, visionAddress, visionPlace } from "../domain/vision-place.ts";
import { visionPage } from "../pages/vision-page.tsx";
import { keepScenario } from "../store/kept-scenarios.ts";
import { givenOf } from "../store/known-places.ts";
import { givenFor, keeperOf } from "./find-page.ts";

/** Registers how staff bring a scenario as a file: read strictly, tried on the place, kept as it was written. The policies of the table decide who may. */
export function bringRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.post("/vision/:edition/:id", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    const place = visionPlace(site.areas, paramsOf(request).id ?? "");
    if (!place) return parts.notFound(request, reply);
    const sent = await sentText(request);
    const read = sent.refused ? fail(sent.refused) : await readFor(parts, staff, place, sent);
    if (!read.ok) return sendBack(parts, request, reply, { ...staff, place, sent, problem: read.problem });
    const row = rowOf(read.value, place, sent.text);
    const kept = await attemptWrite(() =>
      parts.database.writeAs(viewer.session, (tx) => keepScenario(tx, site.edition.body, row)),
    );
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    return parts.back(reply, `${visionAddress(site.edition.id, place.id)}?${row.settings}`, {
      ja: `シナリオ「${row.name}」を残しました。`,
      en: `Kept the scenario “${row.name}”.`,
    });
  });
}

type Refused = Staff & { readonly place: VisionPlace; readonly sent: Sent; readonly problem: Problem };

/** The page again, with what was sent and why it was not kept; for somebody who has no such form, the reason alone. */
async function sendBack(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { site, view, place, sent, problem }: Refused,
): Promise<FastifyReply> {
  const keeper = await keeperOf(parts, request, site);
  const given = await givenFor(parts.database, { site, view, place }, keeper);
  if (!keeper || !hasTables(given.tables)) return parts.refuse(request, reply, problem, 422);
  const returned = { text: sent.typed === "" ? sent.text : sent.typed, why: told(problem) };
  return parts.show(request, reply.code(422), visionPage(site, view, place, given, { ...keeper, returned }), site);
}

/** The scenario, if it can be read and be run for the place. */
async function readFor(
  { database }: StaffParts,
  { site }: Staff,
  place: VisionPlace,
  { name, text }: Sent,
): Promise<Outcome<Scenario, Problem>> {
  const read = readScenarioText(name, text);
  if (!read.ok) return read;
  const { tables } = await givenOf(database, site, place);
  if (!hasTables(tables)) return fail({ code: "vision/noTables", message: tables.missing });
  const placed = runnable({ areas: site.areas, place, tables }, baseOf(sentBase(tables)), read.value);
  return placed.ok ? read : placed;
}

/** Its names stand in the list of what is kept; `settings` choose it on the page. */
function rowOf(scenario: Scenario, place: VisionPlace, file: string) {
  const id = `s-${randomUUID()}`;
  return {
    id,
    version: 1,
    place: place.id,
    settings: `s=${id}`,
    name: scenario.name.ja.slice(0, 100),
    reason: scenario.reason.ja.slice(0, 1000),
    file,
    withdrawn: false,
  };
}

/** `typed`: what stood in the form; whoever sent a file beside it has the file still, so this comes back first. */
type Sent = SentFile & { readonly typed: string };
type SentFile = { readonly name: string; readonly text: string; readonly refused: Problem | null };

/** What was sent: the file, if one was chosen, otherwise the text. What is no text or far too large is refused here. */
async function sentText(request: FastifyRequest): Promise<Sent> {
  if (!request.isMultipart()) return asTyped(typedOf(request).text ?? "");
  let [sent, typed]: [SentFile | null, string] = [null, ""];
  for await (const part of request.parts({ limits: { files: 1 } })) {
    if (part.type === "file") sent = (await textOf(part)) ?? sent;
    else if (part.fieldname === "text" && typeof part.value === "string") typed = part.value;
  }
  return sent ? { ...sent, typed } : asTyped(typed);
}

/** A browser sends lines of a field with CR and LF. */
function asTyped(sent: string): Sent {
  const text = sent.replace(/\r\n/g, "\n");
  return { name: "シナリオ / scenario", text, typed: text, refused: null };
}

async function textOf({ file, filename }: MultipartFile): Promise<SentFile | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  // what is too large is read to its end all the same, and forgotten: the answer can only be given then
  for await (const piece of file) {
    length += piece.length;
    if (length <= mostBytes) pieces.push(piece);
  }
  if (filename === "") return null;
  if (length > mostBytes) return { name: filename, text: "", refused: scenarioTooLarge(filename) };
  const decoded = decode(Buffer.concat(pieces));
  return { name: filename, text: decoded.ok ? decoded.value : "", refused: decoded.ok ? null : notUtf8(filename) };
}

/** A sign has at most four bytes. */
const mostBytes = 4 * largestScenario;

function decode(bytes: Buffer): Outcome<string, null> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail(null);
  }
}

/** Where in the file it stands is part of what helps. */
function told({ message, place }: Problem): Problem["message"] {
  if (place?.line === undefined) return message;
  return { ja: `${place.line}行目: ${message.ja}`, en: `Line ${place.line}: ${message.en}` };
}

const notUtf8 = (file: string): Problem => ({
  code: "scenario/notUtf8",
  message: {
    ja: `ファイル「${file}」の文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。`,
    en: `The file "${file}" is not UTF-8: save it again as UTF-8.`,
  },
});
