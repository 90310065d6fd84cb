import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { fail, type Outcome, type Problem, problem } from "../../foundation/index.ts";
import {
  type AccountGround,
  accountRoutes,
  openProvider,
  type ProviderSettings,
  prepareStaffServer,
  type Secret,
  type StaffParts,
} from "../../rooms/account/server.ts";
import { stageWords } from "../../rooms/cycle/index.ts";
import { readEditionHeads } from "../../rooms/intake/server.ts";
import { type MailSettings, mailRoutes } from "../../rooms/mail/server.ts";
import type { Database } from "../../store/index.ts";
import { type CycleRooms, cycleRooms } from "./cycle-rooms.tsx";
import { answerNotFound } from "./errors.tsx";
import { framePage } from "./frame.tsx";
import { readerOf } from "./reader.ts";
import type { Sites } from "./sites.ts";

/** How people sign in here. */
export type AccountSettings = {
  readonly secret: Outcome<Secret, Problem>;
  readonly provider: ProviderSettings | null;
  /** The product's own address, `https://…`; null = as each browser asks for it. */
  readonly address: string | null;
  /** Where letters go out; null or left out = no mail is ever sent. */
  readonly mail?: MailSettings | null;
};

/** A server that was started for reading only. */
export const noAccounts: AccountSettings = {
  secret: fail(
    problem(
      "accountsOff",
      "このサーバーは公開のページだけを出しています。サインインは使えません。",
      "This server shows public pages only: nobody can sign in.",
    ),
  ),
  provider: null,
  address: null,
};

type StaffRoutes = (server: FastifyInstance, parts: StaffParts, ground: AccountGround) => void;

/** The rooms of the yearly cycle in their order; each registers its own addresses. */
const staffRoutes: readonly StaffRoutes[] = [accountRoutes];

/** A list of things to do is kept by the room of the cycle. */
const todayOf = (edition: string): string => `/work/${edition}`;

/** Makes the server ready for signed-in people; call before any page is registered. */
export async function openStaff(
  server: FastifyInstance,
  given: {
    readonly database: Database;
    readonly sites: Sites;
    readonly accounts: AccountSettings;
    readonly rooms: CycleRooms;
  },
): Promise<() => void> {
  const { database, sites, accounts } = given;
  const { secret } = accounts;
  const ground: AccountGround = {
    database,
    // nobody can sign in without a secret, so nothing is ever sealed with this one
    secret: secret.ok ? secret.value : { bytes: randomBytes(32) },
    trouble: secret.ok ? null : secret.problem,
    now: () => new Date(),
    site: (edition) => sites.find({ edition }),
    editionOf: async (bodyId) => {
      const heads = await database.read((tx) => readEditionHeads(tx));
      return heads.find(({ body }) => body === bodyId)?.id ?? null;
    },
    view: readerOf,
    frame: framePage,
    notFound: (request, reply) => answerNotFound(request, reply, sites),
    provider: accounts.provider && openProvider(accounts.provider),
    address: accounts.address,
    sending: Boolean(accounts.mail),
    todayOf,
    stageWords,
  };
  const parts = await prepareStaffServer(server, ground);
  return () => {
    for (const routes of staffRoutes) routes(server, parts, ground);
    cycleRooms(server, parts, given.rooms);
    mailRoutes(server, { ...parts, sending: ground.sending });
  };
}
