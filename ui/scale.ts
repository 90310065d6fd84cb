import { scaleLinear } from "d3-scale";

/** A measured axis: where a number lies (percent of the picture) and the few marks worth printing. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Position in percent, 0 at `from`, 100 at `to`. */
  place(value: number): number;
}

/** An axis that holds all values, with about four round marks. `withZero` starts it at zero, as lengths must. */
export function axisFor(values: readonly number[], start: "withZero" | "aroundValues"): Axis {
  const all = start === "withZero" ? [0, ...values] : values;
  const low = all.length === 0 ? 0 : Math.min(...all);
  const high = all.length === 0 ? 1 : Math.max(...all);
  const room = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const scale = scaleLinear([start === "withZero" ? low : low - room, high + room], [0, 100]).nice(4);
  const [from, to] = [scale.domain()[0] ?? low, scale.domain()[1] ?? high];
  return { from, to, ticks: scale.ticks(4), place: (value) => rounded(scale(value)) };
}

/** Two decimals are finer than any screen and keep the pages small. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A percentage as an SVG length. */
export function percent(value: number): string {
  return `${rounded(value)}%`;
}
