import type { MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Problem, problem } from "../../../foundation/index.ts";
import { inLang } from "../../../ui/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { type DocumentHead, loadDocumentHeads, loadDocuments } from "../actions/load-review.ts";
import type { ReadStage } from "../actions/read-parts.ts";
import type { Readings } from "../actions/run-readings.ts";
import { largestFile, takeDocument } from "../actions/take-document.ts";
import { roomAddress } from "../domain/reading-address.ts";
import { fileTooHeavy } from "../domain/take-problems.ts";
import { documentsPage, listState } from "../pages/documents-page.tsx";
import { readingMessages } from "../pages/reading-messages.ts";
import { saidOf } from "../pages/said.ts";
import { roomModel, staffOf } from "./room-ground.ts";

/** A form with more files than this is sent in two. */
const mostFiles = 20;

/** `GET /reading/:edition` what was taken in, `POST` takes files in, `…/state` how far each is. */
export function documentRoutes(server: FastifyInstance, parts: StaffParts, readings: Readings): void {
  server.get("/reading/:edition", async (request, reply) => {
    const staff = await staffOf(parts, request, reply);
    return staff ? showDocuments(parts, request, reply, { staff, readings, refused: [], typed: nothingTyped }) : reply;
  });
  server.get("/reading/:edition/state", async (request, reply) => {
    const staff = await staffOf(parts, request, reply);
    if (!staff) return reply;
    const work = listWork(parts, staff);
    const documents = await loadDocumentHeads(work);
    const model = await roomModel(parts, staff);
    return { documents: documents.map((head) => listState(staged(head, work, readings), model)) };
  });
  server.post("/reading/:edition", async (request, reply) => {
    const staff = await staffOf(parts, request, reply);
    return staff ? takeFiles(parts, request, reply, { staff, readings }) : reply;
  });
}

type Typed = { readonly title: string; readonly publisher: string };
type Ground = { readonly staff: Staff; readonly readings: Readings };
const nothingTyped: Typed = { title: "", publisher: "" };

/** With how far its reading is. */
const staged = <Head extends DocumentHead>(
  head: Head,
  { bodyId }: { readonly bodyId: string },
  readings: Readings,
): Head & { readonly stage: ReadStage | null } => ({ ...head, stage: readings.progress(bodyId, head.document.id) });

const listWork = ({ database }: StaffParts, { viewer }: Staff) => ({ database, viewer, bodyId: viewer.bodyId });

async function showDocuments(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, readings, refused, typed }: Ground & { readonly refused: readonly Problem[]; readonly typed: Typed },
): Promise<FastifyReply> {
  const work = listWork(parts, staff);
  const documents = (await loadDocuments(work)).map((one) => staged(one, work, readings));
  const model = await roomModel(parts, staff);
  const words = refused.map(({ message }) => inLang(message, staff.view.lang));
  return parts.show(request, reply, documentsPage({ ...model, documents, refused: words, typed }), staff.site);
}

async function takeFiles(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, readings }: Ground,
): Promise<FastifyReply> {
  const { taken, refused, typed } = await takeEach(parts, request, staff);
  if (taken > 0) readings.ask();
  const none = taken === 0 && refused.length === 0;
  if (refused.length > 0 || none) {
    const problems = none ? [noFileChosen] : refused;
    return showDocuments(parts, request, reply.code(422), { staff, readings, refused: problems, typed });
  }
  const said = saidOf(readingMessages, "taken", { count: String(taken) });
  return parts.back(reply, roomAddress(staff.site.edition.id), said);
}

/** One file after the other, so that one at a time is in the memory; what is refused does not hold the others up. */
async function takeEach(parts: StaffParts, request: FastifyRequest, { viewer, site }: Staff) {
  const typed = { ...nothingTyped };
  const refused: Problem[] = [];
  let taken = 0;
  if (!request.isMultipart()) return { taken, refused, typed };
  const work = { database: parts.database, viewer, bodyId: viewer.bodyId, documents: site.documents };
  for await (const part of request.parts({ limits: { fileSize: largestFile, files: mostFiles } })) {
    if (part.type === "field") {
      const value = typeof part.value === "string" ? part.value.trim() : "";
      if (part.fieldname === "title" || part.fieldname === "publisher") typed[part.fieldname] = value;
      continue;
    }
    const bytes = await wholeOf(part);
    if (part.filename === "") continue;
    if (bytes === null) {
      refused.push(fileTooHeavy(part.filename, largestFile + 1, largestFile));
      continue;
    }
    const done = await takeDocument(work, {
      name: part.filename,
      bytes,
      ...(taken === 0 ? typed : { publisher: typed.publisher }),
    });
    if (done.ok) taken += 1;
    else refused.push(done.problem);
  }
  return { taken, refused, typed };
}

/** The bytes of a sent file; null where it is larger than a file may be. */
async function wholeOf({ file }: MultipartFile): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece);
  return file.truncated ? null : Buffer.concat(pieces);
}

const noFileChosen: Problem = problem(
  "reading/noFileChosen",
  "ファイルが選ばれていません。読み取る資料のファイルを選んで、もう一度送ってください。",
  "No file was chosen. Choose the files of the documents and send the form again.",
);
