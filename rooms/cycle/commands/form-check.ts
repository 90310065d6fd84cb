import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fail, type Outcome, type Problem, problem } from "../../../foundation/index.ts";
import { readRules } from "../../kpi/index.ts";
import { type FormDraft, readFormText } from "../domain/form-text.ts";

const unreadable = (file: string, why: string): Problem =>
  problem(
    "formFileUnreadable",
    `ファイル「${file}」を読めません（${why}）。名前と場所を確かめてください。`,
    `Cannot read the file "${file}" (${why}): check its name and place.`,
  );

/** Checks a form file as saving it would, with the grading rules of a rule file; every problem with its line. */
export function checkFormFile(file: string, rulesFile: string): Outcome<FormDraft, readonly Problem[]> {
  const rules = readRules(readFileSync(rulesFile, "utf8"), basename(rulesFile));
  if (!rules.ok) return rules;
  const text = readText(file);
  return text.ok
    ? readFormText(
        text.value,
        file,
        rules.value.rules.map(({ id }) => id),
      )
    : fail([text.problem]);
}

function readText(file: string): Outcome<string, Problem> {
  try {
    return { ok: true, value: readFileSync(file, "utf8") };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return fail(unreadable(file, String(error.code)));
  }
}
