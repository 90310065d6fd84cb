import { asPeriod, formatPeriod, type Problem } from "../../../foundation/index.ts";
import { Name, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import type { TypedCalendar } from "../actions/save-calendar.ts";
import type { CalendarEntry } from "../domain/calendar.ts";
import { calendarMessages } from "./value-messages.ts";

export type CalendarEdit = {
  readonly site: Site;
  readonly view: View;
  readonly viewer: Viewer;
  readonly kpi: Kpi;
  readonly entry: CalendarEntry | null;
  /** What was typed and not stored, with the reason. */
  readonly typed: TypedCalendar | null;
  readonly problem: Problem | null;
};

/** One form: which statistic a value comes from and when it is out next; and a line on who was asked when it was late. */
export function calendarEditPage(edit: CalendarEdit): PageContent {
  const { view, site, kpi, entry } = edit;
  const t = calendarMessages(view.lang);
  const title = t("editTitle", { kpi: nameIn(view.lang, kpi) });
  return {
    title,
    description: t("editLead"),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        { label: t("title"), href: `/calendar/${site.edition.id}` },
        { label: title },
      ],
    ],
    main: (
      <>
        {edit.problem ? (
          <p class="form-problem" role="alert" id="calendar-problem">
            <Name>{edit.problem.message[view.lang]}</Name>
          </p>
        ) : null}
        <EntryForm edit={edit} />
        {entry?.nextOn ? (
          <Section id="chase" title={t("chaseHead")}>
            <ChaseForm edit={edit} />
          </Section>
        ) : null}
      </>
    ),
    unlisted: true,
  };
}

const address = ({ site, kpi }: CalendarEdit): string => `/calendar/${site.edition.id}/${encodeURIComponent(kpi.id)}`;

function shownIn(edit: CalendarEdit): TypedCalendar {
  const { entry, typed, view } = edit;
  const words = (text: string | null | undefined): string => {
    const period = text ? asPeriod(text) : null;
    return period?.ok ? formatPeriod(period.value, { lang: view.lang, era: view.era }) : (text ?? "");
  };
  return (
    typed ?? {
      statistic: entry?.statistic ?? "",
      latestPeriod: view.lang === "ja" ? words(entry?.latestPeriod) : (entry?.latestPeriod ?? ""),
      nextPeriod: view.lang === "ja" ? words(entry?.nextPeriod) : (entry?.nextPeriod ?? ""),
      nextOn: entry?.nextOn ?? "",
      series: entry?.measureId ? `${entry.measureId}|${entry.areaCode ?? ""}` : "",
    }
  );
}

function EntryForm({ edit }: { readonly edit: CalendarEdit }) {
  const { view, viewer, entry, site } = edit;
  const t = calendarMessages(view.lang);
  const shown = shownIn(edit);
  const [measureId = "", areaCode = ""] = shown.series.split("|");
  const fields = [
    ["statistic", t("formStatistic"), shown.statistic],
    ["latestPeriod", t("formLatest"), shown.latestPeriod],
    ["nextPeriod", t("formNext"), shown.nextPeriod],
    ["nextOn", t("formOn"), shown.nextOn],
  ] as const;
  return (
    <form class="short-form" method="post" action={address(edit)}>
      <input type="hidden" name="_form" value={viewer.formToken} />
      <input type="hidden" name="version" value={String(entry?.version ?? 0)} />
      {fields.map(([name, label, value]) => (
        <label key={name}>
          <span data-name="">{label}</span>
          <input
            type="text"
            name={name}
            value={value}
            autocomplete="off"
            aria-describedby={edit.problem ? "calendar-problem" : undefined}
          />
        </label>
      ))}
      <label>
        <span>{t("formSeries")}</span>
        <select name="measure">
          <option value="">{t("noSeries")}</option>
          {[...site.series.measures.values()].map((measure) => (
            <option key={measure.id} value={measure.id} selected={measure.id === measureId}>
              {nameIn(view.lang, measure)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span data-name="">{t("formArea")}</span>
        <input type="text" name="area" value={areaCode} inputMode="numeric" autocomplete="off" />
      </label>
      <button type="submit">{t("save")}</button>
    </form>
  );
}

function ChaseForm({ edit }: { readonly edit: CalendarEdit }) {
  const { view, viewer, entry } = edit;
  const t = calendarMessages(view.lang);
  return (
    <>
      {entry?.chasedOn ? (
        <p>
          {t("chasedOn")} <Name>{entry.chasedOn}</Name> <Name>{entry.chasedNote ?? ""}</Name>
        </p>
      ) : null}
      <form class="short-form" method="post" action={`${address(edit)}/chase`}>
        <input type="hidden" name="_form" value={viewer.formToken} />
        <input type="hidden" name="version" value={String(entry?.version ?? 0)} />
        <label>
          <span>{t("chaseNote")}</span>
          <input type="text" name="note" maxLength={500} autocomplete="off" />
        </label>
        <button type="submit">{t("chase")}</button>
      </form>
    </>
  );
}
