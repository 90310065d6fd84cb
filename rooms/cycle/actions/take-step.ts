import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { SheetHead } from "../domain/sheet.ts";
import { type Stage, stageWords } from "../domain/stage.ts";
import { emptyRequired, isStop, type Obstacle, requiredObstacle, wayOf } from "../domain/step.ts";
import { readAnswers, readForm, readSheet, readSteps } from "../store/read-sheets.ts";
import { keepStep } from "../store/step-sheet.ts";

export type StepAsked = {
  readonly sheetId: string;
  readonly from: Stage;
  readonly to: Stage;
  /** The number of the last step that the person saw. */
  readonly seen: number;
  readonly reason: string;
  /** "I know what is still open": goes on in spite of what only asks, never of what stops. */
  readonly anyway: boolean;
};

/** What the other rooms say stands against a step of this sheet. */
export type AskObstacles = (head: SheetHead) => Promise<readonly Obstacle[]>;

/** taken: the step is kept · already: it was taken before, by a second click or another tab. */
export type StepResult = { readonly kind: "taken" | "already"; readonly to: Stage };
export type StepRefused = { readonly problem: Problem; readonly obstacles: readonly Obstacle[] };

/** Takes a step of a sheet, once, however often it is asked. */
export async function takeStep(
  database: Database,
  viewer: Viewer,
  asked: StepAsked,
  askObstacles: AskObstacles,
): Promise<Outcome<StepResult, StepRefused>> {
  const found = await readForStep(database, viewer, asked.sheetId);
  if (found === null) return refuse(noSheet);
  const { head, form, answers } = found;
  if (await wasTaken(database, viewer, asked)) return ok({ kind: "already", to: asked.to });
  if (head.stage !== asked.from || head.stepNumber !== asked.seen) return refuse(movedOn(head.stage));
  const reason = asked.reason.trim();
  const way = wayOf(asked.from, asked.to);
  if (way !== "forward" && reason === "") return refuse(reasonMissing);
  const obstacles =
    way === "forward" && form
      ? [...emptyRequired(form, head.stage, answers).map(requiredObstacle), ...(await askObstacles(head))]
      : [];
  if (obstacles.some(isStop)) return refuse(openThings, obstacles);
  if (obstacles.length > 0 && !asked.anyway) return refuse(askedThings, obstacles);
  return keepOnce(database, viewer, { ...asked, reason });
}

const refuse = (found: Problem, obstacles: readonly Obstacle[] = []) => fail({ problem: found, obstacles });

const readForStep = (database: Database, { session, bodyId }: Viewer, sheetId: string) =>
  database.readAs(session, async (tx) => {
    const head = await readSheet(tx, bodyId, sheetId);
    if (head === null) return null;
    const form = await readForm(tx, bodyId, head.formId, head.formVersion);
    return { head, form, answers: await readAnswers(tx, bodyId, sheetId) };
  });

/** The step that stands under the number is the one asked for, and this person took it. */
async function wasTaken(database: Database, { session, bodyId, personId }: Viewer, asked: StepAsked): Promise<boolean> {
  const steps = await database.readAs(session, (tx) => readSteps(tx, bodyId, asked.sheetId));
  const standing = steps.find(({ number }) => number === asked.seen + 1);
  return standing?.from === asked.from && standing.to === asked.to && standing.byPerson === personId;
}

async function keepOnce(
  database: Database,
  viewer: Viewer,
  asked: StepAsked,
): Promise<Outcome<StepResult, StepRefused>> {
  const { bodyId, session } = viewer;
  const { sheetId, from, to, reason } = asked;
  const step = { bodyId, sheetId, number: asked.seen + 1, from, to, reason: reason === "" ? null : reason };
  try {
    await database.writeAs(session, (tx) => keepStep(tx, step));
    return ok({ kind: "taken", to });
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    const { code } = error.problem;
    if (code === "notAllowed") return refuse(error.problem);
    if (code !== "doubledKey" && code !== "changedMeanwhile") throw error;
    // two tabs or a double click: the first one took it
    if (await wasTaken(database, viewer, asked)) return ok({ kind: "already", to });
    return refuse(movedOn(null));
  }
}

const noSheet = problem(
  "noSheet",
  "この調書はないか、見る権限がありません。",
  "There is no such sheet, or you may not see it.",
);

const movedOn = (stage: Stage | null): Problem =>
  problem(
    "changedMeanwhile",
    `ほかの人が先に進めました${stage ? `（いま「${stageWords[stage].ja}」）` : ""}。何も失われていません。いまの段階を確かめてから、必要ならもう一度行ってください。`,
    `Somebody else moved this sheet first${stage ? ` (now "${stageWords[stage].en}")` : ""}. Nothing is lost. Look at the stage, then do it again if it is still needed.`,
  );

const reasonMissing = problem(
  "reasonMissing",
  "差戻しと再開には理由が必要です。担当が何を直せばよいかを書いてください。",
  "Returning and reopening need a reason. Write what the unit has to put right.",
);

const openThings = problem(
  "stepStopped",
  "先へ進む前に済ませることがあります。下の一覧から開いて入力してください。",
  "Some things must be done before the sheet can move on. Open them from the list below.",
);

const askedThings = problem(
  "stepAsks",
  "まだ済んでいないことがあります。下の一覧を確かめ、このまま進めるときはその旨に印を付けてください。",
  "Some things are still open. Look at the list below, and tick the box if the sheet is to move on all the same.",
);
