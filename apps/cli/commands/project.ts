import { readFileSync } from "node:fs";
import { type Command, Option } from "commander";
import { answerCohortRequest, type CohortRequest, ProjectionFault } from "../../../projection/index.ts";
import type { Frame } from "../frame.ts";
import { print, tellProblem } from "../out.ts";

/** `project`: the cohort-component projection of the request on standard input. 2 where the request is none, 1 where its numbers cannot be. */
export function addProjectCommand(program: Command, frame: Frame): void {
  program
    .command("project")
    .description(
      "標準入力の求めに従い、コーホート要因法で将来人口を計算する / project the population of the request on standard input",
    )
    .addOption(new Option("--json", "機械用の出力 / machine output"))
    .action((choice: { readonly json?: boolean }) => {
      const request = readRequest(readFileSync(0, "utf8"));
      if (request === null) {
        tellProblem(noRequest);
        return frame.finish(2);
      }
      try {
        const answer = answerCohortRequest(request);
        print(choice.json ? JSON.stringify(answer) : answer.total.map((people) => String(people)).join("\n"));
      } catch (fault) {
        if (!(fault instanceof ProjectionFault)) throw fault;
        tellProblem({ code: fault.code, message: { ja: fault.ja, en: fault.en } });
        frame.finish(1);
      }
    });
}

function readRequest(text: string): CohortRequest | null {
  const asked = parsed(text);
  if (typeof asked !== "object" || asked === null || !("inputs" in asked)) return null;
  const { method, step, migration, inputs } = { method: null, step: null, migration: null, ...asked };
  if (method !== "cohort-rates" || (step !== 1 && step !== 5)) return null;
  if (migration !== "end" && migration !== "even") return null;
  return typeof inputs === "object" && inputs !== null ? { step, migration, inputs: { ...inputs } } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const noRequest = {
  code: "projection/noRequest",
  message: {
    ja: '求めが読めません。{ "method": "cohort-rates", "step": 1 か 5, "migration": "end" か "even", "inputs": {…} } の形の JSON を渡してください。',
    en: 'The request cannot be read. Give JSON such as { "method": "cohort-rates", "step": 1 or 5, "migration": "end" or "even", "inputs": {…} }.',
  },
};
