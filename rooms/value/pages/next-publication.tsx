import { Name, nameIn, weave } from "../../../ui/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import type { Kpi } from "../../kpi/index.ts";
import type { PanelModel } from "./panel-model.ts";
import { calendarMessages, valueMessages } from "./value-messages.ts";

/** One line: which statistic the value comes from, when it is out next, and where to change that. */
export function NextPublication({ kpi, model }: { readonly kpi: Kpi; readonly model: PanelModel }) {
  const { view, loaded, site } = model;
  const entry = loaded.calendar.get(kpi.id);
  const t = valueMessages(view.lang);
  const c = calendarMessages(view.lang);
  return (
    <p class="cell-note">
      {entry
        ? weave(t("fromStatistic"), {
            statistic: <Name>{entry.statistic ?? c("noStatistic")}</Name>,
            day: entry.nextOn ? <PeriodWhen period={entry.nextOn} view={view} /> : c("unknown"),
          })
        : t("fromNothing")}{" "}
      <a
        href={`/calendar/${site.edition.id}/${encodeURIComponent(kpi.id)}`}
        aria-label={`${t("calendarLink")}: ${nameIn(view.lang, kpi)}`}
      >
        {t("calendarLink")}
      </a>
    </p>
  );
}
