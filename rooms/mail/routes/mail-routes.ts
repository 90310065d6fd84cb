import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import { mailPage } from "../pages/mail-page.tsx";
import { readQueue } from "../store/read-queue.ts";

/** What this room needs of the signed-in person. Rooms to the right know more; theirs fits. */
type Reader = {
  readonly viewer: { readonly session: SessionToken; readonly bodyId: string };
  readonly site: Site;
  readonly view: View;
};

export type MailParts = {
  readonly database: Database;
  /** Whether a mail server is set. */
  readonly sending: boolean;
  /** Null = already answered. */
  readonly staff: (request: FastifyRequest, reply: FastifyReply) => Promise<Reader | null>;
  readonly people: (viewer: Reader["viewer"]) => Promise<ReadonlyMap<string, { readonly name: string }>>;
  readonly show: (request: FastifyRequest, reply: FastifyReply, page: PageContent, site: Site | null) => FastifyReply;
};

/** /mail/:edition — HQ sees the letters of its body, everybody else their own. */
export function mailRoutes(server: FastifyInstance, parts: MailParts): void {
  server.get("/mail/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const queue = await parts.database.readAs(viewer.session, (tx) => readQueue(tx, viewer.bodyId));
    const people = await parts.people(viewer);
    const names = new Map([...people].map(([id, { name }]) => [id, name]));
    return parts.show(request, reply, mailPage({ queue, sending: parts.sending, names }, view), site);
  });
}
