import type { ComponentChildren } from "preact";
import {
  CopyText,
  type Definition,
  DefinitionList,
  inLang,
  Name,
  nameIn,
  OriginCard,
  type PageContent,
  Section,
  type View,
} from "../../../ui/index.ts";
import { contentToFact } from "../domain/content-to-fact.ts";
import { type Fact, factAddress } from "../domain/fact.ts";
import { type FactModel, factName, factPlace, lineText, siblingsOf, subjectName } from "../domain/fact-model.ts";
import type { FactVersion } from "../domain/fact-version.ts";
import { entryAddress, kindWord } from "../domain/subject-address.ts";
import { citeFact } from "./cite-fact.ts";
import { FactHistory } from "./fact-history.tsx";
import { factMessages } from "./fact-messages.ts";
import { BothEras, inScales, limitWords, Printed, RecordedWhen, Remark } from "./fact-parts.tsx";
import { FactNumber, PeriodWhen } from "./fact-pieces.tsx";
import { FactPlaces, LineLinks } from "./fact-places.tsx";

type Shown = { readonly model: FactModel; readonly fact: Fact; readonly view: View };

/**
 * The page of one fact: printed form, reading, place, acceptance, versions. `history` holds its stored versions; a fact that
 * the edition no longer holds is shown from them, because its address is permanent.
 */
export function factPage(
  model: FactModel,
  view: View,
  id: string,
  history: readonly FactVersion[],
): PageContent | null {
  const last = history.at(-1);
  const stored = last ? contentToFact(model.edition.id, last) : undefined;
  const fact = model.facts.get(id) ?? stored;
  if (!fact) return null;
  const t = factMessages(view.lang);
  const name = inLang(factName(model, fact), view.lang);
  return {
    title: name,
    description: t("description"),
    lead: model.facts.has(id) ? t("description") : t("withdrawn"),
    breadcrumbs: [
      [{ label: t("facts"), href: `/fact/${model.edition.id}` }, { label: name }],
      subjectTrail(model, fact, view),
    ],
    main: <FactMain model={model} fact={fact} view={view} history={history} />,
  };
}

function subjectTrail(model: FactModel, fact: Fact, view: View) {
  const { kind, id } = fact.subject;
  const name = inLang(subjectName(model, fact.subject), view.lang);
  const place = inLang(factPlace(model, fact), view.lang);
  return [
    { label: inLang(kindWord(kind), view.lang) },
    { label: name, href: entryAddress(fact.edition, kind, id) },
    { label: place },
  ];
}

function FactMain({ model, fact, view, history }: Shown & { readonly history: readonly FactVersion[] }) {
  const t = factMessages(view.lang);
  return (
    <>
      <FactCard model={model} fact={fact} view={view} />
      <Section id="reading" title={t("reading")}>
        <DefinitionList items={readingItems(fact, view)} />
      </Section>
      <Section id="where" title={t("where")}>
        <FactPlaces model={model} fact={fact} view={view} />
      </Section>
      <Section id="subject" title={t("belongs")}>
        <DefinitionList items={subjectItems(model, fact, view)} />
      </Section>
      <Section id="acceptance" title={t("acceptance")}>
        <DefinitionList items={acceptanceItems(fact, view)} />
      </Section>
      <Section id="history" title={t("history")} lead={t("historyLead")}>
        <FactHistory edition={model.edition.id} history={history} view={view} />
      </Section>
      <Section id="cite" title={t("cite")}>
        <CopyText label={t("citation")} text={citeFact(model, fact, view)} address={factAddress(fact)} />
      </Section>
    </>
  );
}

/** The card that other pages lift from here when a reader rests on the number. */
function FactCard({ model, fact, view }: Shown) {
  const t = factMessages(view.lang);
  const [first] = fact.lines;
  const line = fact.document === null || first === undefined ? null : lineText(model, fact.document, first);
  const name = <Name>{inLang(factName(model, fact), view.lang)}</Name>;
  return (
    <OriginCard
      headline={<FactNumber fact={fact} view={view} />}
      quote={line ?? fact.printed ?? undefined}
      lines={[
        { label: t("thing"), content: name },
        ...(fact.period ? [{ label: t("period"), content: <PeriodWhen period={fact.period} view={view} /> }] : []),
        { label: t("printed"), content: <Printed fact={fact} view={view} /> },
        { label: t("document"), content: <DocumentLine model={model} fact={fact} view={view} /> },
        ...(fact.uncertain ? [{ label: t("uncertain"), content: <Remark text={fact.uncertain} view={view} /> }] : []),
        { label: t("acceptedBy"), content: <Accepted fact={fact} view={view} /> },
      ]}
    />
  );
}

function DocumentLine({ model, fact, view }: Shown) {
  if (fact.document === null) return <>{factMessages(view.lang)("noDocument")}</>;
  const document = model.documents.byId.get(fact.document);
  return (
    <>
      <Name>{document ? nameIn(view.lang, { name: document.title, nameEn: document.titleEn }) : fact.document}</Name>{" "}
      <LineLinks fact={fact} view={view} />
    </>
  );
}

function Accepted({ fact, view }: { readonly fact: Fact; readonly view: View }) {
  const { by, byEn, on } = fact.accepted;
  return (
    <>
      <Name>{view.lang === "en" ? byEn : by}</Name> <PeriodWhen period={on} view={view} />
    </>
  );
}

function readingItems(fact: Fact, view: View): readonly Definition[] {
  const t = factMessages(view.lang);
  const scales = inScales(fact, view);
  const limit = limitWords(fact, view);
  const item = (term: ComponentChildren, detail: ComponentChildren): Definition => ({ term, detail });
  return [
    item(t("printed"), <Printed fact={fact} view={view} />),
    item(
      fact.reading.kind === "absent" ? <a href="/glossary#mark">{t("absent")}</a> : t("base"),
      <FactNumber fact={fact} view={view} />,
    ),
    ...(scales ? [item(t("scales"), <Name>{scales}</Name>)] : []),
    ...(limit ? [item(<a href="/glossary#mark">{t("bound")}</a>, limit)] : []),
    item(t("period"), fact.period ? <BothEras period={fact.period} view={view} /> : t("noPeriod")),
    ...(fact.printedPeriod ? [item(t("printedPeriod"), <Name lang="ja">「{fact.printedPeriod}」</Name>)] : []),
    ...(fact.uncertain ? [item(t("uncertain"), <Remark text={fact.uncertain} view={view} />)] : []),
    ...(fact.note ? [item(t("note"), <Remark text={fact.note} view={view} />)] : []),
  ];
}

function subjectItems(model: FactModel, fact: Fact, view: View): readonly Definition[] {
  const t = factMessages(view.lang);
  const { kind, id } = fact.subject;
  const siblings = siblingsOf(model, fact);
  const link = (
    <a href={entryAddress(fact.edition, kind, id)} data-name="">
      {inLang(subjectName(model, fact.subject), view.lang)}
    </a>
  );
  return [
    { term: inLang(kindWord(kind), view.lang), detail: link },
    { term: t("role"), detail: <Name>{inLang(factPlace(model, fact), view.lang)}</Name> },
    ...(siblings.length === 0
      ? []
      : [{ term: t("siblings"), detail: <Siblings model={model} facts={siblings} view={view} /> }]),
  ];
}

function Siblings(props: { readonly model: FactModel; readonly facts: readonly Fact[]; readonly view: View }) {
  const { model, facts, view } = props;
  return (
    <ul class="sources">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Name>{inLang(factPlace(model, fact), view.lang)}</Name> <FactNumber fact={fact} view={view} />
        </li>
      ))}
    </ul>
  );
}

function acceptanceItems(fact: Fact, view: View): readonly Definition[] {
  const t = factMessages(view.lang);
  return [
    { term: t("acceptedBy"), detail: <Name>{view.lang === "en" ? fact.accepted.byEn : fact.accepted.by}</Name> },
    { term: t("acceptedOn"), detail: <PeriodWhen period={fact.accepted.on} view={view} /> },
    { term: t("recorded"), detail: <RecordedWhen at={fact.recordedAt} view={view} /> },
  ];
}
