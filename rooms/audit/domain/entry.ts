/** What the trail says happened: a row was added (`action` "row"), or another word such as sign-in. */
export type AuditEntry = {
  readonly bodyId: string;
  readonly id: string;
  /** UTC with milliseconds: 2027-06-01T00:30:00.120Z. */
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly action: string;
  readonly tableName: string | null;
  /** Body and the rest of the row's key, parted by spaces. */
  readonly rowKey: string | null;
  readonly rowHash: string | null;
  /** JSON as the database writes it; null: none. */
  readonly note: string | null;
};

/**
 * What an entry's hash is made of: a JSON array with ", " between its parts. JSON.stringify and PostgreSQL write strings alike
 * (the same seven escapes, lower-case \u00xx for other control characters).
 */
export function entryText(entry: AuditEntry): string {
  const parts = [
    entry.bodyId,
    entry.id,
    entry.recordedAt,
    entry.byPerson,
    entry.action,
    entry.tableName,
    entry.rowKey,
    entry.rowHash,
  ];
  return `[${parts.map((part) => JSON.stringify(part)).join(", ")}, ${entry.note ?? "null"}]`;
}

/** `2027-06-01 00:30:00.12+00`, as a copy writes it, becomes `2027-06-01T00:30:00.120Z`; anything else stays, and gives another hash. */
export function timeFromCopy(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text);
  return parts ? `${parts[1]}T${parts[2]}.${(parts[3] ?? "").padEnd(3, "0")}Z` : text;
}
