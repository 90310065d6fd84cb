import { dayInJapan } from "../../foundation/index.ts";
import { applyDecisions, inForce } from "../../rooms/decision/index.ts";
import { readKeptEditions } from "../../rooms/decision/server.ts";
import { documentFileCount } from "../../rooms/document/server.ts";
import type { EditionHead, Region } from "../../rooms/intake/index.ts";
import { readEditionHeads } from "../../rooms/intake/server.ts";
import type { Site } from "../../rooms/publication/index.ts";
import { readSite } from "../../rooms/publication/server.ts";
import { addReadings, publicationCount, readingNames, readPublications } from "../../rooms/reading/server.ts";
import { addResults } from "../../rooms/release/index.ts";
import { readHoldingContents, releaseCount } from "../../rooms/release/server.ts";
import { type Database, type ReadTx, readLoads } from "../../store/index.ts";

/** Which edition, as known at which time; both default to what is there now. */
export type SiteWish = {
  readonly edition?: string | undefined;
  readonly asOf?: string | undefined;
  /** Leaves out the edition that this cycle made. */
  readonly without?: string | undefined;
};

/** The sites of a store. A site is arranged once and kept until something new is loaded. */
export type Sites = {
  /** The edition that is shown where an address names none. */
  readonly home: string;
  readonly find: (wish: SiteWish) => Promise<Site | null>;
  readonly editions: () => Promise<readonly EditionHead[]>;
};

const keptSites = 16;

// the whole day is meant: what was known when it ended
const endOfDay = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59.999Z` : day);

const scopeOf = (asOf?: string) => (asOf ? { knownAt: endOfDay(asOf), validOn: asOf.slice(0, 10) } : {});

type Scope = { readonly knownAt?: string; readonly validOn?: string; readonly without?: string | undefined };

/** Each count grows with what is added to a body; every page asks, so they are asked in one statement. */
const addedTo = `SELECT concat_ws(' ', (${documentFileCount}), (${releaseCount}), (${publicationCount})) AS counts`;

async function countAdded(tx: ReadTx, bodyId: string): Promise<string> {
  const [row] = await tx.query<{ readonly counts: string }>(addedTo, [bodyId]);
  return row?.counts ?? "";
}

/** The edition, with what its yearly cycles and the documents read for it have published since. */
async function readAmendedSite(
  tx: ReadTx,
  head: EditionHead,
  recordedAt: string,
  { without, ...asKnown }: Scope,
): Promise<Site> {
  const releases = await readHoldingContents(tx, head.body, asKnown.knownAt);
  const readings = await readPublications(tx, head.body, asKnown.knownAt);
  const day = asKnown.validOn ?? dayInJapan(new Date());
  const editions = inForce(await readKeptEditions(tx, head.body), day).filter(
    ({ recordedAt: kept, cycleId }) =>
      cycleId !== without && (asKnown.knownAt === undefined || kept <= asKnown.knownAt),
  );
  const amend = (region: Region): Promise<Region> =>
    addReadings(addResults(applyDecisions(region, editions), releases), readings);
  const site = await readSite(tx, head, recordedAt, { ...asKnown, amend });
  const { names, places } = await readingNames(site, readings);
  return {
    ...site,
    names: new Map([...(site.names ?? []), ...names]),
    places: new Map([...(site.places ?? []), ...places]),
  };
}

/** Opens the sites of a store. `home` is the edition shown where an address names none. */
export function openSites(database: Database, home: string): Sites {
  const kept = new Map<string, Promise<Site>>();
  const keep = (key: string, make: () => Promise<Site>): Promise<Site> => {
    const known = kept.get(key);
    if (known) return known;
    const site = make();
    kept.set(key, site);
    site.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - keptSites))) kept.delete(oldest);
    return site;
  };
  const editions = () => database.read((tx) => readEditionHeads(tx));
  return {
    home,
    editions,
    find: async ({ edition = home, asOf, without }) => {
      const scope = asOf ? { knownAt: endOfDay(asOf) } : {};
      const found = await database.read(async (tx) => {
        const head = (await readEditionHeads(tx, scope)).find(({ id }) => id === edition);
        const [newest] = head ? await readLoads(tx, head.body) : [];
        if (!head || !newest) return null;
        // an edition made in the cycle comes into force on a day
        const editions = inForce(await readKeptEditions(tx, head.body), dayInJapan(new Date()));
        const counts = [
          await countAdded(tx, head.body),
          editions.map(({ id, version }) => `${id}.${version}`).join("+"),
        ];
        return { head, newest, counts };
      });
      if (!found) return null;
      const { head, newest, counts } = found;
      const key = [edition, newest.loadId, ...counts, asOf ?? "", without ?? ""].join(" ");
      return keep(key, () =>
        database.read((tx) => readAmendedSite(tx, head, newest.recordedAt, { ...scopeOf(asOf), without })),
      );
    },
  };
}
