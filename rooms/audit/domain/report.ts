import type { Head } from "./chain-link.ts";
import type { ClockBack } from "./clock-back.ts";
import type { Finding } from "./finding.ts";

/** What was checked of one body's trail. */
export type BodyReport = {
  readonly bodyId: string;
  readonly entries: number;
  readonly links: number;
  /** To be noted on paper: number and hash of the last link. */
  readonly head: Head | null;
  readonly clockBack: ClockBack | null;
};

export type TableReport = { readonly table: string; readonly rows: number };

export type AuditReport = {
  readonly bodies: readonly BodyReport[];
  readonly tables: readonly TableReport[];
  readonly derived: readonly TableReport[];
  readonly findings: readonly Finding[];
  /** Findings beyond the first thousand, only counted. */
  readonly findingsLeftOut: number;
  readonly expected: readonly (Head & { readonly holds: boolean })[];
  readonly seconds: number;
};

/** Rows of tables, entries and links that were read, for the speed. */
export const checkedRows = ({ bodies, tables, derived }: AuditReport): number =>
  [...tables, ...derived].reduce((sum, { rows }) => sum + rows, 0) +
  bodies.reduce((sum, { entries, links }) => sum + entries + links, 0);

/** `1234:64 hex digits`, as the command prints it; null for anything else. */
export function readExpectedHead(text: string): Head | null {
  const parts = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return parts ? { number: Number(parts[1]), hash: parts[2] ?? "" } : null;
}
