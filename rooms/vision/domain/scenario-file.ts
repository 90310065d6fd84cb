import { Document, isCollection, visit } from "yaml";
import { fail, type Outcome, ok, type Place, type Problem } from "../../../foundation/index.ts";
import { ProjectionFault, readScenario, type Scenario, scenarioData } from "../../../projection/index.ts";
import { parseYaml, pathFrom } from "../../intake/index.ts";

/** A scenario is a small file: more characters than this (64 KB of plain letters) are something else. */
export const largestScenario = 65_536;

/**
 * A scenario from the text of its file, YAML or JSON (which is YAML too). What stands against it names file and line, the field, what was found and what would help:
 * `scenario/…` of the content, `editionFile…` of the YAML itself. Areas are looked at by `placeScenario`.
 */
export function readScenarioText(file: string, text: string): Outcome<Scenario, Problem> {
  if (text.length > largestScenario) return fail(scenarioTooLarge(file));
  const { file: parsed, problems } = parseYaml(file, text);
  if (!parsed || problems[0]) return fail(problems[0] ?? empty(file));
  if (parsed.content === null || parsed.content === undefined) return fail(empty(file));
  try {
    return ok(readScenario(parsed.content));
  } catch (fault) {
    if (!(fault instanceof ProjectionFault)) throw fault;
    return fail(faultProblem(fault, parsed.placeOf(pathFrom(fault.place ?? ""))));
  }
}

/** A fault of the library as a problem of the house. */
export const faultProblem = ({ code, ja, en }: ProjectionFault, place?: Place): Problem => ({
  code,
  message: { ja, en },
  ...(place ? { place } : {}),
});

/** The file of a scenario as JSON. */
export const scenarioJson = (scenario: Scenario): string => `${JSON.stringify(scenarioData(scenario), null, 2)}\n`;

/** The file of a scenario as YAML: `readScenarioText` gives the scenario again, and that the same text. */
export function scenarioYaml(scenario: Scenario): string {
  const document = new Document(scenarioData(scenario));
  visit(document, {
    Pair: (_, { key, value }, path) => {
      // sentences and lists of changes stand below each other; a period, a band of ages or a point fits into one line
      if (path.length > 3 && isCollection(value) && !long.has(String(key))) value.flow = true;
    },
    Map: (_, map, path) => {
      if (path.length > 5) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const long: ReadonlySet<string> = new Set(["points", "pattern"]);

/** The refusal of what is too large to be read at all. */
export const scenarioTooLarge = (file: string): Problem => ({
  code: "scenario/tooLarge",
  message: {
    ja: `シナリオのファイルが大きすぎます。1つのシナリオだけを書いた、${largestScenario}字までのファイルにしてください。`,
    en: `The file is too large for a scenario: give one scenario in at most ${largestScenario} characters.`,
  },
  place: { file },
});

const empty = (file: string): Problem => ({
  code: "scenario/empty",
  message: {
    ja: "シナリオのファイルに何も書かれていません。id、version、name、author、reason、changes を書いてください。ひな形は、用意されたシナリオをファイルとして保存したものが使えます。",
    en: "The scenario's file is empty: write id, version, name, author, reason and changes. A ready scenario saved as a file is a good start.",
  },
  place: { file },
});
