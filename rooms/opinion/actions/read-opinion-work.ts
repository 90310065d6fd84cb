import type { Bilingual } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { Cycle, Stage, WorkItem } from "../../cycle/index.ts";
import { readCycles, readSheets } from "../../cycle/server.ts";
import { opinionAddress } from "../domain/addresses.ts";
import type { Opinion } from "../domain/opinion.ts";
import { answerDue, effectDueIn, standingOf } from "../domain/standing.ts";
import { type Obstacle, standsAgainstFixing } from "../domain/stands-against.ts";
import { readOpinionList } from "../store/read-opinions.ts";

type WorkReason = "lookThrough" | "answer" | "effect";

const whys: Readonly<Record<WorkReason, Bilingual>> = {
  lookThrough: {
    ja: "住民の意見が届いています。確かめて、掲載するか決めてください",
    en: "A citizen's comment has come in: look through it and decide whether it is shown",
  },
  answer: {
    ja: "意見に回答がありません。回答しないと確定できません",
    en: "The opinion has no answer; the sheet cannot be fixed without one",
  },
  effect: {
    ja: "昨年の意見で変えたことの効果を確かめてください",
    en: "Look at the effect of what a former year's opinion changed",
  },
};

/** What the session's person has to do about opinions: theirs to answer, effects to look at, and for HQ comments to look through. */
export async function opinionWork({
  tx,
  viewer: { bodyId },
  site,
}: {
  readonly tx: ReadTx;
  readonly viewer: Pick<Viewer, "bodyId">;
  readonly site: { readonly edition: { readonly id: string } };
}): Promise<readonly WorkItem[]> {
  const cycles = await readCycles(tx, bodyId);
  const opinions = (await readOpinionList(tx, bodyId, {})).filter(({ mine }) => mine);
  const stages = new Map<string, Stage>();
  for (const cycle of cycles.filter(({ id }) => opinions.some(({ cycleId }) => cycleId === id)))
    for (const sheet of await readSheets(tx, bodyId, cycle.id)) stages.set(sheet.id, sheet.stage);
  return opinions.flatMap((opinion) => {
    const kind = kindOfWork(opinion, cycles);
    if (kind === null) return [];
    const own = cycles.find(({ id }) => id === opinion.cycleId) ?? null;
    const stage = opinion.sheetId === null ? null : (stages.get(opinion.sheetId) ?? null);
    const due = kind === "answer" ? answerDue(own, stage) : effectDay(opinion, cycles, kind);
    const words = [...opinion.text].slice(0, 60).join("");
    const href = opinionAddress(site.edition.id, opinion.id);
    return [
      {
        id: `opinion ${opinion.id}`,
        kind: kind === "effect" ? "effect" : "opinion",
        title: { ja: words, en: words },
        href,
        due,
        why: whys[kind],
      },
    ];
  });
}

function kindOfWork(opinion: Opinion, cycles: readonly Cycle[]): WorkReason | null {
  const standing = standingOf(opinion, cycles);
  if (standing === "received") return "lookThrough";
  if (standing === "unanswered") return "answer";
  return standing === "effectDue" ? "effect" : null;
}

/** Effects are looked at while the later cycle's sheets are filled in. */
const effectDay = (opinion: Opinion, cycles: readonly Cycle[], kind: WorkReason): string | null =>
  kind === "effect" ? (effectDueIn(opinion, cycles)?.deadlines.draft ?? null) : null;

/** What stands against fixing a sheet, as the session sees it. */
export async function opinionsStandAgainst(
  tx: ReadTx,
  sheet: { readonly bodyId: string; readonly id: string },
  edition: string,
): Promise<readonly Obstacle[]> {
  return standsAgainstFixing(await readOpinionList(tx, sheet.bodyId, { sheetIds: [sheet.id] }), edition);
}
