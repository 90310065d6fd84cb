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
/** Between two saves of a person: nobody's next save may meet the last one's. */
const pauseMilliseconds = 500;
/** What the page sends by itself after a pause in typing: the field that was changed. */
const fields = ["done"] as const;

type Person = { readonly viewer: Viewer; readonly sheet: string };
type Call = { readonly address: string; readonly agent: Agent; readonly person: Person };
type Answer = { readonly milliseconds: number; readonly kept: number; readonly status: number };

/** 300 signed-in people save their sheets at the same moment, over HTTP on loopback, against the real product in another process. */
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
      const answers: Answer[] = [];
      for (let round = 0; round < warmUps + rounds; round += 1) {
        const answered = await Promise.all(calls.map((call) => saveOnce(call, round)));
        if (round >= warmUps) answers.push(...answered);
        await wait(pauseMilliseconds);
      }
      const lost = await countLost(database, warmUps + rounds);
      return rowsOf(answers, lost);
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

function rowsOf(answers: readonly Answer[], lost: number): readonly BenchRow[] {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const errors = answers.filter(({ status, kept }) => status !== 200 || kept !== fields.length).length;
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const worst = Math.max(...times);
  const work = `${people} people save at once, ${rounds} rounds: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${worst.toFixed(0)} ms`;
  return [
    againstLimit({ name: "save-load", work, seconds: p99 / 1000, runs: answers.length }, p99, limitMilliseconds, "ms"),
    {
      name: "save-load",
      work: "errors",
      seconds: 0,
      rival: "none",
      ratio: errors,
      holds: errors === 0,
      runs: answers.length,
    },
    {
      name: "save-load",
      work: "lost updates",
      seconds: 0,
      rival: "none",
      ratio: lost,
      holds: lost === 0,
      runs: answers.length,
    },
  ];
}

const textOf = (field: string, round: number): string => `架空の${field}、${round}回目。${"道".repeat(200)}`;

async function saveOnce(call: Call, round: number): Promise<Answer> {
  const answers = fields.map((field) => ({ field, base: round, typed: textOf(field, round) }));
  const start = performance.now();
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
