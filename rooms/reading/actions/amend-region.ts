import type { Region } from "../../intake/index.ts";
import { addReadingsInSteps } from "../domain/add-readings.ts";
import { type ReadingNames, readingNamesInSteps } from "../domain/reading-facts.ts";
import type { PublishedReading } from "../domain/review.ts";
import { inTurns } from "./in-turns.ts";

/** The region with what was published of documents that were read (see `addReadingsInSteps`); of many thousand facts others are served in between. */
export const addReadings = (region: Region, publications: readonly PublishedReading[]): Promise<Region> =>
  inTurns(addReadingsInSteps(region, publications));

/** What published documents are called, and what each of their facts is, for the pages of facts. */
export const readingNames = (region: Region, publications: readonly PublishedReading[]): Promise<ReadingNames> =>
  inTurns(readingNamesInSteps(region, publications));
