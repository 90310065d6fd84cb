import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Change, Scenario } from "../../../projection/index.ts";
import { type Areas, ancestorsOf } from "../../area/index.ts";
import { nearIds } from "../../intake/index.ts";
import type { PlaceTables } from "./vision-model.ts";
import { type VisionPlace, visionPlace } from "./vision-place.ts";

/** Where a scenario is to be run: the edition's areas, the place, and the codes whose tables are at hand (its own, or one for each municipality). */
export type Ground = {
  readonly areas: Areas;
  readonly place: VisionPlace;
  readonly tables: Pick<PlaceTables, "areas">;
};

/**
 * The scenario as it is run for a place: `where` names areas and groups of the edition, the engine knows the codes of its tables. "all" is the whole place, wherever it is run.
 * Changes for other places fall away. Refused: `scenario/unknownArea`, `scenario/elsewhere` (nothing of it is about this place), `scenario/needsMunicipalities` (about a
 * part of the place, and there are no tables of its parts), `scenario/beyondPlace` (people given to a larger area together: how many come here is not said).
 */
export function placeScenario(ground: Ground, scenario: Scenario): Outcome<Scenario, Problem> {
  const changes: Change[] = [];
  for (const [index, change] of scenario.changes.entries()) {
    const placed = placeChange(ground, change, `changes[${index}].where`);
    if (!placed.ok) return placed;
    if (placed.value) changes.push(placed.value);
  }
  if (changes.length === 0 && scenario.changes.length > 0) return fail(elsewhere(ground.place));
  return ok({ ...scenario, changes });
}

/** Null: the change is about other places. */
function placeChange(ground: Ground, change: Change, at: string): Outcome<Change | null, Problem> {
  const { place, tables } = ground;
  const hasEach = place.members.length > 0 && place.members.every(({ code }) => code && tables.areas.includes(code));
  const isForEach = change.kind === "migrationAdd" && change.split === "each" && place.members.length > 1;
  if (isForEach && !hasEach) return fail(needsMunicipalities(place, at));
  if (change.where === "all") return ok(change);
  const named = namedMembers(ground, change.where, at);
  if (!named.ok) return named;
  const { inside, beyond, isWhole } = named.value;
  if (inside.length === 0 && !isWhole) return ok(null);
  if (beyond && isTogether(change)) return fail(beyondPlace(place, at, change.where));
  if (isWhole) return ok({ ...change, where: "all" });
  return hasEach ? ok({ ...change, where: inside }) : fail(needsMunicipalities(place, at));
}

/** A number that all named areas share, not each by itself. */
const isTogether = (change: Change): boolean =>
  change.kind === "migrationAdd" ? change.split === "together" : "spread" in change && change.spread === "inProportion";

type Named = { readonly inside: readonly string[]; readonly beyond: boolean; readonly isWhole: boolean };

/** Which municipalities of the place are named (codes), whether others are too, and whether it is all of the place. An area without municipalities stands for itself. */
function namedMembers({ areas, place }: Ground, where: readonly string[], at: string): Outcome<Named, Problem> {
  const ids = new Set<string>();
  for (const name of where) {
    const found = visionPlace(areas, name);
    if (!found) return fail(unknownArea(at, name, areas));
    if (found.members.length === 0 && found.kind === "group") return fail(membersUnknown(at, found));
    for (const id of found.members.length > 0 ? found.members.map((member) => member.id) : [name]) ids.add(id);
  }
  if (place.members.length === 0) return ok(namedAlone(areas, place, ids));
  const inside = place.members.filter(({ id }) => ids.has(id));
  return ok({
    inside: inside.flatMap(({ code }) => code ?? []),
    beyond: ids.size > inside.length,
    isWhole: inside.length === place.members.length,
  });
}

/** The same for a place whose municipalities are not known: it is named itself, or something above it is. */
function namedAlone(areas: Areas, { area }: VisionPlace, ids: ReadonlySet<string>): Named {
  const isNamed = area !== null && ids.has(area.id);
  const isWithin = area !== null && ancestorsOf(areas, area.id).some(({ id }) => ids.has(id));
  return { inside: [], beyond: ids.size > (isNamed ? 1 : 0), isWhole: isNamed || isWithin };
}

const unknownArea = (at: string, name: string, areas: Areas): Problem => {
  const near = nearIds(name, [...areas.byId.keys(), ...areas.groups.map(({ id }) => id)]).join(", ");
  return {
    code: "scenario/unknownArea",
    message: {
      ja: `シナリオの「${at}」の「${name}」という地域もまとまりも、この版にありません。${near ? `近い id: ${near}` : "地域のページの住所の最後の部分（m-01202 など）を書いてください。"}`,
      en: `"${at}" of the scenario names "${name}", which is neither an area nor a group of this edition. ${near ? `Near: ${near}` : "Write the last part of the address of the area's page, such as m-01202."}`,
    },
  };
};

const membersUnknown = (at: string, { id, name }: VisionPlace): Problem => ({
  code: "scenario/membersUnknown",
  message: {
    ja: `シナリオの「${at}」の「${id}」（${name.ja}）は、どの市町村からなるかが版に書かれていません。市町村を並べて書いてください。`,
    en: `"${at}" of the scenario names "${id}" (${name.en}), and the edition does not say which municipalities it has: write the municipalities themselves.`,
  },
});

const elsewhere = ({ name }: VisionPlace): Problem => ({
  code: "scenario/elsewhere",
  message: {
    ja: `このシナリオは${name.ja}以外の地域についてのもので、ここでは何も変わりません。`,
    en: `This scenario is about other places: it changes nothing in ${name.en}.`,
  },
});

const needsMunicipalities = ({ name }: VisionPlace, at: string): Problem => ({
  code: "scenario/needsMunicipalities",
  message: {
    ja: `シナリオの「${at}」は${name.ja}の一部についてのものですが、計算のもとは${name.ja}全体の表です。市町村ごとの表を取り込んで（population import）コマンドで計算するか、その地域のページで見てください。`,
    en: `"${at}" of the scenario is about a part of ${name.en}, and what is projected here is ${name.en} as one. Import the tables of its municipalities (population import) and run it by command, or look at the page of that area.`,
  },
});

const beyondPlace = ({ name }: VisionPlace, at: string, where: readonly string[]): Problem => ({
  code: "scenario/beyondPlace",
  message: {
    ja: `シナリオの「${at}」（${where.join("、")}）は${name.ja}より広い範囲に合わせて何人、と決めているので、このうち何人が${name.ja}に来るかは分かりません。その地域のページで見てください。`,
    en: `"${at}" of the scenario (${where.join(", ")}) is one number for more than ${name.en}: how much of it falls to ${name.en} is not said. Look at the page of that area.`,
  },
});
