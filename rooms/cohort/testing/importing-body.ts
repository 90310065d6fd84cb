import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { type ImportCall, importPopulation, type PopulationReport } from "../actions/import-population.ts";
import { PopulationRefused } from "../domain/import-problems.ts";
import { listCohorts } from "./with-cohorts.ts";

export type Asked = { readonly files: readonly string[]; readonly source?: string; readonly year?: number };

/** For tests: a store with a body that lists the shipped sources and knows 函館市 and 札幌市, and a folder for files. */
export type ImportingBody = {
  readonly store: TemporaryDatabase;
  readonly folder: string;
  readonly body: string;
  readonly call: ImportCall;
  readonly bring: (asked: Asked) => Promise<PopulationReport>;
  /** The codes and places of what stands against the files. */
  readonly refused: (asked: Asked) => Promise<PopulationRefused["problems"]>;
  readonly close: () => Promise<void>;
};

const names = new Map([
  ["北海道", "010006"],
  ["函館市", "012025"],
  ["札幌市", "011002"],
]);

let bodies = 0;

/** A body of its own, in the store that is handed in or in a new one; close() leaves a store that was handed in as it is. */
export async function importingBody(shared?: TemporaryDatabase): Promise<ImportingBody> {
  const store = shared ?? (await temporaryDatabase());
  const { folder, remove } = temporaryFolder();
  bodies += 1;
  const body = `01${String(bodies).padStart(4, "0")}`;
  await listCohorts(store.database, body);
  const known = { body, codes: new Set(names.values()), names };
  const call = { known, listed: new Set<string>(), who: "検査", now: "2026-11-22T03:00:00.000Z" };
  const bring = (asked: Asked) => importPopulation(store.database, { ...call, ...asked });
  const refused = async (asked: Asked) => {
    const caught: unknown = await bring(asked).catch((error: unknown) => error);
    if (!(caught instanceof PopulationRefused)) throw new Error(`not refused: ${JSON.stringify(caught)}`);
    return caught.problems;
  };
  const close = async () => {
    remove();
    if (!shared) await store.close();
  };
  return { store, folder, body, call, bring, refused, close };
}
