import type { Command } from "commander";
import { letterSealing, readProductSecret, recallPeople } from "../../../rooms/account/server.ts";
import { type RemindParts, remind, writeDigests } from "../../../rooms/cycle/server.ts";
import { readAnsweredOpinions } from "../../../rooms/opinion/server.ts";
import { defaultStoreFolder, openStore } from "../../../store/index.ts";
import type { Frame } from "../frame.ts";
import { type ExitStatus, print, tell, tellProblems } from "../out.ts";

type DigestChoice = { readonly dryRun?: boolean; readonly store?: string };

async function digest(frame: Frame, choice: DigestChoice): Promise<ExitStatus> {
  const folder = choice.store ?? defaultStoreFolder(frame.projectRoot);
  const address = process.env.DATABASE_URL;
  const file = address ? null : `${folder}.secret`;
  const secret = readProductSecret({ given: process.env.MICHISHIRUBE_SECRET, file });
  if (!secret.ok) return tellProblems([secret.problem]);
  const opened = await openStore({ folder, address, purpose: "command", onProgress: ({ ja, en }) => tell(ja, en) });
  if (!opened.ok) return tellProblems([opened.problem]);
  const { database, close } = opened.value;
  try {
    return await write(choice.dryRun === true, {
      database,
      sealing: letterSealing(secret.value),
      now: () => new Date(),
      address: process.env.MICHISHIRUBE_ADDRESS ?? null,
      people: (bodyId) => recallPeople(database, secret.value, bodyId),
      answered: [readAnsweredOpinions],
    });
  } finally {
    await close();
  }
}

async function write(dryRun: boolean, parts: RemindParts): Promise<ExitStatus> {
  if (!dryRun) {
    const queued = await remind(parts);
    tell(`お知らせ ${queued} 通を待ち行列に入れました。`, `${queued} digests were put into the queue.`);
    return 0;
  }
  const written = await writeDigests(parts);
  // addresses stay inside: whoever runs the command needs to see what is written, not where to
  for (const { personId, subject, text } of written) print(`== ${personId}\n${subject}\n\n${text}`);
  tell(`${written.length} 通（送りも残しもしません）`, `${written.length} digests; nothing was sent or kept`);
  return 0;
}

/** Letters: the digests of today, shown or put into the queue. */
export function addMailCommands(program: Command, frame: Frame): void {
  program
    .command("mail")
    .description("お知らせの手紙 / letters")
    .command("digest")
    .description("今日のまとめのお知らせを待ち行列に入れる / put today's digests into the queue")
    .option("--dry-run", "見るだけ / only show them")
    .option("--store <dir>", "組み込みデータベースのフォルダー / folder of the embedded database")
    .action(async (choice: DigestChoice) => frame.finish(await digest(frame, choice)));
}
