import { type Problem, problem } from "../../../foundation/index.ts";
import { type ContractGrade, gradeForContract, type RuleBook, rulesForContract } from "../../kpi/index.ts";
import { type CommandResult, done, jsonText, type OutputChoice, wrongCall } from "./command-result.ts";
import { readableTable } from "./readable-table.ts";

const notJson = (why: string): Problem =>
  problem(
    "gradeRequestNotJson",
    `標準入力を JSON として読めません（${why}）。例: {"rule":"nagano","direction":"increase","baseline":{"value":10,"year":2015},"target":{"value":20,"year":2020},"actual":{"value":15,"year":2018}}`,
    `Cannot read the standard input as JSON (${why}). Example: {"rule":"nagano","direction":"increase","baseline":{"value":10,"year":2015},"target":{"value":20,"year":2020},"actual":{"value":15,"year":2018}}`,
  );

function parse(text: string): { readonly request: unknown } | Problem {
  try {
    return { request: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return notJson(error instanceof Error ? error.message : String(error));
  }
}

function gradeText(answer: ContractGrade, lang: "ja" | "en"): string {
  const label = lang === "en" ? answer.labelEn : answer.label;
  const verdict = [answer.grade, label].filter((word) => word !== null).join(" ");
  const steps = answer.steps.map((step) => `  ${lang === "en" ? step.textEn : step.text}: ${step.formula}`);
  const why = answer.undefinedBecause ? [`  ${answer.undefinedBecause[lang]}`] : [];
  return `${[`${answer.rule}: ${verdict || "—"}${answer.rate === null ? "" : ` (${answer.rate})`}`, ...steps, ...why].join("\n")}\n`;
}

/** `grade [--json] < request`: one indicator under one rule. Exit status 2 for a request that cannot be read. */
export function gradeCommand(book: RuleBook, stdin: string, { json, lang }: OutputChoice): CommandResult {
  const parsed = parse(stdin);
  if ("code" in parsed) return wrongCall(parsed);
  const answer = gradeForContract(book, parsed.request, lang);
  if (!answer.ok) return wrongCall(...answer.problem);
  return done(json ? jsonText(answer.value) : gradeText(answer.value, lang));
}

/** `grade --rules [--json]`: every rule in force with its source. */
export function gradeRulesCommand(book: RuleBook, { json, lang }: OutputChoice): CommandResult {
  const rules = rulesForContract(book);
  if (json) return done(jsonText(rules));
  const heads = lang === "ja" ? ["規則", "名称", "団体", "出典"] : ["Rule", "Name", "Body", "Source"];
  return done(
    readableTable(
      heads,
      rules.map(({ id, name, body, source }) => [id, name[lang], body[lang], source.document[lang]]),
    ),
  );
}
