// A program to be killed: owns the store of the folder it is given and loads one edition after the other, each a little different.
// Prints the number of each load once it was acknowledged. Arguments: folder of the store, folder of the edition, first number.
import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openStore, StoreFailure } from "../../../store/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { loadEdition } from "../actions/load-edition.ts";
import type { EditionText } from "../domain/edition-text.ts";
import { readEditionFolder } from "../store/read-edition-folder.ts";
import { numberedEdition } from "./numbered-edition.ts";

const [storeFolder = "", editionFolder = "", first = "1"] = process.argv.slice(2);
const store = mustSucceed(await openStore({ folder: storeFolder, purpose: "serve" }));
const edition = mustSucceed(readEditionFolder(editionFolder));

/** Whether the load was acknowledged; a database that is away is waited for, anything else is a fault of ours. */
async function load(texts: readonly EditionText[]): Promise<boolean> {
  try {
    mustSucceed(await loadEdition(store.database, texts, { who: "検査", now: new Date().toISOString() }));
    return true;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    await wait(20);
    return false;
  }
}

for (let number = Number(first); ; number += 1) {
  if (await load(numberedEdition(edition, number))) writeSync(1, `${number}\n`);
}
