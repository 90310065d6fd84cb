import { projectNamed } from "../labelled-lines.ts";
import { affinity } from "./affinity.ts";
import type { FigureGroup } from "./figure-group.ts";
import { gapOfGroup } from "./groups.ts";
import { columnGap, type TextLine } from "./lines.ts";
import { howFar, isAbove, linesBetween } from "./link-distance.ts";
import type { TextName } from "./names.ts";

/** A name and the figures that are its own. */
export type NameLink = {
  readonly group: FigureGroup;
  readonly name: TextName;
  /** How much worse the best other reading is; a small one has to be asked. */
  readonly margin: number;
  readonly how: "behind" | "row" | "near" | "far";
};

/** The doubt of each sign that speaks against a link, and (below 0) for it. Only their relations count. */
const weights = {
  affinity: { calls: -6, says: -1, fits: 0, may: 0.5, open: 2, against: 10 },
  /** A name that is no measure by its end is a worse name than one that is. */
  openName: 1,
  /** Each doubling of the lines between. */
  doubling: 1.5,
  /** Values stand below their names more often than above. */
  above: 1,
  sameLineApart: 1,
  /** Names of one row have their values in one row, in the same order. */
  rowKept: -3,
  rowTurned: 4,
  rowBroken: 2,
  samePlaceInRow: -1,
  /** Later names have later values. */
  inverted: 2,
  leftName: { measure: 6, open: 1, policy: 0 },
  leftGroup: 6,
  /** 「②目標値 500人」 below 「①利用者数　②登録者数」. */
  sameNumber: -6,
  otherNumber: 6,
  saidElsewhere: -8,
} as const;

/** Farther apart nothing is linked: the longest distance seen in a page whose boxes were torn apart is about 40 lines. */
const farthest = 45;
/** So many lines without a name or a figure part two pages. */
const pageGap = 25;
/** More than so many in one part are cut at their widest gap. */
const mostInPart = 24;
/** What the best other reading must be worse by at least. */
export const sureMargin = 1;

/** Links every group of figures with the name that it most likely belongs to; groups that none fits are left out. */
export function linkNames(
  names: readonly TextName[],
  groups: readonly FigureGroup[],
  { lines, known = noneKnown }: NamesSaid,
): readonly NameLink[] {
  const byLast = new Map<number, TextName[]>();
  for (const name of names) byLast.set(name.last.order, [...(byLast.get(name.last.order) ?? []), name]);
  const direct = groups.flatMap((group) => behindName(byLast.get(group.first.order) ?? [], group));
  const taken = new Set(direct.map(({ name }) => name));
  const named = new Set(direct.map(({ group }) => group));
  const rest = parts(
    names.filter((name) => !taken.has(name)),
    groups.filter((group) => !named.has(group)),
    lines.flatMap(({ text, order }) => (projectNamed(text) === null ? [] : [order])),
  );
  return [...direct, ...rest.flatMap((part) => linkPart(part, known))];
}

/** `known`: what another place of the text says that a group is of. */
type NamesSaid = { readonly lines: readonly TextLine[]; readonly known?: ReadonlyMap<FigureGroup, string> };
const noneKnown: ReadonlyMap<FigureGroup, string> = new Map();

/** ○新規就農者数　7人(H25)→9人(R1): the group straight behind its name, with no column's gap between. */
function behindName(names: readonly TextName[], group: FigureGroup): readonly NameLink[] {
  const name = names.findLast(({ end }) => end <= group.start);
  if (!name || gapOfGroup(group) >= columnGap || group.first.plain.slice(name.end, group.start).trim().length > 1)
    return [];
  // 「認定農業者数：112経営体」: a colon leaves no doubt, whatever the unit
  const isSaid = /[:：]\s*$/.test(group.first.plain.slice(0, group.start));
  return !isSaid && isAgainst(name, group) ? [] : [{ group, name, margin: weights.leftGroup, how: "behind" }];
}

const isAgainst = (name: TextName, { figures }: FigureGroup): boolean =>
  figures.some((figure) => affinity(name.text, figure) === "against");

type Part = { readonly names: readonly TextName[]; readonly groups: readonly FigureGroup[] };
type Item = { readonly order: number; readonly name: TextName | null; readonly group: FigureGroup | null };

/**
 * Parts of the page that can be read apart: nothing stands between them for many lines, or the sheet of another project begins (`sheets`). Names that
 * no group is near are dropped.
 */
function parts(names: readonly TextName[], groups: readonly FigureGroup[], sheets: readonly number[]): readonly Part[] {
  const items: Item[] = [
    ...names.map((name) => ({ order: name.first.order, name, group: null })),
    ...groups.map((group) => ({ order: group.first.order, name: null, group })),
  ].sort((one, other) => one.order - other.order);
  return atGaps(items, pageGap, sheets)
    .filter((part) => part.some(({ group }) => group) && part.some(({ name }) => name))
    .flatMap(halved)
    .map((part) => ({
      names: part.flatMap(({ name }) => (name ? [name] : [])),
      groups: part.flatMap(({ group }) => (group ? [group] : [])),
    }));
}

function atGaps(items: readonly Item[], gap: number, sheets: readonly number[]): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let sheet = 0;
  for (const item of items) {
    const part = found.at(-1);
    const before = part?.at(-1);
    const last = sheet;
    while ((sheets[sheet] ?? Infinity) <= item.order) sheet += 1;
    if (part && before && item.order - before.order <= gap && sheet === last) part.push(item);
    else found.push([item]);
  }
  return found;
}

function halved(items: readonly Item[]): readonly (readonly Item[])[] {
  const most = Math.max(items.filter(({ name }) => name).length, items.filter(({ group }) => group).length);
  if (most <= mostInPart) return [items];
  const third = Math.floor(items.length / 3);
  let cut = third;
  for (let place = third; place < items.length - third; place += 1)
    if (gapAt(items, place) > gapAt(items, cut)) cut = place;
  return [...halved(items.slice(0, cut)), ...halved(items.slice(cut))];
}
const gapAt = (items: readonly Item[], place: number): number =>
  (items[place]?.order ?? 0) - (items[place - 1]?.order ?? 0);

/** For each name the place of its group, -1 for none. */
type Choice = readonly number[];
type Costs = { readonly part: Part; readonly single: readonly (readonly number[])[] };

function linkPart(part: Part, known: ReadonlyMap<FigureGroup, string>): readonly NameLink[] {
  const costOfKnown = (name: TextName, group: FigureGroup) =>
    known.get(group) === name.text ? weights.saidElsewhere : 0;
  const single = part.names.map((name) =>
    part.groups.map((group) => singleCost(name, group) + costOfKnown(name, group)),
  );
  const costs: Costs = { part, single };
  const best = better(improved(cheapestFirst(costs), costs), improved(inOrder(costs), costs), costs);
  return best.flatMap((place, index) => {
    const [name, group] = [part.names[index], part.groups[place]];
    if (!name || !group) return [];
    return [{ name, group, margin: marginOf(best, index, costs), how: howFar(name, group) } as const];
  });
}

const never = 1000;

/** 「出生率の想定：1.62（2018年）→ …」: what its own line names by a colon is of no name below it. */
const opensWithName = ({ first, start, inRow }: FigureGroup): boolean =>
  inRow === 0 && ownName.test(first.plain.slice(0, start)) && !wordOfRole.test(first.plain);
const ownName = /^\s*[^\s\d:。、()]{4,30}:\s{0,3}$/;
const wordOfRole = /^\s*[^:]{0,8}(?:目標|現状|現況|基準|実績|策定|当初|指標|KPI)/;

/** What speaks against this name for this group, whatever the others are. */
function singleCost(name: TextName, group: FigureGroup): number {
  const lines = linesBetween(name, group);
  if (lines > farthest || (isAbove(name, group) && opensWithName(group))) return never;
  const [figure] = group.figures;
  const worst = figure ? weights.affinity[affinity(name.text, figure)] : never;
  const sort = name.sort === "measure" ? 0 : weights.openName;
  const place =
    lines === 0
      ? weights.sameLineApart
      : weights.doubling * Math.log2(lines) + (isAbove(name, group) ? weights.above : 0);
  return worst + sort + place + numberCost(name, group);
}

/** What the circled number ahead of a group says, where the names bear such numbers as well. */
function numberCost({ mark }: TextName, { first, start }: FigureGroup): number {
  const number = numberAhead.exec(first.plain.slice(0, start))?.[1];
  if (number === undefined || !/[①-⑳]/.test(mark)) return 0;
  return mark === number ? weights.sameNumber : weights.otherNumber;
}
const numberAhead = /([①-⑳])[\s　]*(?:(?:最終|中間)?(?:目標|実績|現状|基準)値?)?[\s　:：]*$/;

/** The doubt of a whole reading. */
function costOf(choice: Choice, costs: Costs): number {
  const linked = choice.filter((place) => place >= 0).length;
  const left = weights.leftGroup * (costs.part.groups.length - linked);
  return choice.reduce((sum, place, index) => sum + costAt(index, place, choice[index - 1] ?? -1, costs), left);
}

/** What one name adds to it: its own link, and how that fits the link of the name before. */
function costAt(index: number, place: number, before: number, { part, single }: Costs): number {
  const name = part.names[index];
  if (!name) return 0;
  if (place < 0) return weights.leftName[name.sort];
  return (single[index]?.[place] ?? never) + (index > 0 ? pairCost(before, place, index, part) : 0);
}

/** What two names that follow each other say of each other's groups. */
function pairCost(before: number, place: number, index: number, { names, groups }: Part): number {
  const [name, other] = [names[index], names[index - 1]];
  const [group, otherGroup] = [groups[place], groups[before]];
  if (!name || !other || !group) return 0;
  if (name.first !== other.first) return otherGroup && place < before ? weights.inverted : 0;
  if (!otherGroup) return 0;
  // values that fell below each other still come in the order of their columns
  if (group.first !== otherGroup.first)
    return place > before ? weights.rowBroken : weights.rowBroken + weights.inverted;
  const same = name.inRow === group.inRow && name.ofRow === group.ofRow ? weights.samePlaceInRow : 0;
  return same + (group.inRow > otherGroup.inRow ? weights.rowKept : weights.rowTurned);
}

const better = (one: Choice, other: Choice, costs: Costs): Choice =>
  costOf(other, costs) < costOf(one, costs) ? other : one;

/** A first reading: the cheapest links one after the other. */
function cheapestFirst({ part, single }: Costs): Choice {
  const all = single
    .flatMap((row, index) => row.map((cost, place) => ({ index, place, cost })))
    .sort((one, other) => one.cost - other.cost);
  const choice = part.names.map(() => -1);
  const used = new Set<number>();
  for (const { index, place, cost } of all)
    if (cost < never && choice[index] === -1 && !used.has(place)) {
      choice[index] = place;
      used.add(place);
    }
  return choice;
}

/** Another first reading: each name takes the first group that is left and that its words are not against. */
function inOrder({ part, single }: Costs): Choice {
  const used = new Set<number>();
  return part.names.map((_, index) => {
    const place = part.groups.findIndex(
      (_group, other) => !used.has(other) && (single[index]?.[other] ?? never) < weights.affinity.against,
    );
    if (place >= 0) used.add(place);
    return place;
  });
}

/** Changes one link or two at a time as long as the reading gets better. */
function improved(first: Choice, costs: Costs): Choice {
  let best = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = bestNeighbour(best, costs, null);
    if (!next || next.change >= -1e-9) return best;
    best = withLink(best, next.index, next.place);
  }
  return best;
}
const mostRounds = 60;

/** How much worse the best reading is in which this name has another group, or another name has this one's. */
function marginOf(best: Choice, index: number, costs: Costs): number {
  const place = best[index] ?? -1;
  const others = best.flatMap((_, other) =>
    other === index || (costs.single[other]?.[place] ?? never) >= never ? [] : [changeBy(best, other, place, costs)],
  );
  const own = bestNeighbour(best, costs, index)?.change ?? weights.leftGroup;
  return Math.min(own, ...others);
}

type Neighbour = { readonly index: number; readonly place: number; readonly change: number };

/** Of all readings that differ in one or two links (in that of `only`, if given) the one with the least doubt. */
function bestNeighbour(choice: Choice, costs: Costs, only: number | null): Neighbour | null {
  let best: Neighbour | null = null;
  const from = only === null ? choice.map((_, index) => index) : [only];
  for (const index of from)
    for (let place = -1; place < costs.part.groups.length; place += 1) {
      if (place === choice[index] || (place >= 0 && (costs.single[index]?.[place] ?? never) >= never)) continue;
      const change = changeBy(choice, index, place, costs);
      if (!best || change < best.change) best = { index, place, change };
    }
  return best;
}

/** What a change of one link changes in the doubt: only the names concerned and those behind them are looked at, and nothing is copied. */
function changeBy(choice: Choice, index: number, place: number, costs: Costs): number {
  const placeOf = (name: number): number => choice[name] ?? -1;
  const other = place < 0 ? -1 : choice.indexOf(place);
  const movedTo = (name: number): number => (name === index ? place : placeOf(name === other ? index : name));
  const changeAt = (name: number): number =>
    costAt(name, movedTo(name), movedTo(name - 1), costs) - costAt(name, placeOf(name), placeOf(name - 1), costs);
  const besides = (name: number): number => (other < 0 || name === index || name === index + 1 ? 0 : changeAt(name));
  const linkedMore = other < 0 ? Number(place >= 0) - Number(placeOf(index) >= 0) : 0;
  const own = -weights.leftGroup * linkedMore + changeAt(index) + changeAt(index + 1);
  return own + besides(other) + besides(other + 1);
}

/** The name takes the group; whoever had it takes what the name had. */
function withLink(choice: Choice, index: number, place: number): Choice {
  const moved = [...choice];
  const other = place < 0 ? -1 : choice.indexOf(place);
  if (other >= 0) moved[other] = choice[index] ?? -1;
  moved[index] = place;
  return moved;
}
