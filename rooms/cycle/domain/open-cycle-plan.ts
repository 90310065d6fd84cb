import type { Unit } from "../../account/index.ts";
import type { Areas } from "../../area/index.ts";
import { areaPathOf, type CycleThing, thingKey } from "./open-cycle-things.ts";
import { type Holder, possibleOwners, proposeUnit, unitsInCharge } from "./open-cycle-units.ts";
import type { SheetHead } from "./sheet.ts";
import type { AboutKind } from "./sheet-form.ts";

/** A decision of the cycle before, handed in by the app: the room of decisions stands to the right of this one. */
export type PastDecision = {
  readonly sheetId: string;
  readonly direction: "expand" | "continue" | "improve" | "shrink" | "abolish" | "finish";
};

export type FormChoice = { readonly id: string; readonly version: number };

/** What HQ chose by hand, by `thingKey` or by group (`groupKeyOf`); a thing's own choice comes first. */
export type Assignments = { readonly units: ReadonlyMap<string, string>; readonly owners: ReadonlyMap<string, string> };

export type OpeningInput = {
  readonly bodyId: string;
  readonly cycleId: string;
  readonly things: readonly CycleThing[];
  readonly areas: Areas;
  /** The form of each kind; a kind without one is not opened. */
  readonly forms: Readonly<Partial<Record<AboutKind, FormChoice>>>;
  readonly units: readonly Unit[];
  readonly holders: readonly Holder[];
  /** Sheets that this cycle has already. */
  readonly present: readonly SheetHead[];
  /** Sheets of the cycle before. */
  readonly previous: readonly SheetHead[];
  readonly decisions: readonly PastDecision[];
  readonly assigned: Assignments;
};

/** A sheet that would be made. */
export type PlannedSheet = {
  readonly thing: CycleThing;
  readonly id: string;
  readonly form: FormChoice;
  /** Null: 担当なし; the cycle is not opened before a unit is named. */
  readonly unitId: string | null;
  readonly unitFrom: "assigned" | "previous" | "edition" | "none";
  readonly ownerId: string | null;
  readonly ownerFrom: "assigned" | "previous" | "none";
  /** The owner of the year before, where that person holds no role there any more. */
  readonly formerOwner: string | null;
  readonly areaPath: readonly string[];
  readonly previousId: string | null;
  /** Municipalities that took part the year before: they are asked again. */
  readonly partnerAreas: readonly string[];
  /** Decided last year: 改善. */
  readonly toImprove: boolean;
};

export type OpeningPlan = {
  readonly sheets: readonly PlannedSheet[];
  /** Things that have a sheet in this cycle already: left as they are. */
  readonly present: number;
  /** Ended by last year's decision (廃止・終了): not carried on. */
  readonly ended: readonly { readonly thing: CycleThing; readonly direction: "abolish" | "finish" }[];
};

export const sheetIdOf = (cycleId: string, thing: CycleThing): string => `${cycleId}-${thing.kind}-${thing.id}`;

/** Things without a unit go together by kind and what is printed of them, so that one choice settles many. */
export const groupKeyOf = (thing: CycleThing): string =>
  `group/${thing.kind}/${thing.owner ?? thing.areas[0] ?? "none"}`;

const isEnding = (direction: PastDecision["direction"] | undefined): direction is "abolish" | "finish" =>
  direction === "abolish" || direction === "finish";

type Known = {
  readonly input: OpeningInput;
  readonly previous: ReadonlyMap<string, SheetHead>;
  readonly decisions: ReadonlyMap<string, PastDecision["direction"]>;
  readonly alive: ReadonlySet<string>;
  readonly owners: (unitId: string) => readonly string[];
};

/** Possible owners are worked out once a unit, not once a sheet: 2,700 programmes share a few dozen units. */
function ownersByUnit({ units, holders }: OpeningInput): Known["owners"] {
  const known = new Map<string, readonly string[]>();
  return (unitId) => {
    const found = known.get(unitId) ?? possibleOwners(unitId, units, holders);
    known.set(unitId, found);
    return found;
  };
}

function unitFor(thing: CycleThing, { input, previous, alive }: Known): Pick<PlannedSheet, "unitId" | "unitFrom"> {
  const { units: chosen } = input.assigned;
  const assigned = chosen.get(thingKey(thing)) ?? chosen.get(groupKeyOf(thing));
  if (assigned !== undefined && alive.has(assigned)) return { unitId: assigned, unitFrom: "assigned" };
  const before = previous.get(thingKey(thing))?.unitId;
  if (before !== undefined && alive.has(before)) return { unitId: before, unitFrom: "previous" };
  const proposed = proposeUnit(thing, input.units);
  return proposed === null ? { unitId: null, unitFrom: "none" } : { unitId: proposed, unitFrom: "edition" };
}

type OwnerOf = Pick<PlannedSheet, "ownerId" | "ownerFrom" | "formerOwner">;

function ownerFor(thing: CycleThing, unitId: string | null, { input, previous, owners }: Known): OwnerOf {
  const { owners: chosen } = input.assigned;
  const able = unitId === null ? [] : owners(unitId);
  const before = previous.get(thingKey(thing))?.ownerId ?? null;
  const formerOwner = before !== null && !able.includes(before) ? before : null;
  const assigned = chosen.get(thingKey(thing)) ?? chosen.get(`unit/${unitId}`);
  // last year's owner is better than one named for a whole unit, a choice for this very thing better than both
  const own = chosen.get(thingKey(thing));
  if (own !== undefined && able.includes(own)) return { ownerId: own, ownerFrom: "assigned", formerOwner };
  if (before !== null && formerOwner === null) return { ownerId: before, ownerFrom: "previous", formerOwner };
  if (assigned !== undefined && able.includes(assigned))
    return { ownerId: assigned, ownerFrom: "assigned", formerOwner };
  return { ownerId: null, ownerFrom: "none", formerOwner };
}

function planSheet(thing: CycleThing, form: FormChoice, known: Known): PlannedSheet {
  const { input, previous, decisions } = known;
  const before = previous.get(thingKey(thing));
  const unit = unitFor(thing, known);
  return {
    thing,
    id: sheetIdOf(input.cycleId, thing),
    form,
    ...unit,
    ...ownerFor(thing, unit.unitId, known),
    areaPath: areaPathOf(input.areas, thing.areas),
    previousId: before?.id ?? null,
    partnerAreas: before?.partnerAreas ?? [],
    toImprove: before !== undefined && decisions.get(before.id) === "improve",
  };
}

/** What opening would make, without making it. Opening again plans only what is missing. */
export function planOpening(input: OpeningInput): OpeningPlan {
  const known: Known = {
    input,
    previous: new Map(input.previous.map((sheet) => [thingKey(sheet.about), sheet])),
    decisions: new Map(input.decisions.map(({ sheetId, direction }) => [sheetId, direction])),
    alive: new Set(unitsInCharge(input.units).map(({ id }) => id)),
    owners: ownersByUnit(input),
  };
  const present = new Set(input.present.map(({ about }) => thingKey(about)));
  const wanted = input.things.filter(({ kind }) => input.forms[kind] !== undefined);
  const missing = wanted.filter((thing) => !present.has(thingKey(thing)));
  const endingOf = (thing: CycleThing) => known.decisions.get(known.previous.get(thingKey(thing))?.id ?? "");
  const ended = missing.flatMap((thing) => {
    const direction = endingOf(thing);
    return isEnding(direction) ? [{ thing, direction }] : [];
  });
  const sheets = missing.flatMap((thing) => {
    const form = input.forms[thing.kind];
    return form === undefined || isEnding(endingOf(thing)) ? [] : [planSheet(thing, form, known)];
  });
  return { sheets, present: wanted.length - missing.length, ended };
}

/** The counts of a plan that a person looks at before opening. */
export function countPlan({ sheets }: OpeningPlan) {
  const count = (wanted: (sheet: PlannedSheet) => boolean) => sheets.filter(wanted).length;
  return {
    all: sheets.length,
    project: count(({ thing }) => thing.kind === "project"),
    measure: count(({ thing }) => thing.kind === "measure"),
    programme: count(({ thing }) => thing.kind === "programme"),
    withoutUnit: count(({ unitId }) => unitId === null),
    withoutOwner: count(({ ownerId }) => ownerId === null),
    withoutKpi: count(({ thing }) => thing.kpiIds.length === 0),
    formerOwner: count(({ formerOwner }) => formerOwner !== null),
    toImprove: count(({ toImprove }) => toImprove),
    linked: count(({ previousId }) => previousId !== null),
  };
}
export type PlanCounts = ReturnType<typeof countPlan>;
