import { dayInJapan, dayWords } from "../../foundation/index.ts";
import { inForce } from "../../rooms/decision/index.ts";
import { readKeptEditions } from "../../rooms/decision/server.ts";
import { KpiRevisions } from "../../rooms/decision/web.tsx";
import type { Site } from "../../rooms/publication/index.ts";
import { readHoldingContents } from "../../rooms/release/server.ts";
import { kpiVision } from "../../rooms/vision/server.ts";
import type { Database } from "../../store/index.ts";
import { defineMessages, Name, Section, type View, When } from "../../ui/index.ts";

const words = defineMessages({
  results: { ja: "このKPIを載せた評価の結果", en: "Published results with this KPI" },
  onDay: { ja: "（{day} 公表）", en: " (published {day})" },
});

type PublishedSheet = {
  readonly release: string;
  readonly sheet: string;
  readonly title: string;
  readonly publishedOn: string;
};
type Amended = {
  readonly editions: Awaited<ReturnType<typeof readKeptEditions>>;
  readonly results: ReadonlyMap<string, readonly PublishedSheet[]>;
};

/** A site is arranged anew whenever something is published or comes into force: what belongs to it is read once. */
const known = new WeakMap<Site, Promise<Amended>>();

const readAmended = (database: Database, { edition }: Site): Promise<Amended> =>
  database.read(async (tx) => {
    const results = new Map<string, PublishedSheet[]>();
    for (const { id, cycle, publishedOn, records } of await readHoldingContents(tx, edition.body))
      for (const record of records)
        for (const kpi of record.kpis) {
          const sheet = { release: id, sheet: record.id, title: `${cycle.title}: ${record.about.name}`, publishedOn };
          results.set(kpi.id, [...(results.get(kpi.id) ?? []), sheet]);
        }
    return { editions: inForce(await readKeptEditions(tx, edition.body), dayInJapan(new Date())), results };
  });

/** What the yearly cycle says of a KPI: how decisions revised it, and where its results were published. */
export async function kpiPanels(database: Database, site: Site, view: View, id: string) {
  const reading = known.get(site) ?? readAmended(database, site);
  known.set(site, reading);
  const { editions, results } = await reading;
  return (
    <>
      {await kpiVision(database, site, view, id)}
      <KpiRevisions edition={site.edition.id} kpi={{ id }} decided={editions} view={view} />
      <Results edition={site.edition.id} results={results.get(id) ?? []} view={view} />
    </>
  );
}

function Results(props: {
  readonly edition: string;
  readonly results: readonly PublishedSheet[];
  readonly view: View;
}) {
  const { edition, results, view } = props;
  const t = words(view.lang);
  if (results.length === 0) return null;
  const ending = view.lang === "en" ? ".en.html" : ".html";
  return (
    <Section id="results" title={t("results")}>
      <ul class="plain-list">
        {results.map(({ release, sheet, title, publishedOn }) => (
          <li key={`${release} ${sheet}`}>
            <a href={`/release/${edition}/${release}/files/sheets/${sheet}${ending}`}>
              <Name>{title}</Name>
            </a>
            <When at={publishedOn}>{t("onDay", { day: dayWords(publishedOn, view) })}</When>
          </li>
        ))}
      </ul>
    </Section>
  );
}
