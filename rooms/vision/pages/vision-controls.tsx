import type { ComponentChildren } from "preact";
import { Name, nameIn } from "../../../ui/index.ts";
import { fertilityIn } from "../domain/answer.ts";
import { moverBounds } from "../domain/chosen-scenario.ts";
import { bounds, goalYear, moveBands, settingsQuery } from "../domain/vision-settings.ts";
import { answerLine } from "../live/live-answer.tsx";
import type { LiveProps } from "../live/live-parts.tsx";
import { shownYears } from "../live/vision-data.ts";
import { yearWords } from "../live/vision-words.ts";
import { pageMessages } from "./vision-messages.ts";

type Bound = { readonly min: number; readonly max: number; readonly step: number };
type Controls = LiveProps & { readonly action: string };

/** The sliders as a form: without JavaScript the numbers are sent and the server works it out; with it every slider answers at once. */
export function VisionControls(props: Controls) {
  const { data, reader, action, settings } = props;
  const t = pageMessages(reader.lang);
  if (!data.base) return null;
  return (
    <form id="vision-form" class="vision-form" method="get" action={action} aria-labelledby="vision-form-title">
      <h2 id="vision-form-title">{t("whatIf")}</h2>
      <p class="vision-live" data-vision-line="" data-name="">
        {answerLine(props)}
      </p>
      <p class="visually-hidden" aria-live="polite" data-vision-said="" data-name="" />
      {settings.base === data.plain.base ? null : <input type="hidden" name="base" value={settings.base} />}
      <ScenarioField {...props} name="s" />
      <FertilitySlider {...props} />
      <Slider
        name="life"
        label={t("life", { year: yearWords(goalYear, reader) })}
        help={t("lifeHelp")}
        bound={bounds.life}
        value={settings.life === 0 ? "" : String(settings.life)}
        start={0}
      />
      <MoverSliders {...props} />
      <ScenarioField {...props} name="c" />
      <div class="form-buttons">
        <button type="submit" class="action" data-vision-submit="">
          {t("compute")}
        </button>
        <a href={plainAddress(props)} data-vision-reset="">
          {t("reset")}
        </a>
      </div>
    </form>
  );
}

/** The page with nothing moved, upon the same base. */
function plainAddress({ data, settings }: LiveProps): string {
  const query = settingsQuery({ ...data.plain, base: settings.base }, data.plain);
  return query === "" ? data.path : `${data.path}?${query}`;
}

function ScenarioField({ data, settings, reader, name }: Controls & { readonly name: "s" | "c" }) {
  const t = pageMessages(reader.lang);
  const chosen = name === "s" ? settings.scenario : settings.compare;
  return (
    <div class="field vision-field">
      <label for={`vision-${name}`}>{t(name === "s" ? "scenario" : "compare")}</label>
      <select id={`vision-${name}`} name={name}>
        {name === "c" ? (
          <option value="" selected={chosen === null}>
            {t("noCompare")}
          </option>
        ) : null}
        {data.scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id} selected={scenario.id === chosen}>
            {nameIn(reader.lang, { name: scenario.name.ja, nameEn: scenario.name.en })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Where no nation's ratio is known, a fertility rate cannot be turned into children: then there is no slider for it. */
function FertilitySlider({ data, settings, reader, answer }: Controls) {
  const t = pageMessages(reader.lang);
  const perTfr = data.base?.childWomanPerTfr ?? null;
  if (perTfr === null || !answer) return null;
  const year = yearWords(goalYear, reader);
  return (
    <Slider
      name="tfr"
      label={t("tfr", { year })}
      help={t("tfrHelp", { year })}
      bound={bounds.tfr}
      value={settings.tfr === null ? "" : String(settings.tfr)}
      start={Math.round((fertilityIn(answer.chosen, goalYear, perTfr) ?? bounds.tfr.min) * 100) / 100}
    />
  );
}

function MoverSliders({ data, settings, reader }: Controls) {
  const t = pageMessages(reader.lang);
  const bound = moverBounds((data.base?.start ?? []).reduce((sum, count) => sum + count, 0));
  return (
    <fieldset class="vision-moves">
      <legend>{t("moves")}</legend>
      <p class="field-hint">{t("movesHelp")}</p>
      {moveBands.map(({ id, from, to }, index) => {
        const words = { from: String(from), to: String(to ?? "") };
        const moves = settings.moves[index] ?? 0;
        return (
          <Slider
            key={id}
            name={id}
            label={<Name>{to === null ? t("bandOpen", words) : t("band", words)}</Name>}
            bound={bound}
            value={moves === 0 ? "" : String(moves)}
            start={0}
          />
        );
      })}
    </fieldset>
  );
}

/** A number, and (with JavaScript) a slider for the same number; both have the same name for listeners. */
function Slider(props: {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly help?: string;
  readonly bound: Bound;
  readonly value: string;
  /** Where the slider stands while the field is empty. */
  readonly start: number;
}) {
  const { name, label, help, bound, value, start } = props;
  const id = `vision-${name}`;
  return (
    <div class="vision-slider" data-slider={name}>
      <label id={`${id}-label`} for={id}>
        {typeof label === "string" ? <Name>{label}</Name> : label}
      </label>
      <div class="vision-slider-row">
        <input
          type="range"
          hidden
          data-range=""
          data-start={start}
          aria-labelledby={`${id}-label`}
          min={bound.min}
          max={bound.max}
          step={bound.step}
          value={value === "" ? start : value}
        />
        <input
          id={id}
          name={name}
          type="number"
          inputMode="decimal"
          placeholder={String(start)}
          min={name.startsWith("m") ? bounds.moves.min : bound.min}
          max={name.startsWith("m") ? bounds.moves.max : bound.max}
          step="any"
          value={value}
          aria-describedby={help === undefined ? `${id}-effect` : `${id}-help ${id}-effect`}
        />
      </div>
      {help === undefined ? null : (
        <p class="field-hint" id={`${id}-help`} data-name="">
          {help}
        </p>
      )}
      <p class="vision-effect" id={`${id}-effect`} data-effect="" data-name="" />
    </div>
  );
}

/** The year that pyramid and map show: belongs to the same form, stands beside the picture. */
export function YearControl({ data, settings, reader }: LiveProps) {
  const t = pageMessages(reader.lang);
  const years = shownYears(data);
  return (
    <div class="vision-year">
      <label id="vision-year-label" for="vision-year">
        {t("shownYear")}
      </label>
      <input
        type="range"
        hidden
        data-year-range=""
        aria-labelledby="vision-year-label"
        min={years[0]}
        max={years.at(-1)}
        step={5}
        value={settings.year}
        aria-valuetext={yearWords(settings.year, reader)}
      />
      <select id="vision-year" name="year" form="vision-form">
        {years.map((year) => (
          <option key={year} value={year} selected={year === settings.year}>
            {yearWords(year, reader)}
          </option>
        ))}
      </select>
      <button type="submit" form="vision-form" class="quiet-button" data-vision-submit="">
        {t("compute")}
      </button>
    </div>
  );
}
