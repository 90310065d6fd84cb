import { type Crumb, EmptyState, Name, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import { ancestorsOf } from "../../area/index.ts";
import type { Site } from "../../publication/index.ts";
import { answerTo, isRefusal } from "../domain/answer.ts";
import { type MapOutlines, noOutlines } from "../domain/map-picture.ts";
import { importCommand } from "../domain/missing-words.ts";
import { baseOf } from "../domain/vision-base.ts";
import { hasTables, type MissingSource, type NoTables, type VisionGiven } from "../domain/vision-model.ts";
import { type VisionPlace, visionAddress } from "../domain/vision-place.ts";
import { type ReadSettings, readSettings } from "../domain/vision-settings.ts";
import { LiveAnswer } from "../live/live-answer.tsx";
import { toVisionData } from "../live/to-vision-data.ts";
import { shownYears, type VisionData } from "../live/vision-data.ts";
import { visionMessages } from "../live/vision-words.ts";
import { BaseChoice } from "./base-choice.tsx";
import { ChanceLink } from "./chance-link.tsx";
import { type Keeper, KeptScenarios, ReturnedNote } from "./kept-scenarios.tsx";
import type { PageParts } from "./page-parts.ts";
import { ScenarioFiles } from "./scenario-files.tsx";
import { VisionControls } from "./vision-controls.tsx";
import { MapPart } from "./vision-map.tsx";
import { pageMessages } from "./vision-messages.ts";
import { OtherPlaces } from "./vision-others.tsx";
import { AgesPart, ChangePart, ComparePart, PopulationPart } from "./vision-pictures.tsx";
import { SeekPart } from "./vision-seek.tsx";
import { SharePart } from "./vision-share.tsx";
import { WorkingPart } from "./vision-working.tsx";

/** The settings of an address, read for a place. */
function settingsOf(data: VisionData, query: string): ReadSettings {
  return readSettings(query, {
    bases: data.bases,
    scenarios: data.scenarios.map(({ id }) => id),
    years: shownYears(data),
    plain: data.plain,
  });
}

/** Everything that page and files of a place are drawn from, under the settings of the address. */
export function pageParts(site: Site, view: View, place: VisionPlace, given: VisionGiven): PageParts {
  const data = toVisionData(site, place, given);
  const { settings, refused } = settingsOf(data, view.query ?? "");
  const found = data.base ? answerTo(baseOf(data.base), data.scenarios, settings) : null;
  const problem = found && isRefusal(found) ? found.refused : null;
  const answer = found && !isRefusal(found) ? found : null;
  return { site, view, place, given, data, settings, answer, reader: view, refused, problem };
}

/** The vision page of a place: /vision/:edition/:area. */
export function visionPage(
  site: Site,
  view: View,
  place: VisionPlace,
  given: VisionGiven,
  keeper: Keeper | null,
  outlines: MapOutlines = noOutlines,
): PageContent {
  const t = pageMessages(view.lang);
  const parts = pageParts(site, view, place, given);
  const { data } = parts;
  const name = place.name[view.lang];
  return {
    title: t("title", { place: name }),
    description: t("description", { place: name }),
    lead: t("lead"),
    breadcrumbs: [trailOf(parts)],
    main: (
      <div class="vision-page">
        <ReturnedNote keeper={keeper} view={view} />
        <Refused {...parts} />
        <FirstScreen {...parts} />
        <AgesPart {...parts} />
        <ChangePart {...parts} />
        <ComparePart {...parts} />
        <SeekPart {...parts} />
        <MapPart {...parts} outlines={outlines} />
        <ChanceLink {...parts} />
        <WorkingPart {...parts} />
        <SharePart {...parts} />
        <ScenarioFiles {...parts} />
        {keeper && data.base ? <KeptScenarios parts={parts} keeper={keeper} /> : null}
        <OtherPlaces {...parts} />
        {data.base ? <SentData data={data} view={view} /> : null}
      </div>
    ),
    ...(data.base ? { scripts: ["/assets/vision-page.js"] } : {}),
  };
}

function trailOf({ site, view, place }: PageParts): readonly Crumb[] {
  const { area } = site.edition.population ?? {};
  const above = place.area ? [...ancestorsOf(site.areas, place.area.id)].reverse() : [];
  const roots =
    place.area || !area ? above : [...above, ...(site.areas.byId.has(area) ? [site.areas.byId.get(area)] : [])];
  const links = roots.flatMap((one) =>
    one ? [{ label: nameIn(view.lang, one), href: visionAddress(site.edition.id, one.id) }] : [],
  );
  return [
    { label: pageMessages(view.lang)("visions"), href: `/vision/${site.edition.id}` },
    ...links,
    { label: place.name[view.lang] },
  ];
}

/** What could not be used, by name; the numbers below stand without it. */
function Refused({ refused, problem, view }: PageParts) {
  const all = [...refused, ...(problem ? [problem] : [])];
  const t = pageMessages(view.lang);
  return (
    <div
      class={all.length === 0 ? "vision-refused" : "vision-refused form-problems"}
      data-vision-refused=""
      role="alert"
    >
      {all.length === 0 ? null : (
        <>
          <p>{problem ? visionMessages(view.lang)("refused") : t("refusedTitle")}</p>
          <ul>
            {all.map((one) => (
              <li key={one.en}>
                <Name>{one[view.lang]}</Name>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FirstScreen(parts: PageParts) {
  const { data, view, place, given } = parts;
  const t = pageMessages(view.lang);
  const empty = data.counted.length + data.official.length === 0;
  if (empty)
    return (
      <EmptyState
        what={<Name>{t("nothing")}</Name>}
        why={place.members.length === 0 ? t("noPlaces") : <Name>{t("nothingWhy")}</Name>}
      />
    );
  return (
    <>
      <div data-live="answer" class="vision-answer">
        <LiveAnswer {...parts} />
      </div>
      {given.choices.length > 1 ? <BaseChoice {...parts} /> : null}
      <div class={data.base ? "vision-beside" : "vision-alone"}>
        <PopulationPart {...parts} />
        <VisionControls {...parts} action={data.path} />
      </div>
      {hasTables(given.tables) ? null : <TotalsOnly view={view} none={given.tables} />}
    </>
  );
}

/** A place of which only totals are known: what one import brings, and how. */
function TotalsOnly({ view, none }: { readonly view: View; readonly none: NoTables }) {
  const t = pageMessages(view.lang);
  return (
    <Section id="tables" title={t("totalsOnly")}>
      <EmptyState what={<Name>{none.missing[view.lang]}</Name>} why={<Name>{t("totalsOnlyWhy")}</Name>} />
      {none.sources.map((source) => (
        <MissingTables key={source.id} source={source} view={view} />
      ))}
      <h3>{t("importCommand")}</h3>
      <p>
        <code data-name="">{importCommand}</code>
      </p>
    </Section>
  );
}

/** A statistic that would help: what of it is here, what is missing, and where it is published. The same words as `population sources`. */
function MissingTables({ source, view }: { readonly source: MissingSource; readonly view: View }) {
  const t = pageMessages(view.lang);
  const { name, found, missing, download } = source;
  const named = (text: string) => <Name>{text}</Name>;
  return (
    <>
      <h3>{named(name[view.lang])}</h3>
      <dl class="definitions">
        <div>
          <dt>{t("foundNow")}</dt>
          <dd>{named(found[view.lang])}</dd>
        </div>
        <div>
          <dt>{t("missingNow")}</dt>
          <dd>{named(missing?.[view.lang] ?? "")}</dd>
        </div>
        <div>
          <dt>{t("getFrom")}</dt>
          <dd>
            {named(download?.take[view.lang] ?? "")}{" "}
            {download ? (
              <a href={download.from} rel="noreferrer" data-name="">
                {t("download", { name: name[view.lang] })}
              </a>
            ) : null}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** What the island works with: a block of data that no browser runs. */
function SentData({ data, view }: { readonly data: VisionData; readonly view: View }) {
  const text = JSON.stringify({ data, reader: { lang: view.lang, era: view.era } });
  return (
    <script
      id="vision-data"
      type="application/json"
      dangerouslySetInnerHTML={{ __html: text.replaceAll("<", "\\u003c") }}
    />
  );
}
