import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStore, type Store } from "../../../../store/index.ts";
import { townFolder } from "./a-cycle.ts";

export type ProductPlace = {
  readonly projectRoot: string;
  readonly folder: string;
  readonly port: number;
  readonly secret: string;
};

/** The real product in a process of its own, on a store of its own, that can be killed and started again. */
export type Product = {
  readonly address: string;
  /** The store as another process sees it; made anew after each start. */
  readonly store: () => Store;
  readonly killServer: () => Promise<void>;
  readonly killDatabase: () => void;
  /** Starts what was killed and waits until the first page and the database answer; gives the milliseconds. */
  readonly comeBack: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

const patience = 180_000;

export async function startProduct(place: ProductPlace): Promise<Product> {
  const address = `http://127.0.0.1:${place.port}`;
  const folder = join(place.folder, "store");
  let child = spawnServer(place, folder);
  let store = await firstStore(address, folder);
  const comeBack = async () => {
    const start = performance.now();
    const dead = child.exitCode !== null || child.signalCode !== null;
    if (dead) child = spawnServer(place, folder);
    await untilAnswers(address);
    if (dead) {
      await store.close().catch(() => undefined);
      store = await joinStore(folder);
    }
    await untilReads(store);
    return performance.now() - start;
  };
  return {
    address,
    store: () => store,
    killServer: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    killDatabase: () => killPostmaster(folder),
    comeBack,
    stop: async () => {
      await store.close().catch(() => undefined);
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function spawnServer({ projectRoot, port, secret }: ProductPlace, store: string): ChildProcess {
  const options = ["--port", String(port), "--store", store, "--edition", townFolder(projectRoot)];
  return spawn(process.execPath, [join(projectRoot, "dist", "server.js"), ...options], {
    cwd: projectRoot,
    stdio: "ignore",
    env: { ...process.env, DATABASE_URL: "", MICHISHIRUBE_SECRET: secret, MICHISHIRUBE_SMTP_URL: "" },
  });
}

/** The postmaster alone: its children and the product notice by themselves. */
function killPostmaster(folder: string): void {
  const number = Number(readFileSync(join(realpathSync(folder), "database", "postmaster.pid"), "utf8").split("\n")[0]);
  if (!Number.isInteger(number) || number <= 1) throw new Error("The database wrote no process number");
  process.kill(number, "SIGKILL");
}

async function joinStore(folder: string): Promise<Store> {
  const opened = await openStore({ folder, purpose: "command" });
  if (!opened.ok) throw new Error(opened.problem.message.en);
  if (opened.value.server.kind === "embedded") throw new Error("The product no longer holds its store");
  return opened.value;
}

async function firstStore(address: string, folder: string): Promise<Store> {
  await untilAnswers(address);
  return joinStore(folder);
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what} within ${patience / 1000} s`);
    await wait(10);
  }
}

const untilAnswers = (address: string) =>
  until(
    () =>
      fetch(`${address}/glossary`).then(
        (answer) => answer.ok,
        () => false,
      ),
    `${address} did not answer`,
  );

const untilReads = ({ database }: Store) =>
  until(
    () =>
      database
        .read((tx) => tx.query("SELECT 1"))
        .then(
          () => true,
          () => false,
        ),
    "The database did not answer",
  );
