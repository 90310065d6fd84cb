import { type Command, Option } from "commander";
import {
  type FileRead,
  type KnownName,
  namesOfRegion,
  readFiles,
  readingToContract,
} from "../../../rooms/reading/cli.ts";
import { regionIn } from "../context.ts";
import type { Frame } from "../frame.ts";
import { print, tell, tellProblem, tellProblems } from "../out.ts";

type ReadChoice = { readonly json?: boolean; readonly edition?: string; readonly store?: string };

/** `read FILE…`: what stands in strategy documents of any kind, as facts and as questions. Where one cannot be opened the others are read all the same, and the end is 1. */
export function addReadCommand(program: Command, frame: Frame): void {
  program
    .command("read <files...>")
    .description(
      "資料（PDF、Excel、Word、PowerPoint、CSV、HTML、文章）から数値を読み取る / read figures out of documents",
    )
    .addOption(new Option("--json", "機械用の出力（1行に1件） / machine output, an object a line"))
    .option("--edition <id>", "この版の名前に結び付ける / tie names to those of this edition")
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (files: readonly string[], choice: ReadChoice) => {
      const { edition } = choice;
      const region = edition === undefined ? null : await regionIn(frame.projectRoot, { ...choice, edition });
      if (region !== null && !region.ok) return frame.finish(tellProblems(region.problem));
      const known = region === null ? [] : namesOfRegion(region.value);
      let unread = 0;
      for await (const found of readFiles(files)) {
        show(found, known, choice.json === true);
        if (found.reading.format === null) unread += 1;
      }
      frame.finish(unread > 0 ? 1 : 0);
    });
}

function show(found: FileRead, known: readonly KnownName[], json: boolean): void {
  const { document, reading } = found;
  const lines = readingToContract(found, known);
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
