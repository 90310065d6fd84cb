import type { Region } from "../../intake/index.ts";
import { type ChangesCount, type ChangesLine, changesOf, changesOnPage, countChanges } from "../domain/changes-list.ts";
import { type ComparedFigure, goneFigure } from "../domain/compare-store.ts";
import type { FindingChange } from "../domain/new-findings.ts";
import type { PublishedReading, SentDocument } from "../domain/review.ts";
import { readDocument } from "../store/documents.ts";
import { readItems } from "../store/found.ts";
import { readRuns, shownRun } from "../store/runs.ts";
import { type Comparisons, compareItem } from "./compare-document.ts";
import type { Work } from "./work.ts";

/** A document's reading against the store, a page of it, and what the checks would say of what was accepted. */
export type ReviewedChanges = {
  readonly document: SentDocument;
  readonly counts: readonly ChangesCount[];
  /** Counted from 1; the last one where the wished one is beyond it. */
  readonly page: number;
  readonly pages: number;
  /** Of this page. */
  readonly compared: readonly ComparedFigure[];
  readonly findings: FindingChange;
};

/** What is wished: which page, beside which region, and in whose name and on which day it would be published. */
export type ChangesWish = {
  readonly region: Region;
  readonly on: Pick<PublishedReading, "body" | "publishedOn">;
  readonly page: number;
};

/** Compares all that was found and not left out; null where there is no such document, or none that the session may see. */
export const loadChanges = (
  { database, viewer, bodyId, documentId }: Work,
  comparisons: Comparisons,
  { region, on, page: wished }: ChangesWish,
): Promise<ReviewedChanges | null> =>
  database.readAs(viewer.session, async (tx) => {
    const document = await readDocument(tx, bodyId, documentId);
    if (!document) return null;
    const shown = shownRun((await readRuns(tx, bodyId, documentId)).get(documentId) ?? []);
    const run = { bodyId, documentId, number: shown?.number ?? 0 };
    const facts = shown?.end?.facts ?? 0;
    const { store, comparison } = await comparisons.of(tx, { document, run, facts, region, on });
    const counts = countChanges(comparison);
    const all = counts.reduce((sum, { count }) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(all / changesOnPage));
    const page = Math.min(wished, pages);
    const lines = changesOf(comparison, page);
    const places = [...new Set(lines.flatMap((line) => ("place" in line ? [line.place] : [])))];
    const items = await readItems(tx, run, document, { places });
    const byPlace = new Map(items.map((item) => [item.place, compareItem(store, item)]));
    const shownAt = (line: ChangesLine): readonly ComparedFigure[] =>
      "gone" in line ? [goneFigure(line.gone)] : (byPlace.get(line.place)?.slice(line.index, line.index + 1) ?? []);
    return { document, counts, page, pages, compared: lines.flatMap(shownAt), findings: comparison.findings };
  });
