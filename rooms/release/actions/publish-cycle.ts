import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure, type WriteTx } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import { readCycle, readSheets } from "../../cycle/server.ts";
import type { SheetRecord } from "../../form/index.ts";
import { publicRecord } from "../domain/public-record.ts";
import type { BundleFile, ReleaseContent, ReleaseHead } from "../domain/release-content.ts";
import { publishingStandsAgainst } from "../domain/stands-against.ts";
import { hashedFiles, sha256 } from "../store/hashed-files.ts";
import {
  keepRelease,
  readCorrections,
  readRelease,
  readReleases,
  readTrailHead,
  stepToPublished,
} from "../store/releases.ts";

/** What publishing needs from the outside: the records of sheets as the viewer may see them, and their drawing. */
export type PublishParts = {
  readonly database: Database;
  readonly readRecords: (sheetIds: readonly string[]) => Promise<readonly SheetRecord[]>;
  /** A form that cannot be printed keeps everything back: a release that lacks one in silence would look whole. */
  readonly printForms: (records: readonly SheetRecord[]) => Promise<Outcome<readonly BundleFile[], Problem>>;
  readonly buildBundle: (content: ReleaseContent, forms: readonly BundleFile[]) => readonly BundleFile[];
};

export type PublishWish = {
  readonly viewer: Viewer;
  readonly body: ReleaseContent["body"];
  readonly cycleId: string;
  readonly publishedOn: string;
};

/**
 * Publishes every fixed sheet of a cycle, with the sheets already published before, as one unchangeable release. All or nothing: the release, its
 * files and the last step of each sheet are one transaction, and a sheet that moved meanwhile undoes all of it.
 */
export async function publishCycle(parts: PublishParts, wish: PublishWish): Promise<Outcome<ReleaseHead, Problem>> {
  const { database } = parts;
  const { viewer, body, cycleId } = wish;
  const found = await database.readAs(viewer.session, async (tx) => ({
    cycle: await readCycle(tx, body.id, cycleId),
    sheets: await readSheets(tx, body.id, cycleId),
    releases: await readReleases(tx, body.id),
    corrections: await readCorrections(tx, body.id),
    trail: await readTrailHead(tx, body.id),
  }));
  if (!found.cycle) return fail(noSuchCycle(cycleId));
  const [against] = publishingStandsAgainst(found.sheets);
  if (against) return fail(against);
  const earlier = found.releases.filter((release) => release.cycleId === cycleId);
  const included = found.sheets.filter(({ stage }) => stage === "fixed" || stage === "published").map(({ id }) => id);
  const records = await parts.readRecords(included);
  const content: ReleaseContent = {
    format: "michishirube-release/1",
    id: `${cycleId}-${earlier.length + 1}`,
    body,
    cycle: { id: cycleId, title: found.cycle.title, fiscalYear: found.cycle.fiscalYear },
    title: found.cycle.title,
    publishedOn: wish.publishedOn,
    corrects: earlier[0]?.id ?? null,
    records: records.map(publicRecord),
    corrections: found.corrections.filter(({ releaseId }) => earlier.some(({ id }) => id === releaseId)),
    trail: found.trail,
  };
  const forms = await parts.printForms(content.records);
  if (!forms.ok) return forms;
  const files = hashedFiles(parts.buildBundle(content, forms.value));
  const sums = files.find(({ path }) => path === "SHA256SUMS");
  if (!sums) throw new Error("A bundle without its checksums");
  const fixed = found.sheets.filter(({ stage }) => stage === "fixed").map(({ id }) => id);
  const moved = await inOneStep(parts, wish, async (tx) => {
    await keepRelease(tx, content, files, sha256(sums.bytes));
    return (await stepToPublished(tx, body.id, fixed)) === fixed.length;
  });
  if (moved) return fail(moved);
  const kept = await database.readAs(viewer.session, (tx) => readRelease(tx, body.id, content.id));
  if (!kept) throw new Error(`The release ${content.id} was kept and cannot be read`);
  return ok(kept);
}

class Moved extends Error {}

/** Keeps what `work` wrote only where it says that every sheet was still fixed. */
async function inOneStep(
  { database }: PublishParts,
  { viewer }: PublishWish,
  work: (tx: WriteTx) => Promise<boolean>,
): Promise<Problem | null> {
  try {
    await database.writeAs(viewer.session, async (tx) => {
      if (!(await work(tx))) throw new Moved();
    });
    return null;
  } catch (error) {
    const changed = error instanceof StoreFailure && error.problem.code === "changedMeanwhile";
    if (error instanceof Moved || changed) return movedMeanwhile;
    throw error;
  }
}

const movedMeanwhile = problem(
  "movedMeanwhile",
  "公表の準備をしている間に、段階の変わった調書があります。何も公表していません。画面を開き直して、もう一度公表してください。",
  "A sheet changed its stage while the release was being made. Nothing was published. Open the page again and publish once more.",
);

const noSuchCycle = (id: string): Problem =>
  problem(
    "noSuchCycle",
    `評価「${id}」がありません。評価の一覧から選び直してください。`,
    `There is no cycle ${id}: choose one from the list of cycles.`,
  );
