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

/**
 * A life table of single years in groups of `width` years. The open group stays as it is, so it must begin where a group would: else a `ProjectionFault`
 * (`projection/openGroup`).
 */
export function groupedTable({ alive, years }: LifeTable, width: number): LifeTable {
  const closed = alive.length - 1;
  if (closed % width !== 0)
    throw new ProjectionFault(
      "projection/openGroup",
      `生命表は${closed}歳以上で終わりますが、${width}歳階級の区切りではありません。${Math.floor(closed / width) * width}歳以上で終わる表にしてください。`,
      `The life table ends with ${closed} and over, where no group of ${width} years begins: end it with ${Math.floor(closed / width) * width} and over.`,
    );
  const groups = closed / width + 1;
  return {
    alive: Float64Array.from({ length: groups }, (_, group) => at(alive, group * width)),
    years: Float64Array.from({ length: groups }, (_, group) =>
      sumOf(years.subarray(group * width, (group + 1) * width)),
    ),
  };
}

const sumOf = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);
