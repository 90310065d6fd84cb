import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../../../store/index.ts";
import type { View } from "../../../ui/index.ts";
import { hasRole } from "../../account/index.ts";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import type { Site } from "../../publication/index.ts";
import { withKept } from "../domain/kept-files.ts";
import type { VisionGiven } from "../domain/vision-model.ts";
import { topPlace, type VisionPlace, visionPlace } from "../domain/vision-place.ts";
import type { Keeper } from "../pages/kept-scenarios.tsx";
import type { PageParts } from "../pages/page-parts.ts";
import { pageParts } from "../pages/vision-page.tsx";
import { readKeptScenarios } from "../store/kept-scenarios.ts";
import { baseWanted, givenOf } from "../store/known-places.ts";

/** A place of an edition, and who looks at it how. */
export type FoundPlace = { readonly site: Site; readonly view: View; readonly place: VisionPlace };

/** The place of an address (without one, the edition's own); null = there is none. */
export async function findPlace(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FoundPlace | null> {
  const { edition, id } = paramsOf(request);
  const view = parts.view(request, reply);
  const site = await parts.site(edition);
  const place = site && (id === undefined ? topPlace(site) : visionPlace(site.areas, id));
  return site && place ? { site, view, place } : null;
}

const staffRoles = ["hq", "department", "bureau", "municipality", "owner"] as const;

/** Who of the staff of this body reads, with what they keep; null for everybody else. */
export async function keeperOf(parts: StaffParts, request: FastifyRequest, { edition }: Site): Promise<Keeper | null> {
  const viewer = await parts.viewer(request);
  if (viewer?.bodyId !== edition.body || !hasRole(viewer, ...staffRoles)) return null;
  const kept = await parts.database.readAs(viewer.session, (tx) => readKeptScenarios(tx, edition.body));
  return { kept, formToken: viewer.formToken, personId: viewer.personId, returned: null };
}

/** What a page of a place is drawn from, under the base of its address, with the scenarios that its reader keeps as files. */
export async function givenFor(
  database: Database,
  { site, view, place }: FoundPlace,
  keeper: Keeper | null,
): Promise<VisionGiven> {
  const given = await givenOf(database, site, place, baseWanted(view.query));
  return keeper ? withKept(given, { areas: site.areas, place }, keeper.kept) : given;
}

/** All that the page of a place is drawn from, and who of the staff reads it. */
export type FoundPage = { readonly page: PageParts; readonly keeper: Keeper | null };

/** The page of an address, with what its reader keeps; null = there is no such place. */
export async function findPage(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FoundPage | null> {
  const found = await findPlace(parts, request, reply);
  if (!found) return null;
  const { site, view, place } = found;
  const keeper = await keeperOf(parts, request, site);
  return { page: pageParts(site, view, place, await givenFor(parts.database, found, keeper)), keeper };
}
