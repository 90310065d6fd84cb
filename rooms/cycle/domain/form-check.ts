import { type Problem, problem } from "../../../foundation/index.ts";
import type { FormFile } from "./form-schema.ts";
import { partStages, type Stage, stages } from "./stage.ts";

type Path = readonly (string | number)[];
/** What stands against a form that has the right shape, with the path to the place in it. */
export type FormFault = { readonly path: Path; readonly problem: Problem };

const fault = (path: Path, code: string, ja: string, en: string): FormFault => ({
  path,
  problem: problem(code, ja, en),
});

const everyFormHas = stages.filter((stage) => stage !== "meeting");

function stageFaults(file: FormFile): FormFault[] {
  const missing = everyFormHas.filter((stage) => !file.stages.includes(stage));
  const ordered = file.stages.every(
    (stage, index) => stages.indexOf(stage) > stages.indexOf(file.stages[index - 1] ?? stage) || index === 0,
  );
  return [
    ...(missing.length === 0
      ? []
      : [
          fault(
            ["stages"],
            "formStageMissing",
            `段階 ${missing.join("、")} がありません。省けるのは meeting（連携会議）だけです`,
            `The stages ${missing.join(", ")} are missing: only meeting may be left out`,
          ),
        ]),
    ...(ordered
      ? []
      : [
          fault(
            ["stages"],
            "formStageOrder",
            `段階は ${stages.join(" → ")} の順に一度ずつ書いてください`,
            `Write the stages once each, in the order ${stages.join(" → ")}`,
          ),
        ]),
  ];
}

type Field = FormFile["sections"][number]["fields"][number];

const isOneOf = (kind: Field["kind"]) => kind === "choice" || kind === "grade";

function optionFaults(field: Field, path: Path): FormFault[] {
  const options = field.options ?? [];
  const ids = options.map(({ id }) => id);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled !== undefined)
    return [
      fault(
        [...path, "options"],
        "formOptionDoubled",
        `選択肢 ${doubled} が二度あります`,
        `The option ${doubled} stands twice`,
      ),
    ];
  if (!isOneOf(field.kind) && options.length > 0)
    return [
      fault(
        [...path, "options"],
        "formOptionsUnused",
        `${field.id}: 選択肢を持てるのは choice と grade だけです。kind を直すか options を消してください`,
        `${field.id}: only choice and grade have options. Mend kind or remove options`,
      ),
    ];
  if (isOneOf(field.kind) && options.length < 2)
    return [
      fault(
        [...path, "options"],
        "formOptionsMissing",
        `${field.id}: 選択肢を二つ以上書いてください。評価の言葉が決まっていなければ kind を longText にしてください`,
        `${field.id}: write at least two options. Where the words of a grade are not known, make its kind longText`,
      ),
    ];
  return [];
}

function fieldFaults(field: Field, path: Path, file: FormFile): FormFault[] {
  const open: readonly Stage[] = partStages[field.part];
  const reachable = open.some((stage) => file.stages.includes(stage));
  return [
    ...(reachable
      ? []
      : [
          fault(
            [...path, "part"],
            "formPartClosed",
            `${field.id}: ${field.part} の欄は ${open.join("・")} の段階で書きますが、この様式にその段階がありません`,
            `${field.id}: part ${field.part} is written in ${open.join(", ")}, which this form does not have`,
          ),
        ]),
    ...(field.unit && field.kind !== "number"
      ? [
          fault(
            [...path, "unit"],
            "formUnitUnused",
            `${field.id}: 単位を持てるのは number だけです（円は kind: yen）`,
            `${field.id}: only number has a unit (money is kind: yen)`,
          ),
        ]
      : []),
    ...optionFaults(field, path),
  ];
}

function doubledFaults(file: FormFile): FormFault[] {
  const seen = new Set<string>();
  const double = (id: string, path: Path): FormFault[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      fault(
        path,
        "formIdDoubled",
        `id ${id} が二度あります。別の id にしてください`,
        `The id ${id} stands twice: choose another`,
      ),
    ];
  };
  return file.sections.flatMap((section, at) => [
    ...double(`section ${section.id}`, ["sections", at, "id"]),
    ...section.fields.flatMap((field, index) => double(field.id, ["sections", at, "fields", index, "id"])),
  ]);
}

function ruleFaults(file: FormFile, rules: readonly string[] | null): FormFault[] {
  if (rules === null || file.rule == null || rules.includes(file.rule)) return [];
  return [
    fault(
      ["rule"],
      "formRuleUnknown",
      `判定基準 ${file.rule} はありません。使えるもの: ${rules.join("、")}。計画の版の規則によるときは null にしてください`,
      `There is no grading rule ${file.rule}: ${rules.join(", ")}. For that of the plan’s edition write null`,
    ),
  ];
}

/** What stands against a form beyond its shape. `rules` are the ids of the grading rules; null = not looked at. */
export function formFaults(file: FormFile, rules: readonly string[] | null): readonly FormFault[] {
  const empty = file.sections.every(({ fields }) => fields.length === 0);
  return [
    ...(empty ? [fault(["sections"], "formEmpty", "欄が一つもありません", "The form has no field")] : []),
    ...stageFaults(file),
    ...doubledFaults(file),
    ...ruleFaults(file, rules),
    ...file.sections.flatMap((section, at) =>
      section.fields.flatMap((field, index) => fieldFaults(field, ["sections", at, "fields", index], file)),
    ),
  ];
}
