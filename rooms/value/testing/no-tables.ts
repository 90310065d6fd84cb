import { fail } from "../../../foundation/index.ts";
import { notOurs } from "../domain/bulk-problems.ts";
import type { OpenTables } from "../domain/sent-table.ts";

/** Stands for the reading of files where a test sends none. */
export const noTables: OpenTables = async () => fail(notOurs);
