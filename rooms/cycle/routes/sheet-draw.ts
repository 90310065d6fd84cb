import type { FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { openSheet } from "../actions/open-sheet.ts";
import { sheetPage } from "../pages/sheet-page.tsx";
import { type Given, type SheetOptions, toSheetModel } from "./sheet-model.ts";

/** Everything a route of a sheet needs. */
export type SheetRoute = { readonly parts: StaffParts; readonly options: SheetOptions };
export const paramOf = ({ params }: FastifyRequest, name: string): string => {
  const given: unknown = typeof params === "object" && params !== null ? Reflect.get(params, name) : undefined;
  return typeof given === "string" ? given : "";
};

/** The sheet's page, whole or as a form that came back. */
export async function drawSheet(
  { parts, options }: SheetRoute,
  asked: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly staff: Staff;
    readonly status?: number;
    readonly given?: Given;
  },
): Promise<FastifyReply> {
  const { request, reply, staff, status = 200, given = {} } = asked;
  const sheet = await openSheet(parts.database, staff.viewer, paramOf(request, "id"));
  if (sheet === null) return parts.notFound(request, reply);
  const page = sheetPage(await toSheetModel(parts, options, { staff, sheet, given }));
  return parts.show(request, reply.code(status), page, staff.site);
}

export const notReadable = problem(
  "notReadable",
  "送られたものを読めませんでした。何も変わっていません。調書を開き直して、もう一度行ってください。",
  "What was sent cannot be read. Nothing has changed. Open the sheet again and try once more.",
);
