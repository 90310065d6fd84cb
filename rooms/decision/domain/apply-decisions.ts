import { dayInJapan } from "../../../foundation/index.ts";
import { type Acceptance, contentToFact, type Fact, splitFigures } from "../../fact/index.ts";
import { arrangeRows, type EditionEntries, type EntryContent, type Region, regionRows } from "../../intake/index.ts";
import { applyEdition } from "./apply-edition.ts";
import type { EditionContent } from "./edition-content.ts";

/** A next edition that was made, with the time at which it was kept. */
export type KeptEdition = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly cycleId: string;
  readonly title: string;
  /** First day on which it holds, `2028-04-01`. */
  readonly validFrom: string;
  readonly content: EditionContent;
};

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const entriesOf = (region: Region): EditionEntries =>
  new Map([...regionRows(region)].map(([kind, rows]) => [kind, rows.map(({ content }) => content).filter(isEntry)]));

/** New figures are accepted by the decision itself. */
const acceptanceOf = ({ content, recordedAt }: KeptEdition): Acceptance => ({
  by: content.title,
  byEn: content.titleEn ?? content.title,
  on: dayInJapan(new Date(recordedAt)),
});

function applyOne(region: Region, kept: KeptEdition): Region {
  const before = entriesOf(region);
  const after = applyEdition(before, kept.content);
  if (after === before) return region;
  const facts = new Map<string, Fact>(region.facts);
  const rows = new Map<string, readonly EntryContent[]>();
  for (const [kind, entries] of after) {
    rows.set(
      kind,
      entries.map((entry) => {
        const id = String(entry.id);
        const split = splitFigures(entry, { kind, id }, undefined, acceptanceOf(kept));
        for (const [factId, content] of split.facts) {
          const version = (region.facts.get(factId)?.version ?? 0) + 1;
          facts.set(
            factId,
            contentToFact(region.edition.id, { id: factId, content, version, recordedAt: kept.recordedAt }),
          );
        }
        return { id, content: split.content };
      }),
    );
  }
  return arrangeRows(region.edition, rows, facts);
}

/**
 * The region as the next editions make it, the earliest first. A revised figure keeps its id (`kpi.x.target`) as the next version of the
 * fact; its document is the decision, its note says what stood there before. Entries that nothing changes keep their facts.
 */
export const applyDecisions = (region: Region, decided: readonly KeptEdition[]): Region =>
  [...decided]
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)))
    .reduce(applyOne, region);

/** Those of the kept editions that hold on a day, in the order in which they came. */
export const inForce = (kept: readonly KeptEdition[], day: string): readonly KeptEdition[] =>
  kept.filter(({ validFrom }) => validFrom <= day);
