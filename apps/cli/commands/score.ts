import { type Command, Option } from "commander";
import { type FolderCounts, type ScoredFile, scoreFolder } from "../../../rooms/reading/cli.ts";
import type { Frame } from "../frame.ts";
import { print, tellProblem } from "../out.ts";

/** `score-reading DIR`: how well documents of one's own are read, against truths that a person wrote beside them. */
export function addScoreCommand(program: Command, frame: Frame): void {
  program
    .command("score-reading <dir>")
    .description(
      "自分の資料がどれだけ正しく読めるかを、横に置いた正解（同じ名前の .yaml）と比べて測る / measure how well documents are read against truths beside them (.yaml of the same name)",
    )
    .option("--failures", "違いを一つずつ示す / show every difference")
    .addOption(new Option("--json", "機械用の出力 / machine output"))
    .action(async (folder: string, choice: { readonly failures?: boolean; readonly json?: boolean }) => {
      const scored = await scoreFolder(folder);
      if (!scored.ok) {
        tellProblem(scored.problem);
        return frame.finish(1);
      }
      if (choice.json) print(JSON.stringify(scored.value, null, 1));
      else for (const line of linesOf(scored.value, choice.failures === true)) print(line);
      return frame.finish(0);
    });
}

function linesOf(files: readonly ScoredFile[], withFailures: boolean): readonly string[] {
  const sum = files.map(({ counts }) => counts).reduce(added);
  return [
    ...files.flatMap(({ file, counts, failures }) => [
      lineOf(file, counts),
      ...(withFailures ? failures.map((failure) => `    ${failure}`) : []),
    ]),
    lineOf(`${files.length} files`, sum),
  ];
}

const added = (one: FolderCounts, other: FolderCounts): FolderCounts => ({
  expected: one.expected + other.expected,
  right: one.right + other.right,
  named: one.named + other.named,
  linked: one.linked + other.linked,
  wrongLinks: one.wrongLinks + other.wrongLinks,
  stated: one.stated + other.stated,
  added: one.added + other.added,
});

const lineOf = (
  name: string,
  { expected, right, named, linked, wrongLinks, stated, added: more }: FolderCounts,
): string =>
  [
    name,
    `values ${share(right, expected)}`,
    `links ${share(linked, named)}`,
    `wrong links ${share(wrongLinks, named)}`,
    `stated and not in the truth ${share(more, stated)}`,
  ].join("\t");

const share = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
