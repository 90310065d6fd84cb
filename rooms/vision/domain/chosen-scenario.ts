import type { Change, Scenario } from "../../../projection/index.ts";
import { bounds, goalYear, moveBands, type VisionSettings } from "./vision-settings.ts";

/** What a reader moved, as changes upon a scenario: fertility, then survival, then movers by age from the base year on. */
export function movedChanges(
  { tfr, life, moves }: Pick<VisionSettings, "tfr" | "life" | "moves">,
  from: number,
): readonly Change[] {
  const fertility: readonly Change[] =
    tfr === null
      ? []
      : [{ kind: "fertilityPath", where: "all", points: [{ year: goalYear, tfr }], spread: "inProportion" }];
  const survival: readonly Change[] =
    life === 0 ? [] : [{ kind: "survivalYears", where: "all", years: life, by: goalYear }];
  const coming = moveBands.flatMap((band, index): readonly Change[] => {
    const yearly = moves[index] ?? 0;
    if (yearly === 0) return [];
    const ages = band.to === null ? { from: band.from } : { from: band.from, to: band.to };
    const pattern = [{ ages, sex: "both", share: 1 }] as const;
    return [{ kind: "migrationAdd", where: "all", yearly, pattern, split: "together", period: { from: from + 1 } }];
  });
  return [...fertility, ...survival, ...coming];
}

/** The chosen scenario with what was moved on top of it. */
export const chosenChanges = (
  scenario: Pick<Scenario, "changes">,
  settings: VisionSettings,
  from: number,
): Pick<Scenario, "changes"> => ({ changes: [...scenario.changes, ...movedChanges(settings, from)] });

/** The bounds of a slider of movers: about one in a hundred of the people a year, rounded to a figure that reads well. */
export function moverBounds(people: number): { readonly min: number; readonly max: number; readonly step: number } {
  const most = Math.min(bounds.moves.max, Math.max(10, roundedUp(people / 400)));
  return { min: -most, max: most, step: Math.max(1, 10 ** (Math.floor(Math.log10(most)) - 2)) };
}

function roundedUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / power) * power;
}
