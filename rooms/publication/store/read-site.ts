import type { ReadTx } from "../../../store/index.ts";
import { findAll } from "../../check/index.ts";
import { readDocumentTexts } from "../../document/server.ts";
import type { EditionHead, Region } from "../../intake/index.ts";
import { readRegion, readSeries } from "../../intake/server.ts";
import { readRuleBook } from "../../kpi/server.ts";
import { factNames } from "../domain/entries.ts";
import type { Site } from "../domain/site.ts";

/** What is read: known at a time (ISO), valid on a day; both left out = now. */
export type SiteScope = {
  readonly knownAt?: string;
  readonly validOn?: string;
  /** Adds what was published since the edition was written: results of the yearly cycle, changed targets. */
  readonly amend?: (region: Region) => Region | Promise<Region>;
};

/** All that the pages of an edition show. `recordedAt` is the time of the newest load of its body. */
export async function readSite(
  tx: ReadTx,
  head: EditionHead,
  recordedAt: string,
  { amend = (region) => region, ...scope }: SiteScope = {},
): Promise<Site> {
  const region = await amend(await readRegion(tx, head, scope));
  const series = await readSeries(tx, region, scope);
  const { rules } = await readRuleBook(tx, scope);
  const texts = await readDocumentTexts(tx, head.body);
  return { ...region, ...factNames(region), series, rules, texts, findings: findAll(region), recordedAt };
}
