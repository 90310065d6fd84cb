import type { Head, Link, Suspect } from "./chain-link.ts";
import type { AuditEntry } from "./entry.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { Found } from "./found.ts";

/** What can be wrong with a chain, each as a finding in words. */
export type ChainReport = {
  readonly suspect: (suspect: Suspect) => void;
  readonly swapped: (one: Suspect, other: Suspect) => void;
  readonly outOfPlace: (link: Link, entry: AuditEntry | null, expected: number) => void;
  readonly missing: (first: number, end: number) => void;
  readonly withoutEntry: (link: Link) => void;
  readonly withoutLink: (entry: AuditEntry) => void;
  readonly headDiffers: (head: Head | null, last: Head | null) => void;
};

type Words = Finding["differs"];
type Add = (
  code: FindingCode,
  about: { readonly table: string; readonly key: string; readonly entry?: AuditEntry | null },
  differs: Words,
) => void;

/** The findings of one body's chain, added as they are made. */
export function reportChain(bodyId: string, found: Found): ChainReport {
  const add: Add = (code, { table, key, entry = null }, differs) => {
    const { byPerson = null, recordedAt = null } = entry ?? {};
    found.add({ code, bodyId, table, key, byPerson, recordedAt, differs });
  };
  return { ...reportHashes(add), ...reportPlaces(add, bodyId) };
}

const link = (key: string | number, entry: AuditEntry | null = null) => ({
  table: "audit_link",
  key: String(key),
  entry,
});

/** Links whose hash does not follow from what stands there. */
const reportHashes = (add: Add): Pick<ChainReport, "suspect" | "swapped"> => ({
  suspect: ({ code, link: { number }, entry }) =>
    code === "entryChanged"
      ? add(code, { table: "audit_entry", key: entry.id, entry }, withRow(entryChanged(number), entry))
      : add(code, link(number, entry), {
          ja: `${number} 番の輪の値だけが、前後の輪と記録から出る値と違います`,
          en: `only the hash of link ${number} differs from what its neighbours and its entry give`,
        }),
  swapped: (one, other) =>
    add("linksSwapped", link(`${one.link.number}, ${other.link.number}`, one.entry), {
      ja: `${one.link.number} 番と ${other.link.number} 番の記録（${one.entry.id}、${other.entry.id}）が入れ替わっています`,
      en: `the entries of links ${one.link.number} and ${other.link.number} (${one.entry.id}, ${other.entry.id}) were exchanged`,
    }),
});

const entryChanged = (number: number): Words => ({
  ja: `鎖の ${number} 番の輪の値は、この記録のいまの内容（時刻・人・表・鍵・行の値・注記）からは出てきません`,
  en: `link ${number} does not follow from what this entry says now (time, person, table, key, row hash, note)`,
});

/** Links, entries and the head that are not where they should be. */
const reportPlaces = (add: Add, bodyId: string): Omit<ChainReport, "suspect" | "swapped"> => ({
  outOfPlace: ({ number }, entry, expected) =>
    add("linkOutOfPlace", link(number, entry), {
      ja: `${expected} 番が来るはずの所に ${number} 番があります`,
      en: `number ${number} stands where ${expected} should`,
    }),
  missing: (first, end) =>
    add("linksMissing", link(first === end ? first : `${first}–${end}`), {
      ja: `${first} 番から ${end} 番までの輪がありません`,
      en: `links ${first} to ${end} are not there`,
    }),
  withoutEntry: ({ number, entryId }) =>
    add("linkWithoutEntry", link(number), {
      ja: `記録 ${entryId} がありません`,
      en: `entry ${entryId} is not there`,
    }),
  withoutLink: (entry) =>
    add(
      "entryWithoutLink",
      { table: "audit_entry", key: entry.id, entry },
      withRow({ ja: "どの輪もこの記録を指していません", en: "no link names this entry" }, entry),
    ),
  headDiffers: (head, last) =>
    add(
      "headDiffers",
      { table: "audit_head", key: bodyId },
      {
        ja: `端は ${headWords(head)}、最後の輪は ${headWords(last)} です`,
        en: `the head is ${headWords(head)}, the last link ${headWords(last)}`,
      },
    ),
});

const headWords = (head: Head | null) => (head ? `${head.number}:${head.hash}` : "—");

const withRow = (words: Words, entry: AuditEntry): Words =>
  entry.tableName === null
    ? { ja: `${words.ja}（${entry.action}）`, en: `${words.en} (${entry.action})` }
    : {
        ja: `${words.ja}（表 ${entry.tableName}、行 ${entry.rowKey ?? "？"}）`,
        en: `${words.en} (table ${entry.tableName}, row ${entry.rowKey ?? "?"})`,
      };
