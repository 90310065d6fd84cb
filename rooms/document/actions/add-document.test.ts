import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { addDocumentFiles, addedWords } from "../cli.ts";
import type { DocumentEntry } from "../index.ts";
import { addDocument, documentFileCount, type NewDocumentFile, readDocumentTexts } from "../server.ts";

/** "一行目\n二行目\n"; its SHA-256 was taken with sha256sum. */
const bytes = new TextEncoder().encode("一行目\n二行目\n");
const sha256 = "b7d8bc82f6527cc0f9d2fb0bae6ab9f2d5d09d837600979f2cb587ff4faa45d3";

const aDocument = (given: Partial<DocumentEntry>): DocumentEntry => ({
  id: "plan-2020",
  title: "計画",
  titleEn: "Plan",
  publisher: "町",
  publisherEn: "Town",
  period: null,
  published: null,
  kind: "plan",
  file: "plan-2020.txt",
  sha256,
  lineCount: 2,
  url: null,
  ...given,
});

const body = "010006";
const file = (given: Partial<NewDocumentFile>): NewDocumentFile => ({
  bodyId: body,
  name: "plan-2020.txt",
  bytes,
  who: "職員A",
  now: "2026-04-01T00:00:00.000Z",
  documents: [aDocument({}), aDocument({ id: "law", sha256: null, file: null })],
  ...given,
});

let store: TemporaryDatabase;
beforeAll(async () => {
  store = await temporaryDatabase();
});
afterAll(() => store.close());

describe("a file that a user adds", () => {
  test("the file that was read is known by its hash; the same file again changes nothing", async () => {
    const first = mustSucceed(await addDocument(store.database, file({})));
    const again = mustSucceed(await addDocument(store.database, file({ name: "copy.txt" })));
    expect(first).toMatchObject({ state: "added", version: 1, same: true, sha256 });
    expect(again).toMatchObject({ state: "unchanged", version: 1 });
    const texts = await store.database.read((tx) => readDocumentTexts(tx, body));
    expect(texts.get("plan-2020")).toEqual({ id: "plan-2020", sha256, lines: ["一行目", "二行目"] });
    expect(await store.database.read((tx) => tx.query(documentFileCount, [body]))).toEqual([{ count: 1 }]);
  });

  test("an unknown file is refused, and the message lists the files that are known", async () => {
    const outcome = await addDocument(
      store.database,
      file({ bytes: new TextEncoder().encode("別の文"), name: "x.txt" }),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: "documentUnknown" } });
    expect(JSON.stringify(outcome)).toContain("plan-2020.txt");
    expect(JSON.stringify(outcome)).toContain("--as");
  });

  test("another copy can stand for a document when it is named, and is marked as different", async () => {
    const other = file({ bytes: new TextEncoder().encode("一行目\n二行目、改\n"), as: "plan-2020" });
    const added = mustSucceed(await addDocument(store.database, other));
    expect(added).toMatchObject({ state: "added", version: 2, same: false });
    expect(addedWords(added).ja).toContain("行がずれている");
    const texts = await store.database.read((tx) => readDocumentTexts(tx, body));
    expect(texts.get("plan-2020")?.lines[1]).toBe("二行目、改");
  });

  test("a file cannot be added as another document than the one it is", async () => {
    const outcome = await addDocument(store.database, file({ as: "law" }));
    expect(outcome).toMatchObject({ ok: false, problem: { code: "documentIsAnother" } });
  });

  test("a document that the edition does not have is named as such", async () => {
    const outcome = await addDocument(store.database, file({ as: "no-such" }));
    expect(outcome).toMatchObject({ ok: false, problem: { code: "documentNotInEdition" } });
  });

  test("an old office file in Shift_JIS is read like any other", async () => {
    // 道 in Shift_JIS is 93 B9
    mustSucceed(
      await addDocument(store.database, file({ bodyId: "012025", bytes: Uint8Array.of(0x93, 0xb9), as: "law" })),
    );
    const texts = await store.database.read((tx) => readDocumentTexts(tx, "012025"));
    expect(texts.get("law")?.lines).toEqual(["道"]);
  });

  test.each([
    ["an empty file", new Uint8Array(), "documentEmpty"],
    ["a PDF with its binary bytes", Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x00, 0x01, 0xff), "documentNotText"],
  ])("%s is refused", async (_what, given, code) => {
    const outcome = await addDocument(store.database, file({ bytes: given, as: "law" }));
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });

  test("a file that is not there is reported, and the others are still tried", async () => {
    const call = { bodyId: body, who: "職員A", now: "2026-04-02T00:00:00.000Z" };
    const results = await addDocumentFiles(store.database, { ...call, files: ["/no/such/file.txt", "/no/other.txt"] });
    expect(results.map(({ file: name }) => name)).toEqual(["/no/such/file.txt", "/no/other.txt"]);
    expect(results[0]?.outcome).toMatchObject({ ok: false, problem: { code: "fileUnreadable" } });
  });
});
