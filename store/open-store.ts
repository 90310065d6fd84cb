import { type Outcome, ok, type Problem } from "../foundation/index.ts";
import { type Database, openDatabase } from "./database.ts";
import { openEmbedded, openOrJoin } from "./embedded-server.ts";
import { inOutcome } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { openOutside } from "./outside-server.ts";
import type { Purpose, Say, Server } from "./server.ts";

export type StoreOptions = {
  /** The folder of the embedded server; not used when an address is given. */
  readonly folder: string;
  /** The value of DATABASE_URL; undefined or empty for the embedded server. */
  readonly address?: string | undefined;
  /** `serve` must own its folder; `command` shares it with whoever runs it. */
  readonly purpose: Purpose;
  readonly onProgress?: Say;
  /** `asFound` leaves the tables alone, for a restore into an empty store. */
  readonly tables?: "newest" | "asFound";
};

export type Store = { readonly server: Server; readonly database: Database; readonly close: () => Promise<void> };

/** Opens the store wherever it is and brings its tables to the newest state. `close` stops an embedded server again. */
export async function openStore(options: StoreOptions): Promise<Outcome<Store, Problem>> {
  const opened = await openServer(options);
  if (!opened.ok) return opened;
  const server = opened.value;
  const database = openDatabase(server);
  const close = async () => {
    await database.close();
    await server.close();
  };
  const ready = options.tables === "asFound" ? ok(undefined) : await inOutcome(() => migrate(database));
  if (!ready.ok) await close();
  return ready.ok ? ok({ server, database, close }) : ready;
}

function openServer({ address, folder, purpose, onProgress }: StoreOptions): Promise<Outcome<Server, Problem>> {
  if (address) return openOutside(address);
  const options = { folder, purpose, ...(onProgress ? { onProgress } : {}) };
  return purpose === "serve" ? openEmbedded(options) : openOrJoin(options);
}
