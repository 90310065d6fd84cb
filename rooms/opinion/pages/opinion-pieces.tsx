import type { ComponentChildren } from "preact";
import { dayInJapan } from "../../../foundation/index.ts";
import { Absent, Name, nameIn, Origin, Status, type StatusKind, type View, weave } from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import { type Cycle, type SheetHead, sheetAddress } from "../../cycle/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import { opinionAddress } from "../domain/addresses.ts";
import {
  effectWords,
  type Opinion,
  type OpinionAnswer,
  type OpinionEffect,
  opinionChangeWords,
  opinionKindWords,
} from "../domain/opinion.ts";
import { answerDue, effectDueIn, type Standing, standingOf, standingWords } from "../domain/standing.ts";
import { opinionMessages } from "./opinion-messages.ts";

/** What an answer refers to in a room to the right: a decision, a revision, a budget request. */
export type ChangeLink = {
  readonly kind: string;
  readonly id: string;
  readonly sheetId: string;
  readonly label: string;
  readonly href: string;
};

/** What every page of opinions knows of the things around them. */
export type OpinionModel = {
  readonly edition: string;
  readonly viewer: Viewer;
  readonly view: View;
  readonly cycles: readonly Cycle[];
  readonly sheets: ReadonlyMap<string, SheetHead>;
  /** Name of a unit in the reader's language. */
  readonly unitName: (id: string) => string;
  /** Name of a person for colleagues; null: the reader is not told, or the person was erased. */
  readonly personName: (id: string) => string | null;
  readonly links: readonly ChangeLink[];
  /** `2026-07-15`. */
  readonly today: string;
};

export type Shown = { readonly model: OpinionModel; readonly opinion: Opinion };

/** A day, `2026-07-15` or a time's day in Japan, in the reader's way of writing years. */
export const Day = ({ day, view }: { readonly day: string; readonly view: View }) => (
  <PeriodWhen period={day} view={view} />
);

/** A number of opinions that opens the list it was counted from. */
export function OpinionCount(props: { readonly count: number; readonly href: string; readonly view: View }) {
  const t = opinionMessages(props.view.lang);
  return (
    <Origin href={props.href} label={t("countLabel")} kind="derived">
      {t("countOpinions", { count: String(props.count) })}
    </Origin>
  );
}

const standingShapes: Readonly<Record<Standing, StatusKind>> = {
  unanswered: "behind",
  received: "unknown",
  effectDue: "partly",
  answered: "good",
  effectSeen: "good",
  withdrawn: "unknown",
};

export function StandingMark({ model, opinion }: Shown) {
  const standing = standingOf(opinion, model.cycles);
  return <Status kind={standingShapes[standing]} word={standingWords[standing][model.view.lang]} />;
}

/** Somebody's words: shown as text, with the lines as they were written. */
export const Words = ({ children }: { readonly children: string }) => (
  <p class="opinion-words" data-name="" dir="auto">
    {children}
  </p>
);

/** Where it comes from, who said it, when. */
export function SaidLine({ model: { view }, opinion }: Shown) {
  const t = opinionMessages(view.lang);
  const who = opinion.saidBy ?? (opinion.kind === "citizen" ? t("notAsked") : t("noSpeaker"));
  return (
    <p class="opinion-said">
      {weave(t("saidLine"), {
        kind: opinionKindWords[opinion.kind][view.lang],
        who: <Name>{who}</Name>,
        day: <Day day={opinion.saidOn} view={view} />,
      })}
    </p>
  );
}

/** The unit that must answer: the sheet's; HQ for what is said on the whole cycle. */
export function answerer(model: OpinionModel, opinion: Pick<Opinion, "sheetId">): string {
  const sheet = opinion.sheetId === null ? undefined : model.sheets.get(opinion.sheetId);
  if (sheet !== undefined) return model.unitName(sheet.unitId);
  return model.view.lang === "ja" ? "地域戦略課" : "Strategy division";
}

export function dueDay(model: OpinionModel, opinion: Opinion): string | null {
  const cycle = model.cycles.find(({ id }) => id === opinion.cycleId) ?? null;
  const sheet = opinion.sheetId === null ? undefined : model.sheets.get(opinion.sheetId);
  return answerDue(cycle, sheet?.stage ?? null);
}

export function SheetLink({ model, sheetId }: { readonly model: OpinionModel; readonly sheetId: string | null }) {
  const t = opinionMessages(model.view.lang);
  const sheet = sheetId === null ? undefined : model.sheets.get(sheetId);
  if (sheet === undefined) return <>{t("wholeCycle")}</>;
  return (
    <a href={sheetAddress(model.edition, sheet.id)} data-name="">
      {nameIn(model.view.lang, { name: sheet.title, nameEn: sheet.titleEn })}
    </a>
  );
}

/** The answer, or that there is none, by whom and until when. */
export function AnswerPart({ model, opinion }: Shown) {
  const t = opinionMessages(model.view.lang);
  if (opinion.answer !== null) return <AnswerWords model={model} answer={opinion.answer} />;
  if (opinion.state !== "recorded") return null;
  const due = dueDay(model, opinion);
  return (
    <p class="opinion-open">
      <Absent
        word={t("notAnswered")}
        due={
          <>
            <Name>{t("answers", { unit: answerer(model, opinion) })}</Name>
            {" · "}
            {due === null ? t("noDue") : weave(t("dueBy"), { day: <Day day={due} view={model.view} /> })}
            {due !== null && due < model.today ? <b class="sheet-late">{t("overdue")}</b> : null}
          </>
        }
      />
    </p>
  );
}

export function AnswerWords({ model, answer }: { readonly model: OpinionModel; readonly answer: OpinionAnswer }) {
  const { view } = model;
  const t = opinionMessages(view.lang);
  const link = model.links.find(({ kind, id }) => kind === answer.aboutKind && id === answer.aboutId);
  return (
    <div class="opinion-answer">
      <p class="opinion-said">
        {weave(t("answered"), {
          unit: <Name>{model.unitName(answer.unitId)}</Name>,
          day: <Day day={dayOf(answer.recordedAt)} view={view} />,
        })}
      </p>
      <Words>{answer.text}</Words>
      <p>
        {t("changes")}: <b>{opinionChangeWords[answer.change][view.lang]}</b>
        {link === undefined ? null : (
          <>
            {" → "}
            <a href={link.href} data-name="">
              {link.label}
            </a>
          </>
        )}
      </p>
      {answer.reason === null ? null : (
        <>
          <p>{t("reason")}:</p>
          <Words>{answer.reason}</Words>
        </>
      )}
    </div>
  );
}

export function EffectWords({ model, effect }: { readonly model: OpinionModel; readonly effect: OpinionEffect }) {
  const { view } = model;
  const t = opinionMessages(view.lang);
  return (
    <div class="opinion-effect">
      <p class="opinion-said">
        <b>{effectWords[effect.effect][view.lang]}</b>{" "}
        {weave(t("effectSeenIn"), {
          cycle: <Name>{cycleName(model, effect.cycleId)}</Name>,
          day: <Day day={dayOf(effect.recordedAt)} view={view} />,
        })}
      </p>
      <Words>{effect.text}</Words>
    </div>
  );
}

/** The effect, or when it will be looked at. */
export function EffectPart({ model, opinion }: Shown): ComponentChildren {
  const t = opinionMessages(model.view.lang);
  if (opinion.answer === null || opinion.state !== "recorded") return null;
  const due = effectDueIn(opinion, model.cycles);
  const waits =
    due === null ? null : (
      <p class="opinion-open">{weave(t("effectWaits"), { cycle: <Name>{cycleName(model, due.id)}</Name> })}</p>
    );
  if (opinion.effect !== null)
    return (
      <>
        <EffectWords model={model} effect={opinion.effect} />
        {waits}
      </>
    );
  return waits ?? <p class="absent">{opinion.answer.change === "none" ? t("effectNone") : t("effectLater")}</p>;
}

export function cycleName({ cycles, view }: OpinionModel, id: string): string {
  const cycle = cycles.find((one) => one.id === id);
  return cycle === undefined ? id : nameIn(view.lang, { name: cycle.title, nameEn: cycle.titleEn });
}

/** The day in Japan of a recorded time. */
export const dayOf = (time: string): string => dayInJapan(new Date(time));

export const opinionHref = (model: OpinionModel, { id }: Pick<Opinion, "id">): string =>
  opinionAddress(model.edition, id);
