import type { Problem } from "../../foundation/index.ts";
import type { Say } from "../../store/index.ts";

/** Words for the person at the terminal; machine output never goes this way. */
export const say: Say = ({ ja, en }) => {
  process.stderr.write(`道標 ${ja} / ${en}\n`);
};

/** A problem as two lines: where, then what, in both languages. */
export function problemText({ code, message, place }: Problem): string {
  const where = [place?.file, place?.line && `${place.line}:${place.column ?? 1}`, place?.path]
    .filter(Boolean)
    .join(" ");
  return `${where ? `${where}\n  ` : ""}${message.ja}\n  ${message.en}  [${code}]`;
}

export function sayProblem(problem: Problem): void {
  process.stderr.write(`${problemText(problem)}\n`);
}
