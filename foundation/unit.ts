import { toCommonWidth } from "./japanese-text.ts";
import { scalePower, shown } from "./numeral.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { type Bilingual, type Problem, problem } from "./problem.ts";
import { type UnitKind, unitRegistry } from "./unit-registry.ts";

export type { UnitKind } from "./unit-registry.ts";

/**
 * The base unit of a quantity (人, never 千人), found by `asUnit`. `id` is what is stored and compared; `en` names one and many.
 * A rate such as 人/年 has kind `rate` and its two units' ids joined by a slash.
 */
export type Unit = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly en: { readonly one: string; readonly many: string };
};

/** A printed unit: 千円 is the unit 円 with 3 as its power of ten. */
export type ScaledUnit = { readonly unit: Unit; readonly power: number };

const unitsBySpelling = new Map<string, Unit>();
for (const { id, kind, one, many, spellings } of unitRegistry) {
  const unit: Unit = { id, kind, en: { one, many } };
  for (const spelling of [id, ...spellings]) unitsBySpelling.set(spellingKey(spelling), unit);
}

/** Finds a base unit by any of its spellings (`名` is 人, `箇所` is か所, `ｋW` is kW, `人／年` is a rate). Refuses scales: 千円 is not a unit. */
export function asUnit(text: string): Outcome<Unit, Problem> {
  const key = spellingKey(text);
  const known = unitsBySpelling.get(key) ?? asRate(key);
  return known ? ok(known) : fail(unknownUnit(text));
}

/** Finds a unit printed with its scale: `千円`, `百万円`, `万人`, `千㎥`, `10人`; a bare unit has power 0. */
export function asScaledUnit(text: string): Outcome<ScaledUnit, Problem> {
  // most are spelt as they are kept
  const plain = unitsBySpelling.get(text);
  if (plain) return ok({ unit: plain, power: 0 });
  const key = spellingKey(text);
  const whole = unitsBySpelling.get(key) ?? asRate(key);
  if (whole) return ok({ unit: whole, power: 0 });
  const [scale = ""] = /^(?:10+|[十百千万億兆]+)/.exec(key) ?? [];
  const power = /^1/.test(scale) ? scale.length - 1 : scalePower(scale);
  const unit = unitsBySpelling.get(key.slice(scale.length)) ?? asRate(key.slice(scale.length));
  return power !== null && unit ? ok({ unit, power }) : fail(unknownUnit(text));
}

export function sameUnit(one: Unit, other: Unit): boolean {
  return one.id === other.id;
}

/** Spellings are compared in one width, without spaces, and without regard to case (kW, KW, ｋＷ). */
function spellingKey(text: string): string {
  return toCommonWidth(text).replace(/\s+/g, "").toLowerCase();
}

function asRate(key: string): Unit | null {
  if (!key.includes("/")) return null;
  const [top = "", bottom = "", ...more] = key.split("/");
  // 人/10万人: rates are told for a round number of people
  const [scale = ""] = /^(?:10+[千万]?|[千万]|10万)(?=人)/.exec(bottom) ?? [];
  const [above, below] = [unitsBySpelling.get(top), unitsBySpelling.get(bottom.slice(scale.length))];
  if (!above || !below || more.length > 0) return null;
  const words: Unit["en"] = {
    one: `${above.en.one} per ${below.en.one}`,
    many: `${above.en.many} per ${scale === "" ? below.en.one : `${scale} ${below.en.many}`}`,
  };
  return { id: `${above.id}/${scale}${below.id}`, kind: "rate", en: words };
}

/** The name of a unit beside a column or a chart. */
export function unitName(unit: Unit): Bilingual {
  return { ja: unit.id === "無単位" ? "" : unit.id, en: unit.en.many };
}

/** Units are registered in unit-registry.ts; who meets this message may be a clerk, to whom a file says nothing. */
function unknownUnit(text: string): Problem {
  return problem(
    "unit/unknown",
    `「${shown(text)}」という単位は登録されていません。綴りを確かめるか、登録されている単位（人、件、円、% など）で書いてください。`,
    `The unit "${shown(text)}" is not registered. Check its spelling, or write a registered unit (人, 件, 円, % …).`,
  );
}
