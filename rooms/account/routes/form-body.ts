import type { FastifyRequest } from "fastify";

/** The text fields of a sent form by name; of a field sent twice the last one counts. Anything else is empty. */
export function typedOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return textsOf(request.body);
}

/** The parameters of the address behind `?`. */
export const queryOf = (request: FastifyRequest): Readonly<Record<string, string>> => textsOf(request.query);

/** The parts of the address: `:edition`, `:cycle`, `:sheet`, `:id`. */
export const paramsOf = (request: FastifyRequest): Readonly<Record<string, string>> => textsOf(request.params);

function textsOf(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === "string" ? [[name, last] as const] : [];
    }),
  );
}

/** A version number as a hidden field carries it; what is no such number can follow nothing and is refused by the database. */
export const versionOf = (text: string | undefined): number => {
  const version = Number(text);
  return Number.isSafeInteger(version) && version >= 1 && version < 1_000_000 ? version : 1;
};
