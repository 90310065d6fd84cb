import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { strFromU8, unzipSync } from "fflate";
import { testSecret } from "../../../rooms/account/testing/people.ts";
import { formTokenOf, loadTestSite } from "../../../rooms/account/testing/staff-parts.ts";
import type { Database } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { buildServer } from "../build-server.ts";
import { makeRightsGround, type PersonName, type RightsGround } from "./rights-ground.ts";
import { fillOtherBody } from "./rights-ground-around.ts";

const projectRoot = join(import.meta.dirname, "..", "..", "..");

export type Asker = PersonName | "nobody";

/** The whole product over the ground of rights, asked without a network. */
export type RightsServer = {
  readonly store: TemporaryDatabase;
  readonly ground: RightsGround;
  readonly server: FastifyInstance;
  /** Every address as it was registered, `GET /sheet/:edition/:id`. */
  readonly routes: readonly string[];
  readonly get: (who: Asker, url: string, headers?: Readonly<Record<string, string>>) => Promise<Told>;
  /** Sends a form with the person's own `_form`, unless the fields name another. */
  readonly post: (who: Asker, url: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Told>;
  /** Sends these fields and no other. */
  readonly send: (who: Asker, url: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Told>;
  readonly close: () => Promise<void>;
};

export type Fields = Readonly<Record<string, string>>;

/** What came back: everything readable of it as one text, head lines and unpacked archives too. */
export type Told = {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly location: string;
};

/** `watched` may stand between the server and the store. */
export async function startRightsServer(
  watched: (database: Database) => Database = (one) => one,
): Promise<RightsServer> {
  const store = await temporaryDatabase();
  await loadTestSite(store.database, join(projectRoot, "data", "renshu-ken"));
  const ground = await makeRightsGround(store.database, "019801");
  await store.database.write((tx) => fillOtherBody(tx, "019802"));
  const routes: string[] = [];
  const server = await buildServer({
    database: watched(store.database),
    projectRoot,
    home: "renshu-ken",
    accounts: { secret: { ok: true, value: testSecret }, provider: null, address: null },
    onRoute: ({ method, url }) => routes.push(...[method].flat().map((one) => `${one} ${url}`)),
  });
  await server.ready();
  const sessionOf = (who: Asker) => (who === "nobody" ? null : ground.people[who].session);
  const ask = async (who: Asker, call: object): Promise<Told> => {
    const session = sessionOf(who);
    const cookies = session === null ? {} : { cookies: { session } };
    return told(await server.inject({ remoteAddress: "127.0.0.1", ...call, ...cookies }));
  };
  const send: RightsServer["send"] = (who, url, fields, headers = {}) => {
    const payload = new URLSearchParams(fields).toString();
    const type = "application/x-www-form-urlencoded";
    const sent = { host: "localhost", origin: "http://localhost", "content-type": type, ...headers };
    return ask(who, { method: "POST", url, payload, headers: sent });
  };
  const post: RightsServer["post"] = (who, url, fields, headers) => {
    const session = sessionOf(who);
    const _form = session === null ? "" : formTokenOf(testSecret, session);
    return send(who, url, { _form, ...fields }, headers);
  };
  const close = async () => {
    await server.close();
    await store.close();
  };
  return {
    store,
    ground,
    server,
    routes,
    get: (who, url, headers = {}) => ask(who, { url, headers }),
    post,
    send,
    close,
  };
}

type Answer = {
  readonly statusCode: number;
  readonly rawPayload: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
};

function told({ statusCode, rawPayload, headers }: Answer): Told {
  const type = String(headers["content-type"] ?? "");
  const bytes = new Uint8Array(rawPayload);
  const head = JSON.stringify(headers);
  return {
    status: statusCode,
    text: `${head}\n${decodeURIComponent(head.replaceAll(/%(?![0-9A-F]{2})/g, "%25"))}\n${textOf(bytes)}`,
    bytes,
    type,
    location: String(headers.location ?? ""),
  };
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** Text as it is; archives with all that is in them. */
function textOf(bytes: Uint8Array): string {
  if (isArchive(bytes))
    return Object.entries(unzipSync(bytes))
      .map(([name, content]) => `${name}\n${textOf(content)}`)
      .join("\n");
  return strFromU8(bytes);
}
