import type { Command } from "commander";
import { backup, defaultStoreFolder, openStore, restore } from "../../../store/index.ts";
import { type StoreChoice, withStore } from "../context.ts";
import type { Frame } from "../frame.ts";
import { tell, tellProblem, tellProblems } from "../out.ts";

async function restoreInto(frame: Frame, choice: StoreChoice, file: string): Promise<0 | 1> {
  const opened = await openStore({
    folder: choice.store ?? defaultStoreFolder(frame.projectRoot),
    address: process.env.DATABASE_URL,
    purpose: "command",
    tables: "asFound",
    onProgress: ({ ja, en }) => tell(ja, en),
  });
  if (!opened.ok) return tellProblems([opened.problem]) === 0 ? 0 : 1;
  try {
    const restored = await restore(opened.value.database, file);
    if (!restored.ok) {
      tellProblem(restored.problem);
      return 1;
    }
    const { tables, rows } = restored.value;
    tell(
      `${file} から ${tables} 表 ${rows} 行を戻しました。`,
      `restored ${tables} tables with ${rows} rows from ${file}`,
    );
    return 0;
  } finally {
    await opened.value.close();
  }
}

/** Commands that keep the whole store: back-up and restore. */
export function addStoreCommands(program: Command, frame: Frame): void {
  program
    .command("backup <file>")
    .description("動かしたまま控えを取る / back up while running")
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (file: string, choice: StoreChoice) => {
      const done = await withStore(frame.projectRoot, choice, ({ database }) => backup(database, file));
      if (!done.ok) return frame.finish(tellProblems(done.problem));
      if (!done.value.ok) return frame.finish(tellProblems([done.value.problem]));
      const { tables, bytes } = done.value.value;
      return tell(
        `${file} に ${tables} 表、${bytes} バイトを控えました。`,
        `backed up ${tables} tables, ${bytes} bytes, to ${file}`,
      );
    });
  program
    .command("restore <file>")
    .description("空のデータベースに控えを戻す / restore into an empty store")
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (file: string, choice: StoreChoice) => frame.finish(await restoreInto(frame, choice, file)));
}
