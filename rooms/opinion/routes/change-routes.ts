import type { FastifyInstance } from "fastify";
import type { Staff } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { changePage, noChangePage } from "../pages/change-page.tsx";
import { readOpinionList } from "../store/read-opinions.ts";
import { type Ground, readShown } from "./ground.ts";

/** "What did last year's review change?": /change/:edition (the year before the newest, or the only one) and /change/:edition/:cycle. */
export function changeRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;

  const read = (staff: Staff, wanted: string | null) =>
    readShown(ground, staff, async (tx) => {
      const { bodyId } = staff.viewer;
      const cycles = await readCycles(tx, bodyId);
      const cycle = wanted === null ? (cycles[1] ?? cycles[0]) : cycles.find(({ id }) => id === wanted);
      const all = cycle === undefined ? [] : await readOpinionList(tx, bodyId, { cycleId: cycle.id });
      const opinions = all.filter(({ state }) => state === "recorded");
      return { opinions, cycleId: cycle?.id ?? null, isLast: wanted === null && cycles.length > 1 };
    });

  server.get("/change/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { cycleId, ...shown } = await read(staff, null);
    const page = cycleId === null ? noChangePage(shown.model) : changePage({ ...shown, cycleId });
    return parts.show(request, reply, page, staff.site);
  });

  server.get<{ Params: { cycle: string } }>("/change/:edition/:cycle", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { cycleId, ...shown } = await read(staff, request.params.cycle);
    if (cycleId === null) return parts.notFound(request, reply);
    return parts.show(request, reply, changePage({ ...shown, cycleId }), staff.site);
  });
}
