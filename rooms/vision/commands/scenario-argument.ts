import { existsSync, readFileSync, statSync } from "node:fs";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Scenario } from "../../../projection/index.ts";
import { largestScenario, readScenarioText, scenarioTooLarge } from "../domain/scenario-file.ts";

/** What a call means by a scenario: one that is there, by its id, or one of a file. */
export type ScenarioChoice = { readonly id: string } | { readonly file: string; readonly scenario: Scenario };

/** A name with a point or a slash is a file, and so is whatever lies there; anything else is the id of a ready scenario. */
export function readScenarioArgument(text: string): Outcome<ScenarioChoice, Problem> {
  if (!/[./\\]/.test(text) && !existsSync(text)) return ok({ id: text });
  const read = readText(text);
  if (!read.ok) return read;
  const scenario = readScenarioText(text, read.value);
  return scenario.ok ? ok({ file: text, scenario: scenario.value }) : scenario;
}

function readText(file: string): Outcome<string, Problem> {
  try {
    // a sign of UTF-8 has at most four bytes: what is longer is not read at all
    if (statSync(file).size > 4 * largestScenario) return fail(scenarioTooLarge(file));
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    return fail(error instanceof TypeError ? notUtf8(file) : unreadable(file, reasonOf(error)));
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const unreadable = (file: string, why: string): Problem => ({
  code: "scenario/fileUnreadable",
  message: {
    ja: `シナリオのファイル「${file}」を読めません（${why}）。あるファイルの名前か、--scenarios で並ぶ id を書いてください。`,
    en: `Cannot read the scenario's file "${file}" (${why}): name a file that is there, or an id that --scenarios lists.`,
  },
  place: { file },
});

const notUtf8 = (file: string): Problem => ({
  code: "scenario/notUtf8",
  message: {
    ja: "シナリオのファイルの文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
    en: "The scenario's file is not UTF-8: save it again as UTF-8.",
  },
  place: { file },
});
