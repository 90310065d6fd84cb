import { Client, type ClientConfig } from "pg";
import { fail, type Outcome, ok, type Problem } from "../foundation/index.ts";
import { toProblem } from "./failures.ts";
import type { Server } from "./server.ts";
import { addressUnusable, databaseEncoding, databaseTooOld, databaseUnreachable } from "./store-problems.ts";

const oldestVersion = 150_000;

/** A PostgreSQL (15 or later, UTF8) given by address, e.g. `postgresql://user:secret@db.example.jp/michishirube`. */
export async function openOutside(address: string): Promise<Outcome<Server, Problem>> {
  const name = withoutPassword(address);
  if (!name.ok) return name;
  const connection: ClientConfig = { connectionString: address, connectionTimeoutMillis: 10_000 };
  const fit = await checkServer(connection, name.value);
  return fit.ok
    ? ok({ kind: "outside", connection, name: name.value, trouble: () => null, close: async () => undefined })
    : fit;
}

/** The address for people to read: scheme, user, host, port and database, never the password or other parameters. */
export function withoutPassword(address: string): Outcome<string, Problem> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return fail(addressUnusable("URL"));
  if (!/^postgres(ql)?:$/.test(url.protocol)) return fail(addressUnusable(url.protocol));
  const user = url.username === "" ? "" : `${url.username}@`;
  return ok(`${url.protocol}//${user}${url.host || (url.searchParams.get("host") ?? "")}${url.pathname}`);
}

async function checkServer(connection: ClientConfig, name: string): Promise<Outcome<void, Problem>> {
  const client = new Client(connection);
  client.on("error", () => undefined); // the lost connection also fails the question below
  try {
    await client.connect();
    const asked = await client.query<{ number: string; words: string; encoding: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS words, current_setting('server_encoding') AS encoding",
    );
    const [found] = asked.rows;
    if (!found || Number(found.number) < oldestVersion) return fail(databaseTooOld(name, found?.words ?? "?"));
    return found.encoding === "UTF8" ? ok(undefined) : fail(databaseEncoding(name, found.encoding));
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    return fail(toProblem(reason, name) ?? databaseUnreachable(name, reason.message));
  } finally {
    await client.end().catch(() => undefined);
  }
}
