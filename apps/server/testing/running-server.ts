import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium } from "playwright-core";
import { ok } from "../../../foundation/index.ts";
import { testSecret } from "../../../rooms/account/testing/people.ts";
import { addDocumentFiles } from "../../../rooms/document/cli.ts";
import { loadAllEditions } from "../../../rooms/publication/server.ts";
import type { Database } from "../../../store/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { buildServer } from "../build-server.ts";
import type { AccountSettings } from "../staff.ts";
import { openTraining, trainingFolder } from "../training.ts";

export const projectRoot = join(import.meta.dirname, "..", "..", "..");

/** Why no page can be opened in a real browser here; null when it can. */
export const whyNoBrowser = process.env.MICHISHIRUBE_BROWSER
  ? null
  : "MICHISHIRUBE_BROWSER がありません。npm test から実行してください。/ No browser was named: run the tests by npm test.";

/** The real product on a throw-away database: Hokkaido, and the fictitious town beside it. */
export type RunningServer = {
  readonly address: string;
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly stop: () => Promise<void>;
};

/** `training`: with the fictitious prefecture and its people, and people can sign in. */
export async function startProduct(
  files: readonly string[] = [],
  { training = false }: { readonly training?: boolean } = {},
): Promise<RunningServer> {
  const { database, close } = await temporaryDatabase();
  const folders = [join(projectRoot, "data", "mihon-town"), ...(training ? [trainingFolder(projectRoot)] : [])];
  const problems = await loadAllEditions(database, { dataFolder: join(projectRoot, "data"), folders });
  if (problems[0]) throw new Error(JSON.stringify(problems));
  const call = { bodyId: "010006", files, who: "test", now: "2026-11-22T00:00:00Z" };
  for (const { outcome } of await addDocumentFiles(database, call)) mustSucceed(outcome);
  const server = training ? await withTraining(database) : await buildServer({ database, projectRoot });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const stop = async () => {
    await server.close();
    await close();
  };
  return { address, server, database, stop };
}

/** A server of the training prefecture on a store that is there: started again, it goes on where it stopped. */
export async function withTraining(database: Database): Promise<FastifyInstance> {
  const accounts: AccountSettings = { secret: ok(testSecret), provider: null, address: null };
  const training = await openTraining(database, { projectRoot, accounts, say: () => undefined });
  return buildServer({ database, projectRoot, accounts, training });
}

const quietFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real Chromium; as root it needs --no-sandbox. */
export function startBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.MICHISHIRUBE_BROWSER ?? "", args: [...root, ...quietFlags] });
}

const documentNames = [
  "000-sosei-senryaku-2018",
  "001-sosei-senryaku-2021",
  "002-renkei-chiiki-hoshin-2016",
  "003-renkei-projects-2024",
  "004-juten-seisaku-2020",
];

/** The files of the five documents, where they lie beside the checkout; without them document pages show citations only. */
export function documentFiles(): readonly string[] {
  const folder = join(projectRoot, "..", "shared", "sources");
  const files = documentNames.map((name) => join(folder, `${name}.txt`)).filter((file) => existsSync(file));
  if (files.length < documentNames.length) {
    console.warn(
      "資料のファイルがないため、資料のページは引用だけで試します。/ Document files are absent: their pages are tested with citations only.",
    );
  }
  return files;
}
