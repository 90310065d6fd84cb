import { ProjectionFault } from "../fault.ts";

/** x = mean + phi · (x before − mean) + sigma · e, estimated from `count` pairs of neighbours. `residuals`: what e · sigma was. */
export type Autoregression = {
  readonly mean: number;
  readonly phi: number;
  readonly sigma: number;
  readonly count: number;
  readonly residuals: Float64Array;
};

/**
 * AR(1) by least squares of each value on the one before, with a constant (conditional maximum likelihood; Hamilton 1994, Time Series Analysis, 5.2). sigma from the residuals with two
 * degrees of freedom less. Where phi comes out at 1 or above the series has no mean to go back to: it is then a random walk without drift (phi 1, sigma of the steps). Throws
 * `projection/tooShort` under five values, `projection/impossible` for what is no number.
 */
export function fitAutoregression(series: ArrayLike<number>): Autoregression {
  const values = checked(series, 5);
  const [before, after] = [values.slice(0, -1), values.slice(1)];
  const [meanBefore, meanAfter] = [meanOf(before), meanOf(after)];
  const spread = before.reduce((sum, value) => sum + (value - meanBefore) ** 2, 0);
  const together = before.reduce((sum, value, at) => sum + (value - meanBefore) * ((after[at] ?? 0) - meanAfter), 0);
  const phi = spread > 0 ? together / spread : 0;
  if (phi >= 1) return walkOf(values);
  const constant = meanAfter - phi * meanBefore;
  const residuals = after.map((value, at) => value - constant - phi * (before[at] ?? 0));
  const sigma = Math.sqrt(sumOfSquares(residuals) / (residuals.length - 2));
  return { mean: constant / (1 - phi), phi, sigma, count: residuals.length, residuals };
}

function walkOf(values: Float64Array): Autoregression {
  const residuals = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const sigma = Math.sqrt(sumOfSquares(residuals) / residuals.length);
  return { mean: values[values.length - 1] ?? Number.NaN, phi: 1, sigma, count: residuals.length, residuals };
}

/** A random walk with drift: the mean and the standard deviation of the steps of a series (Lee and Carter 1992 for k; Lee and Miller 2001 for life expectancy). */
export function fitWalk(series: ArrayLike<number>): {
  readonly drift: number;
  readonly sigma: number;
  readonly count: number;
} {
  const values = checked(series, 3);
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const drift = meanOf(steps);
  const sigma = Math.sqrt(sumOfSquares(steps.map((step) => step - drift)) / (steps.length - 1));
  return { drift, sigma, count: steps.length };
}

/** AR(1) of many short series together: one phi, each series about its own mean (least squares with fixed effects). */
export type PooledAutoregression = { readonly phi: number; readonly residuals: readonly Float64Array[] };

/**
 * One phi for many short series, each about its own mean (within estimator of panel data). With T pairs of neighbours each it lies too low by about (1 + phi) / (T − 1) (Nickell 1981, Econometrica
 * 49(6)); that much is added, up to 1. Residuals are those of the corrected phi. Throws as `fitAutoregression`; three values are enough here.
 */
export function fitPooled(series: readonly ArrayLike<number>[]): PooledAutoregression {
  const own = series.map((one) => checked(one, 3));
  let [spread, together, values] = [0, 0, 0];
  for (const list of own) {
    const [before, after] = [centred(list.slice(0, -1)), centred(list.slice(1))];
    spread += sumOfSquares(before);
    together += before.reduce((sum, value, at) => sum + value * (after[at] ?? 0), 0);
    values += before.length;
  }
  const within = spread > 0 ? together / spread : 0;
  const length = values / own.length;
  const phi = Math.min(1, within + (1 + within) / (length - 1));
  const residuals = own.map((list) => centred(list.slice(1).map((value, at) => value - phi * (list[at] ?? 0))));
  return { phi, residuals };
}

/** Standard deviation of residuals about their own mean: one degree of freedom less. */
export function deviationOf(residuals: Float64Array): number {
  return Math.sqrt(sumOfSquares(residuals) / Math.max(1, residuals.length - 1));
}

/**
 * How much of the variance of residuals all series share, 0 to 1: the mean correlation of all pairs by the method of moments (intraclass correlation, Fisher 1925). Each series is first
 * scaled to a variance of 1; all must be of the same years.
 */
export function commonShare(residuals: readonly Float64Array[]): number {
  const scaled = residuals.map(scaledToOne).filter((list) => list.length > 0);
  const [count, length] = [scaled.length, scaled[0]?.length ?? 0];
  if (count < 2 || length === 0) return 0;
  let ofMeans = 0;
  for (let at = 0; at < length; at += 1)
    ofMeans += (scaled.reduce((sum, list) => sum + (list[at] ?? 0), 0) / count) ** 2;
  return Math.min(1, Math.max(0, ((count * ofMeans) / length - 1) / (count - 1)));
}

function scaledToOne(list: Float64Array): Float64Array {
  const size = Math.sqrt(sumOfSquares(list) / list.length);
  return size > 0 ? list.map((value) => value / size) : new Float64Array();
}

/** AR(1) of years made one of steps of several years. */
export type StepProcess = { readonly phi: number; readonly sigma: number };

/**
 * The mean (for rates such as the TFR) or the sum (for movers) of the years of a step. Variance and correlation of neighbouring steps are those of the yearly AR(1) exactly; between steps
 * further apart the AR(1) of steps stands for it. A random walk stays one; its means differ from step to step by σ² · (2n² + 1) / 3n (Working 1960, Econometrica 28(4)).
 */
export function overYears({ phi, sigma }: StepProcess, years: number, what: "mean" | "sum"): StepProcess {
  const scale = what === "mean" ? 1 / years : 1;
  if (phi >= 1) return { phi: 1, sigma: scale * years * sigma * Math.sqrt((2 * years ** 2 + 1) / (3 * years)) };
  const variance = sigma ** 2 / (1 - phi ** 2);
  let within = years;
  for (let lag = 1; lag < years; lag += 1) within += 2 * (years - lag) * phi ** lag;
  const between = phi * ((1 - phi ** years) / (1 - phi)) ** 2;
  const stepPhi = between / within;
  return { phi: stepPhi, sigma: scale * Math.sqrt(variance * within * (1 - stepPhi ** 2)) };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const centred = (values: Float64Array): Float64Array => {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
};

const sumOfSquares = (values: Float64Array): number => values.reduce((sum, value) => sum + value ** 2, 0);

function checked(series: ArrayLike<number>, least: number): Float64Array {
  const values = Float64Array.from(series);
  if (values.length < least)
    throw new ProjectionFault(
      "projection/tooShort",
      `時系列が${values.length}個の値しかありません。${least}個以上要ります。`,
      `The series has ${values.length} values and needs at least ${least}.`,
    );
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return values;
  throw new ProjectionFault(
    "projection/impossible",
    `時系列の${wrong + 1}番目が${values[wrong]}です。数にしてください。`,
    `Value ${wrong + 1} of the series is ${values[wrong]}, which is no number.`,
  );
}
