import {
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  SearchForm,
  Section,
  type View,
  When,
  weave,
} from "../../../ui/index.ts";
import { findingCount, mostImportant } from "../../check/index.ts";
import { FindingCard } from "../../check/web.tsx";
import { factName } from "../../fact/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import { figuresRecordedAt } from "../domain/publication-derivations.ts";
import type { Site } from "../domain/site.ts";
import { AreaMap } from "./area-map.tsx";
import { HomeFigures } from "./home-figures.tsx";
import { homeMessages, roomMessages } from "./home-messages.ts";
import { periodIn } from "./place-pieces.tsx";

/** One load of the edition, as the store remembers it: number within the body, ISO time, who. */
export type Change = { readonly loadId: number; readonly recordedAt: string; readonly who: string };

type Shown = { readonly site: Site; readonly view: View };

const shownFindings = 3;
const shownChanges = 5;

/** The first page of an edition: what this is, three numbers, the map, what does not add up, what changed, where to go on. */
export function homePage(site: Site, view: View, changes: readonly Change[] = []): PageContent {
  const t = homeMessages(view.lang);
  const title = t("title", { body: nameIn(view.lang, site.edition) });
  return {
    title,
    description: t("description"),
    head: "none",
    main: (
      <>
        <div class="page-head">
          <h1>
            <Name>{title}</Name>
          </h1>
          <p class="lead">
            <Name>{site.edition.about[view.lang]}</Name>
          </p>
          <p>{t("lead")}</p>
          <SearchForm view={view} size="large" />
        </div>
        <HomeFigures site={site} view={view} />
        <HomeMap site={site} view={view} />
        <HomeChecks site={site} view={view} />
        <HomeChanges site={site} view={view} changes={changes} />
        <HomeRooms site={site} view={view} />
      </>
    ),
  };
}

function HomeMap({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  if (!site.edition.population) return null;
  return (
    <Section id="map-section" title={t("map")} lead={t("mapLead")}>
      <AreaMap site={site} view={view} />
    </Section>
  );
}

function HomeChecks({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  const edition = site.edition.id;
  if (site.findings.length === 0) {
    return (
      <Section id="checks" title={t("checks")}>
        <EmptyState what={t("noChecks")} why={t("noChecksWhy")} />
      </Section>
    );
  }
  const count = <DerivedNumber derivation={findingCount(site, null)} edition={edition} view={view} />;
  const first = mostImportant(site.findings, shownFindings);
  const lead = weave(t(first.length === shownFindings ? "checksLead" : "checksFewLead"), { count });
  return (
    <Section id="checks" title={t("checks")} lead={lead}>
      {first.map((finding) => (
        <FindingCard key={finding.id} finding={finding} edition={edition} view={view} />
      ))}
      <p>
        <a class="action" href={`/check/${edition}`}>
          {t("allChecks")}
        </a>
      </p>
    </Section>
  );
}

function HomeChanges({ site, view, changes }: Shown & { readonly changes: readonly Change[] }) {
  const t = homeMessages(view.lang);
  const corrected = [...site.facts.values()]
    .filter(({ version }) => version > 1)
    .sort((one, other) => other.recordedAt.localeCompare(one.recordedAt))
    .slice(0, shownChanges);
  const loads = [...changes].sort((one, other) => other.loadId - one.loadId).slice(0, shownChanges);
  if (loads.length + corrected.length === 0) return null;
  return (
    <Section id="changes" title={t("changes")}>
      <ul class="plain-list">
        {loads.map((change) => (
          <li key={change.loadId}>
            <LoadLine site={site} view={view} change={change} />
          </li>
        ))}
      </ul>
      {corrected.length === 0 ? null : (
        <>
          <h3>{t("corrected")}</h3>
          <ul class="plain-list">
            {corrected.map((fact) => (
              <li key={fact.id}>
                <Name>{factName(site, fact)[view.lang]}</Name> <FactNumber fact={fact} view={view} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function LoadLine({ site, view, change }: Shown & { readonly change: Change }) {
  const t = homeMessages(view.lang);
  const figures = figuresRecordedAt(site, [change.recordedAt]);
  const count = figures && <DerivedNumber derivation={figures} edition={site.edition.id} view={view} />;
  return (
    <>
      <When at={change.recordedAt}>{periodIn(change.recordedAt.slice(0, 10), view)}</When>{" "}
      <Name>{nameIn(view.lang, site.edition)}</Name> {change.loadId === 1 ? t("firstLoad") : t("laterLoad")}
      {count ? <> — {weave(t("loadFigures"), { count })}</> : null} — <Name>{t("loadBy", { who: change.who })}</Name>
    </>
  );
}

function HomeRooms({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  return (
    <Section id="rooms" title={t("rooms")}>
      <ul class="link-list">
        {Object.entries(roomMessages).map(([room, { name, what }]) => (
          <li key={room}>
            <a href={`/${room}/${site.edition.id}`}>{name[view.lang]}</a>
            <span>{what[view.lang]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
