import type { EditionText } from "../domain/edition-text.ts";

const days = 2000;

/** A day in 2001 or later, `count` days after its beginning. */
const dayAfter = (count: number): string => new Date(Date.UTC(2001, 0, 1 + count)).toISOString().slice(0, 10);

const observations = (number: number): string =>
  [
    "measure,area,period,value,status",
    ...Array.from({ length: days }, (_, count) => `population,019992,${dayAfter(count)},${number},`),
  ].join("\n");

/** The small edition in which one target and 2,000 observations carry a number: stored wholly, they all carry the same one. */
export const numberedEdition = (edition: readonly EditionText[], number: number): readonly EditionText[] =>
  edition.map(({ file, text }) => {
    if (file.endsWith(".csv")) return { file, text: observations(number) };
    return { file, text: text.replace("printed: 14件, value: 14", `printed: ${number}件, value: ${number}`) };
  });
