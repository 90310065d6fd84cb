// Types beside boundaries, lint and format, and unused code: what one says is printed whole, and the first that fails ends the check.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureDependencies, ensureNode, root, say } from "./ensure.mjs";

ensureNode();
ensureDependencies();

// types take as long as all the others together
const lanes = [
  [["types", "typescript/bin/tsc", ["--noEmit", "-p", "."]]],
  [
    [
      "boundaries",
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ["--config", "tools/boundaries/boundaries.cjs", "foundation", "projection", "store", "ui", "rooms", "apps"],
    ],
    ["lint and format", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
    ["unused code", "knip/bin/knip.js", []],
  ],
];

/** Runs one tool and prints what it said when it ends, so that two at once stay readable. */
function runStep([name, script, args]) {
  return new Promise((resolve) => {
    const said = [];
    const tool = spawn(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root });
    for (const stream of [tool.stdout, tool.stderr]) stream.on("data", (part) => said.push(part));
    tool.on("close", (status) => {
      say(`check: ${name}`);
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });
}

async function runLane(steps) {
  for (const step of steps) {
    const status = await runStep(step);
    if (status !== 0) return status;
  }
  return 0;
}

const statuses = await Promise.all(lanes.map(runLane));
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
