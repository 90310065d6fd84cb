import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { againstLimit, type BenchRow } from "./bench-row.ts";

const limitBytes = 60 * 1024;

/** The JavaScript a public page loads, gzip; pages are complete before any of it arrives. */
export function benchPageWeight(projectRoot: string): readonly BenchRow[] {
  const bytes = gzipSync(readFileSync(join(projectRoot, "dist", "assets", "app.js")), { level: 9 }).length;
  return [
    againstLimit(
      { name: "page-weight", work: `JavaScript of a public page: ${bytes} bytes gzip`, seconds: 0, runs: 1 },
      bytes,
      limitBytes,
      "bytes",
    ),
  ];
}
