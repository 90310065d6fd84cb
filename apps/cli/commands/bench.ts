import { join } from "node:path";
import type { Command } from "commander";
import { currentRules } from "../../../rooms/kpi/index.ts";
import { readRuleBook } from "../../../rooms/kpi/server.ts";
import { type Database, openStore } from "../../../store/index.ts";
import { inBenchFolder } from "../bench/bench-folder.ts";
import type { BenchRow } from "../bench/bench-row.ts";
import { benchBoard } from "../bench/board-speed.ts";
import { benchChance } from "../bench/chance-speed.ts";
import { benchFirstPage } from "../bench/first-page.ts";
import { benchForms } from "../bench/form-speed.ts";
import { benchGrade } from "../bench/grade-speed.ts";
import { benchImport } from "../bench/import-speed.ts";
import { benchOverview } from "../bench/overview-speed.ts";
import { benchPageWeight } from "../bench/page-weight.ts";
import { benchProjection } from "../bench/projection-speed.ts";
import { benchReader, type ReaderBench, readerBenches } from "../bench/reader-speed.ts";
import { benchSaveLoad, saveLoadHelp } from "../bench/save-load.ts";
import { benchSheetBack } from "../bench/sheet-back-speed.ts";
import { benchVisionSlider, visionSliderHelp } from "../bench/vision-slider.ts";
import { withStore } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell } from "../out.ts";
import { addKillSavesCommand } from "./kill-saves.ts";

const isReaderBench = (name: string): name is ReaderBench => Object.hasOwn(readerBenches, name);
const readerNames = Object.keys(readerBenches).filter(isReaderBench);
const names = [
  "page-weight",
  "grade",
  "first-page",
  "import",
  "overview",
  "board",
  "save-load",
  "forms",
  "sheet-back",
  "projection",
  "projection-chance",
  "vision-slider",
  ...readerNames,
] as const;
type BenchName = (typeof names)[number];

async function withTemporaryStore<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return inBenchFolder(async (folder) => {
    const opened = await openStore({
      folder: join(folder, "store"),
      purpose: "command",
      onProgress: ({ ja, en }) => tell(ja, en),
    });
    if (!opened.ok) throw new Error(opened.problem.message.en);
    try {
      return await work(opened.value.database);
    } finally {
      await opened.value.close();
    }
  });
}

async function benchRules(frame: Frame): Promise<readonly BenchRow[]> {
  const rules = await withStore(frame.projectRoot, {}, ({ database }) => database.read((tx) => readRuleBook(tx)));
  if (!rules.ok) throw new Error(rules.problem.map(({ message }) => message.en).join("; "));
  return benchGrade(currentRules(rules.value));
}

function runBench(name: BenchName, frame: Frame): Promise<readonly BenchRow[]> {
  switch (name) {
    case "page-weight":
      return Promise.resolve(benchPageWeight(frame.projectRoot));
    case "grade":
      return benchRules(frame);
    case "first-page":
      return benchFirstPage(frame.projectRoot);
    case "import":
      return withTemporaryStore(benchImport);
    case "forms":
      return benchForms(frame.projectRoot);
    case "overview":
      return withTemporaryStore((database) => benchOverview(database, frame.projectRoot));
    case "board":
      return benchBoard(withTemporaryStore);
    case "sheet-back":
      return benchSheetBack();
    case "projection":
      return benchProjection(frame.projectRoot);
    case "projection-chance":
      return benchChance(frame.projectRoot);
    case "vision-slider":
      return withTemporaryStore((database) => benchVisionSlider(database, frame.projectRoot));
    case "save-load":
      return benchSaveLoad(frame.projectRoot);
    default:
      return benchReader(name, frame.projectRoot);
  }
}

const shown = ({ name, work, seconds, rival, ratio, holds, runs }: BenchRow): string => {
  const compared =
    rival === undefined ? "" : `  ${ratio?.toFixed(3)} × ${rival}${holds === undefined ? "" : holds ? "  ✓" : "  ✗"}`;
  return `${name}: ${work}: ${seconds.toFixed(4)} s (median of ${runs})${compared}`;
};

const isBenchName = (name: string): name is BenchName => names.some((known) => known === name);

/** Benchmarks, each against a named rival or limit measured in the same run. */
export function addBenchCommand(program: Command, frame: Frame): void {
  const bench = program
    .command("bench [name]")
    .description(`速さを測る / benchmarks: ${names.join(", ")}`)
    .option("--json", "機械用の出力 / machine output")
    .addHelpText("after", saveLoadHelp + visionSliderHelp)
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      if (name !== undefined && !isBenchName(name)) {
        tell(
          `測定「${name}」はありません。使える名前: ${names.join(", ")}`,
          `There is no benchmark "${name}": ${names.join(", ")}`,
        );
        return frame.finish(2);
      }
      const rows: BenchRow[] = [];
      for (const one of name === undefined ? names : [name]) {
        tell(`測定中: ${one}`, `measuring: ${one}`);
        const measured = await runBench(one, frame);
        rows.push(...measured);
        if (!json) for (const row of measured) print(shown(row));
      }
      if (json) print(JSON.stringify(rows, null, 1));
      return frame.finish(rows.some(({ holds }) => holds === false) ? 1 : 0);
    });
  addKillSavesCommand(bench, frame);
}
