import { type FuzzedReader, fuzzedReaders } from "./fuzz-file.ts";
import type { Fuzzed } from "./read-fuzzed.ts";

/** A file that was not read as it should be. */
export type FuzzFailure = {
  readonly number: number;
  readonly reader: FuzzedReader;
  readonly faults: readonly string[];
};

/** What came of the files of one reader. `slowest` in milliseconds. */
export type ReaderCounts = {
  readonly reader: FuzzedReader;
  readonly files: number;
  readonly facts: number;
  readonly problems: number;
  readonly failures: number;
  readonly slowest: number;
};

/** Counts up what is read, reader by reader. */
export class FuzzCounts {
  readonly #counts = new Map<FuzzedReader, ReaderCounts>();

  add(reader: FuzzedReader, { facts, problems, milliseconds, faults }: Fuzzed): void {
    const before = this.#of(reader);
    this.#counts.set(reader, {
      reader,
      files: before.files + 1,
      facts: before.facts + facts,
      problems: before.problems + problems,
      failures: before.failures + (faults.length > 0 ? 1 : 0),
      slowest: Math.max(before.slowest, Math.round(milliseconds)),
    });
  }

  all(): readonly ReaderCounts[] {
    return fuzzedReaders.map((reader) => this.#of(reader));
  }

  #of(reader: FuzzedReader): ReaderCounts {
    return this.#counts.get(reader) ?? { reader, files: 0, facts: 0, problems: 0, failures: 0, slowest: 0 };
  }
}
