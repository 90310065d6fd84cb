import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { sha256 } from "../store/hashed-files.ts";
import { readFile, readFileHeads } from "../store/releases.ts";

/** Writes the files of a release into a folder that must be new or empty; gives their number. */
export async function exportRelease(
  database: Database,
  { bodyId, id, folder }: { readonly bodyId: string; readonly id: string; readonly folder: string },
): Promise<Outcome<number, Problem>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail(folderNotEmpty(folder));
  const files = await database.readAs(null, async (tx) => {
    const heads = await readFileHeads(tx, bodyId, id);
    return Promise.all(heads.map(({ path }) => readFile(tx, bodyId, id, path)));
  });
  if (files.length === 0) return fail(noSuchRelease(id));
  for (const file of files) {
    if (!file) continue;
    const target = join(folder, ...file.path.split("/"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.bytes);
  }
  return ok(files.length);
}

/** One difference between a folder and its checksums. */
export type FolderFinding = { readonly path: string; readonly what: "changed" | "missing" | "added" };

export type FolderReport = {
  readonly files: number;
  /** SHA-256 of SHA256SUMS itself: compare it with the value on the publisher's page. */
  readonly bundleSha256: string;
  readonly findings: readonly FolderFinding[];
};

/** Whether the files of a folder are those that its SHA256SUMS names: changed, missing and added ones by name. */
export function verifyFolder(folder: string): Outcome<FolderReport, Problem> {
  const sumsFile = join(folder, "SHA256SUMS");
  if (!existsSync(sumsFile)) return fail(notABundle(folder));
  const sums = readFileSync(sumsFile);
  const named = new Map(
    sums
      .toString("utf8")
      .split("\n")
      .flatMap((line) => {
        const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        return hash && path ? [[path, hash] as const] : [];
      }),
  );
  const present = filesBelow(folder).filter((path) => path !== "SHA256SUMS");
  const changed = present.filter((path) => {
    const wanted = named.get(path);
    return wanted !== undefined && sha256(readFileSync(join(folder, ...path.split("/")))) !== wanted;
  });
  const added = present.filter((path) => !named.has(path));
  const missing = [...named.keys()].filter((path) => !present.includes(path));
  return ok({
    files: named.size,
    bundleSha256: sha256(sums),
    findings: [
      ...changed.map((path) => ({ path, what: "changed" as const })),
      ...missing.map((path) => ({ path, what: "missing" as const })),
      ...added.map((path) => ({ path, what: "added" as const })),
    ],
  });
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

const folderNotEmpty = (folder: string): Problem =>
  problem(
    "folderNotEmpty",
    `${folder} は空ではありません。新しいフォルダーを指定してください。`,
    `${folder} is not empty: name a new folder.`,
  );

const noSuchRelease = (id: string): Problem =>
  problem(
    "noSuchRelease",
    `公表「${id}」はありません。「release list」で番号を確かめてください。`,
    `There is no release ${id}: see "release list".`,
  );

const notABundle = (folder: string): Problem =>
  problem(
    "notABundle",
    `${folder} に SHA256SUMS がありません。公表のフォルダー（index.html のある所）を指定してください。`,
    `${folder} has no SHA256SUMS: name the folder of a release (where index.html is).`,
  );
