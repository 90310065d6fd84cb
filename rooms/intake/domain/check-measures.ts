import type { Problem } from "../../../foundation/index.ts";
import type { EditionText } from "./edition-text.ts";
import { nearIds } from "./near-ids.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

/** A problem for every measure, and every source of people by age, whose CSV file is not in the folder. */
export function checkMeasureFiles(entries: readonly PlacedEntry[], texts: readonly EditionText[]): Problem[] {
  const files = texts.map(({ file }) => file);
  return entries
    .filter(({ kind }) => kind === "measure" || kind === "cohort")
    .filter(({ entry }) => typeof entry.file === "string" && !files.includes(entry.file))
    .map((placed) => {
      const name = String(placed.entry.file);
      const near = nearIds(name, files).join(", ");
      return problemIn(placed, {
        code: "observationFileMissing",
        path: ["file"],
        ja: `ファイル「${name}」が版のフォルダーにありません。${near ? `近いもの: ${near}` : "フォルダーに置くか、名前を直してください。"}`,
        en: `the file "${name}" is not in the edition's folder. ${near ? `Near: ${near}` : "Put it there or correct the name."}`,
      });
    });
}
