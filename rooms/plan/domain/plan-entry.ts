import Type, { type Static } from "typebox";
import {
  closed,
  idSchema,
  maybe,
  named,
  nullable,
  ownerSchema,
  remarks,
  sourcesSchema,
  textSchema,
} from "../../document/index.ts";
import { figureOrAbsenceSchema } from "../../fact/index.ts";

/** A node of a plan's tree, of any depth; one node may stand in several plans (`alsoIn`) and carry several codes. */
export const nodeSchema = Type.Cyclic(
  {
    Node: closed({
      ...named,
      kind: Type.Enum([
        "goal",
        "priorityProject",
        "pillar",
        "viewpoint",
        "theme",
        "strategy",
        "direction",
        "measure",
        "engine",
      ]),
      code: maybe(Type.String()),
      alsoIn: Type.Optional(Type.Array(idSchema)),
      areas: Type.Optional(Type.Array(idSchema)),
      children: Type.Optional(Type.Array(Type.Ref("Node"))),
      sources: sourcesSchema,
      ...remarks,
    }),
  },
  "Node",
);
export type NodeEntry = Static<typeof nodeSchema>;

const planEditionSchema = closed({
  ...named,
  period: nullable(Type.String()),
  document: nullable(idSchema),
  gradingRule: maybe(idSchema),
  nodes: Type.Array(nodeSchema),
  sources: sourcesSchema,
  ...remarks,
});

/** A plan with its editions (版). `alsoCountsAs`: one plan, two positions (連携地域別政策展開方針 is also the strategy's 地域戦略). */
export const planEntrySchema = closed({
  ...named,
  owner: maybe(ownerSchema),
  within: maybe(idSchema),
  alsoCountsAs: Type.Optional(
    Type.Array(
      closed({
        plan: idSchema,
        position: textSchema,
        positionEn: textSchema,
        sources: sourcesSchema,
        ...remarks,
      }),
    ),
  ),
  editions: Type.Array(planEditionSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type PlanEntry = Static<typeof planEntrySchema>;

/** A regional project (地域重点政策ユニット) of one plan edition. */
export const projectEntrySchema = closed({
  ...named,
  edition: idSchema,
  regions: Type.Array(idSchema),
  bureaus: Type.Array(idSchema),
  printedAreas: maybe(Type.String()),
  continues: maybe(idSchema),
  measures: Type.Optional(
    Type.Array(
      closed({
        name: textSchema,
        nameEn: textSchema,
        lines: Type.Array(Type.Integer({ minimum: 1 })),
        document: maybe(idSchema),
        ...remarks,
      }),
    ),
  ),
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type ProjectEntry = Static<typeof projectEntrySchema>;

/** A printed number of projects, for a region or for the whole edition. */
export const projectCountEntrySchema = closed({
  ...named,
  edition: idSchema,
  region: nullable(idSchema),
  count: figureOrAbsenceSchema,
  sources: sourcesSchema,
  ...remarks,
});
export type ProjectCountEntry = Static<typeof projectCountEntrySchema>;
