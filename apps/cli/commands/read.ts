import { type Command, Option } from "commander";
import {
  type ContractLine,
  type FileRead,
  namesOfRegion,
  readFiles,
  readingToContract,
} from "../../../rooms/reading/cli.ts";
import { regionIn } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem, tellProblems } from "../out.ts";

/** Whose names are known on a fresh machine. */
const usualEdition = "hokkaido";

type ReadChoice = { readonly json?: boolean; readonly edition?: string; readonly store?: string };

/** `read FILE…`: what stands in strategy documents of any kind, as facts and as questions. Where one cannot be opened the others are read all the same, and the end is 1. */
export function addReadCommand(program: Command, frame: Frame): void {
  program
    .command("read <files...>")
    .description(
      "資料（PDF、Excel、Word、PowerPoint、CSV、HTML、文章）から数値を読み取る / read figures out of documents",
    )
    .addOption(new Option("--json", "機械用の出力（1行に1件） / machine output, an object a line"))
    .option(
      "--edition <id>",
      `この版の名前に結び付ける（既定: ${usualEdition} に、値も合うものだけ） / tie names to those of this edition (default: to ${usualEdition}, where a figure agrees as well)`,
    )
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (files: readonly string[], choice: ReadChoice) => {
      const region = await regionIn(frame.projectRoot, { ...choice, edition: choice.edition ?? usualEdition });
      const untold = region.ok ? 0 : tellProblems(region.problem);
      // a document can be read without any names; only who asked for an edition misses them
      if (!region.ok && choice.edition !== undefined) return frame.finish(untold);
      const known = region.ok ? namesOfRegion(region.value) : [];
      const agreeing = choice.edition === undefined;
      let unread = 0;
      for await (const found of readFiles(files)) {
        show(found, readingToContract(found, known, { agreeing }), choice.json === true);
        if (found.reading.format === null) unread += 1;
      }
      frame.finish(unread > 0 ? 1 : 0);
    });
}

function show({ document, reading }: FileRead, lines: readonly ContractLine[], json: boolean): void {
  if (json) {
    for (const line of lines) print(JSON.stringify(line));
    return;
  }
  const facts = lines.filter(({ kind }) => kind !== "problem");
  for (const line of facts)
    print(`${document}\t${line.kind}\t${line.confidence}\t${line.printed.replaceAll("\n", " ")}`);
  for (const { problem } of reading.problems) tellProblem(problem);
  tell(
    `${document}: ${reading.facts.length}件を読み取り、${reading.problems.length}件を確かめる必要があります。`,
    `${document}: ${reading.facts.length} things were read, ${reading.problems.length} must be looked at.`,
  );
}
