import { cell, Name, nameIn, Section, Table, type View } from "../../../ui/index.ts";
import {
  type Area,
  ancestorsOf,
  childrenOf,
  isMunicipality,
  municipalitiesIn,
  neighboursOf,
} from "../../area/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { type Mention, mentionsOf } from "../domain/mentions.ts";
import type { Site } from "../domain/site.ts";
import { areaMessages } from "./area-messages.ts";
import { type AreaColumn, AreaTable } from "./area-table.tsx";
import { AreaLink } from "./place-pieces.tsx";

type Shown = { readonly site: Site; readonly view: View; readonly area: Area };

const childColumns = (children: readonly Area[]): readonly AreaColumn[] => {
  if (children.every(isMunicipality)) return ["kana", "code", "population", "change"];
  return ["kind", "municipalityCount", "population", "change"];
};

/** The places directly inside an area. */
export function AreaChildren({ site, view, area }: Shown) {
  const children = childrenOf(site.areas, area.id);
  if (children.length === 0) return null;
  const t = areaMessages(view.lang);
  return (
    <Section id="inside" title={t("inside")}>
      <AreaTable
        site={site}
        view={view}
        id="inside-table"
        caption={t("inside")}
        areas={children}
        columns={childColumns(children)}
        filter={children.length > 20}
      />
    </Section>
  );
}

/** Places beside this one on the tile map, and the others of its bureau. */
export function AreaNeighbours({ site, view, area }: Shown) {
  const t = areaMessages(view.lang);
  const neighbours = neighboursOf(site.areas, area.id);
  const [bureau] = isMunicipality(area) ? ancestorsOf(site.areas, area.id) : [];
  const others = bureau ? municipalitiesIn(site.areas, bureau.id).filter(({ id }) => id !== area.id) : [];
  if (neighbours.length + others.length === 0) return null;
  return (
    <Section id="neighbours" title={t("neighbours")} lead={t("neighboursLead")}>
      <AreaList site={site} view={view} areas={neighbours} />
      {bureau && others.length > 0 ? (
        <>
          <h3>{t("sameBureau", { place: nameIn(view.lang, bureau) })}</h3>
          <AreaList site={site} view={view} areas={others} />
        </>
      ) : null}
    </Section>
  );
}

function AreaList({
  site,
  view,
  areas,
}: {
  readonly site: Site;
  readonly view: View;
  readonly areas: readonly Area[];
}) {
  return (
    <ul class="inline-list">
      {areas.map((area) => (
        <li key={area.id}>
          <AreaLink area={area} edition={site.edition.id} view={view} />
        </li>
      ))}
    </ul>
  );
}

/** The documents that mention a place, with the lines read for it and, where the file was added, the lines that print its name. */
export function AreaDocuments({ site, view, area }: Shown) {
  const t = areaMessages(view.lang);
  const mentions = mentionsOf(site, area);
  if (mentions.length === 0) return null;
  return (
    <Section id="documents" title={t("documents")}>
      <Table
        id="document-table"
        caption={t("documents")}
        captionShown="hidden"
        columns={[
          { id: "document", head: t("document"), kind: "text" },
          { id: "read", head: t("readLines"), kind: "text", sortable: false },
          { id: "printed", head: t("printedLines"), kind: "text", sortable: false },
        ]}
        rows={mentions.map((mention) => mentionRow(site, view, mention))}
      />
    </Section>
  );
}

function mentionRow(site: Site, view: View, { document, read, printed }: Mention) {
  const t = areaMessages(view.lang);
  const href = entryAddress(site.edition.id, "document", document.id);
  const unread = document.file === null ? t("citationOnly") : t("noText");
  const hasText = site.texts.has(document.id);
  return {
    id: document.id,
    cells: [
      cell(
        <a href={href} data-name="">
          {nameIn(view.lang, { name: document.title, nameEn: document.titleEn })}
        </a>,
        document.title,
      ),
      cell(read.length === 0 ? document.file === null ? unread : t("noLines") : <Lines href={href} lines={read} />),
      cell(printed.length > 0 ? <Lines href={href} lines={printed} /> : hasText ? t("noLines") : unread),
    ],
  };
}

function Lines({ href, lines }: { readonly href: string; readonly lines: readonly number[] }) {
  return (
    <Name>
      {lines.map((line, index) => (
        <span key={line}>
          {index === 0 ? null : ", "}
          <a href={`${href}#line-${line}`}>{line}</a>
        </span>
      ))}
    </Name>
  );
}
