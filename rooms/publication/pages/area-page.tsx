import type { ComponentChildren } from "preact";
import {
  Absent,
  type Crumb,
  type Definition,
  DefinitionList,
  Name,
  nameIn,
  type PageContent,
  type View,
  weave,
} from "../../../ui/index.ts";
import {
  type Area,
  ancestorsOf,
  areaKindWords,
  groupsOf,
  isMunicipality,
  municipalityCount,
} from "../../area/index.ts";
import { DerivedNumber, PeriodWhen } from "../../fact/web.tsx";
import type { Site } from "../domain/site.ts";
import { AreaActivities, AreaKpis, AreaProgrammes, AreaProjects, AreaProposals } from "./area-applies.tsx";
import { AreaChildren, AreaDocuments, AreaNeighbours } from "./area-around.tsx";
import { PositionMap } from "./area-map.tsx";
import { areaListMessages, areaMessages } from "./area-messages.ts";
import { AreaPopulation } from "./area-population.tsx";
import { Dates } from "./group-words.tsx";
import { AreaLink, EntryLink, InReadersWords } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View; readonly area: Area };

/** A place: prefecture, region, bureau or municipality ("my town"). Null = the edition knows no such place. */
export function areaPage(site: Site, view: View, id: string): PageContent | null {
  const area = site.areas.byId.get(id);
  if (!area) return null;
  const shown: Shown = { site, view, area };
  const t = areaMessages(view.lang);
  return {
    title: nameIn(view.lang, area),
    description: t("description", { place: nameIn(view.lang, area) }),
    heading: <Heading {...shown} />,
    lead: leadOf(shown),
    breadcrumbs: [trailOf(shown)],
    main: (
      <>
        <div class="beside">
          <DefinitionList items={linesOf(shown)} />
          {isTop(area) ? null : <PositionMap {...shown} />}
        </div>
        <AreaPopulation {...shown} />
        <AreaProjects {...shown} />
        <AreaKpis {...shown} />
        <AreaProgrammes {...shown} />
        <AreaActivities {...shown} />
        <AreaProposals {...shown} />
        <AreaChildren {...shown} />
        <AreaNeighbours {...shown} />
        <AreaDocuments {...shown} />
      </>
    ),
  };
}

const isTop = ({ parents }: Area): boolean => parents.length === 0;

function Heading({ view, area }: Shown) {
  const isJapanese = view.lang === "ja";
  return (
    <>
      <Name>{nameIn(view.lang, area)}</Name>
      {isJapanese && area.kana ? <span class="subname">{area.kana}</span> : null}
      {isJapanese ? null : (
        <span class="subname" lang="ja">
          {area.name}
        </span>
      )}
    </>
  );
}

const kindWord = ({ view, area }: Shown): string => areaKindWords[area.kind][view.lang];

function leadOf(shown: Shown): ComponentChildren {
  const { site, view, area } = shown;
  const t = areaMessages(view.lang);
  if (isTop(area)) return t("leadPrefecture", { kind: kindWord(shown) });
  const above = ancestorsOf(site.areas, area.id);
  const names = above.map((one) => nameIn(view.lang, one));
  const joined = view.lang === "ja" ? names.reverse().join("・") : names.join(", ");
  return <Name>{t("leadWithin", { above: joined, kind: kindWord(shown) })}</Name>;
}

function trailOf({ site, view, area }: Shown): readonly Crumb[] {
  const above = [...ancestorsOf(site.areas, area.id)].reverse();
  const links = above.map((one) => ({ label: nameIn(view.lang, one), href: `/area/${site.edition.id}/${one.id}` }));
  return [
    { label: areaListMessages(view.lang)("areas"), href: `/area/${site.edition.id}` },
    ...links,
    { label: nameIn(view.lang, area) },
  ];
}

function linesOf(shown: Shown): readonly Definition[] {
  const { site, view, area } = shown;
  const t = areaMessages(view.lang);
  const text = (term: string, ja: string | null | undefined, en?: string | null): readonly Definition[] =>
    ja ? [{ term, detail: <InReadersWords ja={ja} en={en} view={view} /> }] : [];
  return [
    { term: t("kind"), detail: kindWord(shown) },
    ...text(t("kana"), area.kana),
    ...text(t("code"), area.code),
    ...text(t("district"), area.district),
    ...text(t("office"), area.office, area.officeEn),
    ...(area.core ? [{ term: t("core"), detail: t("coreNote") }] : []),
    ...belonging(shown),
    ...merger(shown),
    ...(isMunicipality(area) ? [] : countLine(site, view, area)),
    ...(isMunicipality(area) ? [groupLine(shown)] : []),
    ...text(t("note"), area.note, area.noteEn),
  ];
}

/** The areas a place lies in, each with its dates where a source gives them. */
function belonging({ site, view, area }: Shown): readonly Definition[] {
  if (area.parents.length === 0) return [];
  const lies = area.parents.flatMap((parent) => {
    const above = site.areas.byId.get(parent.id);
    return above ? [{ above, parent }] : [];
  });
  const detail = lies.map(({ above, parent }) => (
    <div key={above.id}>
      <AreaLink area={above} edition={site.edition.id} view={view} />
      {parent.from || parent.to ? (
        <>
          {" "}
          (<Dates span={parent} view={view} />)
        </>
      ) : null}
    </div>
  ));
  return [{ term: areaMessages(view.lang)("belongs"), detail }];
}

function merger({ site, view, area }: Shown): readonly Definition[] {
  const into = area.mergedInto && site.areas.byId.get(area.mergedInto.id);
  if (!area.mergedInto || !into) return [];
  const t = areaMessages(view.lang);
  const on = <PeriodWhen period={area.mergedInto.on} view={view} />;
  const place = <AreaLink area={into} edition={site.edition.id} view={view} />;
  return [{ term: t("merged"), detail: weave(t("mergedInto"), { on, place }) }];
}

function countLine(site: Site, view: View, area: Area): readonly Definition[] {
  const derivation = municipalityCount(site, [area.id]);
  if (!derivation) return [];
  const detail = <DerivedNumber derivation={derivation} edition={site.edition.id} view={view} />;
  return [{ term: areaMessages(view.lang)("counts"), detail }];
}

function groupLine({ site, view, area }: Shown): Definition {
  const t = areaMessages(view.lang);
  const groups = groupsOf(site.areas, area.id);
  if (groups.length === 0) return { term: t("groups"), detail: <Absent word={t("noGroups")} /> };
  const detail = groups.map((group) => (
    <div key={group.id}>
      <EntryLink kind="group" entry={group} edition={site.edition.id} view={view} /> (<Dates span={group} view={view} />
      )
    </div>
  ));
  return { term: t("groups"), detail };
}
