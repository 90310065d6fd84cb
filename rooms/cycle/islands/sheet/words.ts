import type { IslandWord } from "../../domain/sheet-island-words.ts";

export type Say = (word: IslandWord, values?: Readonly<Record<string, string>>) => string;

/** The words that the page handed over; a word that is missing is its own name. */
export function readWords(json: string | undefined): Say {
  const table: Readonly<Record<string, unknown>> = readTable(json);
  return (word, values = {}) => {
    const text = table[word];
    return (typeof text === "string" ? text : word).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  };
}

export function readTable(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return isTable(value) ? value : {};
  } catch {
    return {};
  }
}

export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
