import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { canEnter, likelyAccount, runningAsRoot } from "./account.ts";
import { systemFolder } from "./binaries.ts";

/**
 * Where the store of this checkout lies when nobody says otherwise: `.michishirube/store` inside it.
 * As root, when the database's account may not enter the checkout: a folder of its own below /var/lib/michishirube.
 */
export function defaultStoreFolder(projectRoot: string): string {
  const root = resolve(projectRoot);
  if (!runningAsRoot() || canEnter(likelyAccount(), nearestExisting(root))) return join(root, ".michishirube", "store");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 12);
  return join(systemFolder, name, "store");
}

/** The folder, or the nearest one above it that exists. */
export function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
