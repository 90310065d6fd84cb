import { type Command, Option } from "commander";
import type { Language } from "../../../foundation/index.ts";
import { readExpectedHead, verifyCommand } from "../../../rooms/audit/cli.ts";
import { verifyAudit } from "../../../rooms/audit/server.ts";
import { cycleChecks } from "../../../rooms/cycle/server.ts";
import { readEditionHeads } from "../../../rooms/intake/server.ts";
import { defaultStoreFolder, openStore } from "../../../store/index.ts";
import type { Frame } from "../frame.ts";
import { type ExitStatus, print, tell, tellProblems } from "../out.ts";

type VerifyChoice = {
  readonly json?: boolean;
  readonly lang: Language;
  readonly edition?: string;
  readonly expect: readonly string[];
  readonly store?: string;
};

async function verify(frame: Frame, choice: VerifyChoice): Promise<ExitStatus> {
  const expected = choice.expect.map(readExpectedHead);
  if (expected.includes(null)) {
    tell(
      "--expect は「番号:ハッシュ」（16進64桁）の形で書いてください。",
      "--expect takes NUMBER:HASH (64 hex digits).",
    );
    return 2;
  }
  const opened = await openStore({
    folder: choice.store ?? defaultStoreFolder(frame.projectRoot),
    address: process.env.DATABASE_URL,
    purpose: "command",
    onProgress: ({ ja, en }) => tell(ja, en),
  });
  if (!opened.ok) return tellProblems([opened.problem]);
  const { database, close } = opened.value;
  try {
    const heads = await database.read((tx) => readEditionHeads(tx));
    const head = heads.find(({ id }) => id === choice.edition);
    if (choice.edition !== undefined && !head) {
      tell(`版「${choice.edition}」は読み込まれていません。`, `The edition "${choice.edition}" is not loaded.`);
      return 2;
    }
    const wanted = {
      bodyId: head?.body ?? null,
      expected: expected.filter((one) => one !== null),
      derived: cycleChecks,
    };
    const report = await database.read((tx) => verifyAudit(tx, wanted), { statementMilliseconds: 0 });
    const { stdout, exitCode } = verifyCommand(report, { json: choice.json ?? false, lang: choice.lang });
    print(stdout);
    return exitCode;
  } finally {
    await close();
  }
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The audit trail: recompute it from end to end. */
export function addAuditCommands(program: Command, frame: Frame): void {
  program
    .command("audit")
    .description("変更の記録 / the audit trail")
    .command("verify")
    .description("鎖と行をすべて計算し直す / recompute every row, entry and link")
    .option("--edition <id>", "この版の団体だけ / only the body of this edition")
    .option("--expect <number:hash>", "以前に控えた鎖の端（何度でも） / a head noted earlier (repeatable)", gather, [])
    .addOption(new Option("--json", "機械用の出力 / machine output"))
    .addOption(new Option("--lang <lang>", "人が読む出力の言葉 / language").choices(["ja", "en"]).default("ja"))
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (choice: VerifyChoice) => frame.finish(await verify(frame, choice)));
}
