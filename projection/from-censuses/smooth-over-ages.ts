import { checkLength } from "../check-numbers.ts";
import { ProjectionFault } from "../fault.ts";
import { cellsOf, type Shape } from "../shape.ts";
import type { CohortChange } from "./cohort-change.ts";

/**
 * Cohort change ratios of each place smoothed over its ages, sex by sex: what is smoothed is how far they lie from `usual` (ratios of a larger area, like people),
 * so that what all places share, as the leaving of the young, stays as sharp as it is. Whittaker's graduation (1923, "On a new method of graduation", Proceedings of
 * the Edinburgh Mathematical Society 41) with second differences: the least Σ n (y − z)² + λ Σ (Δ²z)², n = people of the cohort. `stiffness` (λ, in people) says how many
 * people it takes to bend the line; 0 smooths nothing. The people of a place and sex who are left over all cohorts stay as many, unless a ratio would fall below 0, where
 * it is 0. Where fewer than two cohorts have people, the ratios stay. In the censuses of Japan 1995–2015 places of fewer than 5,000 people gained a little from ten
 * people of stiffness and lost from a thousand; borrowing (`borrowedChange`) gained more. Throws where a length is wrong or λ is no number from 0.
 */
export function smoothedChange(
  shape: Shape,
  change: CohortChange,
  usual: Float64Array,
  stiffness: number,
): Float64Array {
  checkLength({ ja: "広域の変化率", en: "The usual ratios" }, usual, cellsOf(shape));
  if (!(stiffness >= 0 && Number.isFinite(stiffness))) throw wrongStiffness(stiffness);
  const smooth = Float64Array.from(change.ratio);
  for (let row = 0; row < smooth.length; row += shape.ages) {
    const cohorts = { from: row + 1, to: row + shape.ages };
    const people = change.from.subarray(cohorts.from, cohorts.to);
    if (stiffness === 0 || people.filter((count) => count > 0).length < 2) continue;
    const usually = usual.subarray(cohorts.from, cohorts.to);
    const off = change.ratio.subarray(cohorts.from, cohorts.to).map((own, age) => own - (usually[age] ?? 0));
    smooth.set(
      graduated(off, people, stiffness).map((away, age) => Math.max(0, (usually[age] ?? 0) + away)),
      cohorts.from,
    );
  }
  return smooth;
}

/** Whittaker's graduation of values with weights: solves (W + λ D′D) z = W y by the factors of a symmetric matrix. */
function graduated(values: Float64Array, weights: Float64Array, stiffness: number): Float64Array {
  const size = values.length;
  const matrix = Array.from({ length: size }, (_, row) => new Float64Array(size).fill(weights[row] ?? 0, row, row + 1));
  for (let first = 0; first + 2 < size; first += 1)
    for (const [row, one] of secondDifference)
      for (const [column, other] of secondDifference) add(matrix, first + row, first + column, stiffness * one * other);
  return solved(
    matrix,
    values.map((value, age) => value * (weights[age] ?? 0)),
  );
}

/** z₀ − 2 z₁ + z₂ */
const secondDifference = [
  [0, 1],
  [1, -2],
  [2, 1],
] as const;

function add(matrix: readonly Float64Array[], row: number, column: number, more: number): void {
  const list = matrix[row];
  if (list) list[column] = (list[column] ?? 0) + more;
}

/** Gauss's elimination, which needs no exchange of rows here: the matrix is symmetric and positive. The matrix is written over. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot += 1)
    for (let row = pivot + 1; row < Math.min(size, pivot + 3); row += 1) {
      const times = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < Math.min(size, pivot + 3); column += 1)
        add(matrix, row, column, -times * at(pivot, column));
      right[row] = (right[row] ?? 0) - times * (right[pivot] ?? 0);
    }
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = [1, 2].reduce((sum, next) => sum + at(row, row + next) * (right[row + next] ?? 0), 0);
    right[row] = ((right[row] ?? 0) - known) / at(row, row);
  }
  return right;
}

const wrongStiffness = (found: number): ProjectionFault =>
  new ProjectionFault(
    "projection/stiffness",
    `平滑化の強さが${found}です。0以上の人数にしてください。`,
    `The stiffness of smoothing is ${found}: give a number of people from 0.`,
  );
