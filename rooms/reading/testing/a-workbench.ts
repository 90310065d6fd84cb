import { join } from "node:path";
import type { SessionToken } from "../../../foundation/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, addTestUnit, type TestPerson } from "../../account/testing/people.ts";
import { loadTestSite } from "../../account/testing/staff-parts.ts";
import type { Site } from "../../publication/index.ts";
import { openReadings, type Readings, type ReadingsOptions } from "../actions/run-readings.ts";
import { type FileToTake, takeDocument } from "../actions/take-document.ts";
import type { Work } from "../actions/work.ts";
import { namesOfRegion } from "../domain/known-names.ts";

/** Somebody at the workbench of the fictitious prefecture. */
export type Worker = { readonly personId: string; readonly session: SessionToken };

/** A store with the fictitious prefecture, people of every role, and the background reading. */
export type Workbench = {
  readonly store: TemporaryDatabase;
  readonly site: Site;
  readonly bodyId: string;
  readonly hq: Worker;
  /** Two owners of sheets: each can be the other's second person. */
  readonly first: Worker;
  readonly second: Worker;
  readonly member: Worker;
  readonly reviewer: Worker;
  readonly readings: Readings;
  readonly work: (viewer: Worker, documentId: string) => Work;
  /** Takes a file in as the first owner and waits until it was read; the id of the document. */
  readonly read: (file: Partial<FileToTake> & Pick<FileToTake, "name" | "bytes">) => Promise<string>;
  readonly close: () => Promise<void>;
};

const roles = {
  hq: { role: "hq", unitId: "unit" },
  first: { role: "owner", unitId: "unit" },
  second: { role: "owner", unitId: "unit" },
  member: { role: "member", unitId: "unit" },
  reviewer: { role: "reviewer", unitId: "unit" },
} as const satisfies Readonly<Record<string, TestPerson>>;

/** 架空: opens a workbench whose files are read in this process unless said otherwise. */
export async function openWorkbench(options: Partial<ReadingsOptions> = {}): Promise<Workbench> {
  const store = await temporaryDatabase();
  const { database } = store;
  const site = await loadTestSite(database, join(import.meta.dirname, "..", "..", "..", "data", "renshu-ken"));
  const bodyId = site.edition.body;
  await addTestUnit(database, bodyId, { id: "unit", kind: "hq" });
  const person = (role: keyof typeof roles) => addTestPerson(database, bodyId, { ...roles[role], id: role });
  const people = {
    hq: await person("hq"),
    first: await person("first"),
    second: await person("second"),
    member: await person("member"),
    reviewer: await person("reviewer"),
  };
  const names = namesOfRegion(site);
  const readings = openReadings(database, { names: async () => names, workerFile: null, ...options });
  return {
    store,
    site,
    bodyId,
    ...people,
    readings,
    work: (viewer, documentId) => ({ database, viewer, bodyId, documentId }),
    read: async (file) => {
      const taken = await takeDocument({ database, viewer: people.first, bodyId, documents: site.documents }, file);
      if (!taken.ok) throw new Error(taken.problem.message.en);
      readings.ask();
      await readings.idle();
      return taken.value.id;
    },
    close: async () => {
      await readings.close();
      await store.close();
    },
  };
}

/** A table as a CSV file in UTF-8. */
export const csvFile = (name: string, lines: readonly string[]): Pick<FileToTake, "name" | "bytes"> => ({
  name,
  bytes: new TextEncoder().encode(lines.join("\n")),
});
