import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inBenchFolder } from "./bench-folder.ts";
import { againstLimit, type BenchRow, median } from "./bench-row.ts";

const limitSeconds = 3;
const runs = 5;

async function untilAnswers(url: string, deadline: number): Promise<void> {
  for (;;) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    if (performance.now() > deadline) throw new Error(`${url} did not answer`);
    await wait(20);
  }
}

async function startOnce(projectRoot: string, store: string, port: number): Promise<number> {
  const start = performance.now();
  const child = spawn("npm", ["start", "--silent", "--", "--port", String(port), "--store", store], {
    cwd: projectRoot,
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await untilAnswers(`http://127.0.0.1:${port}/`, start + 120_000);
  const seconds = (performance.now() - start) / 1000;
  if (child.pid) process.kill(-child.pid, "SIGTERM");
  await ended;
  await wait(500);
  return seconds;
}

/** From `npm start` on a built checkout with its store to the whole first page. */
export async function benchFirstPage(projectRoot: string): Promise<readonly BenchRow[]> {
  return inBenchFolder(async (folder) => {
    const store = join(folder, "store");
    await startOnce(projectRoot, store, 18_431);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await startOnce(projectRoot, store, 18_432 + run));
    const seconds = median(times);
    const row = { name: "first-page", work: "npm start to the whole home page", seconds, runs };
    return [againstLimit(row, seconds, limitSeconds, "s")];
  });
}
