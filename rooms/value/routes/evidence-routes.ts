import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { addEvidence } from "../actions/add-evidence.ts";
import { valuesAddress } from "../pages/panel-model.ts";
import { readEvidenceFile } from "../store/evidence.ts";
import { backTo, sentFile } from "./read-form.ts";

type SheetParams = {
  readonly Params: { readonly edition: string; readonly sheet: string };
  readonly Querystring: Readonly<Record<string, string | undefined>>;
};
type FileParams = { readonly Params: { readonly edition: string; readonly sheet: string; readonly id: string } };

/** `POST /value/:edition/:sheet/evidence` adds a file; `GET …/evidence/:id` hands it out, always as a download. */
export function evidenceRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.post<SheetParams>("/value/:edition/:sheet/evidence", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const file = await sentFile(request);
    if (!file.ok)
      return parts.refuse(request, reply, file.problem, file.problem.code === "evidence/tooLarge" ? 413 : 400);
    const place = { site: staff.site, sheetId: request.params.sheet };
    const added = await addEvidence(parts.database, staff.viewer.session, place, file.value);
    if (!added.ok) return parts.refuse(request, reply, added.problem, added.problem.code === "notAllowed" ? 403 : 415);
    const back = backTo(request.query.back, valuesAddress(staff.site.edition.id, place.sheetId));
    const { name } = added.value;
    return parts.back(reply, back, { ja: `「${name}」を加えました。`, en: `"${name}" was added.` });
  });
  server.get<FileParams>("/value/:edition/:sheet/evidence/:id", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { sheet: sheetId, id } = request.params;
    const file = await parts.database.readAs(staff.viewer.session, (tx) =>
      readEvidenceFile(tx, staff.site.edition.body, { sheetId, id }),
    );
    if (!file) return parts.notFound(request, reply);
    return reply
      .header("content-type", file.mediaType)
      .header("content-disposition", attachment(file.name))
      .header("x-content-type-options", "nosniff")
      .header("content-security-policy", "default-src 'none'; sandbox")
      .send(file.bytes);
  });
}

/** RFC 6266: the name in UTF-8, with a plain one for old clients. The browser saves it and never opens it in place. */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};
