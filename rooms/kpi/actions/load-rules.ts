import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Problem } from "../../../foundation/index.ts";
import { beginLoad, type Database, recordLoad, recordVersions } from "../../../store/index.ts";
import { readRules } from "../domain/grading/read-rules.ts";
import { readRuleBook, ruleBody } from "../store/rules.ts";

/** Loads the file of grading rules; a file that says nothing new changes nothing. `now` is ISO time. */
export async function loadRules(database: Database, file: string, now: string): Promise<readonly Problem[]> {
  const book = readRules(readFileSync(file, "utf8"), file);
  if (!book.ok) return book.problem;
  const stored = await database.read((tx) => readRuleBook(tx));
  if (isDeepStrictEqual(stored.rules, book.value.rules)) return [];
  const entries = book.value.rules.map((rule, order) => ({
    id: `${rule.id}.${rule.version}`,
    validFrom: rule.validFrom,
    validTo: null,
    content: { order, rule },
  }));
  await database.write(async (tx) => {
    const load = await beginLoad(tx, ruleBody, now);
    const { added, changed, withdrawn } = await recordVersions(tx, "kpi_rule", {
      ...load,
      entries,
      missing: "withdraw",
    });
    await recordLoad(tx, load, { who: "michishirube", editionHash: "", counts: { added, changed, withdrawn } });
  });
  return [];
}
