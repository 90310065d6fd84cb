import {
  Absent,
  cell,
  Name,
  nameIn,
  type PageContent,
  type Row,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import {
  type AreaShapes,
  areasOfKind,
  bureauCount,
  type Group,
  groupCount,
  groupKinds,
  groupKindWords,
  isMunicipality,
  memberCount,
  municipalityCount,
  regionCount,
} from "../../area/index.ts";
import type { Derivation } from "../../fact/index.ts";
import { DerivedNumber, downloadsOf } from "../../fact/web.tsx";
import type { Site } from "../domain/site.ts";
import { AreaMap } from "./area-map.tsx";
import { areaListMessages } from "./area-messages.ts";
import { AreaTable } from "./area-table.tsx";
import { Dates } from "./group-words.tsx";
import { EntryLink, InReadersWords } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View };

/** Every place of an edition: the map (drawn where outlines are installed, of squares always), regions, bureaus, groups, municipalities. */
export function areaListPage(site: Site, view: View, shapes: AreaShapes | null = null): PageContent {
  const t = areaListMessages(view.lang);
  return {
    title: t("title", { body: nameIn(view.lang, site.edition) }),
    description: t("description"),
    breadcrumbs: [[{ label: t("areas") }]],
    main: (
      <>
        <Section id="map-section" title={t("map")}>
          <AreaMap site={site} view={view} shapes={shapes} />
        </Section>
        <Regions site={site} view={view} />
        <Bureaus site={site} view={view} />
        <Groups site={site} view={view} />
        <Municipalities site={site} view={view} />
      </>
    ),
  };
}

/** The number of places of a kind in all bodies at the top of the edition; usually one prefecture. */
function WholeCount(props: Shown & { readonly derive: (site: Site, given: readonly string[]) => Derivation | null }) {
  const { site, view, derive } = props;
  const tops = site.areas.all.filter(({ parents }) => parents.length === 0);
  return (
    <>
      {tops.map((top) => {
        const derivation = derive(site, [top.id]);
        return derivation ? (
          <DerivedNumber key={top.id} derivation={derivation} edition={site.edition.id} view={view} />
        ) : null;
      })}
    </>
  );
}

function Regions({ site, view }: Shown) {
  const t = areaListMessages(view.lang);
  const regions = areasOfKind(site.areas, "region");
  if (regions.length === 0) return null;
  const lead = weave(t("regionsLead"), { count: <WholeCount site={site} view={view} derive={regionCount} /> });
  return (
    <Section id="regions" title={t("regions")} lead={lead}>
      <AreaTable
        site={site}
        view={view}
        id="region-table"
        caption={t("regions")}
        areas={regions}
        columns={["bureauCount", "municipalityCount", "population", "change"]}
      />
    </Section>
  );
}

function Bureaus({ site, view }: Shown) {
  const t = areaListMessages(view.lang);
  const bureaus = areasOfKind(site.areas, "bureau");
  if (bureaus.length === 0) return null;
  const lead = weave(t("bureausLead"), { count: <WholeCount site={site} view={view} derive={bureauCount} /> });
  return (
    <Section id="bureaus" title={t("bureaus")} lead={lead}>
      <AreaTable
        site={site}
        view={view}
        id="bureau-table"
        caption={t("bureaus")}
        areas={bureaus}
        columns={["region", "municipalityCount", "population", "change"]}
      />
    </Section>
  );
}

function Groups({ site, view }: Shown) {
  const t = areaListMessages(view.lang);
  if (site.areas.groups.length === 0) return null;
  return (
    <Section id="groups" title={t("groups")} lead={t("groupsLead")}>
      {groupKinds.map((kind) => {
        const groups = site.areas.groups.filter((group) => group.kind === kind);
        if (groups.length === 0) return null;
        return (
          <div key={kind}>
            <h3>{groupKindWords[kind][view.lang]}</h3>
            <GroupCount site={site} view={view} kind={kind} />
            <GroupTable site={site} view={view} kind={kind} groups={groups} />
          </div>
        );
      })}
    </Section>
  );
}

function GroupCount({ site, view, kind }: Shown & { readonly kind: Group["kind"] }) {
  const derivation = groupCount(site, [kind]);
  if (!derivation) return null;
  const count = <DerivedNumber derivation={derivation} edition={site.edition.id} view={view} />;
  return <p>{weave(areaListMessages(view.lang)("groupCount"), { count })}</p>;
}

function GroupTable({
  site,
  view,
  kind,
  groups,
}: Shown & { readonly kind: Group["kind"]; readonly groups: readonly Group[] }) {
  const t = areaListMessages(view.lang);
  return (
    <Table
      id={`group-${kind}`}
      caption={groupKindWords[kind][view.lang]}
      captionShown="hidden"
      columns={[
        { id: "name", head: t("name"), kind: "text" },
        { id: "members", head: t("members"), kind: "number" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "status", head: t("status"), kind: "text" },
      ]}
      rows={groups.map((group) => groupRow(site, view, group))}
    />
  );
}

function groupRow(site: Site, view: View, group: Group): Row {
  const t = areaListMessages(view.lang);
  const edition = site.edition.id;
  const members = memberCount(site, [group.id]);
  return {
    id: group.id,
    cells: [
      cell(<EntryLink kind="group" entry={group} edition={edition} view={view} />, group.name),
      cell(
        members ? <DerivedNumber derivation={members} edition={edition} view={view} /> : null,
        members?.result?.value,
      ),
      cell(<Dates span={group} view={view} />, group.from ?? undefined),
      cell(
        group.status ? (
          <InReadersWords ja={group.status} en={group.statusEn} view={view} />
        ) : (
          <Absent word={t("notGiven")} />
        ),
      ),
    ],
  };
}

function Municipalities({ site, view }: Shown) {
  const t = areaListMessages(view.lang);
  const lead = weave(t("municipalitiesLead"), {
    count: <WholeCount site={site} view={view} derive={municipalityCount} />,
  });
  return (
    <Section id="municipalities" title={<Name>{t("municipalities")}</Name>} lead={lead}>
      <AreaTable
        site={site}
        view={view}
        id="municipality-table"
        caption={t("municipalities")}
        areas={site.areas.all.filter(isMunicipality)}
        columns={["kana", "code", "bureau", "population", "change"]}
        filter
        downloads={downloadsOf("area", site.edition.id)}
      />
    </Section>
  );
}
