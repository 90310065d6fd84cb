import { type Finding, findingForContract, findingTitles } from "../../check/index.ts";
import { type CommandResult, done, jsonText, type OutputChoice } from "./command-result.ts";

const severityWords = {
  error: { ja: "誤り", en: "error" },
  question: { ja: "確認", en: "question" },
  note: { ja: "注意", en: "note" },
} as const;

function findingText({ code, severity, message, sources }: Finding, lang: "ja" | "en"): string {
  const places = sources.map(({ document, lines }) => `${document}:${lines.join(",")}`).join(" ");
  return `[${severityWords[severity][lang]}] ${findingTitles[code][lang]}\n  ${message[lang]}\n  ${places}\n`;
}

/** `check [--json]`: what does not add up or agree. What is found is an answer, not a failure: the exit status is 0. */
export function checkCommand(findings: readonly Finding[], { json, lang }: OutputChoice): CommandResult {
  if (json) return done(jsonText(findings.map(findingForContract)));
  return done(findings.map((finding) => findingText(finding, lang)).join(""));
}
