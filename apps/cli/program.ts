import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { StoreFailure } from "../../store/index.ts";
import { addAccountCommands } from "./commands/account.ts";
import { addAuditCommands } from "./commands/audit.ts";
import { addBenchCommand } from "./commands/bench.ts";
import { addCycleCommands } from "./commands/cycle.ts";
import { addDataCommands } from "./commands/data.ts";
import { addFuzzCommand } from "./commands/fuzz.ts";
import { addLookUpCommands } from "./commands/look-up.ts";
import { addMailCommands } from "./commands/mail.ts";
import { addPopulationCommands } from "./commands/population.ts";
import { addProjectCommand } from "./commands/project.ts";
import { addReadCommand } from "./commands/read.ts";
import { addReleaseCommands } from "./commands/release.ts";
import { addScoreCommand } from "./commands/score.ts";
import { addStoreCommands } from "./commands/store.ts";
import { addVisionCommand } from "./commands/vision.ts";
import type { Frame } from "./frame.ts";
import { type ExitStatus, tell, tellProblem } from "./out.ts";

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
  addLookUpCommands(program, frame);
  addReadCommand(program, frame);
  addProjectCommand(program, frame);
  addDataCommands(program, frame);
  addPopulationCommands(program, frame);
  addVisionCommand(program, frame);
  addReleaseCommands(program, frame);
  addStoreCommands(program, frame);
  addAuditCommands(program, frame);
  addMailCommands(program, frame);
  addCycleCommands(program, frame);
  addAccountCommands(program, frame);
  addBenchCommand(program, frame);
  addFuzzCommand(program, frame);
  addScoreCommand(program, frame);
  const run = async (args: readonly string[]): Promise<ExitStatus> => {
    try {
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
