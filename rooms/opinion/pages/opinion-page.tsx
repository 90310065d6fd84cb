import { Name, type PageContent, Section, weave } from "../../../ui/index.ts";
import type { OpinionLife } from "../domain/opinion.ts";
import { standingOf } from "../domain/standing.ts";
import { AnswerForm, EffectForm, mayRecordEffect, StateForms } from "./opinion-forms.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import {
  AnswerPart,
  AnswerWords,
  Day,
  dayOf,
  EffectPart,
  EffectWords,
  type OpinionModel,
  SaidLine,
  SheetLink,
  StandingMark,
  Words,
} from "./opinion-pieces.tsx";

type Shown = { readonly model: OpinionModel; readonly life: OpinionLife };

/** One opinion from the day it was said to its effect: /opinion/:edition/:id. */
export function opinionPage({ model, life }: Shown): PageContent {
  const { view, edition } = model;
  const t = opinionMessages(view.lang);
  const { opinion } = life;
  return {
    title: t("lifeTitle"),
    description: t("lifeDescription"),
    unlisted: true,
    breadcrumbs: [
      [
        { label: t("listTitle"), href: `/opinion/${edition}?cycle=${encodeURIComponent(opinion.cycleId)}` },
        { label: t("lifeTitle") },
      ],
    ],
    main: (
      <>
        <article class="opinion">
          <StandingMark model={model} opinion={opinion} />
          <SaidLine model={model} opinion={opinion} />
          <Words>{opinion.text}</Words>
          <p>
            {t("colSheet")}: <SheetLink model={model} sheetId={opinion.sheetId} />
          </p>
        </article>
        <Section id="answer" title={t("answerTitle")}>
          <AnswerPart model={model} opinion={opinion} />
          {opinion.mayAnswer ? <AnswerForm model={model} opinion={opinion} back={null} /> : null}
        </Section>
        {opinion.answer === null || opinion.state !== "recorded" ? null : (
          <Section id="effect" title={t("effectTitle")}>
            <EffectPart model={model} opinion={opinion} />
            {mayRecordEffect({ model, opinion }) ? <EffectForm model={model} opinion={opinion} back={null} /> : null}
          </Section>
        )}
        {opinion.mayWithdraw && standingOf(opinion, model.cycles) !== "withdrawn" ? (
          <Section id="state" title={t("stateTitle")}>
            <StateForms model={model} opinion={opinion} back={null} />
          </Section>
        ) : null}
        <Section id="life" title={t("lifeTitle")}>
          <Life model={model} life={life} />
        </Section>
      </>
    ),
  };
}

/** Everything that happened, in the order in which it happened. */
function Life({ model, life }: Shown) {
  const t = opinionMessages(model.view.lang);
  const { opinion } = life;
  const events = [
    ...life.versions.map(({ recordedAt, byPerson, state, why, version }) => ({
      recordedAt,
      byPerson,
      what: stateWord(model, state, version),
      content: why === null ? null : <Words>{why}</Words>,
    })),
    ...life.answers.map((answer) => ({
      recordedAt: answer.recordedAt,
      byPerson: answer.byPerson,
      what: answer.version === 1 ? t("lifeAnswered") : t("lifeAnsweredAgain"),
      content: <AnswerWords model={model} answer={answer} />,
    })),
    ...life.effects.map((effect) => ({
      recordedAt: effect.recordedAt,
      byPerson: effect.byPerson,
      what: t("lifeEffect"),
      content: <EffectWords model={model} effect={effect} />,
    })),
  ].toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  return (
    <ol class="opinion-life">
      {events.map((event, index) => (
        <li key={`${opinion.id} ${index}`}>
          <b>{event.what}</b>{" "}
          <span class="opinion-said">
            {weave(t("lifeBy"), {
              day: <Day day={dayOf(event.recordedAt)} view={model.view} />,
              who: <Name>{personWords(model, event.byPerson)}</Name>,
            })}
          </span>
          {event.content}
        </li>
      ))}
    </ol>
  );
}

function stateWord({ view }: OpinionModel, state: OpinionLife["versions"][number]["state"], version: number): string {
  const t = opinionMessages(view.lang);
  if (state === "withdrawn") return t("lifeWithdrawn");
  if (state === "received") return t("lifeReceived");
  return version === 1 ? t("lifeWritten") : t("lifeRecorded");
}

const personWords = (model: OpinionModel, id: string | null): string =>
  id === null
    ? opinionMessages(model.view.lang)("noPerson")
    : (model.personName(id) ?? opinionMessages(model.view.lang)("colleague"));
