import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type EditionText, isCsv, isHead, isYaml } from "../domain/edition-text.ts";
import { fileTooLarge, isTooLarge } from "../domain/limits.ts";

const folderUnreadable = (folder: string, why: string): Problem => ({
  code: "editionFolderUnreadable",
  message: {
    ja: `フォルダー「${folder}」を読めません（${why}）。版の edition.yaml があるフォルダーを指定してください。`,
    en: `Cannot read the folder "${folder}" (${why}): name the folder that holds an edition's edition.yaml.`,
  },
  place: { file: folder },
});

const noEdition = (folder: string, found: readonly string[]): Problem => ({
  code: found.length === 0 ? "editionFolderEmpty" : "editionHeadMissing",
  message: {
    ja: `フォルダー「${folder}」${found.length === 0 ? "は空です" : `に edition.yaml がありません（あるのは ${found.slice(0, 5).join("、")}）`}。版の名前と団体コードを書いた edition.yaml を置くか、別のフォルダーを指定してください。`,
    en: `The folder "${folder}" ${found.length === 0 ? "is empty" : `has no edition.yaml (it has ${found.slice(0, 5).join(", ")})`}: put an edition.yaml with the edition's name and the body's code there, or name another folder.`,
  },
  place: { file: folder },
});

const fileUnreadable = (file: string, why: string): Problem => ({
  code: "editionFileUnreadable",
  message: {
    ja: `ファイルを読めません（${why}）。ファイルであること、読む権限があることを確かめてください。`,
    en: `Cannot read the file (${why}): check that it is a file and that it may be read.`,
  },
  place: { file },
});

const notUtf8 = (file: string): Problem => ({
  code: "editionNotUtf8",
  message: {
    ja: "文字コードが UTF-8 ではありません（Shift_JIS かもしれません）。UTF-8 で保存し直してください。",
    en: "The file is not UTF-8 (perhaps Shift_JIS): save it again as UTF-8.",
  },
  place: { file },
});

const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/** The text of one file. A byte order mark is taken off; bytes that are not UTF-8 are refused, never replaced. */
function readText(folder: string, file: string): Outcome<EditionText, Problem> {
  const path = join(folder, file);
  try {
    if (isTooLarge(statSync(path).size)) return fail(fileTooLarge(file));
    const bytes = readFileSync(path);
    return ok({ file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) });
  } catch (error) {
    return fail(error instanceof TypeError ? notUtf8(file) : fileUnreadable(file, reasonOf(error)));
  }
}

const isHidden = (file: string): boolean => file.split("/").some((part) => part.startsWith("."));

/** The names of an edition's files, with `/` on every system, so that the same folder has the same names everywhere. */
const editionFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => (isYaml({ file }) || isCsv({ file })) && !isHidden(file))
    .sort();

/** The YAML and CSV files of an edition's folder, with names relative to it. Only a folder with an `edition.yaml` is looked through. */
export function readEditionFolder(folder: string): Outcome<readonly EditionText[], Problem> {
  try {
    const found = readdirSync(folder).sort();
    if (!found.some((file) => isHead({ file }))) return fail(noEdition(folder, found));
    const texts: EditionText[] = [];
    for (const file of editionFiles(folder)) {
      const text = readText(folder, file);
      if (!text.ok) return text;
      texts.push(text.value);
    }
    return ok(texts);
  } catch (error) {
    return fail(folderUnreadable(folder, reasonOf(error)));
  }
}
