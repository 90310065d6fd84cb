import type { FastifyReply } from "fastify";
import type { Press } from "../actions/press.ts";
import type { RecordSources } from "../actions/read-records.ts";

/** What the app hands in: where values come from, and the press. */
export type FormGiven = { readonly sources: RecordSources; readonly press: Press };

/** Text fields of an address or a sent form by name; of a field sent twice the last one counts. */
export function textsOf(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === "string" ? [[name, last] as const] : [];
    }),
  );
}

/** All values of one name in an address. */
export function namesOf(given: unknown, name: string): readonly string[] {
  const found: unknown =
    typeof given === "object" && given !== null ? Object.getOwnPropertyDescriptor(given, name)?.value : undefined;
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((one) => typeof one === "string");
}

const types: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A printed form; a PDF opens in the browser, the others are kept. Never cached: rights may change. */
export function sendFile(
  reply: FastifyReply,
  file: { readonly bytes: Uint8Array; readonly ending: string; readonly name: string },
): FastifyReply {
  const how = file.ending === "pdf" ? "inline" : "attachment";
  return reply
    .type(types[file.ending] ?? "application/octet-stream")
    .header("content-disposition", `${how}; filename*=UTF-8''${encodeURIComponent(`${file.name}.${file.ending}`)}`)
    .header("cache-control", "no-store")
    .send(Buffer.from(file.bytes));
}
