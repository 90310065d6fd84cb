import { asPeriod, type Period } from "../../../foundation/index.ts";
import { Absent, Name, Origin, Value, type View, When } from "../../../ui/index.ts";
import type { Documents, Source } from "../../document/index.ts";
import type { Derivation } from "../domain/derivation.ts";
import { type Fact, factAddress } from "../domain/fact.ts";
import { derivedValue, type FactStyle, factValue, periodWords, placeWords } from "./fact-words.ts";

type Shown = { readonly view: View; readonly style?: FactStyle };

/** A fact as a number with its origin mark, or its absence in words with the same mark. */
export function FactNumber({ fact, view, style }: Shown & { readonly fact: Fact }) {
  const value = factValue(fact, view, style);
  if (fact.reading.kind !== "absent") return <Value value={value} />;
  return (
    <Origin href={factAddress(fact)} label={placeWords(fact, view)}>
      <Absent word={value.text} />
    </Origin>
  );
}

/** A number that was worked out, with the mark that opens the working. */
export function DerivedNumber(props: Shown & { readonly derivation: Derivation; readonly edition: string }) {
  return <Value value={derivedValue(props.derivation, props.edition, props.view, props.style)} />;
}

/** A period in the reader's way of writing years; text of an edition (`FY2015..FY2019`) or a period. */
export function PeriodWhen({ period, view }: { readonly period: Period | string; readonly view: View }) {
  const read = typeof period === "string" ? asPeriod(period) : { ok: true as const, value: period };
  if (!read.ok) return <Name>{String(period)}</Name>;
  return <When>{periodWords(read.value, view)}</When>;
}

/** Where an entry was read: each document with its lines, linked to the place in the document. */
export function SourceList(props: {
  readonly sources: readonly Source[];
  readonly documents: Documents;
  readonly edition: string;
  readonly view: View;
}) {
  return (
    <ul class="sources">
      {props.sources.map((source, index) => (
        <li key={index}>
          <SourceLink source={source} documents={props.documents} edition={props.edition} view={props.view} />
        </li>
      ))}
    </ul>
  );
}

function SourceLink(props: {
  readonly source: Source;
  readonly documents: Documents;
  readonly edition: string;
  readonly view: View;
}) {
  const { source, view } = props;
  const document = props.documents.byId.get(source.document);
  const [first] = source.lines;
  const title = view.lang === "en" ? document?.titleEn : document?.title;
  const lines = source.lines.join(", ");
  const place = source.lines.length === 0 ? (source.cell ?? "") : view.lang === "ja" ? `${lines}行` : `line ${lines}`;
  return (
    <a
      href={`/document/${props.edition}/${source.document}${first === undefined ? "" : `#line-${first}`}`}
      data-name=""
    >
      {title ?? source.document} {place}
    </a>
  );
}
