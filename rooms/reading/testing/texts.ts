import type { FoundFact } from "../domain/found-fact.ts";
import { plainStyle, type ReadPage } from "../domain/placed-text.ts";
import { type TextLine, textLinesOf } from "../domain/text/lines.ts";
import { figureWords } from "./fact-words.ts";

/** For tests: a page of plain text, its lines numbered from 1. */
export function pageOfText(text: string): ReadPage {
  const parts = text.split("\n").map((line, index) => ({
    kind: "line" as const,
    line: { text: line, at: { lines: [index + 1, index + 1] as const }, style: plainStyle },
  }));
  return { number: 1, name: null, size: null, kind: "text", parts };
}

export const linesOfText = (text: string): readonly TextLine[] => textLinesOf([pageOfText(text)]);

/** For tests: facts of some kinds, each in one line: `kpi 観光入込客数: baseline 120 人 FY2014, target 150 人 FY2019 @1-2`. */
export function factLines(facts: readonly FoundFact[], ...kinds: readonly FoundFact["kind"][]): readonly string[] {
  return facts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, flag, name, figures, at }) => {
      const head = [kind, ...(flag === null ? [] : [flag]), name === "" ? "?" : name].join(" ");
      return `${head}: ${figures.map(figureWords).join(", ")} @${at.lines?.join("-")}`;
    });
}
