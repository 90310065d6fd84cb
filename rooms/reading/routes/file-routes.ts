import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { attachment } from "../../value/server.ts";
import { loadFile } from "../actions/load-file.ts";
import { askedOf } from "./room-ground.ts";

/** `GET /reading/:edition/:document/file` the file as it was sent: always to be saved and never opened in place, whatever is in it. */
export function fileRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get("/reading/:edition/:document/file", async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const file = await loadFile(asked.work);
    if (!file) return parts.notFound(request, reply);
    return reply
      .header("content-type", "application/octet-stream")
      .header("content-disposition", attachment(file.name))
      .header("x-content-type-options", "nosniff")
      .header("content-security-policy", "default-src 'none'; sandbox")
      .send(file.bytes);
  });
}
