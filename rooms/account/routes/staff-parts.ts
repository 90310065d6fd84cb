import type { FastifyReply, FastifyRequest } from "fastify";
import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import type { PersonWords, Viewer } from "../domain/viewer.ts";
import type { Secret } from "../store/seal.ts";

/** A request of a signed-in person on the pages of one edition. */
export type Staff = {
  readonly viewer: Viewer;
  readonly site: Site;
  readonly view: View;
};

/** What every room's routes are given by the server. */
export type StaffParts = {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Date;
  readonly site: (edition: string | undefined) => Promise<Site | null>;
  readonly view: (request: FastifyRequest, reply: FastifyReply) => View;
  /** Who asks; null = nobody signed in. */
  readonly viewer: (request: FastifyRequest) => Promise<Viewer | null>;
  /**
   * The viewer, edition and view of a staff page at `/…/:edition/…`. Null = already answered: sign-in page (and back), or "not found"
   * where the edition is unknown or belongs to another body than the viewer's.
   */
  readonly staff: (request: FastifyRequest, reply: FastifyReply) => Promise<Staff | null>;
  /**
   * Names of the people whom the viewer may know, for pages: colleagues know each other, members and reviewers from outside only themselves.
   * An erased person is missing.
   */
  readonly people: (viewer: Pick<Viewer, "session" | "bodyId">) => Promise<ReadonlyMap<string, PersonWords>>;
  /** Sends a page in the frame of the product. */
  readonly show: (request: FastifyRequest, reply: FastifyReply, page: PageContent, site: Site | null) => FastifyReply;
  readonly notFound: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
  /** A wrong request answered in words: a page for people, `{ problem }` for a script (`accept: application/json`). Default status 400. */
  readonly refuse: (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem,
    status?: number,
  ) => Promise<FastifyReply>;
  /** After a change: back to a page of this server, with a sentence on top of it. */
  readonly back: (reply: FastifyReply, address: string, said?: Bilingual) => FastifyReply;
};
