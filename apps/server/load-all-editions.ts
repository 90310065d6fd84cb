import { join } from "node:path";
import type { Problem } from "../../foundation/index.ts";
import type { Database } from "../../store/index.ts";
import { loadEdition, readEditionFolder } from "../../rooms/intake/server.ts";
import { loadRules } from "../../rooms/kpi/server.ts";
import { indexSearch } from "../../rooms/publication/server.ts";
import { say } from "./say.ts";

type Places = { readonly projectRoot: string; readonly folders: readonly string[] };

async function loadFolder(database: Database, folder: string): Promise<readonly Problem[]> {
  const texts = readEditionFolder(folder);
  if (!texts.ok) return [texts.problem];
  const loaded = await loadEdition(database, texts.value, { who: "michishirube", now: new Date().toISOString() });
  if (!loaded.ok) return loaded.problem;
  const { state, body, added, changed, withdrawn } = loaded.value;
  if (state === "unchanged") return [];
  await indexSearch(database, body);
  say({
    ja: `版「${folder}」を読み込みました（追加 ${added}、変更 ${changed}、取り下げ ${withdrawn}）`,
    en: `loaded the edition ${folder} (added ${added}, changed ${changed}, withdrawn ${withdrawn})`,
  });
  return [];
}

/** Loads the rules, the Hokkaido edition and every further folder that was named; unchanged ones cost nothing. */
export async function loadAllEditions(database: Database, { projectRoot, folders }: Places): Promise<readonly Problem[]> {
  const rules = await loadRules(database, join(projectRoot, "data", "grading-rules.yaml"), new Date().toISOString());
  if (rules.length > 0) return rules;
  const problems: Problem[] = [];
  for (const folder of [join(projectRoot, "data", "hokkaido"), ...folders]) {
    problems.push(...(await loadFolder(database, folder)));
  }
  return problems;
}
