import { join } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import type { Region } from "../../rooms/intake/index.ts";
import { readEditionHeads, readRegion } from "../../rooms/intake/server.ts";
import { loadAllEditions } from "../../rooms/publication/server.ts";
import { type Database, defaultStoreFolder, openStore, type Store } from "../../store/index.ts";
import type { Frame } from "./frame.ts";
import { tell, tellProblem, tellProblems } from "./out.ts";

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

const editionUnknown = (edition: string): Problem => ({
  code: "editionUnknown",
  message: {
    ja: `版「${edition}」は読み込まれていません。load DIR で読み込んでください。`,
    en: `The edition "${edition}" is not loaded: load it with load DIR.`,
  },
});

/** The region of an edition, as known on a day when one is given. */
export function regionOf(
  database: Database,
  { edition, asOf }: { readonly edition: string; readonly asOf?: string },
): Promise<Outcome<Region, Problem>> {
  const known = asOf ? { knownAt: `${asOf}T23:59:59.999Z` } : {};
  const scope = asOf ? { ...known, validOn: asOf } : {};
  return database.read(async (tx) => {
    const head = (await readEditionHeads(tx, known)).find(({ id }) => id === edition);
    return head ? ok(await readRegion(tx, head, scope)) : fail(editionUnknown(edition));
  });
}

/** Does the work of a command with the edition that it names, and ends the command with what the work answers. */
export async function withRegion(
  frame: Frame,
  choice: StoreChoice & { readonly edition: string },
  work: (database: Database, region: Region) => Promise<0 | 1>,
): Promise<void> {
  const done = await withStore(frame.projectRoot, choice, async ({ database }) => {
    const region = await regionOf(database, choice);
    if (region.ok) return work(database, region.value);
    tellProblem(region.problem);
    return 1;
  });
  frame.finish(done.ok ? done.value : tellProblems(done.problem));
}

/** The region of an edition of the store that a command names; the store is opened for it and closed again. */
export async function regionIn(
  projectRoot: string,
  choice: StoreChoice & { readonly edition: string; readonly asOf?: string },
): Promise<Outcome<Region, readonly Problem[]>> {
  const found = await withStore(projectRoot, choice, ({ database }) => regionOf(database, choice));
  if (!found.ok) return found;
  return found.value.ok ? found.value : fail([found.value.problem]);
}
