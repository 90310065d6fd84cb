import type { FastifyRequest } from "fastify";

/** The text fields of a form as sent. */
export type Fields = {
  /** Trimmed; empty where the field was not sent. */
  readonly text: (name: string) => string;
  /** As typed, for passwords. */
  readonly raw: (name: string) => string;
  readonly has: (name: string) => boolean;
};

export function readFields({ body }: FastifyRequest): Fields {
  const sent = new Map<string, unknown>(typeof body === "object" && body !== null ? Object.entries(body) : []);
  const raw = (name: string): string => {
    const value = sent.get(name);
    return typeof value === "string" ? value : "";
  };
  return { raw, text: (name) => raw(name).trim(), has: (name) => sent.has(name) };
}

/** One part of the address, such as `:token`. */
export function param({ params }: FastifyRequest, name: string): string {
  const found = typeof params === "object" && params !== null ? new Map(Object.entries(params)).get(name) : "";
  return typeof found === "string" ? found : "";
}

export const queryOf = (request: FastifyRequest, name: string): string =>
  new URLSearchParams(request.url.split("?")[1] ?? "").get(name) ?? "";

/** JSON that a script wrote into a field; null where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
