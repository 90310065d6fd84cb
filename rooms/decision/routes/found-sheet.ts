import type { FastifyReply, FastifyRequest } from "fastify";
import type { Staff, StaffParts } from "../../account/server.ts";
import { paramsOf } from "../../account/server.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readCycle, readSheet } from "../../cycle/server.ts";

export type StaffOnSheet = { readonly staff: Staff; readonly sheet: SheetHead };
export type StaffInCycle = { readonly staff: Staff; readonly cycle: Cycle };

/** The signed-in person and the sheet of the address; null = answered already (sign-in, or not found where the person may not read it). */
export async function onSheet(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StaffOnSheet | null> {
  const staff = await parts.staff(request, reply);
  if (staff === null) return null;
  const id = paramsOf(request).sheet ?? "";
  const sheet = await parts.database.readAs(staff.viewer.session, (tx) => readSheet(tx, staff.site.edition.body, id));
  if (sheet) return { staff, sheet };
  await parts.notFound(request, reply);
  return null;
}

/** The signed-in person and the cycle of the address; null = answered already. */
export async function inCycle(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StaffInCycle | null> {
  const staff = await parts.staff(request, reply);
  if (staff === null) return null;
  const id = paramsOf(request).cycle ?? "";
  const cycle = await parts.database.readAs(staff.viewer.session, (tx) => readCycle(tx, staff.site.edition.body, id));
  if (cycle) return { staff, cycle };
  await parts.notFound(request, reply);
  return null;
}
