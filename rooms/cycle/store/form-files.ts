import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { readFormText } from "../domain/form-text.ts";
import type { ShippedForm } from "./form-store.ts";

/** Reads the forms of a folder (`data/forms`), by file name. One broken file is a problem for all: a half set of forms helps nobody. */
export function readFormFolder(folder: string): Outcome<readonly ShippedForm[], readonly Problem[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const read = files.map((name) => ({ name, form: readFormFile(join(folder, name)) }));
  const problems = read.flatMap(({ form }) => (form.ok ? [] : form.problem));
  if (problems.length > 0) return fail(problems);
  return ok(read.flatMap(({ name, form }) => (form.ok ? [{ file: name, form: form.value }] : [])));
}

/** Reads one form file. Problems name the file by its last name, so that no path of the machine is shown. */
export const readFormFile = (file: string) => readFormText(readFileSync(file, "utf8"), basename(file), null);
