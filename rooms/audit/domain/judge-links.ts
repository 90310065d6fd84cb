import type { Hash, Link, Suspect } from "./chain-link.ts";
import type { ChainReport } from "./chain-report.ts";
import { type AuditEntry, entryText } from "./entry.ts";

/** Tells links that do not fit; which of link and entry was changed is known only when the next link was seen. */
export type LinkJudge = {
  /** `before`: the hash of the link before it. */
  readonly compare: (before: string, link: Link, entry: AuditEntry) => void;
  /** No next link can say more about the last one. */
  readonly settle: (code: Suspect["code"]) => void;
  /** What the last link's hash should be, where it does not fit. */
  readonly awaited: () => string | null;
  /** Reports what does not fit, exchanged entries as such; value: entries that do not fit their links. */
  readonly end: () => ReadonlySet<string>;
};

/** So many are looked through for exchanged entries; more are reported at once, each by itself. */
const keptSuspects = 200;

export function judgeLinks(hash: Hash, report: ChainReport): LinkJudge {
  let pending: Suspect | null = null;
  const suspects: Suspect[] = [];
  const changedEntries = new Set<string>();

  const settle: LinkJudge["settle"] = (code) => {
    if (!pending) return;
    const suspect = { ...pending, code };
    pending = null;
    if (code === "entryChanged") changedEntries.add(suspect.entry.id);
    if (suspects.length < keptSuspects) suspects.push(suspect);
    else report.suspect(suspect);
  };
  const compare: LinkJudge["compare"] = (before, link, entry) => {
    const text = entryText(entry);
    const computed = hash(before + text);
    const fits = computed === link.hash;
    if (pending) {
      const linkWasChanged = !fits && hash(pending.computed + text) === link.hash;
      settle(linkWasChanged ? "linkChanged" : "entryChanged");
      if (linkWasChanged) return;
    }
    if (!fits) pending = { link, entry, before, computed, code: "entryChanged" };
  };
  const end = () => {
    for (const suspect of takeSwaps(suspects, hash, report)) report.suspect(suspect);
    return changedEntries;
  };
  return { compare, settle, awaited: () => pending?.computed ?? null, end };
}

/** Reports pairs of suspects that fit when exchanged, and gives back the others. */
function takeSwaps(suspects: readonly Suspect[], hash: Hash, report: ChainReport): readonly Suspect[] {
  const swapped = new Set<Suspect>();
  const fits = (at: Suspect, entry: AuditEntry) => hash(at.before + entryText(entry)) === at.link.hash;
  for (const one of suspects) {
    if (swapped.has(one)) continue;
    const other = suspects.find(
      (two) => two !== one && !swapped.has(two) && fits(one, two.entry) && fits(two, one.entry),
    );
    if (!other) continue;
    swapped.add(one).add(other);
    report.swapped(one, other);
  }
  return suspects.filter((suspect) => !swapped.has(suspect));
}
