import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { zipSync } from "fflate";
import { dayInJapan, type Outcome, type Problem, problem } from "../../../foundation/index.ts";
import { hasRole } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { paramsOf, typedOf } from "../../account/server.ts";
import { readCycle, readSheets } from "../../cycle/server.ts";
import type { SheetRecord } from "../../form/index.ts";
import type { BundleFile } from "../domain/release-content.ts";
import { publishPage } from "../pages/publish-page.tsx";
import { releaseListPage, releasePage } from "../pages/release-pages.tsx";
import {
  keepCorrection,
  readCorrections,
  readFile,
  readFileHeads,
  readRelease,
  readReleases,
} from "../store/releases.ts";
import { publish } from "./publish.ts";

/** What the release room is given besides the parts of every room. */
export type ReleaseTools = {
  /** The records of sheets as the viewer may see them. */
  readonly readRecords: (staff: Staff, sheetIds: readonly string[]) => Promise<readonly SheetRecord[]>;
  /** Printed forms for a bundle, with paths below `forms/`. */
  readonly printForms: (
    staff: Staff,
    records: readonly SheetRecord[],
  ) => Promise<Outcome<readonly BundleFile[], Problem>>;
  /** The style sheet that goes into a bundle. */
  readonly style: () => Promise<string>;
};

/** Releases are public; publishing and correcting is for HQ. */
export function releaseRoutes(server: FastifyInstance, parts: StaffParts, tools: ReleaseTools): void {
  readingRoutes(server, parts);
  publishingRoutes(server, parts, tools);
  server.post("/release/:edition/:id/correct", (request, reply) => correct(request, reply, parts));
}

function readingRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  server.get("/release/:edition", async (request, reply) => {
    const site = await parts.site(paramsOf(request).edition);
    if (!site) return parts.notFound(request, reply);
    const releases = await database.readAs(null, (tx) => readReleases(tx, site.edition.body));
    return parts.show(request, reply, releaseListPage(site.edition.id, releases, parts.view(request, reply)), site);
  });
  server.get("/release/:edition/:id", (request, reply) => showRelease(request, reply, parts));
  server.get("/release/:edition/:id/files/*", async (request, reply) => {
    const { edition, id = "", "*": path = "" } = paramsOf(request);
    const site = await parts.site(edition);
    const file = site && (await database.readAs(null, (tx) => readFile(tx, site.edition.body, id, path)));
    if (!file) return parts.notFound(request, reply);
    // published once and for all
    return reply
      .type(file.mediaType)
      .header("cache-control", "public, max-age=86400, immutable")
      .header("x-content-type-options", "nosniff")
      .send(Buffer.from(file.bytes));
  });
  server.get("/release/:edition/:id/:zip", async (request, reply) => {
    const { edition, id = "", zip } = paramsOf(request);
    const site = await parts.site(edition);
    if (!site || zip !== `${id}.zip`) return parts.notFound(request, reply);
    const body = site.edition.body;
    const files = await database.readAs(null, async (tx) => {
      const heads = await readFileHeads(tx, body, id);
      return Promise.all(heads.map(({ path }) => readFile(tx, body, id, path)));
    });
    if (files.length === 0) return parts.notFound(request, reply);
    const entries = files.flatMap((file) =>
      file ? [[`${id}/${file.path}`, new Uint8Array(file.bytes)] as const] : [],
    );
    // a fixed time: the same release gives the same archive
    const archive = zipSync(Object.fromEntries(entries), { level: 6, mtime: "2000-01-01T00:00:00Z" });
    return reply
      .type("application/zip")
      .header("content-disposition", `attachment; filename="${id.replace(/[^A-Za-z0-9._-]/g, "_")}.zip"`)
      .send(Buffer.from(archive));
  });
}

async function showRelease(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  again?: { readonly typed: Readonly<Record<string, string>>; readonly wrong: string },
) {
  const { edition, id = "" } = paramsOf(request);
  const site = await parts.site(edition);
  if (!site) return parts.notFound(request, reply);
  const body = site.edition.body;
  const found = await parts.database.readAs(null, async (tx) => {
    const release = await readRelease(tx, body, id);
    return (
      release && { release, files: await readFileHeads(tx, body, id), corrections: await readCorrections(tx, body) }
    );
  });
  if (!found) return parts.notFound(request, reply);
  const viewer = await parts.viewer(request);
  const mayCorrect = viewer?.bodyId === body && hasRole(viewer, "hq");
  const page = releasePage({
    ...found,
    edition: site.edition.id,
    corrections: found.corrections.filter(({ releaseId }) => releaseId === id),
    view: parts.view(request, reply),
    citizenHref: `/opinion/${site.edition.id}/write?cycle=${encodeURIComponent(found.release.cycleId)}`,
    correcting: mayCorrect && viewer ? { formToken: viewer.formToken, typed: {}, wrong: null, ...again } : null,
  });
  return parts.show(request, again ? reply.code(400) : reply, page, site);
}

function publishingRoutes(server: FastifyInstance, parts: StaffParts, tools: ReleaseTools): void {
  server.get("/release/:edition/publish/:cycle", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    const { cycle: id = "" } = paramsOf(request);
    const found = await parts.database.readAs(viewer.session, async (tx) => ({
      cycle: await readCycle(tx, site.edition.body, id),
      sheets: await readSheets(tx, site.edition.body, id),
    }));
    if (!found.cycle || !hasRole(viewer, "hq")) return parts.notFound(request, reply);
    const { formToken } = viewer;
    const shown = { edition: site.edition.id, cycle: found.cycle, sheets: found.sheets, formToken, view: staff.view };
    return parts.show(request, reply, publishPage(shown), site);
  });
  server.post("/release/:edition/publish/:cycle", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { site, viewer } = staff;
    if (!hasRole(viewer, "hq")) return parts.refuse(request, reply, onlyHq, 403);
    const style = await tools.style();
    const { body, id: edition, name, fictitious } = site.edition;
    const published = await publish(
      {
        database: parts.database,
        style,
        readRecords: (ids) => tools.readRecords(staff, ids),
        printForms: (records) => tools.printForms(staff, records),
      },
      {
        viewer,
        body: { id: body, edition, name, fictitious },
        cycleId: paramsOf(request).cycle ?? "",
        publishedOn: dayInJapan(parts.now()),
      },
    );
    if (!published.ok) return parts.refuse(request, reply, published.problem, 409);
    return parts.back(reply, `/release/${edition}/${published.value.id}`, { ja: "公表しました。", en: "Published." });
  });
}

const onlyHq = problem(
  "onlyHq",
  "公表と訂正は地域戦略課だけができます。",
  "Only the strategy division may publish and correct.",
);

const longest = 2000;

async function correct(request: FastifyRequest, reply: FastifyReply, parts: StaffParts) {
  const staff = await parts.staff(request, reply);
  if (!staff) return reply;
  const { id = "" } = paramsOf(request);
  const { site, viewer, view } = staff;
  if (!hasRole(viewer, "hq")) return parts.refuse(request, reply, onlyHq, 403);
  const typed = readCorrection(request);
  const missing = Object.values(typed).some((text) => text.trim() === "" || text.length > longest);
  if (missing) {
    const wrong =
      view.lang === "ja"
        ? `四つの欄すべてを、${longest}文字以内で書いてください。`
        : `Fill in all four fields, with at most ${longest} characters each.`;
    return showRelease(request, reply, parts, { typed, wrong });
  }
  await parts.database.writeAs(viewer.session, (tx) =>
    keepCorrection(tx, site.edition.body, { releaseId: id, correctedOn: dayInJapan(parts.now()), ...typed }),
  );
  return parts.back(reply, `/release/${site.edition.id}/${id}`, {
    ja: "訂正を記録しました。",
    en: "The correction was recorded.",
  });
}

function readCorrection(request: FastifyRequest) {
  const { about = "", was = "", isNow = "", reason = "" } = typedOf(request);
  return { about, was, isNow, reason };
}
