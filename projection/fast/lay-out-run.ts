import { birthCellsOf, cellsOf, type Shape } from "../shape.ts";
import type { StepRates } from "../step-forward.ts";
import { newRoom } from "./kernel-exports.ts";

/** `double`: as the reference, to the last bit. `single`: numbers kept in half the room and reckoned in double precision, to 1e-6. */
export type Precision = "double" | "single";

/** Where a step's numbers are in the kernel's memory, in the order of its table (`kernel/steps.as`). */
type StepPlace = {
  readonly survival: number;
  readonly fertility: number;
  readonly sexRatio: number;
  /** 0 where nobody moves. */
  readonly net: number;
  readonly when: number;
  readonly people: number;
  readonly births: number;
  readonly deaths: number;
};

/** Where everything of a run is, in bytes. `given` names the lists to be copied in, each once, however many steps use it. */
export type RunLayout = {
  readonly start: number;
  readonly table: number;
  readonly row: number;
  readonly steps: readonly StepPlace[];
  readonly given: readonly GivenList[];
  readonly bytes: number;
};

/** `isShare`: single precision keeps shares that live on in a way of its own (`keptShare`). */
export type GivenList = { readonly list: Float64Array; readonly at: number; readonly isShare: boolean };

/** Areas that go through all steps together in single precision (`BLOCK` of the kernel), twice, and one more row. */
const singleRows = 2 * 64 + 1;

const whenOf = ({ migration }: StepRates): number => (migration === null ? 0 : migration.when === "end" ? 1 : 2);

/** Finds a place for every list of a run; a list that several steps share has one place. */
export function layOutRun(shape: Shape, rates: readonly StepRates[], precision: Precision): RunLayout {
  const size = precision === "double" ? 8 : 4;
  const room = newRoom();
  const [shares, others] = [new Map<Float64Array, GivenList>(), new Map<Float64Array, GivenList>()];
  const placeOf = (list: Float64Array, isShare = false): number => {
    const given = isShare ? shares : others;
    const known = given.get(list);
    if (known) return known.at;
    const at = room.take(list.length * size);
    given.set(list, { list, at, isShare });
    return at;
  };
  const [start, table] = [room.take(cellsOf(shape) * size), room.take(rates.length * 32)];
  const row = room.take((2 * shape.ages * (precision === "double" ? 1 : singleRows) + 4) * 8);
  const steps = rates.map((of) => ({
    survival: placeOf(of.survival, true),
    fertility: placeOf(of.fertility),
    sexRatio: placeOf(of.sexRatio),
    net: of.migration === null ? 0 : placeOf(of.migration.net),
    when: whenOf(of),
    people: room.take(cellsOf(shape) * size),
    births: room.take(birthCellsOf(shape) * size),
    deaths: room.take(cellsOf(shape) * size),
  }));
  // a pair of cells is read at once: the last one may reach one cell further
  return { start, table, row, steps, given: [...shares.values(), ...others.values()], bytes: room.taken() + 64 };
}

/** The share s as single precision keeps it: the share that dies where more than half live on, otherwise −s. None who live on: 1 dies. */
export const keptShare = (share: number): number => (share >= 0.5 || share === 0 ? 1 - share : -share);
