import { dayInJapan } from "../../../foundation/index.ts";
import { daysBetween, dueOf } from "./deadline.ts";
import type { Cycle, SheetHead } from "./sheet.ts";

export type DigestUnit = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentId: string | null;
};
export type DigestRole = {
  readonly personId: string;
  readonly role: string;
  readonly unitId: string;
  readonly areaId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};
export type DigestAbsence = {
  readonly personId: string;
  readonly delegateId: string;
  readonly validFrom: string;
  readonly validTo: string;
};

/** Something that was answered for a person: a comment of theirs, an opinion on their sheet. */
export type Answered = { readonly personId: string; readonly sheetId: string; readonly at: string };

/** What is known of one body when its digests are written. Days as `2027-06-30`, moments ISO. */
export type DigestGround = {
  readonly today: string;
  readonly cycles: readonly Cycle[];
  readonly sheets: readonly SheetHead[];
  readonly units: readonly DigestUnit[];
  readonly roles: readonly DigestRole[];
  readonly absences: readonly DigestAbsence[];
  /** When a sheet was last sent back and is being written again. */
  readonly returned: ReadonlyMap<string, string>;
  readonly answered: readonly Answered[];
  /** When each person was last sent a digest. */
  readonly lastLetter: ReadonlyMap<string, string>;
};

/** returned, write: the person's own sheets · check: sheets the person's unit or area has to move on · answered: read the answer. */
export type DigestItem = {
  readonly kind: "returned" | "write" | "check" | "answered";
  readonly sheet: SheetHead;
  readonly due: string | null;
  /** When it came to be so. */
  readonly since: string;
};

/** One line for HQ. */
export type UnitLine = {
  readonly unit: DigestUnit;
  readonly open: number;
  readonly late: number;
  readonly soon: number;
  readonly returned: number;
  readonly changedAt: string;
};

/** What one person is told, and in whose place: `forPerson` is the person who is away. */
export type DigestPart = {
  readonly forPerson: string;
  readonly items: readonly DigestItem[];
  readonly units: readonly UnitLine[];
};

export type Digest = { readonly personId: string; readonly parts: readonly DigestPart[] };

const thresholds = [7, 3, 1, 0];

/** Saturday or Sunday. National holidays are not known here, so letters are written on them. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const holds = (from: string | null, to: string | null, day: string): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/** The day of a moment in Japan. */
const dayOf = (moment: string): string => dayInJapan(new Date(moment));

/** A deadline speaks up when 7, 3, 1 or 0 days are left, once each (on Monday for the weekend before), and every day once it is over. */
export function deadlineSpeaks(due: string | null, today: string, lastLetter: string | null): boolean {
  if (due === null) return false;
  const left = daysBetween(today, due);
  if (left < 0) return true;
  const leftBefore = lastLetter === null ? Number.POSITIVE_INFINITY : daysBetween(dayOf(lastLetter), due);
  return thresholds.some((threshold) => left <= threshold && leftBefore > threshold);
}

/** The unit and everything above it. */
function unitsAbove(units: readonly DigestUnit[], id: string): readonly DigestUnit[] {
  const above: DigestUnit[] = [];
  let unit = units.find((one) => one.id === id);
  while (unit && !above.includes(unit)) {
    above.push(unit);
    const parent = unit.parentId;
    unit = units.find((one) => one.id === parent);
  }
  return above;
}

const coordinating = ["department", "bureau"];
const writing = [...coordinating, "municipality"];

/** Who has to move a sheet on: its owner while it is written, its coordinators until the second stage. HQ reads lines, not sheets. */
function personsFor(ground: DigestGround, sheet: SheetHead): readonly string[] {
  const roles = ground.roles.filter(({ validFrom, validTo }) => holds(validFrom, validTo, ground.today));
  const above = new Set(unitsAbove(ground.units, sheet.unitId).map(({ id }) => id));
  const inUnits = (wanted: readonly string[]) =>
    roles.filter(({ role, unitId }) => wanted.includes(role) && above.has(unitId)).map(({ personId }) => personId);
  if (sheet.stage === "draft") return sheet.ownerId === null ? inUnits(writing) : [sheet.ownerId];
  if (!["submitted", "check", "meeting"].includes(sheet.stage)) return [];
  const inArea = roles.filter(
    ({ role, areaId }) => role === "bureau" && areaId !== null && sheet.areaPath.includes(areaId),
  );
  return [...inUnits(coordinating), ...inArea.map(({ personId }) => personId)];
}

const kindOf = (ground: DigestGround, sheet: SheetHead): DigestItem["kind"] =>
  sheet.stage !== "draft" ? "check" : ground.returned.has(sheet.id) ? "returned" : "write";

/** What waits for each person, by person. */
function itemsByPerson(ground: DigestGround): ReadonlyMap<string, readonly DigestItem[]> {
  const items = new Map<string, DigestItem[]>();
  const add = (person: string, item: DigestItem) => items.set(person, [...(items.get(person) ?? []), item]);
  const cycles = new Map(ground.cycles.map((cycle) => [cycle.id, cycle]));
  for (const sheet of ground.sheets) {
    const cycle = cycles.get(sheet.cycleId);
    if (!cycle || cycle.closed) continue;
    const due = dueOf(cycle.deadlines, sheet.stage);
    const kind = kindOf(ground, sheet);
    const since = ground.returned.get(sheet.id) ?? sheet.stageSince;
    for (const person of new Set(personsFor(ground, sheet))) add(person, { kind, sheet, due, since });
  }
  for (const { personId, sheetId, at } of ground.answered) {
    const sheet = ground.sheets.find(({ id }) => id === sheetId);
    if (sheet) add(personId, { kind: "answered", sheet, due: null, since: at });
  }
  return items;
}

const lineKinds = ["bureau", "department", "municipality"];

/** One line for each bureau (or department) that still has open sheets. */
export function unitLines(ground: DigestGround): readonly UnitLine[] {
  const lines = new Map<string, UnitLine>();
  const cycles = new Map(ground.cycles.map((cycle) => [cycle.id, cycle]));
  for (const sheet of ground.sheets) {
    const cycle = cycles.get(sheet.cycleId);
    const unit = unitsAbove(ground.units, sheet.unitId).find(({ kind }) => lineKinds.includes(kind));
    if (!cycle || cycle.closed || !unit || ["fixed", "published"].includes(sheet.stage)) continue;
    const before = lines.get(unit.id) ?? { unit, open: 0, late: 0, soon: 0, returned: 0, changedAt: "" };
    const due = dueOf(cycle.deadlines, sheet.stage);
    const left = due === null ? Number.POSITIVE_INFINITY : daysBetween(ground.today, due);
    lines.set(unit.id, {
      unit,
      open: before.open + 1,
      late: before.late + (left < 0 ? 1 : 0),
      soon: before.soon + (left >= 0 && left <= 7 ? 1 : 0),
      returned: before.returned + (ground.returned.has(sheet.id) ? 1 : 0),
      changedAt: before.changedAt > sheet.stageSince ? before.changedAt : sheet.stageSince,
    });
  }
  return [...lines.values()].sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
}

/** Whoever gets a person's letter today: the person, or the delegate while the person is away; null where the delegate is away as well. */
function receiverOf(ground: DigestGround, person: string): string | null {
  const away = (id: string) =>
    ground.absences.find(
      ({ personId, validFrom, validTo }) => personId === id && holds(validFrom, validTo, ground.today),
    );
  const absence = away(person);
  if (!absence) return person;
  return away(absence.delegateId) ? null : absence.delegateId;
}

/** Is there anything that the receiver was not told yet, or a deadline that speaks up? */
function isNews({ today, lastLetter }: DigestGround, receiver: string, part: DigestPart): boolean {
  const last = lastLetter.get(receiver) ?? null;
  const newer = (moment: string) => last === null || moment > last;
  return (
    part.items.some(({ since, due }) => newer(since) || deadlineSpeaks(due, today, last)) ||
    part.units.some(({ changedAt, late }) => newer(changedAt) || late > 0)
  );
}

/** The digests of a body for today: one for each person at most, none on a weekend, none without news. */
export function planDigests(ground: DigestGround): readonly Digest[] {
  if (isWeekend(ground.today)) return [];
  const items = itemsByPerson(ground);
  const lines = unitLines(ground);
  const hq = new Set(
    ground.roles
      .filter(({ role, validFrom, validTo }) => role === "hq" && holds(validFrom, validTo, ground.today))
      .map(({ personId }) => personId),
  );
  const byReceiver = new Map<string, DigestPart[]>();
  for (const person of new Set([...items.keys(), ...(lines.length > 0 ? hq : [])])) {
    const receiver = receiverOf(ground, person);
    if (receiver === null) continue;
    const last = ground.lastLetter.get(receiver) ?? null;
    // what was answered is told once
    const own = (items.get(person) ?? []).filter(
      ({ kind, since }) => kind !== "answered" || last === null || since > last,
    );
    const part = { forPerson: person, items: own, units: hq.has(person) ? lines : [] };
    byReceiver.set(receiver, [...(byReceiver.get(receiver) ?? []), part]);
  }
  return [...byReceiver]
    .filter(([receiver, parts]) => parts.some((part) => isNews(ground, receiver, part)))
    .map(([personId, parts]) => ({ personId, parts: ownFirst(personId, parts) }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

const ownFirst = (personId: string, parts: readonly DigestPart[]): readonly DigestPart[] => [
  ...parts.filter(({ forPerson }) => forPerson === personId),
  ...parts.filter(({ forPerson }) => forPerson !== personId),
];
