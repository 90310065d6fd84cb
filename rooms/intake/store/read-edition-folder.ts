import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Outcome, type Problem } from "../../../foundation/index.ts";
import type { EditionText } from "../domain/read-edition.ts";

const unreadable = (folder: string, why: string): Problem => ({
  code: "editionFolderUnreadable",
  message: {
    ja: `フォルダー「${folder}」を読めません（${why}）。版の edition.yaml があるフォルダーを指定してください。`,
    en: `Cannot read the folder "${folder}" (${why}): name the folder that holds an edition's edition.yaml.`,
  },
});

/** The YAML and CSV files of an edition's folder, with names relative to it. */
export function readEditionFolder(folder: string): Outcome<readonly EditionText[], Problem> {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.(yaml|csv)$/.test(file));
    return ok(files.sort().map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })));
  } catch (error) {
    return fail(unreadable(folder, error instanceof Error && "code" in error ? String(error.code) : "?"));
  }
}
