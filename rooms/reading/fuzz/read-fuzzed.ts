import { performance } from "node:perf_hooks";
import { readFile } from "../actions/read-file.ts";
import { factsOfPages } from "../domain/facts-of-pages.ts";
import { usualLimits } from "../domain/placed-text.ts";
import type { FuzzFile } from "./fuzz-file.ts";
import { faultsOf } from "./judge-reading.ts";

/** What came of one damaged file. `faults` is empty where it was read as it should be. */
export type Fuzzed = {
  readonly milliseconds: number;
  readonly facts: number;
  readonly problems: number;
  readonly faults: readonly string[];
};

/** Reads a damaged file as the product reads one, and judges what came of it. What is thrown is a fault. */
export async function readFuzzed({ name, bytes }: Pick<FuzzFile, "name" | "bytes">): Promise<Fuzzed> {
  const began = performance.now();
  const passed = (): number => performance.now() - began;
  try {
    const { pages, problems } = await readFile({ name, bytes }, usualLimits);
    const found = factsOfPages(pages);
    const milliseconds = passed();
    const told = [...problems, ...found.problems];
    return {
      milliseconds,
      facts: found.value.length,
      problems: told.length,
      faults: faultsOf(pages, found.value, told),
    };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { milliseconds: passed(), facts: 0, problems: 0, faults: [`thrown: ${why.slice(0, 1_000)}`] };
  }
}
