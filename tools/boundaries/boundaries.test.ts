import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const cruiser = fileURLToPath(
  new URL("../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs", import.meta.url),
);
const walls = fileURLToPath(new URL("boundaries.cjs", import.meta.url));

/** A house in which everybody enters by the door. */
const cleanHouse: Readonly<Record<string, string>> = {
  "tsconfig.json":
    '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
  "foundation/index.ts": 'export { yen } from "./yen.ts";',
  "foundation/yen.ts": "export const yen = 1;",
  "projection/index.ts": 'export { step } from "./step.ts";',
  "projection/step.ts": "export const step = 5;",
  "store/index.ts": 'export { rows } from "./rows.ts";',
  "store/rows.ts": 'import { readFileSync } from "node:fs";\nexport const rows = () => readFileSync("rows");',
  "ui/index.tsx": 'import { yen } from "../foundation/index.ts";\nexport const Table = () => yen;',
  "rooms/area/index.ts": 'export { area } from "./domain/area.ts";',
  "rooms/area/server.ts": 'export { findArea } from "./store/find-area.ts";',
  "rooms/area/domain/area.ts": 'import { yen } from "../../../foundation/index.ts";\nexport const area = yen;',
  "rooms/area/store/find-area.ts":
    'import { rows } from "../../../store/index.ts";\nexport const findArea = () => rows();',
  "rooms/budget/index.ts": 'export { line } from "./domain/line.ts";',
  "rooms/budget/domain/line.ts": 'import { area } from "../../area/index.ts";\nexport const line = area;',
  "rooms/budget/domain/line.test.ts":
    'import { readFileSync } from "node:fs";\nimport { line } from "./line.ts";\nreadFileSync(String(line));',
  "rooms/budget/actions/save-line.ts":
    'import { findArea } from "../../area/server.ts";\nimport { line } from "../domain/line.ts";\nexport const saveLine = () => [findArea(), line];',
  "rooms/budget/pages/line-page.tsx":
    'import { Table } from "../../../ui/index.tsx";\nimport { saveLine } from "../actions/save-line.ts";\nexport const LinePage = () => [Table(), saveLine()];',
  "rooms/budget/web.tsx": 'export { LinePage } from "./pages/line-page.tsx";',
  "apps/server/main.ts":
    'import { rows } from "../../store/index.ts";\nimport { LinePage } from "../../rooms/budget/web.tsx";\nLinePage();\nrows();',
};

type Planted = { readonly fault: string; readonly rule: string; readonly file: string; readonly imports: string };

/** Each fault is one import in one further file. */
const faults: readonly Planted[] = [
  {
    fault: "a deep import past a door",
    rule: "rooms-are-entered-by-their-doors",
    file: "rooms/budget/domain/deep.ts",
    imports: "../../area/domain/area.ts",
  },
  {
    fault: "a backward import",
    rule: "area-imports-only-to-the-left",
    file: "rooms/area/domain/backward.ts",
    imports: "../../budget/index.ts",
  },
  { fault: "a cycle", rule: "no-cycles", file: "rooms/area/domain/about.ts", imports: "./round.ts" },
  {
    fault: "a Node import in domain/",
    rule: "domain-without-node",
    file: "rooms/budget/domain/reads-a-file.ts",
    imports: "node:fs",
  },
  {
    fault: "the database in domain/",
    rule: "domain-is-pure",
    file: "rooms/budget/domain/asks-the-store.ts",
    imports: "../../../store/index.ts",
  },
  {
    fault: "a room without a place in the row",
    rule: "every-room-stands-in-the-row",
    file: "rooms/weather/index.ts",
    imports: "../area/index.ts",
  },
  {
    fault: "the store knowing a room",
    rule: "store-and-ui-know-no-room",
    file: "store/knows-a-room.ts",
    imports: "../rooms/area/index.ts",
  },
  {
    fault: "a page reaching into the store's folder",
    rule: "common-ground-by-its-door",
    file: "rooms/budget/pages/past-the-door.tsx",
    imports: "../../../store/rows.ts",
  },
  {
    fault: "a store that calls an action",
    rule: "inside-a-room-one-way",
    file: "rooms/budget/store/calls-back.ts",
    imports: "../actions/save-line.ts",
  },
  {
    fault: "an action that draws a page",
    rule: "actions-know-no-page",
    file: "rooms/budget/actions/draws.ts",
    imports: "../pages/line-page.tsx",
  },
  {
    fault: "an island with the server inside",
    rule: "islands-stay-in-the-browser",
    file: "rooms/budget/islands/sort-lines.ts",
    imports: "../../area/server.ts",
  },
  {
    fault: "an app past the doors",
    rule: "apps-use-doors",
    file: "apps/cli/main.ts",
    imports: "../../rooms/budget/domain/line.ts",
  },
  {
    fault: "a room that needs an app",
    rule: "apps-are-the-end",
    file: "rooms/budget/actions/needs-an-app.ts",
    imports: "../../../apps/server/main.ts",
  },
  { fault: "a library in foundation/", rule: "foundation-is-pure", file: "foundation/reads.ts", imports: "node:path" },
  {
    fault: "a word of the house in projection/",
    rule: "projection-stands-alone",
    file: "projection/counts.ts",
    imports: "../foundation/index.ts",
  },
  {
    fault: "projection/ past its door",
    rule: "projection-by-its-door",
    file: "rooms/budget/domain/steps.ts",
    imports: "../../../projection/step.ts",
  },
  {
    fault: "the product knowing its tests",
    rule: "tests-stay-with-tests",
    file: "rooms/budget/actions/uses-a-test.ts",
    imports: "../domain/line.test.ts",
  },
];

const otherHalfOfTheCycle = {
  "rooms/area/domain/round.ts": 'import { nothing } from "./about.ts";\nexport const all = nothing;',
};

const folders: string[] = [];

function buildHouse(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "michishirube-house-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  return folder;
}

const args = (output: string) => [
  cruiser,
  "--config",
  walls,
  "--output-type",
  output,
  "foundation",
  "projection",
  "store",
  "ui",
  "rooms",
  "apps",
];

type Violation = { readonly rule: { readonly name: string }; readonly from: string };

/** What the boundary check says of a house, as `rule: file`. */
function violationsIn(folder: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, args("json"), { cwd: folder, encoding: "utf8" });
  const found: { readonly summary: { readonly violations: readonly Violation[] } } = JSON.parse(stdout);
  return found.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

let found: readonly string[];
beforeAll(() => {
  const planted = Object.fromEntries(
    faults.map(({ file, imports }) => [file, `import * as it from "${imports}";\nexport const nothing = it;`]),
  );
  found = violationsIn(buildHouse({ ...cleanHouse, ...otherHalfOfTheCycle, ...planted }));
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test("a house in which everybody enters by the door passes", () => {
  expect(execFileSync(process.execPath, args("err"), { cwd: buildHouse(cleanHouse), encoding: "utf8" })).toContain(
    "no dependency violations found",
  );
});

test.each(faults)("$fault fails the check under the name $rule", ({ rule, file }) => {
  expect(found).toContain(`${rule}: ${file}`);
});

test("nothing but the planted files is blamed, and the check ends with an error", () => {
  const blamed = new Set(found.map((line) => line.split(": ")[1]));
  const planted = new Set([...faults.map(({ file }) => file), "rooms/area/domain/round.ts"]);
  expect([...blamed].filter((file) => !planted.has(file ?? ""))).toEqual([]);
  const check = spawnSync(process.execPath, args("err"), { cwd: folders[0], encoding: "utf8" });
  expect(check.status).not.toBe(0);
  expect(check.stdout).toContain("error no-cycles: rooms/area/domain/about.ts");
});
