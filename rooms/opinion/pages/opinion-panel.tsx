import { Fold, Name, type View, weave } from "../../../ui/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import type { Opinion } from "../domain/opinion.ts";
import { inOrderOfWork, standingOf } from "../domain/standing.ts";
import { kindsFor } from "../domain/who-may.ts";
import { AnswerForm, EffectForm, mayRecordEffect, RecordForm, type Retry } from "./opinion-forms.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import {
  AnswerPart,
  EffectPart,
  OpinionCount,
  type OpinionModel,
  opinionHref,
  SaidLine,
  type Shown,
  StandingMark,
  Words,
} from "./opinion-pieces.tsx";

/** One opinion with its answer and effect, and the forms for what the reader may do with it. */
export function OpinionItem(props: Shown & { readonly back: string; readonly retry?: Retry | undefined }) {
  const { model, opinion, back } = props;
  const t = opinionMessages(model.view.lang);
  const due = standingOf(opinion, model.cycles) === "effectDue";
  return (
    <article class="opinion" id={`opinion-${opinion.id}`} aria-label={t("text")}>
      <StandingMark model={model} opinion={opinion} />
      <SaidLine model={model} opinion={opinion} />
      <Words>{opinion.text}</Words>
      <AnswerPart model={model} opinion={opinion} />
      <EffectPart model={model} opinion={opinion} />
      <div class="opinion-tools">
        {opinion.mayAnswer ? (
          <Fold summary={opinion.answer === null ? t("answerAdd") : t("answerAgain")}>
            <AnswerForm model={model} opinion={opinion} back={back} />
          </Fold>
        ) : null}
        {due && mayRecordEffect({ model, opinion }) ? (
          <Fold summary={t("effectAdd")}>
            <EffectForm model={model} opinion={opinion} back={back} />
          </Fold>
        ) : null}
        <p class="opinion-more">
          <a href={opinionHref(model, opinion)}>{t("openOne")}</a>
        </p>
      </div>
    </article>
  );
}

/** The opinions on a sheet for its page: list, answers in place, and a new one, according to the reader's rights. */
export function OpinionPanel(props: {
  readonly model: OpinionModel;
  readonly sheet: Pick<SheetHead, "id" | "cycleId">;
  readonly opinions: readonly Opinion[];
  readonly newId: string;
}) {
  const { model, sheet, opinions, newId } = props;
  const t = opinionMessages(model.view.lang);
  const back = backTo(model.view);
  return (
    <>
      <p>
        <PanelLead {...props} />
      </p>
      {inOrderOfWork(opinions, model.cycles).map((opinion) => (
        <OpinionItem key={opinion.id} model={model} opinion={opinion} back={back} />
      ))}
      {kindsFor(model.viewer).length === 0 ? null : (
        <Fold summary={t("addTitle")}>
          <RecordForm model={model} cycleId={sheet.cycleId} sheetId={sheet.id} newId={newId} back={back} />
        </Fold>
      )}
    </>
  );
}

function PanelLead(props: {
  readonly model: OpinionModel;
  readonly sheet: Pick<SheetHead, "id" | "cycleId">;
  readonly opinions: readonly Opinion[];
}) {
  const { model, sheet, opinions } = props;
  const { view, edition } = model;
  const t = opinionMessages(view.lang);
  if (opinions.length === 0) return <>{t("panelNone")}</>;
  const list = (standing: string) =>
    `/opinion/${edition}?${new URLSearchParams({ cycle: sheet.cycleId, sheet: sheet.id, ...(standing === "" ? {} : { standing }) })}`;
  const open = opinions.filter((opinion) => standingOf(opinion, model.cycles) === "unanswered").length;
  return (
    <>
      {weave(t("panelLead"), {
        all: <OpinionCount count={opinions.length} href={list("")} view={view} />,
        open: <OpinionCount count={open} href={list("unanswered")} view={view} />,
      })}
    </>
  );
}

/** What this reader can do about them now, in words; null = nothing. */
export function opinionTodo({
  model,
  opinions,
}: {
  readonly model: OpinionModel;
  readonly opinions: readonly Opinion[];
}): string | null {
  const t = opinionMessages(model.view.lang);
  const waiting = opinions.filter((one) => one.mayAnswer && standingOf(one, model.cycles) === "unanswered").length;
  if (waiting > 0) return t("todoAnswer", { count: String(waiting) });
  return kindsFor(model.viewer).length > 0 ? t("todoAdd") : null;
}

/** How many opinions there are and how many wait for an answer, in one line. */
export function OpinionLine({
  model,
  opinions,
}: {
  readonly model: OpinionModel;
  readonly opinions: readonly Opinion[];
}) {
  const t = opinionMessages(model.view.lang);
  if (opinions.length === 0) return <>{t("lineNone")}</>;
  const open = opinions.filter((opinion) => standingOf(opinion, model.cycles) === "unanswered").length;
  return <Name>{t("line", { all: String(opinions.length), open: String(open) })}</Name>;
}

/** This page at its opinions, to come back to. */
export const backTo = ({ path, query }: View): string => `${path}${query ? `?${query}` : ""}#opinions`;
