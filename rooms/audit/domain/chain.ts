import { type AuditEntry, entryText } from "./entry.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { Found } from "./found.ts";

export type Link = { readonly number: number; readonly entryId: string; readonly hash: string };
export type Head = { readonly number: number; readonly hash: string };

/** SHA-256 of a text, in hex. */
export type Hash = (text: string) => string;

type Suspect = {
  readonly link: Link;
  readonly entry: AuditEntry;
  readonly before: string;
  readonly computed: string;
  readonly code: "entryChanged" | "linkChanged";
};

/** How often an entry's time lies before that of its predecessor. */
export type ClockBack = { readonly times: number; readonly largestMilliseconds: number; readonly atNumber: number };

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

const keptSuspects = 200;

const differs: Readonly<Record<"entryChanged" | "linkChanged", (number: number) => { ja: string; en: string }>> = {
  entryChanged: (number) => ({
    ja: `鎖の ${number} 番の輪の値は、この記録のいまの内容（時刻・人・表・鍵・行の値・注記）からは出てきません`,
    en: `link ${number} does not follow from what this entry says now (time, person, table, key, row hash, note)`,
  }),
  linkChanged: (number) => ({
    ja: `${number} 番の輪の値だけが、前後の輪と記録から出る値と違います`,
    en: `only the hash of link ${number} differs from what its neighbours and its entry give`,
  }),
};

/**
 * Checks link after link against the stored link before it, so that one changed byte is named where it is, not everywhere behind it.
 * Which of the two was changed, entry or link, is told by the link that follows.
 */
export function walkChain(bodyId: string, hash: Hash, found: Found): ChainWalk {
  let expected = 1;
  let before: string | null = "";
  let pending: Suspect | null = null;
  let last: Head | null = null;
  let lastTime = "";
  let links = 0;
  let entries = 0;
  let clockBack: ClockBack | null = null;
  const suspects: Suspect[] = [];
  const suspectEntries = new Set<string>();

  const add = (code: FindingCode, table: string, key: string, entry: AuditEntry | null, words: Finding["differs"]) =>
    found.add({
      code,
      bodyId,
      table,
      key,
      byPerson: entry?.byPerson ?? null,
      recordedAt: entry?.recordedAt ?? null,
      differs: words,
    });
  const settle = (code: Suspect["code"]) => {
    if (!pending) return;
    if (code === "entryChanged") suspectEntries.add(pending.entry.id);
    if (suspects.length < keptSuspects) suspects.push({ ...pending, code });
    else addSuspect({ ...pending, code });
    pending = null;
  };
  const addSuspect = ({ code, link, entry }: Suspect) =>
    add(
      code,
      code === "entryChanged" ? "audit_entry" : "audit_link",
      code === "entryChanged" ? entry.id : String(link.number),
      entry,
      code === "entryChanged" ? withRow(differs.entryChanged(link.number), entry) : differs.linkChanged(link.number),
    );

  const noteTime = (number: number, { recordedAt }: AuditEntry) => {
    const back = Date.parse(lastTime) - Date.parse(recordedAt);
    if (back > 0) {
      const largest = !clockBack || back > clockBack.largestMilliseconds;
      clockBack = {
        times: (clockBack?.times ?? 0) + 1,
        largestMilliseconds: largest ? back : (clockBack?.largestMilliseconds ?? back),
        atNumber: largest ? number : (clockBack?.atNumber ?? number),
      };
    }
    lastTime = recordedAt;
  };

  const compare = (link: Link, entry: AuditEntry) => {
    if (before === null) return;
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

  const takeLink = (link: Link, entry: AuditEntry | null) => {
    links += 1;
    if (link.number < expected) {
      add("linkOutOfPlace", "audit_link", String(link.number), entry, {
        ja: `${expected} 番が来るはずの所に ${link.number} 番があります`,
        en: `number ${link.number} stands where ${expected} should`,
      });
      return;
    }
    if (link.number > expected) {
      const [first, end] = [expected, link.number - 1];
      settle("entryChanged");
      add("linksMissing", "audit_link", first === end ? String(first) : `${first}–${end}`, null, {
        ja: `${first} 番から ${end} 番までの輪がありません`,
        en: `links ${first} to ${end} are not there`,
      });
      before = null;
    }
    if (entry) {
      compare(link, entry);
      noteTime(link.number, entry);
    } else {
      settle("entryChanged");
      add("linkWithoutEntry", "audit_link", String(link.number), null, {
        ja: `記録 ${link.entryId} がありません`,
        en: `entry ${link.entryId} is not there`,
      });
    }
    before = link.hash;
    expected = link.number + 1;
    last = { number: link.number, hash: link.hash };
  };

  const take: ChainWalk["take"] = (link, entry) => {
    if (entry) entries += 1;
    if (link) return takeLink(link, entry);
    if (entry)
      add(
        "entryWithoutLink",
        "audit_entry",
        entry.id,
        entry,
        withRow({ ja: "どの輪もこの記録を指していません", en: "no link names this entry" }, entry),
      );
  };

  const end = (head: Head | null): ChainResult => {
    const lastLinkChanged = pending !== null && head?.number === last?.number && head?.hash === pending.computed;
    settle(lastLinkChanged ? "linkChanged" : "entryChanged");
    for (const suspect of findSwaps(suspects, hash, add)) addSuspect(suspect);
    const same = head?.number === last?.number && (lastLinkChanged || head?.hash === last?.hash);
    if (!same)
      add("headDiffers", "audit_head", bodyId, null, {
        ja: `端は ${headWords(head)}、最後の輪は ${headWords(last)} です`,
        en: `the head is ${headWords(head)}, the last link ${headWords(last)}`,
      });
    return { links, entries, last, clockBack, suspectEntries };
  };
  return { take, end };
}

const headWords = (head: Head | null) => (head ? `${head.number}:${head.hash}` : "—");

const withRow = (words: Finding["differs"], entry: AuditEntry): Finding["differs"] =>
  entry.tableName === null
    ? { ja: `${words.ja}（${entry.action}）`, en: `${words.en} (${entry.action})` }
    : {
        ja: `${words.ja}（表 ${entry.tableName}、行 ${entry.rowKey ?? "？"}）`,
        en: `${words.en} (table ${entry.tableName}, row ${entry.rowKey ?? "?"})`,
      };

type Add = (code: FindingCode, table: string, key: string, entry: AuditEntry | null, words: Finding["differs"]) => void;

/** Reports pairs of suspects that fit when exchanged, and gives back the others. */
function findSwaps(suspects: readonly Suspect[], hash: Hash, add: Add): readonly Suspect[] {
  const swapped = new Set<Suspect>();
  for (const one of suspects) {
    if (swapped.has(one)) continue;
    const fits = (at: Suspect, entry: AuditEntry) => hash(at.before + entryText(entry)) === at.link.hash;
    const other = suspects.find(
      (two) => two !== one && !swapped.has(two) && fits(one, two.entry) && fits(two, one.entry),
    );
    if (!other) continue;
    swapped.add(one).add(other);
    const numbers = `${one.link.number}, ${other.link.number}`;
    add("linksSwapped", "audit_link", numbers, one.entry, {
      ja: `${one.link.number} 番と ${other.link.number} 番の記録（${one.entry.id}、${other.entry.id}）が入れ替わっています`,
      en: `the entries of links ${one.link.number} and ${other.link.number} (${one.entry.id}, ${other.entry.id}) were exchanged`,
    });
  }
  return suspects.filter((suspect) => !swapped.has(suspect));
}
