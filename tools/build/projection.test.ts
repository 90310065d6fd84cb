import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const executablePath = process.env.MICHISHIRUBE_BROWSER ?? "";
if (executablePath === "")
  console.warn("skipped: no browser was named, so the package is not loaded in one (MICHISHIRUBE_BROWSER)");

/** The ten lines of the README. */
const readme = readFileSync(join(root, "projection", "README.md"), "utf8");
const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";

/** The same by the fast engine, and a few trajectories on threads of their own. */
const fast = `${code.replace("console.log(totals)", "")}
import { openFastEngine } from "@michishirube/projection";
const engine = await openFastEngine({ threads: 2 });
const same = engine.project(shape, Float64Array.of(...men, ...women), [rates, rates]).steps[1].people;
const still = { phi: 0.9, sigma: new Float64Array(1), common: 0 };
const [area] = (await engine.simulate({
  shape, start: Float64Array.of(...men, ...women), birthsOf: "through", rates: [{ ...rates, moving: null, arriving: null }],
  model: { births: still, deaths: still, moves: still, profile: new Float64Array(6) }, trajectories: 4, seed: 1,
  ages: { working: 1, old: 2, mothers: { from: 1, to: 2 } },
})).areas;
const told = [engine.kind, same.reduce((sum, count) => sum + count), area.sums[0]];
engine.close();
`;

describe("the library projection, packed and installed alone in an empty folder", () => {
  const work = mkdtempSync(join(tmpdir(), "projection-package-"));
  const project = join(work, "project");
  const npm = (folder: string, ...args: readonly string[]): string =>
    execFileSync("npm", [...args, "--cache", join(work, "cache"), "--loglevel", "error"], {
      cwd: folder,
      encoding: "utf8",
    });

  beforeAll(() => {
    mkdirSync(project);
    npm(join(root, "projection"), "pack", "--pack-destination", work);
    writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
    const packed = readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "";
    npm(project, "install", "--offline", "--no-audit", "--no-fund", join("..", packed));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test("nothing comes with it but itself: no other package, no source, no test", () => {
    expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "@michishirube",
    ]);
    const installed = join(project, "node_modules", "@michishirube", "projection");
    expect(readdirSync(installed).sort()).toEqual(["README.md", "dist", "package.json"]);
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(files).toContain(join("dist", "LICENSE"));
    expect(files.filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.(test|fixture)\./.test(name))).toEqual([]);
  });

  test("the ten lines of its README work in plain Node", () => {
    expect(code.trim().split("\n").length).toBeLessThanOrEqual(12);
    writeFileSync(
      join(project, "readme.mjs"),
      code.replace("console.log(totals)", "console.log(JSON.stringify(totals))"),
    );
    const totals: unknown = JSON.parse(
      execFileSync(process.execPath, ["readme.mjs"], { cwd: project, encoding: "utf8" }),
    );
    expect(totals).toEqual([expect.closeTo(first, 9), expect.closeTo(second, 9)]);
  });

  test("its fast engine runs in plain Node, on threads as well", () => {
    writeFileSync(join(project, "fast.mjs"), `${fast}\nconsole.log(JSON.stringify(told));`);
    const told: unknown = JSON.parse(execFileSync(process.execPath, ["fast.mjs"], { cwd: project, encoding: "utf8" }));
    // trajectories are in single precision; without chance each is the projection
    expect(told).toEqual(["simd", expect.closeTo(second, 9), expect.closeTo(first, 3)]);
  });

  test("its types hold without the house: right code is accepted, wrong code is not", () => {
    writeFileSync(
      join(project, "right.ts"),
      `${code}\nconst first: Float64Array | undefined = steps[0]?.people;\nexport { first };\n`,
    );
    writeFileSync(
      join(project, "wrong.ts"),
      'import { project } from "@michishirube/projection";\nproject("Hokkaido", [1, 2], []);\n',
    );
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom"];
    const { stdout } = spawnSync(process.execPath, [compiler, ...flags, "right.ts", "wrong.ts"], {
      cwd: project,
      encoding: "utf8",
    });
    const errors = stdout.split("\n").filter((line) => /^\S/.test(line));
    expect(errors).toEqual([expect.stringContaining("wrong.ts(2,9): error")]);
  });

  test.skipIf(executablePath === "")("it runs in a browser, in a module without any build", async () => {
    const dist = join(project, "node_modules", "@michishirube", "projection", "dist");
    const page = `<!doctype html><title>projection</title>
<script type="importmap">{ "imports": { "@michishirube/projection": "/dist/index.js" } }</script>
<script type="module">${fast}document.title = JSON.stringify([...totals, ...told]);</script>`;
    const server: Server = createServer((request, response) => {
      const name = /^\/dist\/([\w/.-]+\.js)$/.exec(request.url ?? "")?.[1];
      response.setHeader("content-type", name ? "text/javascript" : "text/html; charset=utf-8");
      response.end(name ? readFileSync(join(dist, name)) : page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath, args: [...noSandbox, "--disable-gpu"] });
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
      await tab.waitForFunction(() => document.title.startsWith("["));
      const told: unknown = JSON.parse(await tab.title());
      const numbers = [expect.closeTo(first, 9), expect.closeTo(second, 9)];
      expect(told).toEqual([...numbers, "simd", expect.closeTo(second, 9), expect.closeTo(first, 3)]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

/** Of a birth, this part is a boy who lives or a girl who lives: (1.05 · 0.9 + 0.95) / 2.05. */
const living = (1.05 * 0.9 + 0.95) / 2.05;
/** Men 100·0.8 and 140·0.5, women 90·0.9 and 120·0.6, births 0.4·(70 + 81)/2. */
const first = 80 + 70 + 81 + 72 + 30.2 * living;
/** The boys and girls of the first step at 1; men (80 + 70)·0.5, women (81 + 72)·0.6; births 0.4·(81 + the girls at 1)/2. */
const [boys, girls] = [((30.2 * 1.05) / 2.05) * 0.9 * 0.8, (30.2 / 2.05) * 0.95 * 0.9];
const second = boys + 75 + girls + 91.8 + 0.2 * (81 + girls) * living;
