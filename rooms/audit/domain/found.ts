import type { Finding } from "./finding.ts";

const keptFindings = 1000;

/** Collects findings; beyond a thousand they are only counted, so that memory stays bounded. */
export type Found = {
  readonly add: (finding: Finding) => void;
  readonly kept: () => readonly Finding[];
  readonly leftOut: () => number;
};

export function collectFindings(): Found {
  const kept: Finding[] = [];
  let leftOut = 0;
  return {
    add: (finding) => {
      if (kept.length < keptFindings) kept.push(finding);
      else leftOut += 1;
    },
    kept: () => kept,
    leftOut: () => leftOut,
  };
}
