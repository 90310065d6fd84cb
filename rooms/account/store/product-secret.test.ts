import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addTestPerson, testSecret } from "../testing/people.ts";
import { checkSecret, readProductSecret } from "./product-secret.ts";

let folder: string;
let store: TemporaryDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-secret-"));
  store = await temporaryDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.close();
});

test("組み込みのデータベースでは、最初の一度だけ、持ち主だけが読める秘密を作る", () => {
  const file = join(folder, "store.secret");
  const first = mustSucceed(readProductSecret({ given: undefined, file }));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(mustSucceed(readProductSecret({ given: undefined, file })).bytes).toEqual(first.bytes);
});

test("ほかの人が読める秘密は使わない", () => {
  const file = join(folder, "open.secret");
  writeFileSync(file, "x".repeat(64));
  chmodSync(file, 0o644);
  expect(readProductSecret({ given: undefined, file })).toMatchObject({ problem: { code: "secretReadable" } });
});

test("外のデータベースで秘密がなければ、何を設定すればよいかを言う", () => {
  const outcome = readProductSecret({ given: undefined, file: null });
  expect(outcome).toMatchObject({ problem: { code: "secretMissing" } });
  expect(JSON.stringify(outcome)).toContain("MICHISHIRUBE_SECRET");
});

test("短い秘密は断る", () => {
  expect(readProductSecret({ given: "short", file: null })).toMatchObject({ problem: { code: "secretTooShort" } });
});

test("人を封じた秘密と違えば気づく", async () => {
  const other = { bytes: Buffer.alloc(32, 9) };
  expect((await checkSecret(store.database, other)).ok).toBe(true);
  await addTestPerson(store.database, "body", { role: "hq", unitId: "hq" });
  expect((await checkSecret(store.database, testSecret)).ok).toBe(true);
  expect(await checkSecret(store.database, other)).toMatchObject({ problem: { code: "secretWrong" } });
});
