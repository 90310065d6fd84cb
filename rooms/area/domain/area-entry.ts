import Type, { type Static } from "typebox";
import { closed, idSchema, maybe, named, nullable, remarks, sourcesSchema } from "../../document/index.ts";
import { figureOrAbsenceSchema } from "../../fact/index.ts";

const validity = { from: maybe(Type.String()), to: maybe(Type.String()) };

/** A place: prefecture, region (連携地域), bureau (振興局), city, town, village. Belonging has dates. */
export const areaEntrySchema = closed({
  ...named,
  code: maybe(Type.String({ pattern: "^[0-9]{6}$" })),
  kind: Type.Enum(["prefecture", "region", "bureau", "city", "town", "village", "ward"]),
  kana: maybe(Type.String()),
  district: maybe(Type.String()),
  /** Place in the usual order of its kind, where codes give none (regions, bureaus). */
  order: Type.Optional(Type.Integer({ minimum: 1 })),
  office: maybe(Type.String()),
  officeEn: maybe(Type.String()),
  core: Type.Optional(Type.Boolean()),
  tile: maybe(Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })])),
  parents: Type.Array(closed({ id: idSchema, ...validity })),
  mergedInto: maybe(closed({ id: idSchema, on: Type.String() })),
  ...validity,
  sources: sourcesSchema,
  ...remarks,
});
export type AreaEntry = Static<typeof areaEntrySchema>;

/** Municipalities that work together; groups overlap and have dates. `members: null` = the sources do not name them. */
export const groupEntrySchema = closed({
  ...named,
  kind: Type.Enum(["modelArea", "settlementArea", "coreCityArea", "dmo", "coreCities", "geopark", "other"]),
  members: nullable(Type.Array(idSchema)),
  memberCount: maybe(figureOrAbsenceSchema),
  status: maybe(Type.String()),
  statusEn: maybe(Type.String()),
  ...validity,
  sources: sourcesSchema,
  ...remarks,
});
export type GroupEntry = Static<typeof groupEntrySchema>;
