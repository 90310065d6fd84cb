import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Say } from "../server.ts";
import { canEnter, likelyAccount, runningAsRoot } from "./account.ts";
import { systemFolder } from "./binaries.ts";
import { nearestExisting } from "./default-folder.ts";

type Kind = "missing" | "link" | "empty" | "full";

function kindOf(folder: string): Kind {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return "missing";
  if (found.isSymbolicLink()) return "link";
  return found.isDirectory() && readdirSync(folder).length === 0 ? "empty" : "full";
}

/** Where a folder really lies: one that `reachableFolder` had to place elsewhere is a link to it. */
export function linkedFolder(folder: string): string {
  const wanted = resolve(folder);
  return kindOf(wanted) === "link" ? realpathSync(wanted) : wanted;
}

/**
 * The folder itself, or for root, when the database's account may not pass through the folders above it (a private
 * temporary folder, /root), a new one below /var/lib/michishirube that the wanted folder becomes a link to.
 */
export function reachableFolder(folder: string, say: Say): string {
  const wanted = linkedFolder(folder);
  const kind = kindOf(wanted);
  if (!runningAsRoot() || kind === "full") return wanted;
  if (canEnter(likelyAccount(), nearestExisting(dirname(wanted)))) return wanted;
  const stores = join(systemFolder, "stores");
  mkdirSync(stores, { recursive: true, mode: 0o755 });
  const real = mkdtempSync(join(stores, "store-"));
  mkdirSync(dirname(wanted), { recursive: true });
  if (kind === "empty") rmdirSync(wanted);
  symlinkSync(real, wanted);
  say({
    ja: `${wanted} にはデータベースの利用者が入れないため、データは ${real} に置き、そこへのリンクにしました。`,
    en: `The database's account cannot enter ${wanted}: the data lies in ${real}, and the folder is a link to it.`,
  });
  return real;
}
