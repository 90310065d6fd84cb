import { damagedPackage } from "./damage-package.ts";
import { damagedPdf } from "./damage-pdf.ts";
import { damagedLetters } from "./damage-text.ts";
import { type Dice, diceOf } from "./dice.ts";
import { mutated } from "./mutate.ts";

/** The readers a file can be made for; xls has three of them: Excel 97, Excel 95 and the binary package. */
export const fuzzedReaders = ["text", "csv", "html", "pdf", "xlsx", "xls", "xls95", "xlsb", "docx", "pptx"] as const;
export type FuzzedReader = (typeof fuzzedReaders)[number];

/** A whole file from which damaged ones are made. */
export type Seed = { readonly reader: FuzzedReader; readonly name: string; readonly bytes: Uint8Array };

/** A damaged file; the same number makes the same file of the same seeds. */
export type FuzzFile = {
  readonly number: number;
  readonly reader: FuzzedReader;
  readonly name: string;
  readonly bytes: Uint8Array;
};

const packages: ReadonlySet<FuzzedReader> = new Set(["xlsx", "xlsb", "docx", "pptx"]);
/** So that no file is larger than what is read in a moment. */
const mostBytes = 4 * 2 ** 20;

/** The damaged file of this number. Every reader gets its turn; the seeds must not be empty. */
export function fuzzFile(seeds: readonly Seed[], number: number): FuzzFile {
  const dice = diceOf(number);
  const reader = dice.oneOf(fuzzedReaders);
  const seed = dice.anyOf(seeds.filter((one) => one.reader === reader)) ?? dice.anyOf(seeds);
  if (!seed) throw new Error("There is nothing to make damaged files of.");
  const bytes = damaged(seed, seeds, dice);
  return { number, reader: seed.reader, name: `${number}-${seed.name}`, bytes: bytes.subarray(0, mostBytes) };
}

function damaged(seed: Seed, seeds: readonly Seed[], dice: Dice): Uint8Array {
  const way = dice.below(10);
  if (way <= 1) return mutated(seed.bytes, dice.below(2 ** 31));
  if (way === 2) return spliced(seed.bytes, dice.anyOf(seeds)?.bytes ?? seed.bytes, dice);
  if (way === 3) return mutated(inside(seed, seeds, dice), dice.below(2 ** 31));
  return inside(seed, seeds, dice);
}

/** Changed behind the packing, where the format has one. */
function inside(seed: Seed, seeds: readonly Seed[], dice: Dice): Uint8Array {
  if (packages.has(seed.reader)) {
    const other = dice.anyOf(seeds.filter(({ reader }) => packages.has(reader))) ?? seed;
    return damagedPackage(seed.bytes, other.bytes, dice);
  }
  if (seed.reader === "pdf") return damagedPdf(seed.bytes, dice);
  return damagedLetters(seed.bytes, dice);
}

/** A stretch of one file in another. */
function spliced(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const from = dice.below(other.length);
  const taken = other.subarray(from, from + 1 + dice.below(dice.oneOf([8, 512, 65_536])));
  const at = dice.below(bytes.length);
  const left = dice.oneOf([0, taken.length]);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), taken, bytes.subarray(at + left)]));
}
