import type { MunicipalRates } from "../municipal/municipal-step.ts";
import type { ScenarioBase } from "./base.ts";

/** Two places, ages 0–4, 5–9, 10–14 and 15 and over; women of 10–14 have the children, so that numbers stay small. */
const rates = (): MunicipalRates => ({
  // area a: men, women; area b: men, women
  survival: Float64Array.of(0, 0.9, 0.8, 0.5, 0, 0.9, 0.8, 0.5, 0, 1, 0.5, 0.5, 0, 1, 0.5, 0.5),
  moving: Float64Array.of(0, 0.1, -0.1, 0, 0, 0.1, -0.2, 0, 0, 0, 0.2, 0.1, 0, 0, 0.2, 0.1),
  arriving: null,
  childWoman: Float64Array.of(0.5, 1),
  sexRatio: Float64Array.of(1, 1),
});

/** Two steps from 2015: to 2020 and to 2025. The nation has 0.25 children for each woman with a TFR of 1: area a has a TFR of 2, area b of 4. */
export const tinyBase = (): ScenarioBase => ({
  shape: { areas: 2, ages: 4, fertile: { from: 2, count: 1 } },
  areas: ["a", "b"],
  groups: { south: ["b"], both: ["a", "b"] },
  from: 2015,
  start: Float64Array.of(10, 20, 30, 40, 10, 20, 30, 40, 5, 5, 5, 5, 5, 5, 10, 10),
  rates: [rates(), rates()],
  childWomanPerTfr: [0.25, 0.25],
});
