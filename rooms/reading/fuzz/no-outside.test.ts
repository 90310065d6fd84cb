import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-outside-"));
  writeFileSync(join(folder, "own.txt"), "own");
  const entryPoints = [new URL("./no-outside.ts", import.meta.url).pathname];
  await build({ entryPoints, bundle: true, platform: "node", format: "esm", outfile: join(folder, "no-outside.mjs") });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is told when a program of its own does this after everything outside was refused. */
function attempts(work: string): readonly string[] {
  const program = join(folder, "program.mjs");
  writeFileSync(
    program,
    `import { connect } from "node:net"; import { execFileSync } from "node:child_process"; import { readFileSync, writeFileSync } from "node:fs";
     import { get } from "node:https"; import { refuseOutside } from "./no-outside.mjs";
     const told = []; refuseOutside([${JSON.stringify(folder)}], (attempt) => told.push(attempt));
     try { ${work} } catch {}
     process.stdout.write(JSON.stringify(told));`,
  );
  return JSON.parse(spawnSync(process.execPath, [program], { encoding: "utf8" }).stdout);
}

test.for([
  ["a page of another machine", 'await fetch("http://192.0.2.1/");', ["fetch http://192.0.2.1/"]],
  ["a connection", 'connect(80, "192.0.2.1");', ["connect 80"]],
  ["a request", 'get("https://192.0.2.1/");', ["get https://192.0.2.1/"]],
  ["a program", 'execFileSync("true");', ["execFileSync true"]],
  ["a file that is none of the program", 'readFileSync("/etc/hostname");', ["readFileSync /etc/hostname"]],
  ["a file to write", 'writeFileSync("own.txt", "");', ["writeFileSync own.txt"]],
] as const)("%s is refused and told, also where it was imported before", ([, work, expected]) => {
  expect(attempts(work)).toEqual(expected);
});

test("a file of the program itself is read", () => {
  expect(attempts(`readFileSync(${JSON.stringify(join(folder, "own.txt"))});`)).toEqual([]);
});
