import { type ProblemList, problemList, readerStopped } from "../domain/file-problems.ts";
import type { FileFormat, FileReading, ReadPage } from "../domain/placed-text.ts";

/** Runs a reader so that nothing is ever thrown: what it could not foresee in a broken file becomes a problem of the file. */
export async function guarded(
  format: FileFormat,
  read: (problems: ProblemList) => readonly ReadPage[] | Promise<readonly ReadPage[]>,
): Promise<FileReading> {
  const problems = problemList();
  try {
    const pages = await read(problems);
    return { format, pages, problems: problems.told() };
  } catch (stopped) {
    problems.tell(readerStopped(stopped instanceof Error ? stopped.message.slice(0, 80) : "?"));
    return { format, pages: [], problems: problems.told() };
  }
}
