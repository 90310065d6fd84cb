import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { largestEvidence, tooLarge } from "../domain/evidence-kind.ts";

/** The fields of a form by name; of a field sent twice the last one counts. Anything that is no text is left out. */
export function formFields(request: FastifyRequest): ReadonlyMap<string, string> {
  const { body } = request;
  if (typeof body !== "object" || body === null) return new Map();
  return new Map(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      const one: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof one === "string" ? [[name, one.replace(/\r\n/g, "\n")] as const] : [];
    }),
  );
}

export type SentFile = { readonly name: string; readonly bytes: Buffer };

/** The one file of a form; refuses what is larger than 20 MB and forms without a file. */
export async function sentFile(request: FastifyRequest): Promise<Outcome<SentFile, Problem>> {
  if (!request.isMultipart()) return fail(noFile);
  const file = await request.file({ limits: { fileSize: largestEvidence, files: 1 }, throwFileSizeLimit: false });
  if (!file) return fail(noFile);
  const bytes = await readWhole(file);
  if (file.file.truncated) return fail(tooLarge(file.filename));
  return file.filename === "" ? fail(noFile) : ok({ name: file.filename, bytes });
}

async function readWhole({ file }: MultipartFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const noFile: Problem = problem(
  "value/noFile",
  "ファイルが選ばれていません。「ファイルを選ぶ」から選んで、もう一度送ってください。",
  "No file was chosen. Choose one and send the form again.",
);

/** An address of this server to go back to, or the given one. */
export const backTo = (asked: string | null | undefined, otherwise: string): string =>
  asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : otherwise;
