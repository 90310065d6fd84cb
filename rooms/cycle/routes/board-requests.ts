import type { FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import { hasRole, type Viewer } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import type { Typed } from "../domain/form-typed.ts";

/** The fields of a sent form, each text or a list of texts; anything else in the body is left out. */
export function typedIn({ body }: FastifyRequest): Typed {
  if (typeof body !== "object" || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(
      ([name, value]: readonly [string, unknown]): (readonly [string, string | readonly string[]])[] => {
        if (typeof value === "string") return [[name, value]];
        const texts = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
        return texts.length > 0 ? [[name, texts]] : [];
      },
    ),
  );
}

/** One typed text, empty where there is none; of several the first. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

export function textsOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

const param = (request: FastifyRequest, name: string): string => {
  const { params } = request;
  const found =
    typeof params === "object" && params !== null ? Object.entries(params).find(([key]) => key === name)?.[1] : "";
  return typeof found === "string" ? found : "";
};
export const idIn = (request: FastifyRequest): string => param(request, "id");
export const personIn = (request: FastifyRequest): string => param(request, "person");

const notForYou = problem(
  "notForYou",
  "この画面は、あなたの役割では使えません。「今日すること」から始めてください。",
  "Your role has no use of this page: start from your list of things to do.",
);

/** A signed-in person whose role fits; null = already answered. The policies of the database decide what such a person then sees. */
export async function staffOnly(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  fits: (viewer: Viewer) => boolean,
): Promise<Staff | null> {
  const staff = await parts.staff(request, reply);
  if (!staff || fits(staff.viewer)) return staff;
  await parts.refuse(request, reply, notForYou, 403);
  return null;
}

export const hqOnly = (request: FastifyRequest, reply: FastifyReply, parts: StaffParts): Promise<Staff | null> =>
  staffOnly(request, reply, parts, (viewer) => hasRole(viewer, "hq"));
