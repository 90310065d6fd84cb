import {
  BarChart,
  type Cell,
  cell,
  EmptyState,
  inLang,
  Name,
  nameIn,
  type PageContent,
  Pagination,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import { factCount } from "../domain/derivations.ts";
import { type Fact, numberOf } from "../domain/fact.ts";
import { type FactModel, factPlace, subjectName } from "../domain/fact-model.ts";
import { choiceOf, everyFact, type FactChoice, findFacts, kindsWithFacts } from "../domain/find-facts.ts";
import { entryAddress, kindWord } from "../domain/subject-address.ts";
import { downloadsOf } from "./downloads.ts";
import { factListMessages, factMessages } from "./fact-messages.ts";
import { Printed } from "./fact-parts.tsx";
import { DerivedNumber, FactNumber, PeriodWhen } from "./fact-pieces.tsx";
import { LineLinks } from "./fact-places.tsx";
import { derivedValue } from "./fact-words.ts";

type Shown = { readonly model: FactModel; readonly view: View };

const pageSize = 100;

/** All facts of an edition, by document, kind and words (`?document=&kind=&q=&page=`), a hundred to a page. */
export function factListPage(model: FactModel, view: View): PageContent {
  const t = factListMessages(view.lang);
  const choice = choiceOf(view.query);
  const all = <DerivedNumber derivation={factCount(model, everyFact)} edition={model.edition.id} view={view} />;
  return {
    title: t("title"),
    description: t("description"),
    lead: weave(t("lead"), { count: all }),
    main: (
      <>
        <Section id="list" title={t("all")}>
          <ChoiceForm model={model} view={view} choice={choice} />
          <Found model={model} view={view} choice={choice} />
        </Section>
        <Section id="documents" title={t("byDocument")}>
          <CountsByDocument model={model} view={view} />
        </Section>
      </>
    ),
  };
}

function CountsByDocument({ model, view }: Shown) {
  const counts = model.documents.all.map((document) => ({
    document,
    derivation: factCount(model, { ...everyFact, document: document.id }),
  }));
  return (
    <BarChart
      label={factListMessages(view.lang)("byDocument")}
      bars={counts
        .filter(({ derivation }) => derivation.inputs.length > 0)
        .map(({ document, derivation }) => ({
          id: document.id,
          label: nameIn(view.lang, { name: document.title, nameEn: document.titleEn }),
          href: `/document/${model.edition.id}/${document.id}`,
          amount: derivation.inputs.length,
          value: derivedValue(derivation, model.edition.id, view),
        }))}
    />
  );
}

function ChoiceForm({ model, view, choice }: Shown & { readonly choice: FactChoice }) {
  const t = factListMessages(view.lang);
  const kinds = kindsWithFacts(model).map((kind) => ({ id: kind, label: inLang(kindWord(kind), view.lang) }));
  const cited = new Set([...model.facts.values()].map((fact) => fact.document));
  const documents = model.documents.all
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, titleEn }) => ({ id, label: nameIn(view.lang, { name: title, nameEn: titleEn }) }));
  return (
    <form class="choice-form" method="get" action={view.path} aria-label={t("choose")}>
      <Choice
        name="document"
        label={factMessages(view.lang)("document")}
        chosen={choice.document}
        options={documents}
        every={t("every")}
      />
      <Choice name="kind" label={t("kind")} chosen={choice.kind} options={kinds} every={t("every")} />
      <p class="field">
        <label for="choice-q">{t("text")}</label>
        <input id="choice-q" type="search" name="q" value={choice.text} autocomplete="off" />
      </p>
      <button type="submit">{t("show")}</button>
    </form>
  );
}

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly every: string;
}) {
  return (
    <p class="field">
      <label for={`choice-${props.name}`}>{props.label}</label>
      <select id={`choice-${props.name}`} name={props.name}>
        {[{ id: "all", label: props.every }, ...props.options].map(({ id, label }) => (
          <option key={id} value={id} selected={id === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

function pageOf(view: View, pages: number): number {
  const asked = Number(new URLSearchParams(view.query ?? "").get("page") ?? "1");
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), Math.max(pages, 1)) : 1;
}

function Found({ model, view, choice }: Shown & { readonly choice: FactChoice }) {
  const t = factListMessages(view.lang);
  const found = findFacts(model, choice);
  if (found.length === 0) {
    return <EmptyState what={t("nothing")} why={t("nothingWhy")} todo={{ label: t("showAll"), href: view.path }} />;
  }
  const pages = Math.ceil(found.length / pageSize);
  const page = pageOf(view, pages);
  const count = <DerivedNumber derivation={factCount(model, choice)} edition={model.edition.id} view={view} />;
  return (
    <>
      <p>{weave(t("found"), { count })}</p>
      <FactTable model={model} view={view} facts={found.slice((page - 1) * pageSize, page * pageSize)} />
      <Pagination view={view} page={page} pages={pages} />
    </>
  );
}

function FactTable({ model, view, facts }: Shown & { readonly facts: readonly Fact[] }) {
  const t = factMessages(view.lang);
  return (
    <Table
      id="facts"
      caption={factListMessages(view.lang)("all")}
      captionShown="hidden"
      columns={[
        { id: "name", head: factListMessages(view.lang)("name"), kind: "text" },
        { id: "value", head: t("base"), kind: "number" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "printed", head: t("printed"), kind: "text" },
        { id: "document", head: t("document"), kind: "text" },
      ]}
      rows={facts.map((fact) => ({ id: fact.id, cells: factCells(model, fact, view) }))}
      downloads={downloadsOf("fact", model.edition.id)}
    />
  );
}

function factCells(model: FactModel, fact: Fact, view: View): readonly Cell[] {
  const name = inLang(subjectName(model, fact.subject), view.lang);
  const { kind, id } = fact.subject;
  return [
    cell(
      <>
        <a href={entryAddress(fact.edition, kind, id)} data-name="">
          {name}
        </a>{" "}
        <Name>{inLang(factPlace(model, fact), view.lang)}</Name>
      </>,
      name,
    ),
    cell(<FactNumber fact={fact} view={view} />, numberOf(fact) ?? undefined),
    cell(fact.period ? <PeriodWhen period={fact.period} view={view} /> : factMessages(view.lang)("noPeriod")),
    cell(<Printed fact={fact} view={view} />, fact.printed ?? undefined),
    cell(
      <DocumentPlace model={model} fact={fact} view={view} />,
      `${fact.document ?? ""} ${String(fact.lines[0] ?? 0).padStart(6, "0")}`,
    ),
  ];
}

function DocumentPlace({ model, fact, view }: Shown & { readonly fact: Fact }) {
  const document = model.documents.byId.get(fact.document ?? "");
  if (!document) return <>{factMessages(view.lang)("noDocument")}</>;
  return (
    <>
      <Name>{nameIn(view.lang, { name: document.title, nameEn: document.titleEn })}</Name>{" "}
      <LineLinks fact={fact} view={view} />
    </>
  );
}
