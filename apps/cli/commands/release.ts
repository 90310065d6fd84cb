import type { Command } from "commander";
import { readEditionHeads } from "../../../rooms/intake/server.ts";
import { exportRelease, type FolderFinding, verifyFolder } from "../../../rooms/release/cli.ts";
import { readReleases } from "../../../rooms/release/server.ts";
import { withStore } from "../context.ts";
import type { Frame } from "../frame.ts";
import { type ExitStatus, print, tell, tellProblems } from "../out.ts";

type Choice = { readonly store?: string; readonly edition: string };

const unknownEdition = (edition: string): ExitStatus => {
  tell(`版「${edition}」は読み込まれていません。`, `The edition "${edition}" is not loaded.`);
  return 2;
};

async function list(frame: Frame, choice: Choice): Promise<ExitStatus> {
  const done = await withStore(frame.projectRoot, choice, async ({ database }) => {
    const heads = await database.read((tx) => readEditionHeads(tx));
    const head = heads.find(({ id }) => id === choice.edition);
    return head ? database.read((tx) => readReleases(tx, head.body)) : null;
  });
  if (!done.ok) return tellProblems(done.problem);
  if (!done.value) return unknownEdition(choice.edition);
  for (const { id, publishedOn, title, bundleSha256 } of done.value)
    print(`${[id, publishedOn, title, bundleSha256].join("\t")}\n`);
  return 0;
}

async function toFolder(frame: Frame, id: string, folder: string, choice: Choice): Promise<ExitStatus> {
  const done = await withStore(frame.projectRoot, choice, async ({ database }) => {
    const heads = await database.read((tx) => readEditionHeads(tx));
    const head = heads.find(({ id: edition }) => edition === choice.edition);
    return head ? exportRelease(database, { bodyId: head.body, id, folder }) : null;
  });
  if (!done.ok) return tellProblems(done.problem);
  if (!done.value) return unknownEdition(choice.edition);
  if (!done.value.ok) return tellProblems([done.value.problem]);
  tell(`${done.value.value} 個のファイルを ${folder} に書きました。`, `Wrote ${done.value.value} files to ${folder}.`);
  return 0;
}

const findingWords: Readonly<Record<FolderFinding["what"], string>> = {
  changed: "変わっています / changed",
  missing: "ありません / missing",
  added: "後から加わっています / added",
};

function verify(folder: string): ExitStatus {
  const report = verifyFolder(folder);
  if (!report.ok) return tellProblems([report.problem]);
  const { files, bundleSha256, findings } = report.value;
  for (const { path, what } of findings) print(`${path}\t${findingWords[what]}\n`);
  tell(
    `${files} 個のファイルを確かめました。違い ${findings.length} 件。SHA256SUMS: ${bundleSha256}`,
    `Checked ${files} files, ${findings.length} differences. SHA256SUMS: ${bundleSha256}`,
  );
  return findings.length === 0 ? 0 : 1;
}

/** What was published: listed, written to a folder, checked against its checksums. */
export function addReleaseCommands(program: Command, frame: Frame): void {
  const release = program.command("release").description("公表した評価 / published results of evaluations");
  const storeText = "組み込みデータベースのフォルダー / folder of the embedded database";
  const editionText = "版の名前 / name of the edition";
  release
    .command("list")
    .description("公表の一覧 / list of releases")
    .option("--edition <id>", editionText, "hokkaido")
    .option("--store <dir>", storeText)
    .action(async (choice: Choice) => frame.finish(await list(frame, choice)));
  release
    .command("export <id> <dir>")
    .description("公表をフォルダーに書き出す / write a release to a folder")
    .option("--edition <id>", editionText, "hokkaido")
    .option("--store <dir>", storeText)
    .action(async (id: string, dir: string, choice: Choice) => frame.finish(await toFolder(frame, id, dir, choice)));
  release
    .command("verify <dir>")
    .description("フォルダーが公表されたままか確かめる / check that a folder is as it was published")
    .action((dir: string) => frame.finish(verify(dir)));
}
