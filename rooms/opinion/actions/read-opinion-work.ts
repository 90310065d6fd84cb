import type { Bilingual } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { Cycle, Stage } from "../../cycle/index.ts";
import { readCycles, readSheets } from "../../cycle/server.ts";
import { opinionAddress } from "../domain/addresses.ts";
import type { Opinion } from "../domain/opinion.ts";
import { type Obstacle, standsAgainstFixing } from "../domain/stands-against.ts";
import { answerDue, effectDueIn, standingOf } from "../domain/standing.ts";
import { readOpinionList } from "../store/read-opinions.ts";

/** Something for a work list: what, where, until when and why. */
export type OpinionWork = {
  readonly id: string;
  readonly kind: "opinionToLookThrough" | "opinionToAnswer" | "opinionEffectDue";
  readonly title: string;
  readonly href: string;
  /** `2026-09-30`; null where no day is set. */
  readonly due: string | null;
  readonly why: Bilingual;
};

const whys: Readonly<Record<OpinionWork["kind"], Bilingual>> = {
  opinionToLookThrough: {
    ja: "住民の意見が届いています。確かめて、掲載するか決めてください",
    en: "A citizen's comment has come in: look through it and decide whether it is shown",
  },
  opinionToAnswer: {
    ja: "意見に回答がありません。回答しないと確定できません",
    en: "The opinion has no answer; the sheet cannot be fixed without one",
  },
  opinionEffectDue: {
    ja: "昨年の意見で変えたことの効果を確かめてください",
    en: "Look at the effect of what a former year's opinion changed",
  },
};

/** What the session's person has to do about opinions: theirs to answer, effects to look at, and for HQ comments to look through. */
export async function opinionWork(
  tx: ReadTx,
  { bodyId, edition }: { readonly bodyId: string; readonly edition: string },
): Promise<readonly OpinionWork[]> {
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
    const due = kind === "opinionToAnswer" ? answerDue(own, stage) : effectDay(opinion, cycles, kind);
    const title = [...opinion.text].slice(0, 60).join("");
    return [{ id: opinion.id, kind, title, href: opinionAddress(edition, opinion.id), due, why: whys[kind] }];
  });
}

function kindOfWork(opinion: Opinion, cycles: readonly Cycle[]): OpinionWork["kind"] | null {
  const standing = standingOf(opinion, cycles);
  if (standing === "received") return "opinionToLookThrough";
  if (standing === "unanswered") return "opinionToAnswer";
  return standing === "effectDue" ? "opinionEffectDue" : null;
}

/** Effects are looked at while the later cycle's sheets are filled in. */
const effectDay = (opinion: Opinion, cycles: readonly Cycle[], kind: OpinionWork["kind"]): string | null =>
  kind === "opinionEffectDue" ? (effectDueIn(opinion, cycles)?.deadlines.draft ?? null) : null;

/** What stands against fixing a sheet, as the session sees it. */
export async function opinionsStandAgainst(
  tx: ReadTx,
  sheet: { readonly bodyId: string; readonly id: string },
  edition: string,
): Promise<readonly Obstacle[]> {
  return standsAgainstFixing(await readOpinionList(tx, sheet.bodyId, { sheetIds: [sheet.id] }), edition);
}
