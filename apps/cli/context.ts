import { join } from "node:path";
import { fail, ok, type Outcome, type Problem } from "../../foundation/index.ts";
import { defaultStoreFolder, openStore, type Store } from "../../store/index.ts";
import { loadAllEditions } from "../../rooms/publication/server.ts";
import { tell } from "./out.ts";

export type StoreChoice = { readonly store?: string | undefined; readonly edition?: string | undefined };

/** Opens the store of a command (and brings it the rules and the Hokkaido edition when it has none), runs the work, closes it. */
export async function withStore<T>(
  projectRoot: string,
  choice: StoreChoice,
  work: (store: Store) => Promise<T>,
): Promise<Outcome<T, readonly Problem[]>> {
  const opened = await openStore({
    folder: choice.store ?? defaultStoreFolder(projectRoot),
    address: process.env.DATABASE_URL,
    purpose: "command",
    onProgress: ({ ja, en }) => tell(ja, en),
  });
  if (!opened.ok) return fail([opened.problem]);
  const store = opened.value;
  try {
    const problems = await loadAllEditions(store.database, { dataFolder: join(projectRoot, "data"), folders: [] });
    if (problems.length > 0) return fail(problems);
    return ok(await work(store));
  } finally {
    await store.close();
  }
}
