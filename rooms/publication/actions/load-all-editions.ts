import { join } from "node:path";
import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { loadEdition, readEditionFolder } from "../../intake/server.ts";
import { loadRules } from "../../kpi/server.ts";
import { indexSearch } from "./index-search.ts";

/** `dataFolder` holds what comes with the product; `folders` are further editions. */
export type EditionPlaces = {
  readonly dataFolder: string;
  readonly folders: readonly string[];
  readonly onProgress?: (message: Bilingual) => void;
};

/** Loads one folder and makes it findable; nothing happens when the store already holds exactly these files. */
export async function loadFolder(
  database: Database,
  folder: string,
  onProgress: (message: Bilingual) => void = () => undefined,
): Promise<readonly Problem[]> {
  const texts = readEditionFolder(folder);
  if (!texts.ok) return [texts.problem];
  const loaded = await loadEdition(database, texts.value, { who: "michishirube", now: new Date().toISOString() });
  if (!loaded.ok) return loaded.problem;
  const { state, body, added, changed, withdrawn } = loaded.value;
  if (state === "unchanged") return [];
  await indexSearch(database, body);
  onProgress({
    ja: `版「${folder}」を読み込みました（追加 ${added}、変更 ${changed}、取り下げ ${withdrawn}）`,
    en: `loaded the edition ${folder} (added ${added}, changed ${changed}, withdrawn ${withdrawn})`,
  });
  return [];
}

/** Loads the grading rules, the Hokkaido edition and every further folder; a folder with a fault loads nothing of itself. */
export async function loadAllEditions(database: Database, places: EditionPlaces): Promise<readonly Problem[]> {
  const rules = await loadRules(database, join(places.dataFolder, "grading-rules.yaml"), new Date().toISOString());
  if (rules.length > 0) return rules;
  const problems: Problem[] = [];
  for (const folder of [join(places.dataFolder, "hokkaido"), ...places.folders]) {
    problems.push(...(await loadFolder(database, folder, places.onProgress)));
  }
  return problems;
}
