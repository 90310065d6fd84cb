// Made-up values for measuring speed only: they are never loaded into a store that somebody reads.
import type { Observation } from "../../../rooms/observation/index.ts";

const weights = [6, 5, 4, 3, 2];

/** A six-digit local-government code for a five-digit number, with its check digit. */
function codeOf(number: number): string {
  const five = String(number).padStart(5, "0");
  const sum = weights.reduce((total, weight, index) => total + weight * Number(five[index]), 0);
  return `${five}${(11 - (sum % 11)) % 10}`;
}

export const prefectureCodes: readonly string[] = Array.from({ length: 47 }, (_, index) => codeOf((index + 1) * 1000));

const areasOf = (prefecture: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => codeOf((prefecture + 1) * 1000 + 300 + index));

export type SyntheticShape = { readonly measures: number; readonly areas: number; readonly years: number };

export const measureName = (index: number): string => `bench-${String(index).padStart(3, "0")}`;

/** The observations of one prefecture, in the order of their key. */
export function* syntheticObservations(
  prefecture: number,
  { measures, areas, years }: SyntheticShape,
): Generator<Observation> {
  const codes = areasOf(prefecture, areas);
  for (let measure = 0; measure < measures; measure++) {
    for (const areaCode of codes) {
      for (let year = 2020 - years; year < 2020; year++) {
        yield {
          measureId: measureName(measure),
          areaCode,
          period: `CY${year}`,
          periodFrom: `${year}-01-01`,
          periodTo: `${year}-12-31`,
          value: ((measure * 7919 + Number(areaCode) * 31 + year * 17) % 100_000) / 10,
          absent: null,
        };
      }
    }
  }
}
