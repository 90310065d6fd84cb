import type { ComponentChildren } from "preact";
import { formatQuantity } from "../../../foundation/index.ts";
import {
  Absent,
  Arithmetic,
  CopyText,
  cell,
  type Definition,
  inLang,
  Name,
  Origin,
  OriginCard,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { type Derivation, type DerivationInput, derivationAddress } from "../domain/derivation.ts";
import { factAddress } from "../domain/fact.ts";
import type { FactModel } from "../domain/fact-model.ts";
import { derivedMessages, factMessages } from "./fact-messages.ts";
import { DerivedNumber, FactNumber } from "./fact-pieces.tsx";
import { derivedValue } from "./fact-words.ts";

type Shown = { readonly derivation: Derivation; readonly model: Pick<FactModel, "edition">; readonly view: View };

/** The page of a number that was worked out: result, way, every input linked, and what was left out and why. */
export function derivedPage(derivation: Derivation, model: Pick<FactModel, "edition">, view: View): PageContent {
  const t = derivedMessages(view.lang);
  return {
    title: inLang(derivation.title, view.lang),
    description: t("description"),
    breadcrumbs: [
      [
        { label: factMessages(view.lang)("facts"), href: `/fact/${model.edition.id}` },
        { label: inLang(derivation.title, view.lang) },
      ],
    ],
    main: <DerivedMain derivation={derivation} model={model} view={view} />,
  };
}

function DerivedMain({ derivation, model, view }: Shown) {
  const t = derivedMessages(view.lang);
  const used = derivation.inputs.filter((input) => input.leftOut === undefined);
  const leftOut = derivation.inputs.filter((input) => input.leftOut !== undefined);
  const text = `${inLang(derivation.title, view.lang)}: ${derivedValue(derivation, model.edition.id, view).text}`;
  return (
    <>
      <DerivedCard derivation={derivation} model={model} view={view} />
      <Section id="inputs" title={t("inputs")}>
        <Inputs inputs={used} derivation={derivation} model={model} view={view} />
      </Section>
      {leftOut.length === 0 ? null : (
        <Section id="left-out" title={t("leftOut")} lead={t("leftOutLead")}>
          <LeftOut inputs={leftOut} derivation={derivation} model={model} view={view} />
        </Section>
      )}
      <Section id="cite" title={factMessages(view.lang)("cite")}>
        <CopyText
          label={factMessages(view.lang)("citation")}
          text={text}
          address={derivationAddress(model.edition.id, derivation)}
        />
      </Section>
    </>
  );
}

function DerivedCard({ derivation, model, view }: Shown) {
  return (
    <OriginCard
      headline={<DerivedNumber derivation={derivation} edition={model.edition.id} view={view} />}
      lines={howItems(derivation, view).map(({ term, detail }) => ({ label: String(term), content: detail }))}
    />
  );
}

function howItems(derivation: Derivation, view: View): readonly Definition[] {
  const t = derivedMessages(view.lang);
  return [
    { term: t("what"), detail: <Name>{inLang(derivation.title, view.lang)}</Name> },
    { term: t("how"), detail: <Name>{inLang(derivation.how, view.lang)}</Name> },
    ...(derivation.formula ? [{ term: t("formula"), detail: <Name>{derivation.formula}</Name> }] : []),
    ...(derivation.result === null && derivation.why
      ? [{ term: t("why"), detail: <Name>{inLang(derivation.why, view.lang)}</Name> }]
      : []),
  ];
}

const hasValue = (input: DerivationInput) => input.fact !== undefined || input.quantity !== undefined;

type Listed = Shown & { readonly inputs: readonly DerivationInput[] };

/** Numbers as a calculation that a pencil can follow; mere things as a numbered list. */
function Inputs({ inputs, derivation, model, view }: Listed) {
  const t = derivedMessages(view.lang);
  if (inputs.length === 0) return <p>{t("none")}</p>;
  if (!inputs.some(hasValue)) return <ThingList inputs={inputs} view={view} />;
  const isCount = derivation.name.split(".").some((word) => word === "count");
  if (isCount) return <ThingList inputs={inputs} view={view} />;
  return (
    <Arithmetic
      label={t("inputs")}
      lines={[
        ...inputs.map((input) => ({
          label: <InputLabel input={input} view={view} />,
          value: <InputValue input={input} derivation={derivation} model={model} view={view} />,
        })),
        {
          sign: "=" as const,
          kind: "result" as const,
          label: <Name>{inLang(derivation.title, view.lang)}</Name>,
          value: <DerivedNumber derivation={derivation} edition={model.edition.id} view={view} />,
        },
      ]}
    />
  );
}

function ThingList({ inputs, view }: { readonly inputs: readonly DerivationInput[]; readonly view: View }) {
  return (
    <ol class="thing-list">
      {inputs.map((input, index) => (
        <li key={index}>
          <InputLabel input={input} view={view} />
          {input.fact ? (
            <>
              {" "}
              <FactNumber fact={input.fact} view={view} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function InputLabel({ input, view }: { readonly input: DerivationInput; readonly view: View }): ComponentChildren {
  const text = inLang(input.label, view.lang);
  const href = input.href ?? (input.fact ? factAddress(input.fact) : null);
  if (href === null) return <Name>{text}</Name>;
  return (
    <a href={href} data-name="">
      {text}
    </a>
  );
}

function InputValue(props: Shown & { readonly input: DerivationInput }): ComponentChildren {
  const { input, derivation, model, view } = props;
  if (input.fact) return <FactNumber fact={input.fact} view={view} />;
  if (!input.quantity) return <Absent word={derivedMessages(view.lang)("noValue")} />;
  return (
    <Origin
      href={input.href ?? derivationAddress(model.edition.id, derivation)}
      label={inLang(input.label, view.lang)}
      kind="derived"
    >
      {formatQuantity(input.quantity, { lang: view.lang })}
    </Origin>
  );
}

function LeftOut({ inputs, derivation, model, view }: Listed) {
  const t = derivedMessages(view.lang);
  return (
    <Table
      id="left-out-table"
      caption={t("leftOut")}
      captionShown="hidden"
      columns={[
        { id: "thing", head: t("thing"), kind: "text", sortable: false },
        { id: "value", head: t("value"), kind: "number", sortable: false },
        { id: "reason", head: t("reason"), kind: "text", sortable: false },
      ]}
      rows={inputs.map((input, index) => ({
        id: String(index),
        cells: [
          cell(<InputLabel input={input} view={view} />),
          cell(<InputValue input={input} derivation={derivation} model={model} view={view} />),
          cell(<Name>{input.leftOut ? inLang(input.leftOut, view.lang) : ""}</Name>),
        ],
      }))}
    />
  );
}
