import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type ReadTx, readObservations } from "../../../store/index.ts";
import { readCarriedCohorts } from "../../cohort/server.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import { readSheets } from "../../cycle/server.ts";
import { type EditionEntries, type EditionText, type Region, readEdition, rowsToEntries } from "../../intake/index.ts";
import { readEditionRows } from "../../intake/server.ts";
import { applyDecisions, type KeptEdition } from "../domain/apply-decisions.ts";
import { applyEdition } from "../domain/apply-edition.ts";
import { type EditionContent, editionContent } from "../domain/edition-content.ts";
import { editionFolder, type FolderObservation } from "../domain/edition-folder.ts";
import { readSheetRevisions } from "../store/decisions.ts";
import { readKeptEditions } from "../store/editions.ts";

/** The first day of the fiscal year after the one in which a cycle's results are evaluated: 令和8年度の評価 → 2028-04-01. */
export const usualBeginning = ({ fiscalYear }: Cycle): string => `${fiscalYear + 2}-04-01`;

export type NextEdition = {
  readonly content: EditionContent;
  /** The region before this cycle's revisions: with every edition that came earlier. */
  readonly before: Region;
  readonly after: Region;
  readonly sheets: readonly SheetHead[];
  /** How many revisions of the cycle are still only proposed: they are not in it. */
  readonly proposed: number;
};

export type NextRequest = {
  readonly bodyId: string;
  readonly cycle: Cycle;
  readonly region: Region;
  readonly title: string;
  readonly validFrom: string;
};

const asKept = (content: EditionContent): KeptEdition => ({
  id: "preview",
  version: 1,
  recordedAt: "1970-01-01T00:00:00.000Z",
  byPerson: null,
  cycleId: content.cycle,
  title: content.title,
  validFrom: content.validFrom,
  content,
});

/** Editions of other cycles that begin before this one: what this one is made over. */
const earlierThan = (kept: readonly KeptEdition[], { cycle, validFrom }: NextRequest): readonly KeptEdition[] =>
  kept.filter((one) => one.cycleId !== cycle.id && one.validFrom <= validFrom);

/** Next year's edition from a cycle's decided revisions: what it changes over the edition as it will stand then. */
export async function nextEdition(tx: ReadTx, request: NextRequest): Promise<Outcome<NextEdition, readonly Problem[]>> {
  const { bodyId, cycle, title, validFrom } = request;
  const sheets = await readSheets(tx, bodyId, cycle.id);
  const revisions = await readSheetRevisions(
    tx,
    bodyId,
    sheets.map(({ id }) => id),
  );
  const before = applyDecisions(request.region, earlierThan(await readKeptEditions(tx, bodyId), request));
  const content = editionContent({
    region: before,
    cycle: { id: cycle.id, title: cycle.title, titleEn: cycle.titleEn },
    title,
    validFrom,
    revisions,
    sheets: new Map(sheets.map(({ id, about }) => [id, about])),
  });
  if (!content.ok) return content;
  const after = applyDecisions(before, [asKept(content.value)]);
  const proposed = revisions.filter(({ state }) => state === "proposed").length;
  return ok({ content: content.value, before, after, sheets, proposed });
}

async function observationsOf(
  tx: ReadTx,
  bodyId: string,
  entries: EditionEntries,
): Promise<readonly FolderObservation[]> {
  const rows: FolderObservation[] = [];
  for (const { id } of entries.get("measure") ?? []) {
    const stored = await readObservations(tx, String(id), { bodyId });
    for (const { measureId, areaCode, period, value, absent } of stored)
      rows.push({ measureId, areaCode, period, value, absent });
  }
  return [...rows, ...(await readCarriedCohorts(tx, bodyId))];
}

/**
 * The files of the next edition: everything the store holds of the body, the earlier editions and this one applied. Read again before
 * they are handed out: what the product itself would refuse to load is told instead.
 */
export async function editionFiles(
  tx: ReadTx,
  request: NextRequest,
  content: EditionContent,
): Promise<Outcome<readonly EditionText[], readonly Problem[]>> {
  const rows = await readEditionRows(tx, request.region.edition);
  const stored = rowsToEntries(rows);
  const earlier = earlierThan(await readKeptEditions(tx, request.bodyId), request).map((kept) => kept.content);
  const entries = [...earlier, content].reduce(applyEdition, stored);
  const files = editionFolder(rows.head, entries, await observationsOf(tx, request.bodyId, stored));
  const read = readEdition(files);
  return read.ok ? ok(files) : fail(read.problem);
}
