import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "../../../rooms/account/index.ts";
import type { Database } from "../../../store/index.ts";
import { inBenchFolder } from "./bench-folder.ts";
import { againstLimit, type BenchRow, percentile } from "./bench-row.ts";
import { form, makeCycle, town } from "./kill/a-cycle.ts";
import { startProduct } from "./kill/product.ts";

const people = 300;
const warmUps = 2;
const rounds = 8;
const limitMilliseconds = 300;
/** The page saves by itself this long after a change; somebody who types without a pause saves as often. */
const everyMilliseconds = 1500;
const typedSaves = 10;
/** Between two saves of a person: nobody's next save may meet the last one's. */
const pauseMilliseconds = 500;
/** What the page sends by itself after a pause in typing: the field that was changed. */
const fields = ["done"] as const;

type Person = { readonly viewer: Viewer; readonly sheet: string };
type Call = { readonly address: string; readonly agent: Agent; readonly person: Person };
type Answer = { readonly milliseconds: number; readonly kept: number; readonly status: number };

/** What "at once" means here; shown with the command's help. */
export const saveLoadHelp = `
save-load: ${people} 人が同時に保存する / ${people} people save at once
  (a) burst   全員が同じ瞬間に一度ずつ保存（${rounds} 回） / everybody in the same instant, ${rounds} times
  (b) typing  全員が書き続け、${everyMilliseconds / 1000} 秒ごとに自動保存 / everybody types, each page saves every ${everyMilliseconds / 1000} s
              時間は保存すべき瞬間から数える / counted from the moment the save was due
  上限 p99 ${limitMilliseconds} ms は両方に / the limit, p99 ${limitMilliseconds} ms, is for both
`;

/** 300 signed-in people save their sheets at once, over HTTP on loopback, against the real product in another process. */
export async function benchSaveLoad(projectRoot: string): Promise<readonly BenchRow[]> {
  return inBenchFolder(async (folder) => {
    const secret = randomBytes(48).toString("base64url");
    const product = await startProduct({ projectRoot, folder, port: await freePort(), secret });
    const agent = new Agent({ keepAlive: true, maxSockets: people });
    try {
      const { database } = product.store();
      const made = await makeCycle(database, { bytes: Buffer.from(secret) }, people);
      const all = made.viewers.map((viewer, place) => ({ viewer, sheet: made.sheets[place] ?? "" }));
      const calls = all.map((person) => ({ address: product.address, agent, person }));
      await giveOwners(database, all);
      // everybody has the sheet open
      for (const call of calls) await send(call, "GET", "state", null);
      const burst: Answer[] = [];
      for (let round = 0; round < warmUps + rounds; round += 1) {
        const answered = await Promise.all(calls.map((call) => saveOnce(call, round)));
        if (round >= warmUps) burst.push(...answered);
        await wait(pauseMilliseconds);
      }
      const typing = (await Promise.all(calls.map((call) => typeOn(call, warmUps + rounds)))).flat();
      const lost = await countLost(database, warmUps + rounds + typedSaves);
      return [
        rowOf("save-load-burst", `${people} people save in the same instant, ${rounds} rounds`, burst),
        rowOf("save-load-typing", `${people} people type, a save every ${everyMilliseconds / 1000} s each`, typing),
        ...noneOf(
          { errors: [...burst, ...typing].filter(isError).length, "lost updates": lost },
          burst.length + typing.length,
        ),
      ];
    } finally {
      agent.destroy();
      await product.stop();
    }
  });
}

/** Each person owns a sheet; and the database knows its tables as it does a minute after they were filled. */
async function giveOwners(database: Database, all: readonly Person[]): Promise<void> {
  const rows = JSON.stringify(all.map(({ viewer, sheet }) => ({ sheet, person: viewer.personId })));
  await database.write(async (tx) => {
    await tx.execute(
      `INSERT INTO cycle_owner (body_id, sheet_id, version, person_id)
       SELECT $1, sheet, 1, person FROM jsonb_to_recordset($2) AS r (sheet text, person text)`,
      [town.body, rows],
    );
    await tx.execute("ANALYZE");
  });
}

const isError = ({ status, kept }: Answer): boolean => status !== 200 || kept !== fields.length;

function rowOf(name: string, what: string, answers: readonly Answer[]): BenchRow {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const [p50, p99, worst] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)];
  const work = `${what}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${worst.toFixed(0)} ms`;
  return againstLimit({ name, work, seconds: p99 / 1000, runs: answers.length }, p99, limitMilliseconds, "ms");
}

/** What must not happen at all. */
const noneOf = (counts: Readonly<Record<string, number>>, runs: number): readonly BenchRow[] =>
  Object.entries(counts).map(([work, count]) => ({
    name: "save-load",
    work,
    seconds: 0,
    rival: "none",
    ratio: count,
    holds: count === 0,
    runs,
  }));

const textOf = (field: string, round: number): string => `架空の${field}、${round}回目。${"道".repeat(200)}`;

/** One person who types, beginning at a moment of their own. */
async function typeOn(call: Call, from: number): Promise<readonly Answer[]> {
  const first = performance.now() + Math.random() * everyMilliseconds;
  const answers: Answer[] = [];
  for (let save = 0; save < typedSaves; save += 1) {
    const due = first + save * everyMilliseconds;
    await wait(Math.max(0, due - performance.now()));
    answers.push(await saveOnce(call, from + save, due));
  }
  return answers;
}

async function saveOnce(call: Call, round: number, start = performance.now()): Promise<Answer> {
  const answers = fields.map((field) => ({ field, base: round, typed: textOf(field, round) }));
  const { status, body } = await send(call, "POST", "answers", { form: `${form.id}@${form.version}`, answers });
  const milliseconds = performance.now() - start;
  return { milliseconds, status, kept: body.split('"outcome":"kept"').length - 1 };
}

function send(
  { address, agent, person }: Call,
  method: "GET" | "POST",
  path: string,
  content: object | null,
): Promise<{ readonly status: number; readonly body: string }> {
  const text = content === null ? "" : JSON.stringify(content);
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    origin: address,
    cookie: `session=${person.viewer.session}`,
    "x-form-token": person.viewer.formToken,
  };
  return new Promise((answer, fail) => {
    const url = `${address}/sheet/${town.edition}/${person.sheet}/${path}`;
    const asked = request(url, { method, agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => answer({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }));
      response.on("error", fail);
    });
    asked.on("error", fail);
    asked.end(text);
  });
}

/** Every acknowledged save must stand in the store as a version of its own, with the words that were sent. */
async function countLost(database: Database, saved: number): Promise<number> {
  const wanted = Array.from({ length: saved }, (_, round) =>
    fields.map((field) => ({ field, version: round + 1, value: textOf(field, round) })),
  ).flat();
  const rows = await database.read((tx) =>
    tx.query<{ found: number }>(
      `SELECT count(*)::integer AS found FROM cycle_answer a
       JOIN jsonb_to_recordset($2) AS w (field text, version integer, value text) ON (a.field_id, a.version) = (w.field, w.version)
       WHERE a.body_id = $1 AND a.value #>> '{}' = w.value`,
      [town.body, JSON.stringify(wanted)],
    ),
  );
  return people * wanted.length - (rows[0]?.found ?? 0);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
