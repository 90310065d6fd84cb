import type { Problem } from "../../foundation/index.ts";

/** What a command leaves behind: its exit status. 0 done, 2 wrong call, 1 anything else. */
export type ExitStatus = 0 | 1 | 2;

/** Whoever takes the output (`| head`) may have enough of it: then there is nobody to tell anything, and the program ends quietly. */
export function endWhenNobodyListens(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
}

/** Machine output and answers go to stdout, everything said to a person to stderr. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

export function tell(ja: string, en: string): void {
  process.stderr.write(`道標 ${ja} / ${en}\n`);
}

export function tellProblem({ code, message, place }: Problem): void {
  const where = [place?.file, place?.line, place?.path].filter(Boolean).join(" ");
  process.stderr.write(`${where ? `${where}\n  ` : ""}${message.ja}\n  ${message.en}  [${code}]\n`);
}

export function tellProblems(problems: readonly Problem[]): ExitStatus {
  for (const problem of problems) tellProblem(problem);
  return 1;
}
