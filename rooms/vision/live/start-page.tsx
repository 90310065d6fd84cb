import { type Answer, answerTo, fertilityIn, isRefusal, type Refusal, totalIn } from "../domain/answer.ts";
import { baseOf } from "../domain/vision-base.ts";
import { goalYear, moveBands, settingsQuery, type VisionSettings } from "../domain/vision-settings.ts";
import { findParts } from "./drawn-parts.tsx";
import {
  type LiveForm,
  putBack,
  refusalOf,
  settingsNow,
  showSliders,
  sliderNames,
  standAt,
  takeOver,
} from "./form-settings.ts";
import { onceAFrame, whenQuiet } from "./in-turns.ts";
import { answerLine } from "./live-answer.tsx";
import type { LiveProps } from "./live-parts.tsx";
import { quickAnswer } from "./quick-answer.ts";
import { setText } from "./set-text.ts";
import { startMap } from "./start-map.ts";
import type { VisionData } from "./vision-data.ts";
import { changeWords, type Reader, yearWords } from "./vision-words.ts";

/** A slider rests when it has not moved for so long. */
const quietMilliseconds = 150;

type Ask = (settings: VisionSettings) => Answer | Refusal;

/** Makes the page alive; nothing happens on a page without the form and its data. */
export function startPage(page: Document): void {
  const text = page.querySelector("#vision-data")?.textContent;
  const form = page.querySelector<HTMLFormElement>("#vision-form");
  if (!text || !form) return;
  const { data, reader } = sentFrom(text);
  const base = data.base && baseOf(data.base);
  if (!base) return;
  const live: LiveForm = { page, form, data, reader };
  const quick = quickAnswer(base, data.scenarios);
  const ask: Ask = (settings) => answerTo(base, data.scenarios, settings);
  showSliders(live);
  const [parts, rest] = [findParts(page), whenQuiet(quietMilliseconds)];
  const settle = (settings: VisionSettings) =>
    rest.ask(() => {
      const whole = ask(settings);
      return isRefusal(whole) ? [] : restOf({ data, reader, settings, answer: whole });
    });
  const now = () => settingsNow(live);
  const map = startMap(page, data, reader, { now, moved: () => settle(now()) });
  const restOf = (props: LiveProps) => [
    ...parts.settle(props),
    () => showEffects(live, props, ask),
    () => map?.settle(props.settings),
    () => page.dispatchEvent(new Event("michishirube:redrawn")),
    () => showLine(live, props, "[data-vision-said]"),
    () => showAddress(live, props.settings, map?.query() ?? ""),
  ];
  const answer = onceAFrame(() => {
    const settings = now();
    const found = quick(settings);
    showRefusal(live, found);
    if (isRefusal(found)) return;
    const props: LiveProps = { data, reader, settings, answer: found };
    parts.follow(props);
    map?.follow(settings);
    showLine(live, props, "[data-vision-line]");
    settle(settings);
  });
  page.addEventListener("input", (event) => {
    if (takeOver(live, event.target)) answer();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  // nothing leaves this page with what was chosen before
  window.addEventListener("click", ({ target }) => target instanceof HTMLInputElement || rest.finish(), true);
  for (const leaving of ["submit", "beforeprint"]) window.addEventListener(leaving, rest.finish, true);
  page.querySelector("[data-vision-reset]")?.addEventListener("click", (event) => {
    event.preventDefault();
    putBack(live);
    answer();
  });
}

/** What the server wrote into the page for this script: both are of one version, so their shape is the same. */
const sentFrom = (text: string): { readonly data: VisionData; readonly reader: Reader } => JSON.parse(text);

function showLine({ page }: LiveForm, props: LiveProps, where: string): void {
  const line = page.querySelector(where);
  if (line) setText(line, answerLine(props));
}

function showRefusal({ page, reader }: LiveForm, found: Answer | Refusal): void {
  const place = page.querySelector("[data-vision-refused]");
  const text = isRefusal(found) ? found.refused[reader.lang] : "";
  if (!place || place.textContent === text) return;
  place.textContent = text;
  place.classList.toggle("form-problems", text !== "");
  place.toggleAttribute("data-name", true);
}

/** The address of what is chosen, wherever the page speaks of it. */
function showAddress({ page, data }: LiveForm, settings: VisionSettings, ofMap: string): void {
  const chosen = settingsQuery(settings, data.plain);
  const query = [chosen, ofMap].filter((part) => part !== "").join("&");
  const address = query === "" ? location.pathname : `${location.pathname}?${query}`;
  history.replaceState(history.state, "", address);
  const own = page.querySelector("[data-vision-share] [data-own-address]");
  if (own) setText(own, new URL(address, location.href).href);
  const kept = page.querySelector<HTMLInputElement>("[data-vision-settings]");
  if (kept) kept.value = chosen;
  for (const file of page.querySelectorAll<HTMLAnchorElement>('a[href^="/api/vision/"]'))
    file.href = query === "" ? file.pathname : `${file.pathname}?${query}`;
  for (const choice of page.querySelectorAll<HTMLAnchorElement>("[data-vision-base]")) {
    const other = settingsQuery({ ...settings, base: choice.dataset.visionBase ?? settings.base }, data.plain);
    choice.href = other === "" ? location.pathname : `${location.pathname}?${other}`;
  }
  for (const choice of page.querySelectorAll<HTMLAnchorElement>("[data-map-choices] a")) {
    const picture = new URL(choice.href).searchParams.get("map") ?? "";
    const other = new URLSearchParams(query);
    other.set("map", picture);
    choice.href = `${location.pathname}?${other}#map`;
  }
}

/** What each slider does by itself: the answer with it less the answer without it; or why its number cannot be used. */
function showEffects(live: LiveForm, { settings, answer, reader, data }: LiveProps, ask: Ask): void {
  const all = answer ? totalIn(answer.chosen, goalYear) : null;
  const tfr = answer ? fertilityIn(answer.chosen, goalYear, data.base?.childWomanPerTfr ?? null) : null;
  if (tfr !== null) standAt(live, "tfr", tfr);
  for (const name of sliderNames) {
    const place = live.form.querySelector(`[data-slider="${name}"] [data-effect]`);
    const without = withoutSetting(settings, name);
    if (!place) continue;
    const refused = refusalOf(live, name);
    place.classList.toggle("vision-effect-refused", refused !== "");
    if (refused !== "") {
      setText(place, refused);
      continue;
    }
    const found = without && ask(without);
    const rest = found && !isRefusal(found) ? totalIn(found.chosen, goalYear) : null;
    setText(
      place,
      all === null || rest === null ? "" : `${yearWords(goalYear, reader)} ${changeWords(all - rest, reader)}`,
    );
  }
}

/** The settings without one of them; null where it is not set at all. */
function withoutSetting(settings: VisionSettings, name: string): VisionSettings | null {
  if (name === "tfr") return settings.tfr === null ? null : { ...settings, tfr: null };
  if (name === "life") return settings.life === 0 ? null : { ...settings, life: 0 };
  const band = moveBands.findIndex(({ id }) => id === name);
  if (band < 0 || settings.moves[band] === 0) return null;
  return { ...settings, moves: settings.moves.map((count, index) => (index === band ? 0 : count)) };
}
