import { ProjectionFault } from "./fault.ts";

/** `[age][period]` */
export type Table = readonly (readonly number[])[];

type Inputs = Readonly<Record<string, unknown>>;

/** A list of numbers under a name; `length` null = as long as it is. Throws a `ProjectionFault` that names it and what was found. */
export function readNumbers(inputs: Inputs, name: string, length: number | null): readonly number[] {
  return numbersIn(inputs[name], name, length);
}

/** A table `[age][period]` under a name; `ages` null = as many rows as there are. */
export function readTable(
  inputs: Inputs,
  name: string,
  { ages, periods }: { readonly ages: number | null; readonly periods: number },
): Table {
  const found = inputs[name];
  if (!Array.isArray(found) || found.length === 0) throw missing(name);
  if (ages !== null && found.length !== ages)
    throw new ProjectionFault(
      "projection/wrongLength",
      `「${name}」には${ages}の年齢が要りますが、${found.length}行あります。`,
      `"${name}" needs ${ages} ages and has ${found.length} rows.`,
    );
  return found.map((row, age) => numbersIn(row, `${name}[${age}]`, periods));
}

function numbersIn(found: unknown, name: string, length: number | null): readonly number[] {
  if (!Array.isArray(found) || found.length === 0) throw missing(name);
  if (length !== null && found.length !== length)
    throw new ProjectionFault(
      "projection/wrongLength",
      `「${name}」には${length}個の数が要りますが、${found.length}個あります。`,
      `"${name}" needs ${length} numbers and has ${found.length}.`,
    );
  return found.map((value: unknown, index) => {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new ProjectionFault(
      "projection/noNumber",
      `「${name}[${index}]」が数ではありません（${String(value)}）。`,
      `"${name}[${index}]" is no number (${String(value)}).`,
    );
  });
}

const missing = (name: string): ProjectionFault =>
  new ProjectionFault(
    "projection/missing",
    `「${name}」がありません。数の表を入れてください。`,
    `"${name}" is missing: give a table of numbers.`,
  );
