import type { FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan, problem } from "../../../foundation/index.ts";
import type { Delivery, WayIn } from "../actions/invite.ts";
import type { OwnedSheet, Register } from "../domain/register.ts";
import { hasRole, type Viewer } from "../domain/viewer.ts";
import { invitedPage } from "../pages/invited-page.tsx";
import { readOpenSheets, readRegister } from "../store/register.ts";
import { type AccountGround, originOf } from "./account-ground.ts";
import type { Staff, StaffParts } from "./staff-parts.ts";

/** What the pages of people share. */
export type PeopleDoors = {
  readonly ground: AccountGround;
  /** The request of somebody of HQ; null = already answered. */
  readonly hq: (request: FastifyRequest, reply: FastifyReply) => Promise<Staff | null>;
  readonly registerOf: (
    viewer: Viewer,
  ) => Promise<{ readonly register: Register; readonly sheets: readonly OwnedSheet[] }>;
  readonly deliveryOf: (request: FastifyRequest, staff: Staff) => Delivery;
  readonly showLink: (
    request: FastifyRequest,
    reply: FastifyReply,
    given: { readonly staff: Staff; readonly name: string; readonly way: WayIn },
  ) => FastifyReply;
  readonly today: () => string;
};

const forHq = problem(
  "notAllowed",
  "人と役割のページは地域戦略課の人だけが開けます。",
  "Only people of the strategy division may open the pages of people and roles.",
);

export const openPeopleDoors = (parts: StaffParts, ground: AccountGround): PeopleDoors => ({
  ground,
  hq: async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff || hasRole(staff.viewer, "hq")) return staff;
    await parts.refuse(request, reply, forHq, 403);
    return null;
  },
  registerOf: ({ session, bodyId }) =>
    parts.database.readAs(session, async (tx) => ({
      register: await readRegister(tx, bodyId),
      sheets: await readOpenSheets(tx, bodyId),
    })),
  deliveryOf: (request, { site: { edition } }) => ({
    origin: originOf(ground, request),
    letter: ground.sending ? { body: { ja: edition.name, en: edition.nameEn }, fictitious: edition.fictitious } : null,
  }),
  showLink: (request, reply, { staff: { site, view }, name, way }) =>
    parts.show(request, reply, invitedPage(view, { ...way, name, edition: site.edition.id }), site),
  today: () => dayInJapan(parts.now()),
});
