import { join } from "node:path";
import { type Command, Option } from "commander";
import { type FuzzResult, fuzzReaders } from "../../../rooms/reading/cli.ts";
import type { Frame } from "../frame.ts";
import { print, tell } from "../out.ts";

type FuzzChoice = {
  readonly files: string;
  readonly seed: string;
  readonly seconds?: string;
  readonly seeds?: string;
  readonly failures?: string;
  readonly json?: boolean;
};

/** `fuzz-readers`: damaged files over every reader of documents. */
export function addFuzzCommand(program: Command, frame: Frame): void {
  program
    .command("fuzz-readers")
    .description("壊した資料を全ての読み取り器で読む / read damaged files with every reader")
    .option("--files <n>", "件数 / how many files", "10000")
    .option("--seed <n>", "初めの番号。同じ番号は同じファイルになる / number of the first file", "1")
    .option("--seconds <n>", "この秒数で終える / end after so many seconds")
    .option(
      "--seeds <dir>",
      "壊す元のファイルのフォルダー（初期値は見本集） / folder of whole files (default: the corpus)",
    )
    .option("--failures <dir>", "失敗したファイルを置くフォルダー / folder for files that failed")
    .addOption(new Option("--json", "機械用の出力 / machine output"))
    .action(async (choice: FuzzChoice) => {
      const [files, seed, seconds] = [choice.files, choice.seed, choice.seconds ?? "1"].map(Number);
      if (!isCount(files) || !isCount(seed) || !isCount(seconds)) {
        tell(
          "--files、--seed、--seconds は1以上の整数です。",
          "--files, --seed and --seconds are whole numbers from 1 on.",
        );
        return frame.finish(2);
      }
      const failureFolder = choice.failures ?? join(frame.projectRoot, "fuzz-failures");
      const result = await fuzzReaders({
        files,
        seed,
        seconds: choice.seconds === undefined ? null : seconds,
        seedFolder: choice.seeds ?? null,
        failureFolder,
        projectRoot: frame.projectRoot,
        onProgress: (read, failures) => tell(`${read}件、失敗${failures}件`, `${read} files, ${failures} failed`),
      });
      if (choice.json) print(JSON.stringify(result, null, 1));
      else for (const line of linesOf(result)) print(line);
      if (result.failures.length > 0) tell(`失敗したファイル: ${failureFolder}`, `files that failed: ${failureFolder}`);
      return frame.finish(result.failures.length > 0 ? 1 : 0);
    });
}

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= 2 ** 31;

const linesOf = ({ files, seconds, readers, failures }: FuzzResult): readonly string[] => [
  ...readers.map(
    (one) =>
      `${one.reader}: ${one.files} files, ${one.facts} facts, ${one.problems} problems, ${one.failures} failed, slowest ${one.slowest} ms`,
  ),
  ...failures.map(({ number, reader, faults }) => `✗ ${number} ${reader}: ${faults.join(" / ").slice(0, 400)}`),
  `${files} files in ${seconds.toFixed(0)} s: ${(files / Math.max(seconds, 0.001)).toFixed(1)} files/s, ${failures.length} failed`,
];
