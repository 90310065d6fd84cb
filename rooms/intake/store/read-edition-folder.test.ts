import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { readEditionFolder } from "./read-edition-folder.ts";

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  mkdirSync(join(folder, "observations"));
  writeFileSync(join(folder, "edition.yaml"), "format: 1\n");
});
afterEach(() => remove());

test("YAML と CSV のファイルだけが、フォルダーからの名前で、いつも同じ順に読まれる", () => {
  writeFileSync(join(folder, "observations", "population.csv"), "measure\n");
  writeFileSync(join(folder, "areas.yml"), "areas: []\n");
  writeFileSync(join(folder, "README.md"), "# 読みもの\n");
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "config.yaml"), "a: b\n");
  expect(readEditionFolder(folder)).toEqual({
    ok: true,
    value: [
      { file: "areas.yml", text: "areas: []\n" },
      { file: "edition.yaml", text: "format: 1\n" },
      { file: "observations/population.csv", text: "measure\n" },
    ],
  });
});

test("BOM の付いた UTF-8 は、BOM を除いて読まれる", () => {
  writeFileSync(join(folder, "edition.yaml"), "\uFEFFformat: 1\n");
  expect(readEditionFolder(folder)).toEqual({ ok: true, value: [{ file: "edition.yaml", text: "format: 1\n" }] });
});

test("Shift_JIS のファイルは、名前を挙げて断られる", () => {
  // 「北海道」の Shift_JIS
  writeFileSync(join(folder, "areas.yaml"), Buffer.from([0x96, 0x6b, 0x8a, 0x43, 0x93, 0xb9]));
  expect(readEditionFolder(folder)).toMatchObject({
    ok: false,
    problem: { code: "editionNotUtf8", place: { file: "areas.yaml" } },
  });
  expect(JSON.stringify(readEditionFolder(folder))).toContain("UTF-8 で保存し直してください");
});

test("空のフォルダーと edition.yaml のないフォルダーは、あるものを挙げて断られる", () => {
  rmSync(join(folder, "edition.yaml"));
  writeFileSync(join(folder, "kpis.yaml"), "kpis: []\n");
  expect(readEditionFolder(folder)).toMatchObject({
    ok: false,
    problem: { code: "editionHeadMissing", place: { file: folder } },
  });
  expect(JSON.stringify(readEditionFolder(folder))).toContain("あるのは kpis.yaml、observations");
  rmSync(join(folder, "kpis.yaml"));
  rmSync(join(folder, "observations"), { recursive: true });
  expect(readEditionFolder(folder)).toMatchObject({ ok: false, problem: { code: "editionFolderEmpty" } });
});

test.each([
  ["ないフォルダー", "nowhere", "ENOENT"],
  ["フォルダーでないファイル", "edition.yaml", "ENOTDIR"],
])("%sは、理由とともに断られる", (_, name, why) => {
  const read = readEditionFolder(join(folder, name));
  expect(read).toMatchObject({
    ok: false,
    problem: { code: "editionFolderUnreadable", place: { file: join(folder, name) } },
  });
  expect(JSON.stringify(read)).toContain(why);
});

test("ファイルの名のフォルダーと、先のないリンクは、名前を挙げて断られる", () => {
  mkdirSync(join(folder, "areas.yaml"));
  expect(readEditionFolder(folder)).toMatchObject({
    ok: false,
    problem: { code: "editionFileUnreadable", place: { file: "areas.yaml" } },
  });
  rmSync(join(folder, "areas.yaml"), { recursive: true });
  symlinkSync(join(folder, "nowhere.yaml"), join(folder, "areas.yaml"));
  expect(readEditionFolder(folder)).toMatchObject({
    ok: false,
    problem: { code: "editionFileUnreadable", place: { file: "areas.yaml" } },
  });
});

test("大きすぎるファイルは、読む前に断られる", () => {
  const file = join(folder, "observations", "huge.csv");
  writeFileSync(file, "");
  truncateSync(file, 4 * 2 ** 30);
  expect(readEditionFolder(folder)).toMatchObject({
    ok: false,
    problem: { code: "editionFileTooLarge", place: { file: "observations/huge.csv" } },
  });
});
