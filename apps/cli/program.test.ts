import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { buildProgram } from "./program.ts";

let printed: string;

beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("一覧にあるどの命令も、自分のファイルだけを読み込んで、使い方を言う", async () => {
  expect(await buildProgram().run(["--help"])).toBe(0);
  const commands = [...printed.matchAll(/^ {2}([a-z][a-z-]+)(?= |$)/gm)].flatMap(([, name]) => name ?? []);
  expect(commands).toEqual([
    ...["export", "check", "grade", "read", "project", "load", "document", "shapes", "observations", "schema"],
    ...["population", "vision", "release", "backup", "restore", "audit", "mail", "cycle", "account", "bench"],
    ...["fuzz-readers", "score-reading", "help"],
  ]);
  for (const name of commands.slice(0, -1)) {
    printed = "";
    expect(await buildProgram().run([name, "--help"]), name).toBe(0);
    expect(printed).toContain(`Usage: michishirube ${name}`);
  }
});
