import { ProjectionFault } from "../fault.ts";
import { infantRateOf, infantYears } from "./infant-years.ts";
import { at, checkDeathRates, groupOf, type LifeTable, type Sex } from "./table.ts";

/**
 * A life table in single years from yearly death rates (m) of the ages 0, 1, 2 … and of an open group at the end. Those who die live half of their year, below
 * one year the part of Andreev and Kingkade (2015); who reaches the open group lives 1 / m more. Throws a `ProjectionFault` that names the age of a wrong rate.
 */
export function singleYearTable(rates: Float64Array, sex: Sex): LifeTable {
  const meanYears = (age: number): number => (age === 0 ? infantYears(at(rates, 0), sex) : 0.5);
  checkDeathRates(rates, 2, (age) => 1 / meanYears(age));
  const last = rates.length - 1;
  const [alive, years] = [new Float64Array(rates.length), new Float64Array(rates.length)];
  let left = 1;
  for (let age = 0; age < last; age += 1) {
    const year = groupOf(left, at(rates, age), 1, meanYears(age));
    alive[age] = left;
    years[age] = year.lived;
    left = year.left;
  }
  alive[last] = left;
  years[last] = left / at(rates, last);
  return { alive, years };
}

/**
 * A life table in single years from the probabilities of dying (q) of the ages 0, 1, 2 … below the open group, and the years that those live who reach it (its life
 * expectancy, as 生命表 print it): the same table as `singleYearTable` makes of the rates that belong to them. Throws where a probability is not from 0 to 1.
 */
export function singleYearTableOfRisks(risks: Float64Array, openYears: number, sex: Sex): LifeTable {
  const wrong = risks.findIndex((risk) => !(risk >= 0 && risk <= 1));
  if (wrong >= 0)
    throw new ProjectionFault(
      "projection/deathRisk",
      `${wrong}歳の死亡確率が${risks[wrong]}です。0から1までの値にしてください。`,
      `The probability of dying at age ${wrong} is ${risks[wrong]}: give one from 0 to 1.`,
    );
  const rates = new Float64Array(risks.length + 1);
  risks.forEach((risk, age) => {
    rates[age] = age === 0 ? infantRateOf(risk, sex) : risk / (1 - risk / 2);
  });
  rates[risks.length] = 1 / openYears;
  return singleYearTable(rates, sex);
}
