import type { FastifyRequest } from "fastify";
import { openText, type Secret, sealText } from "../store/seal.ts";

/** A form that arrived when its session had ended: what was typed goes back to the browser, sealed, and is sent again after signing in. */
export type KeptPost = {
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Whose session had ended; only they get it back. Null = unknown. */
  readonly personId: string | null;
};

const purpose = "kept post";

/** The form's fields, or null where there is nothing that should be sent again as a form (a script's request, a file, a password). */
export function fieldsOf({ body }: FastifyRequest): KeptPost["fields"] | null {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
  const entries = Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((one) => [name, one] as const);
  });
  const fields = entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  if (fields.some(([name]) => name === "password")) return null;
  return fields.length === entries.length ? fields.filter(([name]) => name !== "_form") : null;
}

export const sealPost = (secret: Secret, post: KeptPost): string =>
  sealText(secret, purpose, JSON.stringify(post)).toString("base64url");

/** Null where it was not sealed here. */
export function openPost(secret: Secret, sealed: string): KeptPost | null {
  const text = openText(secret, purpose, Buffer.from(sealed, "base64url"));
  const post: unknown = text === null ? null : JSON.parse(text);
  return isKeptPost(post) ? post : null;
}

const isKeptPost = (value: unknown): value is KeptPost =>
  typeof value === "object" &&
  value !== null &&
  "address" in value &&
  typeof value.address === "string" &&
  "fields" in value &&
  Array.isArray(value.fields) &&
  "personId" in value;
