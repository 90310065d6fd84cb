import { type Area, groupsOfArea } from "../../area/index.ts";
import { type Moments, type PlaceValue, type PopulationModel, valueOfPlace } from "./population.ts";
import { changeBetween } from "./population-change.ts";

/** What the map of all municipalities may be coloured by. */
export const mapChoices = ["trend", "past", "now", "future", "groups"] as const;
export type MapChoice = (typeof mapChoices)[number];

/** Five classes between four bounds, each bound belonging to the class above it. `darkest` says which end is drawn dark. */
export type MapScale = { readonly bounds: readonly number[]; readonly darkest: "lowest" | "highest" };

/** Round bounds near the fifths of the 179: half of the towns lose about half of their people by the end of the projection. */
const scales: Readonly<Record<MapChoice, MapScale>> = {
  trend: { bounds: [-60, -50, -40, -25], darkest: "lowest" },
  past: { bounds: [-50, -35, -20, 0], darkest: "lowest" },
  now: { bounds: [3000, 5000, 10000, 50000], darkest: "highest" },
  future: { bounds: [3000, 5000, 10000, 50000], darkest: "highest" },
  groups: { bounds: [1, 2, 3, 4], darkest: "highest" },
};

export const scaleOf = (choice: MapChoice): MapScale => scales[choice];

/** Class 0 to 4 for the drawing, 4 the darkest; `none` where there is no value. */
export function stepOf({ bounds, darkest }: MapScale, amount: number | null): 0 | 1 | 2 | 3 | 4 | "none" {
  if (amount === null) return "none";
  const above = bounds.filter((bound) => amount >= bound).length;
  const steps = [0, 1, 2, 3, 4] as const;
  return steps[darkest === "highest" ? above : 4 - above] ?? "none";
}

/** Reads a choice from an address; the trend where it names none. */
export const asMapChoice = (text: string | null | undefined): MapChoice =>
  mapChoices.find((choice) => choice === text) ?? "trend";

/** The value of a municipality under a choice; null where the edition has no such statistic. */
export function mapValue(model: PopulationModel, moments: Moments, choice: MapChoice, area: Area): PlaceValue | null {
  const { first, now, future } = moments;
  const derived = (derivation: ReturnType<typeof changeBetween>): PlaceValue | null =>
    derivation && { kind: "derived", derivation };
  switch (choice) {
    case "trend":
      return future && derived(changeBetween(model, area, now, future));
    case "past":
      return derived(changeBetween(model, area, first, now));
    case "now":
      return valueOfPlace(model, now.measure, area, now.period);
    case "future":
      return future && valueOfPlace(model, future.measure, area, future.period);
    case "groups":
      return derived(groupsOfArea(model, [area.id]));
  }
}
