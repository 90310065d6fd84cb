import type { AuditEntry } from "./entry.ts";

export type Link = { readonly number: number; readonly entryId: string; readonly hash: string };
export type Head = { readonly number: number; readonly hash: string };

/** SHA-256 of a text, in hex. */
export type Hash = (text: string) => string;

/** A link that does not follow from the link before it and its entry; the code says which of the two was changed. */
export type Suspect = {
  readonly link: Link;
  readonly entry: AuditEntry;
  readonly before: string;
  readonly computed: string;
  readonly code: "entryChanged" | "linkChanged";
};
