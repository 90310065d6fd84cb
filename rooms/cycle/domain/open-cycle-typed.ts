import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type Deadlines, deadlineStages, proposedDeadlines, readDeadlines, readFiscalYear } from "./deadline.ts";
import type { Typed } from "./form-typed.ts";
import type { Assignments } from "./open-cycle-plan.ts";
import type { ThingChoice, ThingOffer } from "./open-cycle-things.ts";
import { type AboutKind, aboutKinds, type SheetForm } from "./sheet-form.ts";
import type { Stage } from "./stage.ts";

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};
const several = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

/** The opening page as text, complete or not. */
export type TypedOpening = {
  readonly year: string;
  readonly deadlines: Readonly<Partial<Record<Stage, string>>>;
  readonly projectEdition: string;
  readonly treeEdition: string;
  readonly programmeKinds: readonly string[];
  readonly forms: Readonly<Record<AboutKind, string>>;
  readonly units: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly withoutOwner: boolean;
};

const formFor = (kind: AboutKind, forms: readonly SheetForm[]): string =>
  (
    forms.find(({ id, about }) => id === kind && about.includes(kind)) ??
    forms.find(({ about }) => about.includes(kind))
  )?.id ?? "";

/** What the page offers before anybody chose: the newest editions, the calendar's days, the form made for each kind. */
export function proposedOpening(fiscalYear: number, offer: ThingOffer, forms: readonly SheetForm[]): TypedOpening {
  return {
    year: String(fiscalYear),
    deadlines: proposedDeadlines(fiscalYear),
    projectEdition: offer.projectEditions.at(-1)?.id ?? "",
    treeEdition: offer.treeEditions.at(-1)?.id ?? "",
    programmeKinds: offer.programmeKinds.filter(({ id }) => id === "programme").map(({ id }) => id),
    forms: {
      project: formFor("project", forms),
      measure: formFor("measure", forms),
      programme: formFor("programme", forms),
    },
    units: new Map(),
    owners: new Map(),
    withoutOwner: false,
  };
}

/** Assignments stand in fields `unit:KEY` and `owner:KEY`; an empty one is no choice. */
const assignedUnder = (typed: Typed, prefix: string): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(typed)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), one(typed, name)] as const)
      .filter(([, chosen]) => chosen !== ""),
  );

export function readTypedOpening(typed: Typed): TypedOpening {
  const days = deadlineStages.map((stage) => [stage, one(typed, `deadline-${stage}`)] as const);
  return {
    year: one(typed, "year"),
    deadlines: Object.fromEntries(days.filter(([, day]) => day !== "")),
    projectEdition: one(typed, "project-edition"),
    treeEdition: one(typed, "tree-edition"),
    programmeKinds: several(typed, "programme-kind"),
    forms: {
      project: one(typed, "form-project"),
      measure: one(typed, "form-measure"),
      programme: one(typed, "form-programme"),
    },
    units: assignedUnder(typed, "unit:"),
    owners: assignedUnder(typed, "owner:"),
    withoutOwner: one(typed, "without-owner") !== "",
  };
}

/** An opening that could be tried: what was typed, understood. */
export type ReadOpening = {
  readonly fiscalYear: number;
  readonly deadlines: Deadlines;
  readonly things: ThingChoice;
  readonly forms: Readonly<Partial<Record<AboutKind, string>>>;
  readonly assigned: Assignments;
  readonly withoutOwner: boolean;
};

export function readOpening(typed: TypedOpening): Outcome<ReadOpening, readonly Problem[]> {
  const year = readFiscalYear(typed.year);
  if (!year.ok) return fail([year.problem]);
  const deadlines = readDeadlines(typed.deadlines, year.value);
  if (!deadlines.ok) return deadlines;
  return ok({
    fiscalYear: year.value,
    deadlines: deadlines.value,
    things: {
      projectEdition: typed.projectEdition === "" ? null : typed.projectEdition,
      treeEdition: typed.treeEdition === "" ? null : typed.treeEdition,
      programmeKinds: typed.programmeKinds,
    },
    forms: Object.fromEntries(
      aboutKinds.map((kind) => [kind, typed.forms[kind]] as const).filter(([, id]) => id !== ""),
    ),
    assigned: { units: typed.units, owners: typed.owners },
    withoutOwner: typed.withoutOwner,
  });
}
