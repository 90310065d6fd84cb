import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Language } from "../../../foundation/index.ts";
import { findAll } from "../../../rooms/check/index.ts";
import type { Region } from "../../../rooms/intake/index.ts";
import { type RuleBook, readRules } from "../../../rooms/kpi/index.ts";
import {
  type CommandResult,
  checkCommand,
  exportCommand,
  exportKinds,
  gradeCommand,
  gradeRulesCommand,
} from "../../../rooms/publication/cli.ts";
import { regionIn, type StoreChoice } from "../context.ts";
import type { Frame } from "../frame.ts";
import { type ExitStatus, print, tell, tellProblem, tellProblems } from "../out.ts";

type LookUpChoice = StoreChoice & {
  readonly json?: boolean;
  readonly lang: Language;
  readonly edition: string;
  readonly asOf?: string;
};

const jsonOption = () => new Option("--json", "機械用の出力 / machine output");
const langOption = () =>
  new Option("--lang <lang>", "人が読む出力の言葉 / language of readable output").choices(["ja", "en"]).default("ja");

function addLookUpOptions(command: Command): Command {
  return command
    .addOption(jsonOption())
    .addOption(langOption())
    .option("--edition <id>", "版の名前 / name of the edition", "hokkaido")
    .option("--as-of <day>", "その日に分かっていた内容 / as known on that day (YYYY-MM-DD)")
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database");
}

function finish({ stdout, problems, exitCode }: CommandResult): ExitStatus {
  if (stdout !== "") print(stdout);
  for (const problem of problems) tellProblem(problem);
  return exitCode;
}

async function lookUpInEdition(
  frame: Frame,
  choice: LookUpChoice,
  lookUp: (region: Region) => CommandResult,
): Promise<void> {
  const region = await regionIn(frame.projectRoot, choice);
  return frame.finish(region.ok ? finish(lookUp(region.value)) : tellProblems(region.problem));
}

function rulesOf(projectRoot: string): RuleBook {
  const file = join(projectRoot, "data", "grading-rules.yaml");
  const rules = readRules(readFileSync(file, "utf8"), file);
  if (!rules.ok) throw new Error(rules.problem.map(({ message }) => message.en).join("; "));
  return rules.value;
}

const outputOf = ({ json, lang }: Pick<LookUpChoice, "json" | "lang">) => ({ json: json ?? false, lang });

/** Commands that look something up and change nothing: export, check, grade. */
export function addLookUpCommands(program: Command, frame: Frame): void {
  addLookUpOptions(
    program.command("export <kind>").description(`データの書き出し / export: ${exportKinds.join(", ")}`),
  ).action((kind: string, choice: LookUpChoice) => {
    if (exportKinds.some((known) => known === kind)) {
      return lookUpInEdition(frame, choice, (region) => exportCommand(region, kind, outputOf(choice)));
    }
    tell(
      `書き出せるものに「${kind}」はありません: ${exportKinds.join(", ")}`,
      `Cannot export "${kind}": ${exportKinds.join(", ")}`,
    );
    return frame.finish(2);
  });
  addLookUpOptions(program.command("check").description("合わないところ / what does not add up or agree")).action(
    (choice: LookUpChoice) =>
      lookUpInEdition(frame, choice, (region) => checkCommand(findAll(region), outputOf(choice))),
  );
  program
    .command("grade")
    .description("標準入力の求めを規則で評価する / grade the request on standard input")
    .option("--rules", "規則の一覧 / list the rules")
    .addOption(jsonOption())
    .addOption(langOption())
    .action((choice: Pick<LookUpChoice, "json" | "lang"> & { readonly rules?: boolean }) => {
      const book = rulesOf(frame.projectRoot);
      const result = choice.rules
        ? gradeRulesCommand(book, outputOf(choice))
        : gradeCommand(book, readFileSync(0, "utf8"), outputOf(choice));
      frame.finish(finish(result));
    });
}
