import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvFile, openWorkbench, type Workbench, type Worker } from "../testing/a-workbench.ts";
import { accept, skip } from "./decide.ts";
import { acceptAll, carryOver } from "./decide-many.ts";
import { loadReview } from "./load-review.ts";
import { confirmAll } from "./second-person.ts";
import type { FileToTake } from "./take-document.ts";
import { readAgain } from "./take-document.ts";
import { undo } from "./undo.ts";

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

const head = "指標,基準値(令和4年度),目標値(令和9年度),実績値(令和7年度)";
const edition = (name: string, rows: readonly string[]) => csvFile(`${name}.csv`, [head, ...rows]);
const read = (name: string, rows: readonly string[], follows?: string) =>
  bench.read({ ...edition(name, rows), follows } satisfies FileToTake);
const review = async (id: string, viewer: Worker = bench.first) => {
  const found = await loadReview(bench.work(viewer, id));
  if (!found) throw new Error(id);
  return found;
};
const standings = async (id: string) => (await review(id)).heads.map(({ standing }) => standing);

const visitors = "山の観光入込客数,120万人,150万人,131万人";
const guests = "山の宿泊者数,18万人,24万人,20万人";

test("decisions stay when a document is read again and says the same", async () => {
  const id = await read("a", [visitors, guests]);
  await acceptAll(bench.work(bench.first, id), { kind: "kpi", atLeast: 0, unlinked: true });
  await confirmAll(bench.work(bench.second, id));
  await readAgain(bench.work(bench.first, id));
  bench.readings.ask();
  await bench.readings.idle();
  expect((await review(id)).shown?.number).toBe(2);
  expect(await standings(id)).toEqual(["settled", "settled"]);
});

test("what reads otherwise after a new reading stands as changed, with the old figures beside the new, and is decided anew", async () => {
  const id = await read("b", [visitors, guests, "架空の指標b,1件,2件,3件"]);
  await acceptAll(bench.work(bench.first, id), { kind: "kpi", atLeast: 0, unlinked: true });
  // as a better program would read it: the same thing with another value
  await bench.store.database.write(async (tx) => {
    await tx.execute("INSERT INTO reading_run (body_id, document_id, number) VALUES ($1, $2, 2)", [bench.bodyId, id]);
    await tx.execute(
      `INSERT INTO reading_found SELECT body_id, document_id, 2, place, key, CASE place WHEN 1 THEN 'other' ELSE fingerprint END, kind, page, confidence,
         linked, asks, CASE place WHEN 1 THEN jsonb_set(content, '{fact,figures,2,printed}', '"21万人"') ELSE content END
       FROM reading_found WHERE document_id = $1 AND run = 1`,
      [id],
    );
    await tx.execute(
      "INSERT INTO reading_run_end (body_id, document_id, number, format, pages, facts, problems) VALUES ($1, $2, 2, 'csv', 1, 3, '[]')",
      [bench.bodyId, id],
    );
  });
  expect(await standings(id)).toEqual(["accepted", "changed", "accepted"]);
  const [, changed] = (await review(id)).items;
  if (!changed) throw new Error("Three were found");
  expect(changed.decision?.content?.figures.map(({ printed }) => printed)).toEqual(["18万人", "24万人", "20万人"]);
  expect(changed.found.fact.figures.map(({ printed }) => printed)).toEqual(["18万人", "24万人", "21万人"]);
  await accept(bench.work(bench.second, id), { ...changed, version: 1 });
  expect(await standings(id)).toEqual(["accepted", "accepted", "accepted"]);
});

test("a reading that failed does not hide the one before", async () => {
  const id = await read("c", [visitors]);
  await bench.store.database.write(async (tx) => {
    await tx.execute("INSERT INTO reading_run (body_id, document_id, number) VALUES ($1, $2, 2)", [bench.bodyId, id]);
    await tx.execute(
      "INSERT INTO reading_run_end (body_id, document_id, number, format, pages, facts, problems) VALUES ($1, $2, 2, NULL, 0, 0, '[]')",
      [bench.bodyId, id],
    );
  });
  const { newest, shown, heads } = await review(id);
  expect([newest?.number, shown?.number, heads.length]).toEqual([2, 1, 1]);
});

test("a new edition shows what was decided about the older one, and takes it over where both say the same", async () => {
  const old = await read("d-2025", [visitors, guests, "架空の指標d,1件,2件,3件"]);
  const oldHeads = (await review(old)).heads;
  const at = (place: number) => {
    const head = oldHeads[place];
    if (!head) throw new Error(String(place));
    return head;
  };
  await accept(bench.work(bench.first, old), at(0));
  await accept(bench.work(bench.first, old), at(1));
  await skip(bench.work(bench.first, old), at(2), "対象外");
  await confirmAll(bench.work(bench.second, old));
  // the rows stand elsewhere, the guests have another value, and one thing is new
  const id = await read(
    "d-2026",
    ["架空の指標d,1件,2件,3件", "新しいもの,1件,2件,3件", visitors, guests.replace("20万人", "22万人")],
    old,
  );
  const items = (await review(id)).items;
  expect(
    items.map(({ standing, earlier }) => [standing, earlier?.decision.state ?? null, earlier?.same ?? null]),
  ).toEqual([
    ["open", "skipped", true],
    ["open", null, null],
    ["open", "accepted", true],
    ["open", "accepted", false],
  ]);
  expect(items[3]?.earlier?.decision.content?.figures.map(({ printed }) => printed)).toEqual([
    "18万人",
    "24万人",
    "20万人",
  ]);
  expect(await carryOver(bench.work(bench.second, id))).toEqual({ ok: true, value: { done: 2, left: 0 } });
  expect(await standings(id)).toEqual(["skipped", "open", "accepted", "open"]);
  const [, , carried] = (await review(id)).items;
  expect(carried?.decision).toMatchObject({ byPerson: "second", note: expect.stringContaining(old) });
  expect(carried?.decision?.content?.at).toEqual(carried?.found.fact.at);
  expect(await carryOver(bench.work(bench.second, id))).toMatchObject({ ok: false, problem: { code: "nothingToDo" } });
  await undo(bench.work(bench.second, id));
  expect(await standings(id)).toEqual(["open", "open", "open", "open"]);
});

test("what was decided while keys were made of the figures too stands after a new reading, and is taken over by the next edition", async () => {
  const rows = ["架空の指標e,1件,2件,3件", "架空の指標f,4件,5件,6件"];
  const id = await read("e-2025", rows);
  const { items } = await review(id);
  // as that program wrote them: kind, name, the names above, and of each figure role, period and subject
  const former = ["架空の指標e", "架空の指標f"].map((name) => {
    const figures = '[["baseline","FY2022",null],["target","FY2027",null],["actual","FY2025",null]]';
    return createHash("sha256").update(`["kpi","${name}",[],${figures}]`).digest("hex").slice(0, 16);
  });
  await bench.store.database.write(async (tx) => {
    await tx.execute("INSERT INTO reading_run (body_id, document_id, number) VALUES ($1, $2, 2)", [bench.bodyId, id]);
    await tx.execute(
      `INSERT INTO reading_found SELECT body_id, document_id, 2, place, ($2::text[])[place + 1], fingerprint, kind, page, confidence, linked, asks, content
       FROM reading_found WHERE document_id = $1 AND run = 1`,
      [id, former],
    );
    await tx.execute(
      "INSERT INTO reading_run_end (body_id, document_id, number, format, pages, facts, problems) VALUES ($1, $2, 2, 'csv', 1, 2, '[]')",
      [bench.bodyId, id],
    );
  });
  await acceptAll(bench.work(bench.first, id), { kind: "kpi", atLeast: 0, unlinked: true });
  await confirmAll(bench.work(bench.second, id));
  await readAgain(bench.work(bench.first, id));
  bench.readings.ask();
  await bench.readings.idle();
  const again = await review(id);
  expect([again.shown?.number, again.heads.map(({ key }) => key)]).toEqual([3, former]);
  expect(await standings(id)).toEqual(["settled", "settled"]);
  expect(items.map(({ key }) => key)).not.toEqual(former);
  const next = await read("e-2026", [...rows, "架空の指標g,7件,8件,9件"], id);
  expect((await review(next)).items.map(({ earlier }) => earlier?.same ?? null)).toEqual([true, true, null]);
});
