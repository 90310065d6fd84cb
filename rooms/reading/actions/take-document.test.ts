import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrangeDocuments, type DocumentEntry } from "../../document/index.ts";
import { readBytes, readDocument } from "../store/documents.ts";
import { readRuns } from "../store/runs.ts";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { changeDocument, type FileToTake, largestFile, readAgain, takeDocument } from "./take-document.ts";

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

const take = (file: FileToTake, viewer: Worker = bench.first) =>
  takeDocument({ database: bench.store.database, viewer, bodyId: bench.bodyId, documents: bench.site.documents }, file);
const refusalOf = async (file: FileToTake, viewer?: Worker) => {
  const taken = await take(file, viewer);
  return taken.ok ? "taken" : taken.problem.code;
};
const taken = async (file: FileToTake) => {
  const found = await take(file);
  if (!found.ok) throw new Error(found.problem.message.en);
  return found.value;
};
const stored = (id: string) => bench.store.database.read((tx) => readDocument(tx, bench.bodyId, id));
let made = 0;
const aFile = (name = "KPI list R6.csv") => {
  made += 1;
  return csvFile(name, [`指標,実績値(令和6年度)`, `架空${made},${made}人`]);
};

test("a file is kept as it was sent, with its document and the first run asked for", async () => {
  const file = aFile();
  const document = await taken({ ...file, publisher: " 架空町 " });
  expect(document.id).toMatch(/^kpi-list-r6-[0-9a-f]{8}$/);
  expect(await stored(document.id)).toMatchObject({
    version: 1,
    title: "KPI list R6.csv",
    publisher: "架空町",
    byPerson: "first",
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    sizeBytes: file.bytes.length,
    knownDocument: null,
    twoPersons: true,
  });
  const { bytes, runs } = await bench.store.database.read(async (tx) => ({
    bytes: await readBytes(tx, bench.bodyId, document.id),
    runs: await readRuns(tx, bench.bodyId, document.id),
  }));
  expect(bytes?.equals(file.bytes)).toBe(true);
  expect(runs.get(document.id)).toMatchObject([{ number: 1, end: null, begun: 0 }]);
});

test("a document whose names have no plain letters still has an address", async () => {
  const document = await taken({ ...aFile("進捗.csv"), title: "第２期 総合戦略" });
  expect(document.id).toMatch(/^doc-[0-9a-f]{8}$/);
});

test("an empty file, one too large, and names too long are refused in words", async () => {
  expect(await refusalOf({ name: "a.csv", bytes: new Uint8Array() })).toBe("reading/emptyFile");
  expect(await refusalOf({ name: "a.csv", bytes: new Uint8Array(largestFile + 1) })).toBe("reading/fileTooHeavy");
  expect(await refusalOf({ ...aFile(), name: "あ".repeat(301) })).toBe("reading/wrongLength");
  expect(await refusalOf({ ...aFile(), title: "あ".repeat(301) })).toBe("reading/wrongLength");
  expect(await refusalOf({ ...aFile(), publisher: "あ".repeat(301) })).toBe("reading/wrongLength");
});

test("the same bytes a second time are told to be the document that is there, unless that was withdrawn", async () => {
  const file = aFile();
  const { id } = await taken({ ...file, title: "一度目" });
  const again = await take({ ...file, name: "other.csv" });
  if (again.ok) throw new Error("It was taken twice");
  expect(again.problem.code).toBe("reading/takenAlready");
  expect(again.problem.message.ja).toContain("一度目");
  expect(again.problem.message.en).toContain(id);
  const document = await stored(id);
  if (!document) throw new Error(id);
  const work = { ...bench.work(bench.second, id), documents: bench.site.documents };
  expect((await changeDocument(work, { ...document, withdrawn: true })).ok).toBe(true);
  expect(await refusalOf({ ...file, name: "other.csv" })).toBe("taken");
});

test("a file that the edition cites is known to be that document", async () => {
  const file = aFile();
  const [cited] = bench.site.documents.all;
  if (!cited) throw new Error("The edition has documents");
  const same: DocumentEntry = { ...cited, sha256: createHash("sha256").update(file.bytes).digest("hex") };
  const { database } = bench.store;
  const found = await takeDocument(
    { database, viewer: bench.first, bodyId: bench.bodyId, documents: arrangeDocuments([same]) },
    file,
  );
  expect(found).toMatchObject({ ok: true, value: { knownDocument: cited.id } });
});

test("members, reviewers and the public take nothing in", async () => {
  expect(await refusalOf(aFile(), bench.member)).toBe("notAllowed");
  expect(await refusalOf(aFile(), bench.reviewer)).toBe("notAllowed");
});

test("only HQ lets one person's word be enough", async () => {
  expect(await refusalOf({ ...aFile(), twoPersons: false })).toBe("reading/onePersonNotAllowed");
  expect(await refusalOf({ ...aFile(), twoPersons: false }, bench.hq)).toBe("taken");
});

test("a document that is followed must be there, and no two follow each other", async () => {
  expect(await refusalOf({ ...aFile(), follows: "no-such" })).toBe("reading/cannotFollow");
  const older = await taken(aFile());
  const newer = await taken({ ...aFile(), follows: older.id });
  const change = async (id: string, follows: string | null) => {
    const document = await stored(id);
    if (!document) throw new Error(id);
    const work = { ...bench.work(bench.first, id), documents: bench.site.documents };
    const changed = await changeDocument(work, { ...document, follows });
    return changed.ok ? "changed" : changed.problem.code;
  };
  expect(await change(older.id, newer.id)).toBe("reading/cannotFollow");
  expect(await change(newer.id, newer.id)).toBe("reading/cannotFollow");
  expect(await change(newer.id, null)).toBe("changed");
});

test("of two who change the settings at once the second is told, and nothing of the first is lost", async () => {
  const { id } = await taken(aFile());
  const document = await stored(id);
  if (!document) throw new Error(id);
  const work = (viewer: Worker) => ({ ...bench.work(viewer, id), documents: bench.site.documents });
  const both = await Promise.all([
    changeDocument(work(bench.first), { ...document, title: "一人目の名称" }),
    changeDocument(work(bench.second), { ...document, title: "二人目の名称" }),
  ]);
  expect(both.map((one) => (one.ok ? "changed" : one.problem.code)).sort()).toEqual([
    "changed",
    "reading/documentChanged",
  ]);
  expect((await stored(id))?.version).toBe(2);
  const unknown = await changeDocument(work(bench.first), { ...document, version: 2, knownDocument: "none" });
  expect(unknown).toMatchObject({ ok: false, problem: { code: "reading/unknownDocument" } });
});

test("a document is read again only when the reading before has ended", async () => {
  const { id } = await taken(aFile());
  const again = () => readAgain(bench.work(bench.first, id));
  expect(await again()).toMatchObject({ ok: false, problem: { code: "reading/stillReading" } });
  bench.readings.ask();
  await bench.readings.idle();
  expect((await again()).ok).toBe(true);
  expect(await readAgain(bench.work(bench.first, "none"))).toMatchObject({ problem: { code: "noSuchDocument" } });
});
