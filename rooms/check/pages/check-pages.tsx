import {
  CopyText,
  cell,
  Downloads,
  EmptyState,
  Finding,
  Name,
  Origin,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import { entryAddress, type Fact, kindWord, roleWord } from "../../fact/index.ts";
import { DerivedNumber, downloadsOf, FactNumber, SourceList } from "../../fact/web.tsx";
import { type CheckModel, findingAddress } from "../domain/check-model.ts";
import { findingCount } from "../domain/derivations.ts";
import { findEntry } from "../domain/find-entry.ts";
import { type Finding as FoundFinding, findingTitles } from "../domain/finding.ts";
import { groupFindings, severityTitles } from "../domain/group-findings.ts";
import { checkMessages } from "./check-messages.ts";

/** All findings, grouped by what they mean for a reader. */
export function checkPage(model: CheckModel, view: View): PageContent {
  const t = checkMessages(view.lang);
  const edition = model.edition.id;
  const groups = groupFindings(model.findings);
  const count = <DerivedNumber derivation={findingCount(model, null)} edition={edition} view={view} />;
  return {
    title: t("title"),
    description: t("description"),
    lead: weave(t("lead"), { count }),
    main:
      groups.length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        <>
          <nav class="index-links" aria-label={t("contents")}>
            <ul>
              {groups.map((group) => (
                <li key={group.meaning}>
                  <a href={`#${group.meaning}`}>{group.title[view.lang]}</a>{" "}
                  <DerivedNumber derivation={findingCount(model, group.meaning)} edition={edition} view={view} />
                </li>
              ))}
            </ul>
          </nav>
          <Downloads label={t("save")} items={downloadsOf("check", edition)} />
          {groups.map((group) => (
            <Section key={group.meaning} id={group.meaning} title={group.title[view.lang]}>
              {group.findings.map((finding) => (
                <FindingCard key={finding.id} finding={finding} edition={edition} view={view} />
              ))}
            </Section>
          ))}
        </>
      ),
  };
}

/** One finding in short: its sentence opens the page with the working. Usable on the pages of other rooms. */
export function FindingCard({
  finding,
  edition,
  view,
}: {
  readonly finding: FoundFinding;
  readonly edition: string;
  readonly view: View;
}) {
  return (
    <Finding
      id={`finding-${finding.id}`}
      severity={finding.severity}
      severityWord={severityTitles[finding.severity][view.lang]}
      sentence={
        <Origin href={findingAddress(edition, finding)} label={findingTitles[finding.code][view.lang]} kind="derived">
          {finding.message[view.lang]}
        </Origin>
      }
      ask={<Name>{finding.ask.whom[view.lang]}</Name>}
    />
  );
}

/** One finding whole: sentence, working, the figures behind it, whom to ask and what. */
export function findingPage(model: CheckModel, view: View, id: string): PageContent | null {
  const finding = model.findings.find((candidate) => candidate.id === id);
  if (!finding) return null;
  const t = checkMessages(view.lang);
  const edition = model.edition.id;
  const title = findingTitles[finding.code][view.lang];
  const facts = finding.facts.flatMap((factId) => model.facts.get(factId) ?? []);
  return {
    title,
    description: finding.message[view.lang],
    lead: (
      <Origin href="#working" label={t("working")} kind="derived">
        {finding.message[view.lang]}
      </Origin>
    ),
    breadcrumbs: [[{ label: t("title"), href: `/check/${edition}` }, { label: title }]],
    main: (
      <>
        <Working finding={finding} model={model} view={view} />
        {facts.length === 0 ? null : <FigureTable facts={facts} view={view} />}
        <Section id="ask" title={t("ask")}>
          <p data-name="">{finding.ask.whom[view.lang]}</p>
          <CopyText label={t("mail")} text={finding.ask.what[view.lang]} />
        </Section>
        <About finding={finding} model={model} view={view} />
        <Section id="sources" title={t("place")}>
          <SourceList sources={finding.sources} documents={model.documents} edition={edition} view={view} />
        </Section>
      </>
    ),
  };
}

type Given = { readonly finding: FoundFinding; readonly model: CheckModel; readonly view: View };

function Working({ finding, model, view }: Given) {
  const t = checkMessages(view.lang);
  return (
    <Section id="working" title={t("working")}>
      <ol class="reason-steps">
        {finding.arithmetic.map((step, index) => (
          <li key={index}>
            <Origin href={`#${step.facts.length > 0 ? "figures" : "sources"}`} label={t("figures")} kind="derived">
              {step.text[view.lang]}
            </Origin>{" "}
            {step.facts
              .flatMap((id) => model.facts.get(id) ?? [])
              .slice(0, 4)
              .map((fact) => (
                <span key={fact.id}>
                  {" "}
                  <FactNumber fact={fact} view={view} />
                </span>
              ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function FigureTable({ facts, view }: { readonly facts: readonly Fact[]; readonly view: View }) {
  const t = checkMessages(view.lang);
  const rows = facts.map((fact) => ({
    id: fact.id,
    cells: [
      cell(
        <a href={entryAddress(fact.edition, fact.subject.kind, fact.subject.id)}>
          <Name>{`${kindWord(fact.subject.kind)[view.lang]} ${fact.subject.id}`}</Name>
        </a>,
        fact.id,
      ),
      cell(roleWord(fact.subject)[view.lang]),
      cell(<FactNumber fact={fact} view={view} />),
      cell(<Name lang="ja">{fact.printed ?? t("notPrinted")}</Name>),
    ],
  }));
  return (
    <Section id="figures" title={t("figures")}>
      <Table
        id="figure-table"
        caption={t("figures")}
        captionShown="hidden"
        columns={[
          { id: "about", head: t("about"), kind: "text" },
          { id: "role", head: t("role"), kind: "text" },
          { id: "value", head: t("value"), kind: "number" },
          { id: "printed", head: t("printed"), kind: "text" },
        ]}
        rows={rows}
      />
    </Section>
  );
}

function About({ finding, model, view }: Given) {
  const t = checkMessages(view.lang);
  const entries = finding.about.flatMap((id) => findEntry(model, id) ?? []);
  if (entries.length === 0) return null;
  return (
    <Section id="about" title={t("about")}>
      <ul class="links">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            {kindWord(entry.kind)[view.lang]}:{" "}
            <a href={entryAddress(model.edition.id, entry.kind, entry.id)}>
              <Name>{view.lang === "en" ? entry.nameEn : entry.name}</Name>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
