import { cell, type Download, Name, nameIn, Table, Tag, type View } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { FactNumber, PeriodWhen } from "../../fact/web.tsx";
import type { Activity, Programmes } from "../domain/programmes.ts";
import { programmeMessages } from "./programme-messages.ts";

type Given = {
  readonly id: string;
  readonly caption: string;
  readonly activities: readonly Activity[];
  readonly programmes: Programmes;
  readonly edition: string;
  readonly view: View;
  readonly downloads?: readonly Download[];
};

/** Activity results with value, period, organisation and programme; usable on the pages of other rooms. */
export function ActivityTable({ id, caption, activities, programmes, edition, view, downloads }: Given) {
  const t = programmeMessages(view.lang);
  const rows = activities.map((activity) => ({
    id: activity.id,
    cells: [
      cell(
        <a href={entryAddress(edition, "activity", activity.id)}>
          <Name>{nameIn(view.lang, activity)}</Name>
        </a>,
        activity.name,
      ),
      cell(
        <>
          <FactNumber fact={activity.figure} view={view} />
          {activity.figure.uncertain ? <Tag word={t("uncertainMark")} /> : null}
        </>,
        activity.figure.reading.kind === "known" ? activity.figure.reading.quantity.value : undefined,
      ),
      cell(activity.figure.period ? <PeriodWhen period={activity.figure.period} view={view} /> : t("none")),
      cell(<Name>{view.lang === "en" ? activity.whoEn : activity.who}</Name>),
      cell(<ProgrammeLink id={activity.programme ?? null} programmes={programmes} edition={edition} view={view} />),
    ],
  }));
  return (
    <Table
      id={id}
      caption={caption}
      captionShown="hidden"
      filter={rows.length > 12}
      columns={[
        { id: "name", head: t("name"), kind: "text" },
        { id: "value", head: t("value"), kind: "number" },
        { id: "period", head: t("period"), kind: "text" },
        { id: "who", head: t("who"), kind: "text" },
        { id: "programme", head: t("programme"), kind: "text" },
      ]}
      rows={rows}
      {...(downloads ? { downloads } : {})}
    />
  );
}

function ProgrammeLink(props: {
  readonly id: string | null;
  readonly programmes: Programmes;
  readonly edition: string;
  readonly view: View;
}) {
  const programme = props.id === null ? undefined : props.programmes.byId.get(props.id);
  if (!programme) return <>{programmeMessages(props.view.lang)("none")}</>;
  return (
    <a href={entryAddress(props.edition, "programme", programme.id)}>
      <Name>{nameIn(props.view.lang, programme)}</Name>
    </a>
  );
}
