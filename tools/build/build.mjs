// Bundles the two front doors for Node and the islands and styles for the browser into dist/.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { root } from "../setup/ensure.mjs";

// Libraries stay in node_modules: only our own code is bundled, so a stack trace names our files.
const nodeBundle = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "preact",
  sourcemap: true,
  logLevel: "warning",
};

/** Islands of a room are loaded only by the pages that name them: rooms/cycle/islands/sheet.ts becomes /assets/cycle-sheet.js. */
function roomIslands() {
  const rooms = readdirSync(join(root, "rooms"));
  const files = rooms.flatMap((room) => {
    const folder = join(root, "rooms", room, "islands");
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name)) : [];
    return names.map((name) => [`${room}-${name.replace(/\.ts$/, "")}`, join(folder, name)]);
  });
  return Object.fromEntries(files);
}

export async function build() {
  await Promise.all([
    esbuild({
      ...nodeBundle,
      entryPoints: {
        server: join(root, "apps/server/main.ts"),
        cli: join(root, "apps/cli/main.ts"),
        "form-worker": join(root, "rooms/form/actions/form-worker.ts"),
        "read-worker": join(root, "rooms/reading/actions/read-worker.ts"),
        "fuzz-worker": join(root, "rooms/reading/fuzz/fuzz-worker.ts"),
        "measure-worker": join(root, "rooms/reading/measure/measure-worker.ts"),
      },
      splitting: true,
      outdir: join(root, "dist"),
    }),
    esbuild({
      entryPoints: { app: join(root, "ui/islands/main.ts"), ...roomIslands() },
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2020",
      outdir: join(root, "dist/assets"),
      logLevel: "warning",
    }),
    esbuild({
      entryPoints: { app: join(root, "ui/styles/site.css") },
      bundle: true,
      minify: true,
      outdir: join(root, "dist/assets"),
      logLevel: "warning",
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
}
