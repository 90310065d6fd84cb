import { join } from "node:path";
import type { Bilingual } from "../../foundation/index.ts";
import { recallPeople } from "../../rooms/account/server.ts";
import { readRecords } from "../../rooms/form/server.ts";
import type { TrainingFile } from "../../rooms/training/index.ts";
import { loadTraining, readTrainingFile } from "../../rooms/training/server.ts";
import type { Database } from "../../store/index.ts";
import { bundleStyle, recordSources } from "./cycle-rooms.tsx";
import { openSites } from "./sites.ts";
import type { AccountSettings } from "./staff.ts";

const name = "renshu-ken";

/** The edition of the fictitious region; loaded like any other, and only when asked for. */
export const trainingFolder = (projectRoot: string): string => join(projectRoot, "data", name);

type Parts = {
  readonly projectRoot: string;
  readonly accounts: AccountSettings;
  readonly say: (message: Bilingual) => void;
};

/** Brings people and last year of the fictitious region into the store; null where nobody can sign in here. */
export async function openTraining(
  database: Database,
  { projectRoot, accounts, say }: Parts,
): Promise<TrainingFile | null> {
  const { secret } = accounts;
  if (!secret.ok) return null;
  const file = readTrainingFile(join(projectRoot, "data", "training", `${name}.yaml`));
  const site = await openSites(database, file.edition).find({});
  if (!site) throw new Error(`The edition ${file.edition} was not loaded`);
  const people = ({ bodyId }: { readonly bodyId: string }) => recallPeople(database, secret.value, bodyId);
  await loadTraining(
    {
      database,
      secret: secret.value,
      dataFolder: join(projectRoot, "data"),
      site,
      style: bundleStyle(projectRoot),
      readRecords: (viewer, sheetIds) =>
        readRecords({ database, people, sources: recordSources }, site, viewer, { sheetIds }),
      say,
    },
    file,
  );
  return file;
}
