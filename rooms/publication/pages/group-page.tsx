import { Absent, DefinitionList, EmptyState, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import { type Area, type Group, groupKindWords, memberCount, municipalitiesIn } from "../../area/index.ts";
import { isKnown } from "../../fact/index.ts";
import { DerivedNumber, FactNumber, SourceList } from "../../fact/web.tsx";
import type { Site } from "../domain/site.ts";
import { MarkedMap } from "./area-map.tsx";
import { areaListMessages, groupMessages } from "./area-messages.ts";
import { AreaTable } from "./area-table.tsx";
import { Dates } from "./group-words.tsx";
import { InReadersWords } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View; readonly group: Group };

/** A group of municipalities: who belongs to it, from when, and whether the printed number agrees with the names. */
export function groupPage(site: Site, view: View, id: string): PageContent | null {
  const group = site.areas.groups.find((one) => one.id === id);
  if (!group) return null;
  const t = groupMessages(view.lang);
  const name = nameIn(view.lang, group);
  return {
    title: name,
    description: t("description", { group: name }),
    lead: groupKindWords[group.kind][view.lang],
    breadcrumbs: [
      [
        { label: areaListMessages(view.lang)("areas"), href: `/area/${site.edition.id}` },
        { label: areaListMessages(view.lang)("groups"), href: `/area/${site.edition.id}#groups` },
        { label: name },
      ],
    ],
    main: (
      <>
        <div class="beside">
          <DefinitionList items={lines({ site, view, group })} />
          <GroupPosition site={site} view={view} group={group} />
        </div>
        <Members site={site} view={view} group={group} />
        <Section id="sources" title={t("sources")}>
          <SourceList sources={group.sources} documents={site.documents} edition={site.edition.id} view={view} />
        </Section>
      </>
    ),
  };
}

function membersOf({ site, group }: Shown): readonly Area[] {
  return (group.members ?? []).flatMap((member) => site.areas.byId.get(member) ?? []);
}

function lines({ site, view, group }: Shown) {
  const t = groupMessages(view.lang);
  const edition = site.edition.id;
  const named = memberCount(site, [group.id]);
  const printed = group.memberCount;
  const inWords = (ja: string | null | undefined, en: string | null | undefined, term: string) =>
    ja ? [{ term, detail: <InReadersWords ja={ja} en={en} view={view} /> }] : [];
  return [
    { term: t("kind"), detail: groupKindWords[group.kind][view.lang] },
    { term: t("period"), detail: <Dates span={group} view={view} /> },
    ...inWords(group.status, group.statusEn, t("status")),
    {
      term: t("printedCount"),
      detail: printed ? <FactNumber fact={printed} view={view} /> : <Absent word={t("countNotPrinted")} />,
    },
    {
      term: t("listedCount"),
      detail: (
        <>
          {named ? <DerivedNumber derivation={named} edition={edition} view={view} /> : null}{" "}
          {agreement({ site, view, group })}
        </>
      ),
    },
    ...inWords(group.note, group.noteEn, t("note")),
    ...inWords(group.uncertain, group.uncertainEn, t("uncertain")),
  ];
}

/** Units that count municipalities; 圏域 does not: 12圏域 are not twelve members. */
const memberUnits: readonly string[] = ["市町村", "市町", "町村", "市", "町", "村", "団体", "自治体"];

/** Whether the printed number and the named members agree; null where one of them is not there to compare. */
function agreement({ site, view, group }: Shown): string | null {
  const t = groupMessages(view.lang);
  const printed = group.memberCount;
  const named = memberCount(site, [group.id])?.result;
  if (!printed || !isKnown(printed) || !named) return null;
  const { quantity } = printed.reading;
  if (!memberUnits.includes(quantity.unit.id)) return t("otherUnit");
  return quantity.value === named.value ? t("agree") : t("disagree");
}

function GroupPosition({ site, view, group }: Shown) {
  const marked = new Set(
    membersOf({ site, view, group })
      .flatMap(({ id }) => municipalitiesIn(site.areas, id))
      .map(({ id }) => id),
  );
  if (marked.size === 0) return null;
  const label = groupMessages(view.lang)("position", { group: nameIn(view.lang, group) });
  return <MarkedMap site={site} view={view} marked={marked} label={label} />;
}

function Members({ site, view, group }: Shown) {
  const t = groupMessages(view.lang);
  const members = membersOf({ site, view, group });
  return (
    <Section id="members" title={t("members")}>
      {group.members === null ? (
        <EmptyState what={t("unknownMembers")} why={t("unknownMembersWhy")} />
      ) : (
        <AreaTable
          site={site}
          view={view}
          id="member-table"
          caption={t("members")}
          areas={members}
          columns={["kind", "bureau", "population", "change"]}
        />
      )}
    </Section>
  );
}
