import type { Bilingual } from "../../../foundation/index.ts";

/** The ages by which movers are given, at the end of a step: first and last age, null = and over. Small children follow from the women. `id` is the name in an address. */
export const moveBands = [
  { id: "m5", from: 5, to: 14 },
  { id: "m15", from: 15, to: 24 },
  { id: "m25", from: 25, to: 39 },
  { id: "m40", from: 40, to: 64 },
  { id: "m65", from: 65, to: null },
] as const;

/** What a reader chose: a scenario, and what they moved on top of it. All of it stands in the address of a page. */
export type VisionSettings = {
  /** What the projection rests on, by its name in the address; "" where there is nothing to choose. */
  readonly base: string;
  readonly scenario: string;
  /** A second scenario beside the first; null = none. */
  readonly compare: string | null;
  /** Total fertility rate that is reached in `goalYear` and held; null = as the scenario has it. */
  readonly tfr: number | null;
  /** Years of life expectancy that are gained by `goalYear`, in a straight line; below 0: lost. */
  readonly life: number;
  /** Net movers a year in addition to the scenario, by the bands of age. */
  readonly moves: readonly number[];
  /** The year that pyramid, table and map show. */
  readonly year: number;
};

/** By which year what a reader chooses is reached, and which the answer is given for: the year of the visions. */
export const goalYear = 2040;

/** What a setting may be: bounds and step of its slider. Movers are bounded by the size of the place. */
export const bounds = {
  tfr: { min: 0.8, max: 3, step: 0.01 },
  life: { min: -3, max: 6, step: 0.1 },
  year: { min: 1980, max: 2100, step: 5 },
  moves: { min: -1_000_000, max: 1_000_000, step: 1 },
} as const;

export const plainSettings = (scenario: string, year: number, base = ""): VisionSettings => ({
  base,
  scenario,
  compare: null,
  tfr: null,
  life: 0,
  moves: moveBands.map(() => 0),
  year,
});

/** What was read, and what could not be: a wrong value is named and the plain one stands in its place. */
export type ReadSettings = { readonly settings: VisionSettings; readonly refused: readonly Bilingual[] };

type Allowed = {
  readonly bases?: readonly string[];
  readonly scenarios: readonly string[];
  readonly years: readonly number[];
  readonly plain: VisionSettings;
};

/** Reads the settings of an address. */
export function readSettings(query: string, { bases = [], scenarios, years, plain }: Allowed): ReadSettings {
  const given = new URLSearchParams(query);
  const refused: Bilingual[] = [];
  const numberOf = (name: string, { min, max }: { readonly min: number; readonly max: number }): number | null => {
    const text = given.get(name)?.trim() ?? "";
    if (text === "") return null;
    const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    refused.push(notBetween(name, text, min, max));
    return null;
  };
  const oneOf = (name: string, known: readonly string[], unknown: typeof unknownScenario): string | null => {
    const text = given.get(name) ?? "";
    if (text === "" || known.includes(text)) return text || null;
    refused.push(unknown(name, text, known));
    return null;
  };
  const scenarioOf = (name: string): string | null => oneOf(name, scenarios, unknownScenario);
  const year = numberOf("year", bounds.year);
  const settings = {
    base: oneOf("base", bases, unknownBase) ?? plain.base,
    scenario: scenarioOf("s") ?? plain.scenario,
    compare: scenarioOf("c"),
    tfr: numberOf("tfr", bounds.tfr),
    life: numberOf("life", bounds.life) ?? 0,
    moves: moveBands.map(({ id }) => numberOf(id, bounds.moves) ?? 0),
    year: year === null ? plain.year : nearest(years, year, plain.year),
  };
  return { settings, refused };
}

/** The year of the list that is nearest to the one that was asked for: pages know steps of five years. */
const nearest = (years: readonly number[], wanted: number, otherwise: number): number =>
  [...years].sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0] ?? otherwise;

const notBetween = (name: string, found: string, min: number, max: number): Bilingual => ({
  ja: `設定「${name}」の値「${found}」は使えません。${min}から${max}までの数で書いてください。既定の値で計算しました。`,
  en: `The setting "${name}" cannot be "${found}": give a number from ${min} to ${max}. The usual value was used.`,
});

const unknownScenario = (name: string, found: string, known: readonly string[]): Bilingual => ({
  ja: `シナリオ「${found}」（${name}）はありません。${known.join("、")} のどれかを書いてください。既定のシナリオで計算しました。`,
  en: `There is no scenario "${found}" (${name}): write one of ${known.join(", ")}. The usual one was used.`,
});

const unknownBase = (name: string, found: string, known: readonly string[]): Bilingual => ({
  ja: `計算の土台「${found}」（${name}）はこの地域にありません。${known.length > 0 ? `${known.join("、")} のどれかを書いてください。` : ""}既定の土台で計算しました。`,
  en: `There is no base "${found}" (${name}) for this place.${known.length > 0 ? ` Write one of ${known.join(", ")}.` : ""} The usual one was used.`,
});

/** The settings as a query, shortest form: what is plain is left out, so that the same settings have the same address. */
export function settingsQuery(settings: VisionSettings, plain: VisionSettings): string {
  const query = new URLSearchParams();
  if (settings.base !== plain.base) query.set("base", settings.base);
  if (settings.scenario !== plain.scenario) query.set("s", settings.scenario);
  if (settings.compare !== null) query.set("c", settings.compare);
  if (settings.tfr !== null) query.set("tfr", String(settings.tfr));
  if (settings.life !== 0) query.set("life", String(settings.life));
  moveBands.forEach(({ id }, band) => {
    const moves = settings.moves[band] ?? 0;
    if (moves !== 0) query.set(id, String(moves));
  });
  if (settings.year !== plain.year) query.set("year", String(settings.year));
  return query.toString();
}

/** Nothing was moved: the numbers are the scenario's own. */
export const isPlain = ({ tfr, life, moves }: VisionSettings): boolean =>
  tfr === null && life === 0 && moves.every((count) => count === 0);
