import type { FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../../foundation/index.ts";
import { isStaff } from "../../account/index.ts";
import { paramsOf, queryOf, type Staff, type StaffParts, statusOf, typedOf } from "../../account/server.ts";
import type { Work } from "../actions/work.ts";
import type { RoomModel } from "../pages/work-model.ts";

/** A request of a person at work on a document. */
export type Asked = {
  readonly staff: Staff;
  readonly work: Work;
  readonly edition: string;
  readonly query: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
};

/** A person of the administration; null = already answered. For members and reviewers there is nothing here but what is public. */
export async function staffOf(parts: StaffParts, request: FastifyRequest, reply: FastifyReply): Promise<Staff | null> {
  const staff = await parts.staff(request, reply);
  if (!staff || isStaff(staff.viewer)) return staff;
  await parts.notFound(request, reply);
  return null;
}

/** Who asks, about which document; null = already answered. */
export async function askedOf(parts: StaffParts, request: FastifyRequest, reply: FastifyReply): Promise<Asked | null> {
  const staff = await staffOf(parts, request, reply);
  if (!staff) return null;
  const { viewer, site } = staff;
  const work = {
    database: parts.database,
    viewer,
    bodyId: viewer.bodyId,
    documentId: paramsOf(request).document ?? "",
  };
  return { staff, work, edition: site.edition.id, query: queryOf(request), typed: typedOf(request) };
}

/** What every page of the room is drawn from. */
export const roomModel = async (parts: StaffParts, { viewer, site, view }: Staff): Promise<RoomModel> => ({
  viewer,
  site,
  view,
  people: await parts.people(viewer),
});

const conflicts = new Set([
  "decidedMeanwhile",
  "readAnew",
  "changedByOthers",
  "documentChanged",
  "stillReading",
  "publishedMeanwhile",
]);
const missing = new Set(["noSuchDocument", "noSuchFound"]);
const refused = new Set(["mayNotConfirm", "onePersonNotAllowed", "onlyHqPublishes"]);

/** The status of an answer that refuses. */
export function roomStatus(found: Problem): number {
  const code = found.code.replace(/^reading\//, "");
  if (conflicts.has(code)) return 409;
  if (missing.has(code)) return 404;
  return refused.has(code) ? 403 : statusOf(found);
}
