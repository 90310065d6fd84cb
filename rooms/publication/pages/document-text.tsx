import type { ComponentChildren } from "preact";
import { type Cell, cell, Fold, inLang, Name, Section, Table, TextLines, type View } from "../../../ui/index.ts";
import type { DocumentText as AddedText, DocumentEntry } from "../../document/index.ts";
import {
  entryAddress,
  type Fact,
  type FactModel,
  factAddress,
  factName,
  factPlace,
  subjectName,
} from "../../fact/index.ts";
import { FactNumber, factValue } from "../../fact/web.tsx";
import { factsByLine, factsNotPrinted, factsWithoutLine } from "../domain/facts-by-line.ts";
import { markLine } from "../domain/mark-line.ts";
import { documentMessages } from "./document-messages.ts";

type Shown = { readonly model: FactModel; readonly document: DocumentEntry; readonly view: View };

/** The text of an added file line by line, every fact marked where it stands. */
export function DocumentText({ model, document, text, view }: Shown & { readonly text: AddedText }) {
  const facts = factsByLine(model.facts.values(), document.id);
  const lines = text.lines.map((line, index) => {
    const { pieces, beside } = markLine(line, facts.get(index + 1) ?? []);
    const content = pieces.map((piece, at) =>
      piece.fact ? <FactMark key={at} model={model} fact={piece.fact} view={view} text={piece.text} /> : piece.text,
    );
    const aside = beside.length === 0 ? undefined : <Beside model={model} facts={beside} view={view} />;
    return { number: index + 1, content, aside };
  });
  return <TextLines label={inLang({ ja: document.title, en: document.titleEn }, view.lang)} lang="ja" lines={lines} />;
}

/** The printed form of a fact inside a line; it opens the fact's page and, on hover, its card. */
function FactMark(props: {
  readonly model: FactModel;
  readonly fact: Fact;
  readonly view: View;
  readonly text: string;
}) {
  const { model, fact, view, text } = props;
  const name = `${inLang(factName(model, fact), view.lang)} ${factValue(fact, view).text}`;
  return (
    <a class="line-mark" href={factAddress(fact)} data-origin="printed" data-card={factAddress(fact)} title={name}>
      {text}
    </a>
  );
}

function Beside(props: {
  readonly model: FactModel;
  readonly facts: readonly Fact[];
  readonly view: View;
}): ComponentChildren {
  const { model, facts, view } = props;
  return (
    <>
      {documentMessages(view.lang)("thisLine")}
      {facts.map((fact, index) => (
        <span key={fact.id}>
          {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
          <Name>{inLang(factName(model, fact), view.lang)}</Name> <FactNumber fact={fact} view={view} />
        </span>
      ))}
    </>
  );
}

/** Where no text is here: the document's figures in the order of their lines, each line with its own address. */
export function FactsByLine({ model, document, view }: Shown) {
  const t = documentMessages(view.lang);
  const byLine = factsByLine(model.facts.values(), document.id);
  const without = factsWithoutLine(model.facts.values(), document.id);
  return (
    <>
      {byLine.size === 0 ? null : (
        <Section id="by-line" title={t("byLine")}>
          <LineTable model={model} byLine={byLine} view={view} />
        </Section>
      )}
      {without.length === 0 ? null : (
        <Section id="without-line" title={t("withoutLine")}>
          <FactList model={model} facts={without} view={view} />
        </Section>
      )}
    </>
  );
}

/** What was looked for in the document and not found printed. */
export function NotPrinted({ model, document, view }: Shown) {
  const t = documentMessages(view.lang);
  const facts = factsNotPrinted(model.facts.values(), document.id);
  if (facts.length === 0) return null;
  return (
    <Section id="not-printed" title={t("notPrinted")} lead={t("notPrintedLead")}>
      <Fold summary={t("notPrintedOpen")}>
        <FactList model={model} facts={facts} view={view} />
      </Fold>
    </Section>
  );
}

function FactList(props: { readonly model: FactModel; readonly facts: readonly Fact[]; readonly view: View }) {
  return (
    <ul class="sources">
      {props.facts.map((fact) => (
        <li key={fact.id}>
          <FactLine model={props.model} fact={fact} view={props.view} />
        </li>
      ))}
    </ul>
  );
}

function LineTable(props: {
  readonly model: FactModel;
  readonly byLine: ReadonlyMap<number, readonly Fact[]>;
  readonly view: View;
}) {
  const { model, byLine, view } = props;
  const t = documentMessages(view.lang);
  return (
    <Table
      // the rows are addressed as #line-717, like the lines of a text that is here
      id="line"
      caption={t("byLine")}
      captionShown="hidden"
      columns={[
        { id: "line", head: t("line"), kind: "number" },
        { id: "printed", head: t("printed"), kind: "text", sortable: false },
        { id: "figures", head: t("figures"), kind: "text", sortable: false },
      ]}
      rows={[...byLine].map(([line, facts]) => ({ id: String(line), cells: lineCells(model, line, facts, view) }))}
    />
  );
}

function lineCells(model: FactModel, line: number, facts: readonly Fact[], view: View): readonly Cell[] {
  const t = documentMessages(view.lang);
  const printed = [...new Set(facts.flatMap((fact) => fact.printed ?? []))];
  return [
    cell(<Name>{t("lineWord", { line: String(line) })}</Name>, line),
    cell(<Name lang="ja">{printed.map((text) => `「${text}」`).join(" ")}</Name>),
    cell(<FactList model={model} facts={facts} view={view} />),
  ];
}

function FactLine({ model, fact, view }: { readonly model: FactModel; readonly fact: Fact; readonly view: View }) {
  return (
    <>
      <a href={entryAddress(fact.edition, fact.subject.kind, fact.subject.id)} data-name="">
        {inLang(subjectName(model, fact.subject), view.lang)}
      </a>{" "}
      <Name>{inLang(factPlace(model, fact), view.lang)}</Name> <FactNumber fact={fact} view={view} />
    </>
  );
}
