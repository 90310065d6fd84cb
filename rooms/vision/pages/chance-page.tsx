import { type KnownOfSize, knownOfSize } from "../../../projection/index.ts";
import { Choices, EmptyState, Name, type PageContent, Section, type View, When, weave } from "../../../ui/index.ts";
import { totalIn } from "../domain/answer.ts";
import { notLearnt, type Strayer } from "../domain/chance-model.ts";
import { fanFigures, type PlaceChance } from "../domain/chance-of-place.ts";
import { visionAddress } from "../domain/vision-place.ts";
import { goalYear, settingsQuery } from "../domain/vision-settings.ts";
import { ComputedPeople } from "../live/live-parts.tsx";
import { partName } from "../live/live-population.tsx";
import { yearWords } from "../live/vision-words.ts";
import type { Past } from "../store/read-past.ts";
import { chanceMessages } from "./chance-messages.ts";
import { type ChanceParts, chanceAddress, fanRows, figureName, figureOf, missingWords } from "./chance-parts.ts";
import { FanPart } from "./chance-picture.tsx";
import { ChanceWorking, seriesWords } from "./chance-working.tsx";
import type { PageParts } from "./page-parts.ts";

/** How sure a projection is: /vision/:edition/:area/chance. `past` null = the page of the edition's own area, which only points to the back-test. */
export function chancePage(page: PageParts, chance: PlaceChance | null, past: Past | null): PageContent {
  const { site, view, place } = page;
  const t = chanceMessages(view.lang);
  const parts: ChanceParts = { ...page, chance, figure: figureOf(view.query ?? "") };
  const name = place.name[view.lang];
  return {
    title: t("title", { place: name }),
    description: t("description", { place: name }),
    lead: t("sectionLead"),
    breadcrumbs: [[{ label: name, href: visionAddress(site.edition.id, place.id) }, { label: t("section") }]],
    main: (
      <div class="vision-page">
        <Around {...parts} />
        {chance?.fans ? <Range {...parts} /> : <NoRange {...parts} />}
        <OfSize parts={parts} past={past} />
        {chance?.fans ? <LeftOut {...parts} /> : null}
        {chance ? <ChanceWorking {...chance} view={view} /> : null}
      </div>
    ),
  };
}

/** Which scenario the range is around, and the way back to the sliders. */
function Around(parts: ChanceParts) {
  const { view, data, settings, site, place, answer } = parts;
  const t = chanceMessages(view.lang);
  const query = settingsQuery(settings, data.plain);
  const href = `${visionAddress(site.edition.id, place.id)}${query === "" ? "" : `?${query}`}`;
  return (
    <p>
      {answer ? <Name>{t("around", { scenario: partName(parts, "chosen") })}</Name> : null}{" "}
      <a href={href}>{t("back")}</a>
    </p>
  );
}

function Range(parts: ChanceParts) {
  const { view, figure } = parts;
  const t = chanceMessages(view.lang);
  const missing = missingWords(parts);
  return (
    <>
      <Choices
        label={t("figure")}
        items={fanFigures.map((one) => ({
          label: figureName(one, parts),
          href: chanceAddress(parts, one),
          current: one === figure,
        }))}
      />
      <InOneSentence {...parts} />
      {missing === "" ? null : (
        <Section id="missing" title={t("partial", { what: missing })}>
          <TooShort {...parts} />
        </Section>
      )}
      <FanPart {...parts} />
    </>
  );
}

function InOneSentence(parts: ChanceParts) {
  const { view } = parts;
  const t = chanceMessages(view.lang);
  const isPartial = missingWords(parts) !== "";
  const row = fanRows(parts).find(({ year }) => year === goalYear);
  if (!row) return null;
  const people = (count: number) => <ComputedPeople count={count} reader={view} style="short" />;
  return (
    <p class="lead">
      {isPartial ? t("onlyThese") : ""}
      {weave(t("answer"), {
        year: <When at={String(row.year)}>{yearWords(row.year, view)}</When>,
        name: <Name>{figureName(parts.figure, parts)}</Name>,
        lowInner: people(row.low80),
        highInner: people(row.high80),
        lowOuter: people(row.low95),
        highOuter: people(row.high95),
        middle: people(row.middle),
      })}
    </p>
  );
}

/** Which series are too short, and what would bring them. */
function TooShort({ chance, view }: ChanceParts) {
  if (!chance) return null;
  const t = chanceMessages(view.lang);
  const words = (strayer: Strayer): string => {
    const { from, found, needed } = chance.learnt[strayer];
    return t("tooShort", {
      what: t(strayer),
      series: seriesWords(from, view),
      found: String(found),
      needed: String(needed),
    });
  };
  return (
    <>
      <ul>
        {notLearnt(chance.learnt).map((strayer) => (
          <li key={strayer}>
            <Name>{words(strayer)}</Name>
          </li>
        ))}
      </ul>
      <Import view={view} />
    </>
  );
}

function Import({ view }: { readonly view: View }) {
  return (
    <p>
      <Name>{chanceMessages(view.lang)("brings")}</Name> <code data-name="">michishirube population import</code>
    </p>
  );
}

function NoRange(parts: ChanceParts) {
  const { chance, problem, view } = parts;
  const t = chanceMessages(view.lang);
  const why = problem ? `${problem[view.lang]} ${t("refused")}` : t("noTables");
  return (
    <Section id="fan" title={t("section")}>
      <EmptyState what={t("noFan")} why={chance ? undefined : <Name>{why}</Name>} />
      {chance ? <TooShort {...parts} /> : null}
      {chance || problem ? null : <Import view={view} />}
    </Section>
  );
}

/** What the back-test found for places of this size, five, ten and fifteen years ahead. */
function OfSize({ parts, past }: { readonly parts: ChanceParts; readonly past: Past | null }) {
  const { view, site, answer } = parts;
  const t = chanceMessages(view.lang);
  const people = answer ? totalIn(answer.trend, answer.trend.years[0] ?? 0) : null;
  return (
    <Section id="size" title={t("size")}>
      {past ? <Known told={toldOf(past, people)} view={view} /> : <p>{t("sizeWhole")}</p>}
      <p>
        <a href={`/vision/${site.edition.id}/backtest`}>{t("backtest")}</a>
      </p>
    </Section>
  );
}

function toldOf({ municipal }: Past, people: number | null): readonly KnownOfSize["told"][] {
  if (!municipal || people === null) return [];
  const spans = [...new Set(municipal.test.rows.map(({ ahead }) => ahead))];
  return spans.map((ahead) => knownOfSize(municipal.test, "cohorts", people, ahead).told);
}

function Known({ told, view }: { readonly told: readonly KnownOfSize["told"][]; readonly view: View }) {
  if (told.length === 0) return <p>{chanceMessages(view.lang)("sizeMissing")}</p>;
  return (
    <ul>
      {told.map((one) => (
        <li key={one.en}>
          <Name>{one[view.lang]}</Name>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ view, chance }: ChanceParts) {
  const t = chanceMessages(view.lang);
  const ofRegion = chance?.learnt.moves.from === "municipalities";
  const keys = [
    "leftOutChance",
    "leftOutBase",
    "leftOutModel",
    ...(ofRegion ? (["leftOutCommon"] as const) : []),
    "leftOutBreak",
  ] as const;
  return (
    <Section id="left-out" title={t("leftOut")}>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Section>
  );
}
