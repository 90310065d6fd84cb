// Types, boundaries, lint and format, unused code: in that order, stopping at the first that fails.
import { ensureDependencies, ensureNode, runTool, say } from "./ensure.mjs";

ensureNode();
ensureDependencies();
const steps = [
  ["types", "typescript/bin/tsc", ["--noEmit", "-p", "."]],
  [
    "boundaries",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ["--config", "tools/boundaries/boundaries.cjs", "foundation", "projection", "store", "ui", "rooms", "apps"],
  ],
  ["lint and format", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
  ["unused code", "knip/bin/knip.js", []],
];
for (const [name, script, args] of steps) {
  say(`check: ${name}`);
  const status = runTool(script, args);
  if (status !== 0) process.exit(status);
}
