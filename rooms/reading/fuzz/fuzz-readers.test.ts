import { beforeAll, describe, expect, test } from "vitest";
import { damagedText } from "./damage-text.ts";
import { diceOf } from "./dice.ts";
import { type FuzzedReader, fuzzedReaders, fuzzFile, type Seed } from "./fuzz-file.ts";
import { readFuzzed } from "./read-fuzzed.ts";
import { seedsOfCorpus } from "./seeds.ts";

let seeds: readonly Seed[];
beforeAll(async () => {
  seeds = await seedsOfCorpus(new URL("../corpus/traps", import.meta.url).pathname);
}, 120_000);

test("every reader has whole files to begin with, and what is found in every sixth of them has a place and printed text", async () => {
  for (const reader of fuzzedReaders) expect(seeds.filter((seed) => seed.reader === reader).length).toBeGreaterThan(3);
  const faults: string[] = [];
  for (const seed of seeds.filter((_, index) => index % 6 === 0))
    for (const fault of (await readFuzzed(seed)).faults) faults.push(`${seed.reader} ${seed.name}: ${fault}`);
  expect(faults).toEqual([]);
});

describe("300 damaged files", () => {
  test("are read without a fault", async () => {
    const read = new Set<FuzzedReader>();
    for (let number = 1; number <= 300; number += 1) {
      const file = fuzzFile(seeds, number);
      const { faults } = await readFuzzed(file);
      expect(faults, file.name).toEqual([]);
      read.add(file.reader);
    }
    expect([...read].sort()).toEqual([...fuzzedReaders].sort());
  });

  test("stay small where one damage repeats what another made long", () => {
    const text = `<a b="${"x".repeat(900_000)}">`;
    for (let number = 1; number <= 200; number += 1)
      expect(damagedText(text, diceOf(number)).length, `${number}`).toBeLessThan(20_000_000);
  });

  test("are the same again for the same number", () => {
    for (const number of [1, 17, 40_000]) expect(fuzzFile(seeds, number)).toEqual(fuzzFile(seeds, number));
  });
});
