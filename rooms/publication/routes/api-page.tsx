import type { TObject } from "typebox";
import {
  type Column,
  cell,
  type Definition,
  DefinitionList,
  Fold,
  inLang,
  Name,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { licence } from "../domain/licence.ts";
import type { Site } from "../domain/site.ts";
import { tableNames } from "../domain/tables/table.ts";
import { tables } from "../domain/tables/tables.ts";
import type { Described } from "./address.ts";
import { apiMessages } from "./api-messages.ts";
import { problemKinds } from "./api-problem.ts";
import { parameterWords } from "./parameters.ts";

type Shown = { readonly site: Site; readonly view: View };

const column = (id: string, head: string): Column => ({ id, head, kind: "text", sortable: false });

/** The page of the API: what can be saved, every address with its parameters, and how it says that it cannot answer. */
export function apiPage(described: readonly Described[], { site, view }: Shown): PageContent {
  const t = apiMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    breadcrumbs: [],
    main: (
      <>
        <Section id="tables" title={t("tables")} lead={t("tablesLead")}>
          <TableLinks site={site} view={view} />
        </Section>
        <Section id="addresses" title={t("addresses")} lead={<MachineLinks view={view} />}>
          {described.map((address) => (
            <AddressFold key={`${address.method} ${address.path}`} address={address} view={view} />
          ))}
        </Section>
        <Section id="notes" title={t("notes")}>
          <Notes view={view} />
        </Section>
        <Section id="problems" title={t("problems")} lead={<Name>{t("problemsLead")}</Name>}>
          <Problems view={view} />
        </Section>
      </>
    ),
  };
}

function MachineLinks({ view }: { readonly view: View }) {
  const t = apiMessages(view.lang);
  return (
    <>
      {t("machine")}{" "}
      <a href="/api/openapi.json" data-name="">
        {t("openapi")}
      </a>{" "}
      <a href="/api/catalogue.jsonld">{t("catalogue")}</a>
    </>
  );
}

const files = [
  { id: "csv", label: "CSV", suffix: ".csv" },
  { id: "sjis", label: "CSV (Shift_JIS)", suffix: ".csv?encoding=Shift_JIS" },
  { id: "xlsx", label: "Excel", suffix: ".xlsx" },
  { id: "json", label: "JSON", suffix: ".json" },
] as const;

function TableLinks({ site, view }: Shown) {
  const t = apiMessages(view.lang);
  const rows = tableNames.map((name) => {
    const { title, about } = tables[name](site);
    const links = files.map(({ label, suffix }) =>
      cell(
        <a href={`/api/${name}/${site.edition.id}${suffix}`} aria-label={`${inLang(title, view.lang)} ${label}`}>
          {label}
        </a>,
      ),
    );
    const words = [cell(<Name>{inLang(title, view.lang)}</Name>), cell(<Name>{inLang(about, view.lang)}</Name>)];
    return { id: name, cells: [...words, ...links] };
  });
  const columns = [
    column("name", t("name")),
    column("what", t("what")),
    ...files.map(({ id, label }) => column(id, label)),
  ];
  return <Table id="files" caption={t("tables")} captionShown="hidden" columns={columns} rows={rows} />;
}

function AddressFold({ address, view }: { readonly address: Described; readonly view: View }) {
  const t = apiMessages(view.lang);
  const example =
    address.method === "GET" ? (
      <a href={address.example} data-name="">
        {address.example}
      </a>
    ) : (
      <code data-name="">{address.example}</code>
    );
  return (
    <Fold
      summary={
        <Name>
          <code>{`${address.method} ${address.path}`}</code> {inLang(address.summary, view.lang)}
        </Name>
      }
    >
      <DefinitionList items={[{ term: t("example"), detail: example }, ...parameterItems(address, view)]} />
    </Fold>
  );
}

/** What a schema allows, in a few words: its values, its form, its limits. */
function allowedText(schema: unknown, anything: string): string {
  if (typeof schema !== "object" || schema === null) return anything;
  if ("enum" in schema && Array.isArray(schema.enum)) return schema.enum.join(", ");
  if ("pattern" in schema) return String(schema.pattern);
  if ("minimum" in schema && "maximum" in schema) return `${schema.minimum}–${schema.maximum}`;
  return anything;
}

function parameterItems({ params, query }: Described, view: View): readonly Definition[] {
  const t = apiMessages(view.lang);
  const all: readonly TObject[] = [params, query];
  return all.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, schema]) => ({
      term: (
        <Name>
          <code>{name}</code>
        </Name>
      ),
      detail: (
        <Name>{`${inLang(parameterWords[name] ?? { ja: name, en: name }, view.lang)} — ${allowedText(schema, t("anything"))}`}</Name>
      ),
    })),
  );
}

function Notes({ view }: { readonly view: View }) {
  const t = apiMessages(view.lang);
  const notes = [
    t("noteUnits"),
    t("noteAbsent"),
    t("noteShiftJis"),
    t("noteFormula"),
    t("noteCache"),
    inLang(licence.words, view.lang),
  ];
  return (
    <ul>
      {notes.map((note) => (
        <li key={note}>
          <Name>{note}</Name>
        </li>
      ))}
    </ul>
  );
}

function Problems({ view }: { readonly view: View }) {
  const t = apiMessages(view.lang);
  const rows = Object.entries(problemKinds).map(([kind, { status, title }]) => ({
    id: kind,
    cells: [cell(<Name>{String(status)}</Name>), cell(<Name>{kind}</Name>), cell(inLang(title, view.lang))],
  }));
  const columns = [column("status", t("status")), column("kind", t("kind")), column("meaning", t("meaning"))];
  return <Table id="problem" caption={t("problems")} captionShown="hidden" columns={columns} rows={rows} />;
}
