import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { backup, type Database, openStore, restore } from "../../../store/index.ts";
import { tell } from "../out.ts";
import { makeCycle } from "./kill/a-cycle.ts";
import { type Look, look } from "./kill/look.ts";
import { type Product, startProduct } from "./kill/product.ts";
import { type Counts, startWriters, type Writers } from "./kill/writers.ts";

export type KillOptions = { readonly projectRoot: string; readonly folder: string; readonly kills: number };

/** What became of a run: nothing lost, nothing wrong and equal back-ups, or it did not hold. */
export type KillFigures = {
  readonly kills: { readonly server: number; readonly database: number; readonly both: number };
  readonly counts: Counts;
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
  /** From the kill until the first page and the database answered again, in milliseconds. */
  readonly back: { readonly median: number; readonly longest: number };
  readonly rows: number;
  readonly backup: { readonly bytes: number; readonly equal: boolean; readonly wrong: readonly string[] };
  readonly holds: boolean;
};

const writersCount = 30;

type Target = keyof KillFigures["kills"];
// two of five kills hit the server, two the database, one both
const targets: readonly Target[] = ["server", "database", "server", "database", "both"];

/** Kills the product and its database at random moments while people save, and looks after each restart whether anything is gone. */
export async function killSaves({ projectRoot, folder, kills }: KillOptions): Promise<KillFigures> {
  const secret = randomBytes(48).toString("base64url");
  const product = await startProduct({ projectRoot, folder, port: await freePort(), secret });
  try {
    const made = await makeCycle(product.store().database, { bytes: Buffer.from(secret) }, writersCount);
    const writers = startWriters(product, made.viewers, made.sheets);
    const done = { server: 0, database: 0, both: 0 };
    const back: number[] = [];
    const bad: Look[] = [];
    for (let number = 0; number < kills; number += 1) {
      const target = targets[number % targets.length] ?? "server";
      await untilSaved(writers, 5);
      await wait(Math.random() * 700);
      await kill(product, target);
      done[target] += 1;
      back.push(await product.comeBack());
      const seen = await look(product.store().database, writers.kept);
      if (seen.lost.length + seen.wrong.length > 0) bad.push(seen);
      if ((number + 1) % 10 === 0) tellProgress(number + 1, kills, writers.counts, seen);
    }
    const kept = await backupWhileSaving(product.store().database, folder);
    await writers.stop();
    const last = await look(product.store().database, writers.kept);
    const lost = [...bad, last].flatMap((seen) => seen.lost);
    const wrong = [...bad, last].flatMap((seen) => seen.wrong);
    const holds = lost.length + wrong.length + kept.wrong.length === 0 && kept.equal && writers.counts.kept > 0;
    return {
      kills: done,
      counts: writers.counts,
      lost,
      wrong,
      back: spread(back),
      rows: last.rows,
      backup: kept,
      holds,
    };
  } finally {
    await product.stop();
  }
}

async function kill(product: Product, target: Target): Promise<void> {
  if (target !== "server") product.killDatabase();
  if (target !== "database") await product.killServer();
}

/** Nothing is proven by killing what stands still: some saves must have been acknowledged since the last kill. */
async function untilSaved({ counts }: Writers, more: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  const before = counts.kept;
  while (counts.kept < before + more) {
    if (performance.now() > deadline)
      throw new Error(`No save was acknowledged within 60 s: ${JSON.stringify(counts)}`);
    await wait(5);
  }
}

/** A back-up while people save, restored into a new store, must give the same bytes once more and a clean trail. */
async function backupWhileSaving(database: Database, folder: string): Promise<KillFigures["backup"]> {
  const [first, second] = [join(folder, "first.tar.gz"), join(folder, "second.tar.gz")];
  await mustHold(backup(database, first));
  const opened = await openStore({ folder: join(folder, "restored"), purpose: "command", tables: "asFound" });
  if (!opened.ok) throw new Error(opened.problem.message.en);
  try {
    const restored = opened.value.database;
    await mustHold(restore(restored, first));
    await mustHold(backup(restored, second));
    const { wrong } = await look(restored, { answers: [], steps: [] });
    const bytes = readFileSync(first);
    return { bytes: bytes.length, equal: bytes.equals(readFileSync(second)), wrong };
  } finally {
    await opened.value.close();
  }
}

async function mustHold(work: ReturnType<typeof backup> | ReturnType<typeof restore>): Promise<void> {
  const done = await work;
  if (!done.ok) throw new Error(done.problem.message.en);
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

function spread(milliseconds: readonly number[]): KillFigures["back"] {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), longest: Math.round(sorted.at(-1) ?? 0) };
}

function tellProgress(number: number, kills: number, counts: Counts, { lost, wrong, rows }: Look): void {
  tell(
    `${kills} 回中 ${number} 回停止。保存の確認 ${counts.kept} 件、失われたもの ${lost.length}、異常 ${wrong.length}、行 ${rows}`,
    `killed ${number} of ${kills} times; ${counts.kept} saves acknowledged, ${lost.length} lost, ${wrong.length} wrong, ${rows} rows`,
  );
}
