import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { StoreFailure } from "../../store/index.ts";
import type { Frame } from "./frame.ts";
import { type ExitStatus, tell, tellProblem } from "./out.ts";

type Adds = (program: Command, frame: Frame) => void;

/** Every file of commands, with the words that call it, in the order of the help. One command loads its own file and no other: all take 2 s. */
const files: readonly { readonly words: readonly string[]; readonly load: () => Promise<Adds> }[] = [
  { words: ["export", "check", "grade"], load: async () => (await import("./commands/look-up.ts")).addLookUpCommands },
  { words: ["read"], load: async () => (await import("./commands/read.ts")).addReadCommand },
  { words: ["project"], load: async () => (await import("./commands/project.ts")).addProjectCommand },
  {
    words: ["load", "document", "shapes", "observations", "schema"],
    load: async () => (await import("./commands/data.ts")).addDataCommands,
  },
  { words: ["population"], load: async () => (await import("./commands/population.ts")).addPopulationCommands },
  { words: ["vision"], load: async () => (await import("./commands/vision.ts")).addVisionCommand },
  { words: ["release"], load: async () => (await import("./commands/release.ts")).addReleaseCommands },
  { words: ["backup", "restore"], load: async () => (await import("./commands/store.ts")).addStoreCommands },
  { words: ["audit"], load: async () => (await import("./commands/audit.ts")).addAuditCommands },
  { words: ["mail"], load: async () => (await import("./commands/mail.ts")).addMailCommands },
  { words: ["cycle"], load: async () => (await import("./commands/cycle.ts")).addCycleCommands },
  { words: ["account"], load: async () => (await import("./commands/account.ts")).addAccountCommands },
  { words: ["bench"], load: async () => (await import("./commands/bench.ts")).addBenchCommand },
  { words: ["fuzz-readers"], load: async () => (await import("./commands/fuzz.ts")).addFuzzCommand },
  { words: ["score-reading"], load: async () => (await import("./commands/score.ts")).addScoreCommand },
];

/** The file of the command that was called; all of them for the help, and where no file knows the word. */
function filesFor([word = ""]: readonly string[]): typeof files {
  const called = files.filter(({ words }) => words.includes(word));
  return called.length > 0 ? called : files;
}

function findProjectRoot(from: string): string {
  const file = join(from, "package.json");
  try {
    if (readFileSync(file, "utf8").includes('"michishirube"')) return from;
  } catch (error) {
    if (dirname(from) === from) throw new Error("package.json of the product was not found", { cause: error });
  }
  return findProjectRoot(dirname(from));
}

/** The command `michishirube` with all its subcommands. */
export function buildProgram(): { readonly run: (args: readonly string[]) => Promise<ExitStatus> } {
  let status: ExitStatus = 0;
  const frame: Frame = {
    projectRoot: findProjectRoot(dirname(fileURLToPath(import.meta.url))),
    finish: (ended) => {
      status = ended;
    },
  };
  const program = new Command("michishirube")
    .description("道標: 地域の戦略をたどれるデータに / a region's strategy as traceable data")
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  const run = async (args: readonly string[]): Promise<ExitStatus> => {
    try {
      for (const { load } of filesFor(args)) (await load())(program, frame);
      await program.parseAsync([...args], { from: "user" });
      return status;
    } catch (error) {
      return endOf(error);
    }
  };
  return { run };
}

function endOf(error: unknown): ExitStatus {
  if (error instanceof CommanderError) {
    const asked = ["commander.help", "commander.helpDisplayed", "commander.version"].includes(error.code);
    return asked && error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof StoreFailure) {
    tellProblem(error.problem);
    return 1;
  }
  tell("思いがけない誤りです。", "Unexpected error:");
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
