import type { ComponentChildren } from "preact";
import { BarChart, KeyFigure, KeyFigures, Name, nameIn, type View, weave } from "../../../ui/index.ts";
import { distinctSum, everyLine, grossSum, moneysOf, moneyWords } from "../../budget/index.ts";
import { entryAddress, numberOf } from "../../fact/index.ts";
import { DerivedNumber, derivedValue, FactNumber, factValue, PeriodWhen } from "../../fact/web.tsx";
import { namedProjects, printedCount, regionCounts } from "../../plan/index.ts";
import { amountOf, momentsOf, valueOfPlace } from "../domain/population.ts";
import type { Site } from "../domain/site.ts";
import { visionGap, visionOf } from "../domain/vision-gap.ts";
import { homeMessages } from "./home-messages.ts";
import { PlaceNumber, periodIn, placeValueText } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View };

/** The numbers a visitor should leave with: people, projects, money, each with its picture. What an edition lacks is left out. */
export function HomeFigures(shown: Shown) {
  return (
    <KeyFigures>
      <PopulationFigure {...shown} />
      <ProjectFigure {...shown} />
      <MoneyFigure {...shown} />
    </KeyFigures>
  );
}

function PopulationFigure({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  const moments = momentsOf(site);
  const area = site.areas.byId.get(site.edition.population?.area ?? "");
  const value = moments && area && valueOfPlace(site, moments.now.measure, area, moments.now.period);
  if (!moments || !area || !value) return null;
  const style = { scale: "万" as const, digits: 1 };
  const edition = site.edition.id;
  const now = { amount: amountOf(value) ?? undefined, value: placeValueText(value, { edition, view, style }) };
  const bars = [
    { id: "now", label: t("counted", { period: periodIn(moments.now.period, view) }), tone: "dark" as const, ...now },
    ...visionBars({ site, view }),
  ];
  return (
    <KeyFigure
      label={t("population")}
      href={`/vision/${edition}`}
      value={<PlaceNumber value={value} edition={edition} view={view} />}
      picture={<BarChart label={t("populationPicture")} bars={bars} />}
      note={<PopulationNote site={site} view={view} period={moments.now.period} />}
    />
  );
}

/** The projection and the vision of the same year, in one scale. Of a range the lower end is drawn: no more is promised. */
function visionBars({ site, view }: Shown) {
  const vision = visionOf(site);
  if (!vision) return [];
  const t = homeMessages(view.lang);
  const style = { scale: "万" as const, digits: 1 };
  const period = periodIn(vision.at.period, view);
  const { quantity, to = quantity.value } = vision.target.reading;
  return [
    {
      id: "trend",
      label: t("projected", { period }),
      amount: amountOf(vision.trend) ?? undefined,
      value: placeValueText(vision.trend, { edition: site.edition.id, view, style }),
      tone: "stripe" as const,
    },
    {
      id: "vision",
      label: t("wanted", { period }),
      amount: Math.min(quantity.value, to),
      value: factValue(vision.target, view, style),
      tone: "accent" as const,
    },
  ];
}

function PopulationNote({ site, view, period }: Shown & { readonly period: string }): ComponentChildren {
  const t = homeMessages(view.lang);
  const now = <PeriodWhen period={period} view={view} />;
  const vision = visionOf(site);
  const [lower, upper] = [visionGap(site, ["lower"]), visionGap(site, ["upper"])];
  if (!vision || !lower || !upper) return weave(t("populationNow"), { now });
  const gap = (derivation: typeof lower) => (
    <DerivedNumber derivation={derivation} edition={site.edition.id} view={view} style={{ scale: "万", digits: 1 }} />
  );
  const year = <PeriodWhen period={vision.at.period} view={view} />;
  return weave(t("populationNote"), { now, year, lower: gap(lower), upper: gap(upper) });
}

/** The plan edition whose projects are meant: the newest with a printed number of them. */
function newestCounted({ plans }: Site): string | null {
  const editions = plans.counts.flatMap(({ edition }) => plans.editionById.get(edition)?.edition ?? []);
  const [newest] = editions.sort((one, other) => (other.period ?? "").localeCompare(one.period ?? ""));
  return newest?.id ?? null;
}

function ProjectFigure({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  const edition = newestCounted(site);
  const total = edition === null ? undefined : printedCount(site, { edition, region: "all" });
  const named = namedProjects(site, [edition ?? "all", "all"]);
  if (!named) return null;
  const href = `/project/${site.edition.id}`;
  const shownNamed = <DerivedNumber derivation={named} edition={site.edition.id} view={view} />;
  if (edition === null || !total) {
    return <KeyFigure label={t("projects")} href={href} value={shownNamed} note={t("projectsNamed")} />;
  }
  const placed = site.plans.editionById.get(edition);
  const words = placed ? <Name>{nameIn(view.lang, placed.edition)}</Name> : null;
  return (
    <KeyFigure
      label={t("projects")}
      href={href}
      value={<FactNumber fact={total.count} view={view} />}
      picture={<BarChart label={t("projectsPicture")} bars={regionBars({ site, view }, edition)} />}
      note={weave(t("projectsNote"), { edition: words, named: shownNamed })}
    />
  );
}

function regionBars({ site, view }: Shown, edition: string) {
  return regionCounts(site, edition).flatMap((count) => {
    const region = site.areas.byId.get(count.region ?? "");
    if (!region) return [];
    return [
      {
        id: region.id,
        label: nameIn(view.lang, region).replace(/ region$/, ""),
        href: entryAddress(site.edition.id, "area", region.id),
        amount: numberOf(count.count) ?? undefined,
        value: factValue(count.count, view),
      },
    ];
  });
}

function MoneyFigure({ site, view }: Shown) {
  const t = homeMessages(view.lang);
  const [money] = moneysOf(site.budget);
  if (!money) return null;
  const edition = site.edition.id;
  const [distinct, gross] = [distinctSum, grossSum].map((derive) => derive(site, { money, choice: everyLine }));
  if (!distinct || !gross) return null;
  const style = { scale: "億" as const, digits: 1 };
  const bar = (id: "distinct" | "gross", derivation: typeof distinct) => ({
    id,
    label: t(id),
    amount: derivation.result?.value,
    value: derivedValue(derivation, edition, view, style),
    tone: id === "distinct" ? ("accent" as const) : ("cross" as const),
  });
  return (
    <KeyFigure
      label={t("money")}
      href={`/budget/${edition}`}
      value={<DerivedNumber derivation={distinct} edition={edition} view={view} style={style} />}
      picture={<BarChart label={t("moneyPicture")} bars={[bar("distinct", distinct), bar("gross", gross)]} />}
      note={weave(t("moneyNote"), { money: <Name>{moneyWords(money)[view.lang]}</Name> })}
    />
  );
}
