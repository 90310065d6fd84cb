import { formatQuantity } from "../../../foundation/index.ts";
import {
  Absent,
  cell,
  EmptyState,
  Name,
  nameIn,
  Origin,
  type PageContent,
  type Row,
  Section,
  Table,
  type View,
  When,
} from "../../../ui/index.ts";
import { countOf } from "../../fact/index.ts";
import type { MeasureSummary } from "../../observation/index.ts";
import { bodyByCode, type Overview, type OverviewBody, overviewAddress } from "../domain/overview.ts";
import { overviewMessages } from "./overview-messages.ts";
import { periodIn } from "./place-pieces.tsx";

/** Whose data is in the store: 47 prefectures and every other body, with what each holds. */
export function overviewPage(overview: Overview, view: View): PageContent {
  const t = overviewMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    breadcrumbs: [],
    main: (
      <>
        <Section id="prefectures" title={t("prefectures")}>
          <BodyTable id="prefecture-table" caption={t("prefectures")} bodies={overview.prefectures} view={view} />
        </Section>
        {overview.others.length === 0 ? null : (
          <Section id="others" title={t("others")}>
            <BodyTable id="other-table" caption={t("others")} bodies={overview.others} view={view} />
          </Section>
        )}
      </>
    ),
  };
}

type Counted = { readonly count: number; readonly href: string; readonly label: string; readonly view: View };

/** A count of the store with the page that says what was counted. */
function CountedNumber({ count, href, label, view }: Counted) {
  return (
    <Origin href={href} label={label} kind="derived">
      {formatQuantity(countOf(count, "無単位"), { lang: view.lang })}
    </Origin>
  );
}

function BodyTable(props: {
  readonly id: string;
  readonly caption: string;
  readonly bodies: readonly OverviewBody[];
  readonly view: View;
}) {
  const { id, caption, bodies, view } = props;
  const t = overviewMessages(view.lang);
  return (
    <Table
      id={id}
      caption={caption}
      captionShown="hidden"
      columns={[
        { id: "body", head: t("body"), kind: "text" },
        { id: "editions", head: t("editions"), kind: "text" },
        { id: "measures", head: t("measures"), kind: "number" },
        { id: "observations", head: t("observations"), kind: "number" },
        { id: "first", head: t("first"), kind: "text" },
        { id: "last", head: t("last"), kind: "text" },
      ]}
      rows={bodies.map((body) => bodyRow(body, view))}
    />
  );
}

function bodyRow(body: OverviewBody, view: View): Row {
  const t = overviewMessages(view.lang);
  const name = nameIn(view.lang, body);
  const href = overviewAddress(body.code);
  const head = cell(
    <a href={href} data-name="">
      {name}
    </a>,
    body.code,
  );
  const nothing = cell(<Absent word={t("nothing")} />);
  const editions = body.editions.length === 0 ? nothing : cell(<Editions body={body} view={view} />);
  if (body.measures.length === 0) return { id: body.code, cells: [head, editions, nothing, nothing, nothing, nothing] };
  const counted = (count: number) =>
    cell(<CountedNumber count={count} href={href} label={t("origin", { body: name })} view={view} />, count);
  return {
    id: body.code,
    cells: [
      head,
      editions,
      counted(body.measures.length),
      counted(body.observations),
      monthCell(body.firstPeriod, view),
      monthCell(body.lastPeriod, view),
    ],
  };
}

function Editions({ body, view }: { readonly body: OverviewBody; readonly view: View }) {
  return (
    <>
      {body.editions.map((edition) => (
        <div key={edition.id}>
          <a href={`/home/${edition.id}`} data-name="">
            {nameIn(view.lang, edition)}
          </a>
        </div>
      ))}
    </>
  );
}

/** The store keeps the first day of a period; its month says as much of a survey as a reader wants to know. */
function monthCell(day: string | null, view: View) {
  if (day === null) return cell(<Absent word={overviewMessages(view.lang)("nothing")} />);
  return cell(<When at={day.slice(0, 7)}>{periodIn(day.slice(0, 7), view)}</When>, day);
}

const dayCell = (at: string, view: View) => cell(<When at={at}>{periodIn(at.slice(0, 10), view)}</When>, at);

/** One body: every measure with its rows, as the store counted them. Null = no such body. */
export function overviewBodyPage(overview: Overview, view: View, code: string): PageContent | null {
  const body = bodyByCode(overview, code);
  if (!body) return null;
  const t = overviewMessages(view.lang);
  const name = nameIn(view.lang, body);
  return {
    title: t("bodyTitle", { body: name }),
    description: t("bodyDescription"),
    breadcrumbs: [[{ label: t("title"), href: "/overview" }, { label: name }]],
    main:
      body.measures.length === 0 ? (
        <EmptyState what={t("nothingHere")} why={t("nothingHereWhy")} />
      ) : (
        <Table
          id="measures"
          caption={t("bodyTitle", { body: name })}
          captionShown="hidden"
          columns={[
            { id: "measure", head: t("measure"), kind: "text" },
            { id: "observations", head: t("observations"), kind: "number" },
            { id: "known", head: t("known"), kind: "number" },
            { id: "areas", head: t("areas"), kind: "number" },
            { id: "first", head: t("first"), kind: "text" },
            { id: "last", head: t("last"), kind: "text" },
            { id: "recordedAt", head: t("recordedAt"), kind: "text" },
          ]}
          rows={[...body.measures.map((measure) => measureRow(body, measure, view)), totalRow(body, view)]}
        />
      ),
  };
}

function measureRow(body: OverviewBody, measure: MeasureSummary, view: View): Row {
  const t = overviewMessages(view.lang);
  const href = overviewAddress(body.code, measure.measureId);
  const counted = (count: number) =>
    cell(
      <CountedNumber count={count} href={href} label={t("rowOrigin", { measure: measure.measureId })} view={view} />,
      count,
    );
  return {
    id: measure.measureId,
    cells: [
      cell(<Name>{measure.measureId}</Name>, measure.measureId),
      counted(measure.observations),
      counted(measure.known),
      counted(measure.areas),
      monthCell(measure.firstPeriod, view),
      monthCell(measure.lastPeriod, view),
      dayCell(measure.recordedAt, view),
    ],
  };
}

function totalRow(body: OverviewBody, view: View): Row {
  const t = overviewMessages(view.lang);
  const counted = (count: number) =>
    cell(<CountedNumber count={count} href={overviewAddress(body.code)} label={t("sum")} view={view} />, count);
  return {
    id: "total",
    kind: "total",
    cells: [
      cell(t("sum")),
      counted(body.observations),
      counted(body.known),
      cell(<span class="absent">{t("notAdded")}</span>),
      monthCell(body.firstPeriod, view),
      monthCell(body.lastPeriod, view),
      cell(null),
    ],
  };
}
