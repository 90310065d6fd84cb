import type { Command } from "commander";
import { inBenchFolder } from "../bench/bench-folder.ts";
import { type KillFigures, killSaves } from "../bench/kill-saves.ts";
import type { Frame } from "../frame.ts";
import { print, tell } from "../out.ts";

const lines = ({ kills, counts, lost, wrong, back, rows, backup, holds }: KillFigures): readonly string[] => [
  `kill -9: ${kills.server + kills.database + kills.both} (server ${kills.server}, database ${kills.database}, both ${kills.both})`,
  `saves and steps: ${counts.asked} asked, ${counts.kept} acknowledged, ${counts.refused} refused (conflict or closed stage), ${counts.unknown} without an answer`,
  `acknowledged but lost: ${lost.length}`,
  `audit verify: ${wrong.length} findings over ${rows} rows`,
  `back again after: median ${back.median} ms, longest ${back.longest} ms`,
  `back-up while saving: ${backup.bytes} bytes, restored and backed up again ${backup.equal ? "byte for byte the same" : "DIFFERENT"}, ${backup.wrong.length} findings`,
  ...[...lost, ...wrong, ...backup.wrong].slice(0, 50).map((one) => `✗ ${one}`),
  holds ? "holds ✓" : "does not hold ✗",
];

/** `bench kill-saves`: not one of the benchmarks that run together, for it takes minutes and kills what it started. */
export function addKillSavesCommand(bench: Command, frame: Frame): void {
  bench
    .command("kill-saves")
    .description(
      "保存中に製品とデータベースを kill -9 し続ける（架空の町、一時フォルダー） / kill -9 under load, in a temporary folder",
    )
    .option("--kills <n>", "回数 / how often", "200")
    .action(async (choice: { readonly kills: string }) => {
      const kills = Number(choice.kills);
      if (!Number.isInteger(kills) || kills < 1 || kills > 10_000) {
        tell(`--kills ${choice.kills} は回数として読めません。`, `--kills ${choice.kills} is no number of times.`);
        return frame.finish(2);
      }
      const { projectRoot } = frame;
      const figures = await inBenchFolder((folder) => killSaves({ projectRoot, folder, kills }));
      print(
        bench.opts<{ readonly json?: boolean }>().json ? JSON.stringify(figures, null, 1) : lines(figures).join("\n"),
      );
      return frame.finish(figures.holds ? 0 : 1);
    });
}
