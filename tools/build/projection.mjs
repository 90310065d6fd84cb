// Makes the library projection/ ready to be packed: projection/dist holds its JavaScript (one file, workers and kernels within), its types and the licence.

import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root, runTool } from "../setup/ensure.mjs";

const library = join(root, "projection");
const target = join(library, "dist");

const typesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".d.ts"))
    .map((name) => join(folder, name));

export async function buildProjection() {
  rmSync(target, { recursive: true, force: true });
  await build({
    entryPoints: [join(library, "index.ts")],
    outdir: target,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    logLevel: "warning",
  });
  const status = runTool("typescript/bin/tsc", ["-p", join(library, "tsconfig.package.json")]);
  if (status !== 0) throw new Error("projection/: the types could not be made.");
  for (const file of typesIn(target)) writeFileSync(file, installedNames(readFileSync(file, "utf8")));
  copyFileSync(join(root, "LICENSE"), join(target, "LICENSE"));
}

/** The types name their files as in the source; there is no source where the package is installed. */
const installedNames = (types) => types.replace(/((?:from |import\()"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProjection();
}
