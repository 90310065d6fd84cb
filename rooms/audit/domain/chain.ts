import type { Hash, Head, Link } from "./chain-link.ts";
import { reportChain } from "./chain-report.ts";
import { type ClockBack, watchClock } from "./clock-back.ts";
import type { AuditEntry } from "./entry.ts";
import type { Found } from "./found.ts";
import { judgeLinks } from "./judge-links.ts";

export type ChainResult = {
  readonly links: number;
  readonly entries: number;
  readonly last: Head | null;
  readonly clockBack: ClockBack | null;
  /** Entries that do not fit their links: their row hashes prove nothing any more. */
  readonly suspectEntries: ReadonlySet<string>;
};

/** Walks one body's chain from the first link to the last. */
export type ChainWalk = {
  readonly take: (link: Link | null, entry: AuditEntry | null) => void;
  readonly end: (head: Head | null) => ChainResult;
};

/**
 * Checks link after link against the stored link before it, so that one changed byte is named where it is, not everywhere behind it.
 * Which of the two was changed, entry or link, is told by the link that follows.
 */
export function walkChain(bodyId: string, hash: Hash, found: Found): ChainWalk {
  const report = reportChain(bodyId, found);
  const judge = judgeLinks(hash, report);
  const clock = watchClock();
  let last: Head | null = null;
  // the hash that the next link follows; null where the link before it is missing
  let before: string | null = "";
  let links = 0;
  let entries = 0;

  const takeLink = (link: Link, entry: AuditEntry | null) => {
    links += 1;
    const expected: number = (last?.number ?? 0) + 1;
    if (link.number < expected) return report.outOfPlace(link, entry, expected);
    if (link.number > expected) {
      judge.settle("entryChanged");
      report.missing(expected, link.number - 1);
      before = null;
    }
    if (entry) {
      if (before !== null) judge.compare(before, link, entry);
      clock.note(link.number, entry.recordedAt);
    } else {
      judge.settle("entryChanged");
      report.withoutEntry(link);
    }
    before = link.hash;
    last = { number: link.number, hash: link.hash };
  };
  const take: ChainWalk["take"] = (link, entry) => {
    if (entry) entries += 1;
    if (link) takeLink(link, entry);
    else if (entry) report.withoutLink(entry);
  };
  const end: ChainWalk["end"] = (head) => {
    const sameNumber = head?.number === last?.number;
    const awaited = judge.awaited();
    const lastLinkChanged = awaited !== null && sameNumber && head?.hash === awaited;
    judge.settle(lastLinkChanged ? "linkChanged" : "entryChanged");
    const suspectEntries = judge.end();
    if (!sameNumber || !(lastLinkChanged || head?.hash === last?.hash)) report.headDiffers(head, last);
    return { links, entries, last, clockBack: clock.back(), suspectEntries };
  };
  return { take, end };
}
