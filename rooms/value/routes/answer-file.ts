import type { FastifyRequest } from "fastify";
import { fail, type Language, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { rowAnswerWords } from "../domain/answer-words.ts";
import { fileLost } from "../domain/bulk-problems.ts";
import type { RowAnswer } from "../domain/read-bulk.ts";
import { answerColumn, fromHead, headOf, type OpenedFile, type OpenedSheet } from "../domain/sent-table.ts";
import { formFields, type SentFile, sentFile } from "./read-form.ts";

/** A file up to this size goes along with the page about it, so that it can be answered without being chosen again. */
export const mostCarried = 1_400_000;

/** The file as it was chosen, or as the page about it carried it. */
export async function fileOf(request: FastifyRequest): Promise<Outcome<SentFile, Problem>> {
  if (request.isMultipart()) return sentFile(request);
  const fields = formFields(request);
  const bytes = Buffer.from(fields.get("carried") ?? "", "base64url");
  const name = fields.get("file") ?? "";
  return bytes.length === 0 || name === "" ? fail(fileLost) : ok({ name, bytes });
}

/** The sheet with a table of ours in it; else the first one, which then is refused in words. */
export const ourSheet = ({ sheets }: OpenedFile): OpenedSheet | null =>
  sheets.find(({ table }) => fromHead(table) !== null) ?? sheets[0] ?? null;

/** The file that was sent, each row answered in it. */
export function answeredFile(
  sheet: OpenedSheet,
  rows: readonly RowAnswer[],
  lang: Language,
): Outcome<Uint8Array, Problem> {
  const { column, headRow } = answerColumn(sheet.table);
  const texts = new Map(rows.map((row) => [row.number, rowAnswerWords(row)[lang]]));
  return sheet.answered(texts.set(headRow, headOf("check")), column);
}

/** `values.xlsx` → `values-確認.xlsx` */
export const answeredName = (name: string, ending: string): string =>
  `${name.replace(/\.[^.]*$/, "").slice(0, 80)}-${headOf("check")}.${ending}`;
