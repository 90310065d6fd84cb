import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSecret, readProductSecret, readProviderSettings } from "../../rooms/account/server.ts";
import { readMailSettings } from "../../rooms/mail/server.ts";
import { loadAllEditions } from "../../rooms/publication/server.ts";
import { type Database, defaultStoreFolder, openStore, StoreFailure } from "../../store/index.ts";
import { buildServer } from "./build-server.ts";
import { startLetters } from "./letters.ts";
import { readServerOptions, type ServerOptions, serverHelp } from "./options.ts";
import { say, sayProblem } from "./say.ts";
import type { AccountSettings } from "./staff.ts";
import { openTraining, trainingFolder } from "./training.ts";

// dist/server.js and apps/server/main.ts stand at different depths; the product's root is where its package.json is
const projectRoot = fileURLToPath(import.meta.url).includes("/dist/")
  ? dirname(dirname(fileURLToPath(import.meta.url)))
  : dirname(dirname(dirname(fileURLToPath(import.meta.url))));

async function loadEditions(database: Database, options: ServerOptions): Promise<boolean> {
  const problems = await loadAllEditions(database, {
    dataFolder: join(projectRoot, "data"),
    folders: options.training ? [...options.editions, trainingFolder(projectRoot)] : options.editions,
    onProgress: say,
  });
  for (const problem of problems) sayProblem(problem);
  return problems.length === 0;
}

/** Trouble with the secret is told at once, but public pages are shown all the same. */
async function accountSettings(database: Database, options: ServerOptions): Promise<AccountSettings> {
  const folder = options.store ?? defaultStoreFolder(projectRoot);
  const file = options.address ? null : `${folder}.secret`;
  const found = readProductSecret({ given: process.env.MICHISHIRUBE_SECRET, file });
  const secret = found.ok ? await checkSecret(database, found.value) : found;
  if (!secret.ok) sayProblem(secret.problem);
  const mail = readMailSettings(process.env);
  if (!mail.ok) sayProblem(mail.problem);
  return {
    secret,
    provider: readProviderSettings(process.env),
    address: process.env.MICHISHIRUBE_ADDRESS ?? null,
    mail: mail.ok ? mail.value : null,
  };
}

async function serve(options: ServerOptions): Promise<number> {
  const opened = await openStore({
    folder: options.store ?? defaultStoreFolder(projectRoot),
    address: options.address,
    purpose: "serve",
    onProgress: say,
  });
  if (!opened.ok) {
    sayProblem(opened.problem);
    return 1;
  }
  const { database, close } = opened.value;
  if (!(await loadEditions(database, options))) {
    await close();
    return 1;
  }
  const accounts = await accountSettings(database, options);
  const training = options.training ? await openTraining(database, { projectRoot, accounts, say }) : null;
  const server = await buildServer({ database, projectRoot, accounts, training });
  const letters = startLetters(database, accounts, { say, sayProblem });
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= server.close().then(letters.stop).then(close);
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  try {
    const address = await server.listen({ host: options.host, port: options.port });
    say({ ja: `準備ができました: ${address}/`, en: `ready: ${address}/` });
    return 0;
  } catch (error) {
    await stop();
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw error;
    sayProblem({
      code: "portTaken",
      message: {
        ja: `ポート ${options.port} は使われています。--port 8081 のように別のポートを指定してください。`,
        en: `Port ${options.port} is in use: choose another, such as --port 8081.`,
      },
    });
    return 1;
  }
}

async function main(): Promise<number> {
  const options = readServerOptions(process.argv.slice(2), process.env);
  if (!options.ok) {
    sayProblem(options.problem);
    return 2;
  }
  if (options.value === "help") {
    process.stderr.write(serverHelp);
    return 0;
  }
  try {
    return await serve(options.value);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    sayProblem(error.problem);
    return 1;
  }
}

const status = await main();
if (status !== 0) process.exitCode = status;
