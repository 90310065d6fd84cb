import type { Bilingual } from "../../../foundation/index.ts";
import type { Answer } from "./sheet.ts";
import { type FormField, fieldsOf, type SheetForm } from "./sheet-form.ts";
import { partStages, type Stage, stages, stageWords } from "./stage.ts";

/** What the viewer is to a sheet, as the database says (`cycle_cares_for`, `cycle_coordinates`, `account_is_hq`). */
export type SheetRights = { readonly caresFor: boolean; readonly coordinates: boolean; readonly hq: boolean };

/** forward: on to the next stage · return: back to the unit with a reason · reopen: out of 確定 or 公表 with a reason. */
export type StepWay = "forward" | "return" | "reopen";
export type OfferedStep = { readonly from: Stage; readonly to: Stage; readonly way: StepWay };

type Who = (rights: SheetRights) => boolean;
const carer: Who = ({ caresFor }) => caresFor;
const coordinator: Who = ({ coordinates }) => coordinates;
const hq: Who = (rights) => rights.hq;
const either: Who = ({ caresFor, coordinates }) => caresFor || coordinates;

/** The database's `cycle_may_step`, word for word; it decides, this only draws the page. */
const whoMay: Readonly<Record<string, Who>> = {
  "draft submitted": carer,
  "submitted draft": either,
  "submitted check": coordinator,
  "check draft": coordinator,
  "check meeting": coordinator,
  "check second": coordinator,
  "meeting draft": coordinator,
  "meeting second": coordinator,
  "second draft": hq,
  "second fixed": hq,
  "fixed published": hq,
  "fixed draft": hq,
  "published draft": hq,
};

export const mayStep = (from: Stage, to: Stage, rights: SheetRights): boolean =>
  whoMay[`${from} ${to}`]?.(rights) ?? false;

export function wayOf(from: Stage, to: Stage): StepWay {
  if (to !== "draft") return "forward";
  return from === "fixed" || from === "published" ? "reopen" : "return";
}

/** The stage after this one on the form's own way: a form without a meeting goes from the check to the second stage. */
export function nextStage(form: Pick<SheetForm, "stages">, from: Stage): Stage | null {
  const possible = stages.filter((to) => to !== "draft" && whoMay[`${from} ${to}`] !== undefined);
  return possible.find((to) => form.stages.includes(to)) ?? possible.at(-1) ?? null;
}

/** The steps that the viewer is offered, forward first. */
export function offeredSteps(
  form: Pick<SheetForm, "stages">,
  from: Stage,
  rights: SheetRights,
): readonly OfferedStep[] {
  const next = nextStage(form, from);
  const targets: readonly (Stage | null)[] = [next, from === "draft" ? null : "draft"];
  return targets.flatMap((to) =>
    to !== null && mayStep(from, to, rights) ? [{ from, to, way: wayOf(from, to) } as const] : [],
  );
}

/** Who holds a sheet in a stage; null = nobody has anything to do. */
export type Holder = "unit" | "coordinator" | "meeting" | "hq" | null;
export const holderOf = (stage: Stage): Holder =>
  (
    ({
      draft: "unit",
      submitted: "coordinator",
      check: "coordinator",
      meeting: "meeting",
      second: "hq",
      fixed: "hq",
      published: null,
    }) as const
  )[stage];

/** Something that stands against a step. `stops`: cannot go on before it is done; `asks`: may go on when the person says so. */
export type Obstacle = {
  readonly code: string;
  readonly message: Bilingual;
  /** Where it can be put right. */
  readonly href: string;
  readonly weight?: "stops" | "asks";
};

/** A field must be filled before the sheet leaves the last stage in which its part can be written. */
const isDueIn = (field: FormField, stage: Stage, form: Pick<SheetForm, "stages">): boolean =>
  field.required && partStages[field.part].filter((one) => one === stage || form.stages.includes(one)).at(-1) === stage;

/** The required fields that are empty when the sheet is to leave this stage. */
export const emptyRequired = (
  form: SheetForm,
  stage: Stage,
  answers: ReadonlyMap<string, Pick<Answer, "value">>,
): readonly FormField[] =>
  fieldsOf(form).filter((field) => isDueIn(field, stage, form) && (answers.get(field.id)?.value ?? null) === null);

export const requiredObstacle = (field: FormField): Obstacle => ({
  code: "requiredEmpty",
  message: {
    ja: `「${field.label.ja}」が未入力です。`,
    en: `"${field.label.en}" is still empty.`,
  },
  href: `#field-${field.id}`,
  weight: "stops",
});

export const isStop = ({ weight }: Obstacle): boolean => weight !== "asks";

/** What a step is called on its button. */
export function stepWords({ from, to, way }: OfferedStep): Bilingual {
  const { ja, en } = stageWords[to];
  if (way === "return") return { ja: "理由を添えて差し戻す", en: "Return with a reason" };
  if (way === "reopen") return { ja: "理由を添えて再開する", en: "Reopen with a reason" };
  if (from === "draft") return { ja: "提出する", en: "Submit" };
  return { ja: `「${ja}」へ進める`, en: `Move on to "${en}"` };
}
