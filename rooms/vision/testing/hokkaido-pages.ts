import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScenario } from "../../../projection/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { loadTestSite, startStaffServer, type TestStaffServer } from "../../account/testing/staff-parts.ts";
import { importPopulation } from "../../cohort/server.ts";
import type { Site } from "../../publication/index.ts";
import { totalIn } from "../domain/answer.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import { hasTables, type PlaceTables, type VisionGiven } from "../domain/vision-model.ts";
import { visionPlace } from "../domain/vision-place.ts";
import { visionRoutes } from "../server.ts";
import { givenOf } from "../store/known-places.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "data", "hokkaido");

/** For tests: the Hokkaido edition in a store of its own, its vision pages, and files that are imported as the command does. */
export type HokkaidoPages = {
  readonly store: TemporaryDatabase;
  /** As it is arranged now. */
  readonly site: () => Site;
  readonly web: () => TestStaffServer;
  /** Six-digit codes of the municipalities of a place. */
  readonly codesOf: (id: string) => readonly string[];
  /** A file of these lines; its path. */
  readonly write: (name: string, lines: readonly string[]) => string;
  /** Imports files of a source; the site is arranged anew afterwards. */
  readonly bring: (files: readonly string[], source: string) => Promise<void>;
  /** Arranges the site anew. */
  readonly arrange: () => Promise<void>;
  readonly given: (id: string, base: string | null) => Promise<VisionGiven>;
  readonly tables: (id: string, base: string | null) => Promise<PlaceTables>;
  /** The people of a place by year, with nothing moved. */
  readonly totals: (id: string, base: string) => Promise<Readonly<Record<number, number>>>;
  /** What stands in <main> of a page. Throws where there is no page. */
  readonly main: (path: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function hokkaidoPages(): Promise<HokkaidoPages> {
  const store = await temporaryDatabase();
  const { database } = store;
  const files = temporaryFolder();
  let site = await loadTestSite(database, folder);
  const serve = (): Promise<TestStaffServer> =>
    startStaffServer(database, { site, register: (server, parts) => visionRoutes(server, parts) });
  let web = await serve();
  const arrange = async (): Promise<void> => {
    site = { ...site };
    await web.close();
    web = await serve();
  };
  const placeOf = (id: string) => {
    const place = visionPlace(site.areas, id);
    if (!place) throw new Error(`no place ${id}`);
    return place;
  };
  const codesOf = (id: string) => placeOf(id).members.flatMap(({ code }) => code ?? []);
  const given = (id: string, base: string | null) => givenOf(database, site, placeOf(id), base);
  const tables = async (id: string, base: string | null): Promise<PlaceTables> => {
    const found = (await given(id, base)).tables;
    if (!hasTables(found)) throw new Error(found.missing.en);
    return found;
  };
  return {
    store,
    site: () => site,
    web: () => web,
    codesOf,
    arrange,
    given,
    tables,
    write: (name, lines) => {
      const file = join(files.folder, name);
      writeFileSync(file, [...lines, ""].join("\n"));
      return file;
    },
    bring: async (given, source) => {
      const known = { body: site.edition.body, codes: new Set([site.edition.body, ...codesOf("hokkaido")]) };
      const call = { known, listed: new Set<string>(), who: "検査", now: new Date().toISOString(), source };
      await importPopulation(database, { ...call, files: given });
      await arrange();
    },
    totals: async (id, base) => {
      const course = runScenario(baseOf(sentBase(await tables(id, base))), { changes: [] });
      return Object.fromEntries(course.years.map((year) => [year, Math.round(totalIn(course, year) ?? Number.NaN)]));
    },
    main: async (path) => {
      const { status, body } = await web.get(null, path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
      return /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "";
    },
    close: async () => {
      await web.close();
      files.remove();
      await store.close();
    },
  };
}
