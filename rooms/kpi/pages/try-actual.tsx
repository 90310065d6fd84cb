import { formatQuantity, quantityOf } from "../../../foundation/index.ts";
import { EmptyState, Name, Section, type View, weave } from "../../../ui/index.ts";
import { PeriodWhen, periodWords } from "../../fact/web.tsx";
import type { KpiModel } from "../domain/kpi-model.ts";
import type { SupposedActual } from "../domain/kpi-to-request.ts";
import type { Kpi } from "../domain/kpis.ts";
import { readSupposed, type SupposeChoices, supposeChoices, supposePeriod } from "../domain/suppose-actual.ts";
import { oneKpiMessages } from "./kpi-messages.ts";
import { KpiWay } from "./kpi-way.tsx";
import { unitOf } from "./kpi-words.ts";
import { KpiVerdicts } from "./verdicts.tsx";

type Shown = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** A small form that shows how every rule would judge a value; a plain GET form, nothing is stored. */
export function TryActual({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  const choices = supposeChoices(kpi);
  const query = new URLSearchParams(view.query ?? "");
  const supposed = readSupposed(kpi, query);
  return (
    <Section id="try" title={t("tryTitle")} lead={t("tryLead")}>
      {choices === null ? (
        <EmptyState what={t("tryNot")} why={t("tryNotWhy")} />
      ) : (
        <TryForm kpi={kpi} view={view} choices={choices} query={query} isProblem={supposed !== null && !supposed.ok} />
      )}
      {supposed === null ? null : supposed.ok ? (
        <TryResult kpi={kpi} model={model} view={view} supposed={supposed.value} />
      ) : (
        <p class="form-problem" id="try-problem" role="alert">
          <b>{t("tryProblem")}</b> <Name>{supposed.problem[view.lang]}</Name>
        </p>
      )}
    </Section>
  );
}

type FormProps = {
  readonly kpi: Kpi;
  readonly view: View;
  readonly choices: SupposeChoices;
  readonly query: URLSearchParams;
  readonly isProblem: boolean;
};

function TryForm({ kpi, view, choices, query, isProblem }: FormProps) {
  const t = oneKpiMessages(view.lang);
  const chosen = query.get("year") ?? String(choices.years.at(-1));
  return (
    <form class="short-form" action={`${view.path}#try`} method="get">
      <label>
        <span data-name="">{t("tryValue", { unit: formUnit(choices, kpi, view) })}</span>
        <input
          type="text"
          name="actual"
          inputMode="decimal"
          autocomplete="off"
          required
          value={query.get("actual") ?? ""}
          aria-invalid={isProblem ? "true" : undefined}
          aria-describedby={isProblem ? "try-problem" : undefined}
        />
      </label>
      <label>
        <span>{t("tryYear")}</span>
        <select name="year">
          {choices.years.map((year) => (
            <option key={year} value={String(year)} selected={String(year) === chosen}>
              {periodWords(supposePeriod(kpi, year), view)}
            </option>
          ))}
        </select>
      </label>
      {choices.unit === "%" ? (
        <label class="check-field">
          <input type="checkbox" name="survey" value="1" checked={query.get("survey") === "1"} />
          <span>{t("trySurvey")}</span>
        </label>
      ) : null}
      <button type="submit">{t("tryGo")}</button>
    </form>
  );
}

/** The scale stays in Japanese in both languages: it is how the source counts (万人), and English has no word for it. */
function formUnit({ scale, unit }: SupposeChoices, kpi: Kpi, view: View): string {
  const name = unitOf(kpi, view.lang) ?? unit;
  if (view.lang === "ja" || scale === "") return `${view.lang === "ja" ? scale : ""}${name}`;
  return `${scale}${unit}: ${englishScale(scale, unit)}`;
}

const englishScale = (scale: SupposeChoices["scale"], unit: string): string => {
  const one = quantityOf(1, unit);
  const sizes: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8 };
  const size = sizes[scale];
  if (!one.ok || size === undefined) return unit;
  return formatQuantity({ ...one.value, value: size }, { lang: "en" });
};

function TryResult({ kpi, model, view, supposed }: Shown & { readonly supposed: SupposedActual }) {
  const t = oneKpiMessages(view.lang);
  const words = supposedWords(kpi, view, supposed);
  return (
    <div class="form-result">
      <h3>
        {weave(t("tryShown", {}), {
          period: <PeriodWhen period={supposePeriod(kpi, supposed.year)} view={view} />,
          value: <Name>{words}</Name>,
        })}
      </h3>
      <p>
        <b>{t("tryMark")}</b> <a href={view.path}>{t("tryClear")}</a>
      </p>
      <KpiWay kpi={kpi} model={model} view={view} size="large" supposed={{ actual: supposed, words }} />
      <KpiVerdicts kpi={kpi} model={model} view={view} supposed={supposed} />
    </div>
  );
}

function supposedWords(kpi: Kpi, view: View, { value }: SupposedActual): string {
  const choices = supposeChoices(kpi);
  const made = quantityOf(value, choices?.unit ?? "無単位");
  return made.ok ? formatQuantity(made.value, { lang: view.lang, scale: choices?.scale ?? "" }) : String(value);
}
