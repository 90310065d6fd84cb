import Type from "typebox";
import { closed, textSchema } from "../../document/index.ts";

const told = closed({ ja: textSchema, en: textSchema });
const year = Type.Integer({ minimum: 1800, maximum: 2300 });
const age = Type.Integer({ minimum: 0, maximum: 150 });
const factor = Type.Number({ minimum: 0, maximum: 100 });
const part = Type.Number({ minimum: 0, maximum: 1 });
const sex = Type.Optional(Type.Enum(["men", "women", "both"]));
const ages = closed({ from: age, to: Type.Optional(age) });
const period = Type.Optional(closed({ from: Type.Optional(year), until: Type.Optional(year) }));
const where = Type.Optional(Type.Union([Type.Literal("all"), Type.Array(textSchema, { minItems: 1 })]));

const change = <Fields extends Type.TProperties>(kind: string, fields: Fields) =>
  closed({ kind: Type.Literal(kind), where, ...fields });

/** Lists for an editor what a change may hold. What a scenario may say is decided by `readScenario` of the library, which also reads it. */
const changes = Type.Array(
  Type.Union([
    change("fertilityPath", {
      points: Type.Array(closed({ year, tfr: Type.Number({ minimum: 0, maximum: 10 }) }), { minItems: 1 }),
      spread: Type.Optional(Type.Enum(["same", "inProportion"])),
    }),
    change("fertilityFactor", { factor, period }),
    change("survivalYears", { years: Type.Number({ minimum: -50, maximum: 50 }), sex, by: Type.Optional(year) }),
    change("deathFactor", { factor, period }),
    change("migrationFactor", {
      factor,
      ages: Type.Optional(ages),
      sex,
      only: Type.Optional(Type.Enum(["all", "loss", "gain"])),
      period,
    }),
    change("migrationBalance", { by: year }),
    change("migrationLoss", { to: part, from: year, years: Type.Number({ minimum: 1, maximum: 200 }) }),
    change("migrationAdd", {
      yearly: Type.Number({ minimum: -1e9, maximum: 1e9 }),
      pattern: Type.Array(closed({ ages, sex, share: part }), { minItems: 1 }),
      split: Type.Optional(Type.Enum(["together", "each"])),
      period,
    }),
  ]),
);

/** A scenario of an edition, as the library `projection/` reads it; `where` names areas and groups of the edition. */
export const scenarioEntrySchema = closed({
  id: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }),
  version: Type.Integer({ minimum: 1 }),
  name: told,
  author: textSchema,
  reason: told,
  source: Type.Optional(told),
  changes,
});

/** A scenario as an edition holds it: `readScenario` says what its fields mean. */
export type ScenarioEntry = { readonly id: string; readonly [field: string]: unknown };
