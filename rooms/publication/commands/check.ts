import { type Finding, findingForContract, findingTitles, severityTitles } from "../../check/index.ts";
import { type CommandResult, done, jsonText, type OutputChoice } from "./command-result.ts";

function findingText({ code, severity, message, sources }: Finding, lang: "ja" | "en"): string {
  const places = sources.map(({ document, lines }) => `${document}:${lines.join(",")}`).join(" ");
  return `[${severityTitles[severity][lang]}] ${findingTitles[code][lang]}\n  ${message[lang]}\n  ${places}\n`;
}

/** `check [--json]`: what does not add up or agree. What is found is an answer, not a failure: the exit status is 0. */
export function checkCommand(findings: readonly Finding[], { json, lang }: OutputChoice): CommandResult {
  if (json) return done(jsonText(findings.map(findingForContract)));
  return done(findings.map((finding) => findingText(finding, lang)).join(""));
}
