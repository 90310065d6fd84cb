import type { SheetRecord } from "../../form/index.ts";

/** A correction of what was published: what was wrong, what holds now, and why. The release itself is never changed. */
export type Correction = {
  readonly releaseId: string;
  readonly number: number;
  /** Day, `2027-08-01`. */
  readonly correctedOn: string;
  readonly about: string;
  readonly was: string;
  readonly isNow: string;
  readonly reason: string;
};

/** The end of the audit trail when the release was made: later changes to anything before it can be proved. */
export type TrailHead = { readonly number: number; readonly hash: string };

/** Everything a release says, as data; pages, tables, forms and the bundle are drawn from it and from nothing else. */
export type ReleaseContent = {
  readonly format: "michishirube-release/1";
  readonly id: string;
  readonly body: { readonly id: string; readonly edition: string; readonly name: string; readonly fictitious: boolean };
  readonly cycle: { readonly id: string; readonly title: string; readonly fiscalYear: number };
  readonly title: string;
  readonly publishedOn: string;
  /** The release this one takes the place of, because of a reopening. */
  readonly corrects: string | null;
  readonly records: readonly SheetRecord[];
  /** Corrections of earlier releases of the same cycle. */
  readonly corrections: readonly Correction[];
  readonly trail: TrailHead | null;
};

/** A release without its content, for lists. */
export type ReleaseHead = {
  readonly bodyId: string;
  readonly id: string;
  readonly cycleId: string;
  readonly fiscalYear: number;
  readonly title: string;
  readonly publishedOn: string;
  readonly recordedAt: string;
  readonly corrects: string | null;
  readonly trail: TrailHead | null;
  /** SHA-256 of the list of checksums: names every byte of the bundle. */
  readonly bundleSha256: string;
};

/** One file of the bundle. Paths are relative, with `/`, in ASCII. */
export type BundleFile = { readonly path: string; readonly mediaType: string; readonly bytes: Uint8Array };
