import type { ComponentChildren } from "preact";
import { Absent, cell, EmptyState, Name, nameIn, Section, Status, Table, type View, weave } from "../../../ui/index.ts";
import { PeriodWhen } from "../../fact/web.tsx";
import {
  type ChangeChoice,
  type ChangeEntry,
  chosenChanges,
  everyChange,
  inHonestOrder,
} from "../domain/change-entry.ts";
import { effectWords, opinionChanges, opinionChangeWords, opinionKinds, opinionKindWords } from "../domain/opinion.ts";
import { changeMessages } from "./change-messages.ts";
import { OpinionCount, Words } from "./opinion-pieces.tsx";

/** All that the drawing needs; nothing in it comes from a database, so a release draws the same page from its content. */
export type ChangesShown = {
  readonly view: View;
  readonly entries: readonly ChangeEntry[];
  readonly choice: ChangeChoice;
  /** Where the list narrowed to a choice stands: every count leads to what was counted. */
  readonly address: (choice: ChangeChoice) => string;
};

/** The sentence that answers the question, each number leading to its list. */
export function ChangeLead({ view, entries, address }: ChangesShown) {
  const answered = entries.flatMap(({ answer }) => answer ?? []);
  const none = answered.filter(({ change }) => change === "none").length;
  const number = (count: number, choice: ChangeChoice) => (
    <OpinionCount count={count} href={address(choice)} view={view} />
  );
  return (
    <>
      {weave(changeMessages(view.lang)("lead"), {
        all: number(entries.length, everyChange),
        changed: number(answered.length - none, { kind: null, change: "changed" }),
        none: number(none, { kind: null, change: "none" }),
        open: number(entries.length - answered.length, { kind: null, change: "unanswered" }),
      })}
    </>
  );
}

/** What a year's opinions changed: counts by kind and change, then every opinion, unanswered ones first. */
export function ChangeList(shown: ChangesShown) {
  const { view, entries, choice, address } = shown;
  const t = changeMessages(view.lang);
  const chosen = inHonestOrder(chosenChanges(entries, choice));
  if (entries.length === 0) return <EmptyState what={t("none")} why={t("noneWhy")} />;
  return (
    <>
      <Counts {...shown} />
      <Section id="changes" title={t("listTitle")}>
        {choice.kind === null && choice.change === null ? null : (
          <p>
            {weave(t("chosen"), { choice: <b>{choiceWords(choice, view)}</b> })}{" "}
            <a href={address(everyChange)}>{t("showAll")}</a>
          </p>
        )}
        {chosen.length === 0 ? <EmptyState what={t("noneChosen")} why={t("noneChosenWhy")} /> : null}
        {chosen.map((entry) => (
          <Entry key={entry.id} entry={entry} view={view} />
        ))}
      </Section>
    </>
  );
}

function choiceWords({ kind, change }: ChangeChoice, { lang }: View): string {
  const kindWord = kind === null ? [] : [opinionKindWords[kind][lang]];
  const t = changeMessages(lang);
  const changeWord =
    change === null
      ? []
      : [change === "unanswered" || change === "changed" ? t(change) : opinionChangeWords[change][lang]];
  return [...kindWord, ...changeWord].join(lang === "ja" ? "・" : ", ");
}

function Counts({ view, entries, address }: ChangesShown) {
  const t = changeMessages(view.lang);
  const row = (id: string, name: string, choice: ChangeChoice) => {
    const count = chosenChanges(entries, choice).length;
    return { id, cells: [cell(name), cell(<OpinionCount count={count} href={address(choice)} view={view} />, count)] };
  };
  const columns = [
    { id: "name", head: t("colName"), kind: "text" },
    { id: "count", head: t("colCount"), kind: "number" },
  ] as const;
  return (
    <div class="change-counts">
      <Table
        id="by-change"
        caption={t("byChange")}
        columns={columns}
        rows={[
          row("unanswered", t("unanswered"), { kind: null, change: "unanswered" }),
          ...opinionChanges.map((change) => row(change, opinionChangeWords[change][view.lang], { kind: null, change })),
        ]}
      />
      <Table
        id="by-kind"
        caption={t("byKind")}
        columns={columns}
        rows={opinionKinds.map((kind) => row(kind, opinionKindWords[kind][view.lang], { kind, change: null }))}
      />
    </div>
  );
}

type Drawn = { readonly entry: ChangeEntry; readonly view: View };

function Entry({ entry, view }: Drawn) {
  const { lang } = view;
  const t = changeMessages(lang);
  const sheet = entry.sheet === null ? null : nameIn(lang, { name: entry.sheet.title, nameEn: entry.sheet.titleEn });
  return (
    <article class="opinion" id={`change-${entry.id}`} aria-label={opinionKindWords[entry.kind][lang]}>
      <p class="opinion-said">
        {opinionKindWords[entry.kind][lang]}
        {" · "}
        {entry.kind === "citizen" ? null : (
          <>
            <Name>{entry.saidBy ?? t("noSpeaker")}</Name>
            {" · "}
          </>
        )}
        <PeriodWhen period={entry.saidOn} view={view} />
        {" · "}
        {sheet === null ? t("wholeCycle") : <Linked href={entry.sheet?.href ?? null}>{sheet}</Linked>}
      </p>
      <Words>{entry.text}</Words>
      <AnswerLines entry={entry} view={view} />
      <EffectLines entry={entry} view={view} />
      {entry.href === null ? null : (
        <p class="opinion-more">
          <Linked href={entry.href}>{lang === "ja" ? "この意見の記録" : "This opinion's record"}</Linked>
        </p>
      )}
    </article>
  );
}

function AnswerLines({ entry: { answer, unit }, view }: Drawn) {
  const t = changeMessages(view.lang);
  if (answer === null)
    return (
      <p>
        <Status kind="behind" word={t("noAnswer")} /> {unit === null ? null : <Name>{t("mustAnswer", { unit })}</Name>}
      </p>
    );
  return (
    <div class="opinion-answer">
      <p class="opinion-said">
        <Name>{t("answerOf", { unit: answer.unit })}</Name>
      </p>
      <Words>{answer.text}</Words>
      {answer.change === "none" ? (
        <p>
          {weave(t("unchanged"), {
            reason: answer.reason === null ? <Absent word={t("noAnswer")} /> : <Name>{answer.reason}</Name>,
          })}
        </p>
      ) : (
        <p>
          {weave(t("whatChanged"), { change: <b>{opinionChangeWords[answer.change][view.lang]}</b> })}
          {answer.about === null ? null : (
            <>
              {" → "}
              <Linked href={answer.about.href}>{answer.about.label}</Linked>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function EffectLines({ entry: { answer, effect }, view }: Drawn) {
  const t = changeMessages(view.lang);
  if (effect === null)
    return answer === null || answer.change === "none" ? null : <p class="absent">{t("noEffect")}</p>;
  return (
    <div class="opinion-effect">
      <p>
        {weave(t("effect"), {
          effect: <b>{effectWords[effect.effect][view.lang]}</b>,
          cycle: <Name>{effect.cycle}</Name>,
        })}
      </p>
      <Words>{effect.text}</Words>
    </div>
  );
}

const Linked = ({ href, children }: { readonly href: string | null; readonly children: ComponentChildren }) =>
  href === null ? (
    <Name>{children}</Name>
  ) : (
    <a href={href} data-name="">
      {children}
    </a>
  );
