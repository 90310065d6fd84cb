import { join } from "node:path";
import type { Command } from "commander";
import { checkFormFile } from "../../../rooms/cycle/cli.ts";
import { fieldsOf } from "../../../rooms/cycle/index.ts";
import type { Frame } from "../frame.ts";
import { tell, tellProblems } from "../out.ts";

/** Commands of the yearly cycle: `cycle form check FILE`. */
export function addCycleCommands(program: Command, frame: Frame): void {
  program
    .command("cycle")
    .description("年度の評価 / the yearly evaluation")
    .command("form")
    .description("調書の様式 / forms of the sheets")
    .command("check <file>")
    .description("様式のファイル（YAML）を確かめる / check a form file (YAML)")
    .action((file: string) => {
      const checked = checkFormFile(file, join(frame.projectRoot, "data", "grading-rules.yaml"));
      if (!checked.ok) return frame.finish(tellProblems(checked.problem));
      const { id, rule } = checked.value;
      const fields = fieldsOf(checked.value).length;
      return tell(
        `様式 ${id} は使えます（欄 ${fields}、判定基準 ${rule ?? "計画の版による"}）。`,
        `The form ${id} can be used (${fields} fields, grading rule ${rule ?? "of the plan's edition"}).`,
      );
    });
}
