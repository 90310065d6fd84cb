import type { ComponentChildren } from "preact";
import { Fold, Name, nameIn, type PageContent } from "../../../ui/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { type Agreed, type Meeting, speakersOf } from "../domain/meeting.ts";
import type { Opinion } from "../domain/opinion.ts";
import { type FormState, PostForm, TextArea } from "./form-pieces.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import { AnswerForm, type Retry } from "./opinion-forms.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import { AnswerPart, type OpinionModel, SaidLine, Words } from "./opinion-pieces.tsx";

export type Live = {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  readonly agenda: readonly SheetHead[];
  /** The sheet that is taken up now. */
  readonly sheet: SheetHead;
  /** Opinions of this meeting on it that were not taken back. */
  readonly opinions: readonly Opinion[];
  readonly agreed: Agreed | null;
  /** Key figures of the sheet, drawn by the rooms that know them. */
  readonly figures: ComponentChildren;
  readonly newId: string;
  readonly mayTake: boolean;
  readonly mayAgree: boolean;
  readonly retry?: Retry | undefined;
};

/** Meeting mode, one sheet at a time: /meeting/:edition/:id/live?sheet=…. */
export function livePage(live: Live): PageContent {
  const { model, meeting, sheet } = live;
  const { view } = model;
  const t = meetingMessages(view.lang);
  return {
    title: t("liveTitle", { title: meeting.title }),
    description: t("liveDescription"),
    head: "none",
    unlisted: true,
    scripts: ["/assets/opinion-live.js"],
    main: (
      <div
        class="live"
        data-live={`${meeting.id} ${sheet.id}`}
        data-saved={t("stateSaved")}
        data-saving={t("stateSaving")}
        data-waiting={t("stateWaiting")}
        data-undone={t("stateUndone")}
      >
        <LiveHead {...live} />
        {live.figures ? (
          <section class="live-figures" aria-label={t("figures")}>
            {live.figures}
          </section>
        ) : null}
        {live.mayTake ? <TakeForm {...live} /> : null}
        <TakenDown {...live} />
        {live.mayAgree ? <AgreedForm {...live} /> : null}
        <p class="live-keys" data-name="">
          {t("keys")}
        </p>
      </div>
    ),
  };
}

export const liveAddress = (edition: string, meeting: string, sheet: string): string =>
  `${meetingAddress(edition, meeting)}/live?${new URLSearchParams({ sheet })}`;

/** What is discussed, where we are, and the ways to the neighbours. */
function LiveHead({ model, meeting, agenda, sheet }: Live) {
  const { view, edition } = model;
  const t = meetingMessages(view.lang);
  const at = agenda.findIndex(({ id }) => id === sheet.id);
  const [before, after] = [agenda[at - 1], agenda[at + 1]];
  return (
    <header class="live-head">
      <p class="live-where">
        <Name>{meeting.title}</Name>{" "}
        <b data-name="">{t("position", { at: String(at + 1), all: String(agenda.length) })}</b>
      </p>
      <h1>
        <Name>{nameIn(view.lang, { name: sheet.title, nameEn: sheet.titleEn })}</Name>
      </h1>
      <p>
        <Name>{t("unit2", { unit: model.unitName(sheet.unitId) })}</Name>
      </p>
      <nav class="live-way" aria-label={t("agenda")}>
        {before === undefined ? null : (
          <a href={liveAddress(edition, meeting.id, before.id)} data-key="previous" rel="prev">
            ← {t("previous")}
          </a>
        )}
        {after === undefined ? null : (
          <a href={liveAddress(edition, meeting.id, after.id)} data-key="next" rel="next">
            {t("next")} →
          </a>
        )}
        <a href={meetingAddress(edition, meeting.id)}>{t("end")}</a>
      </nav>
    </header>
  );
}

/** Who speaks by one key, the text, and Enter; the same form sends itself without JavaScript. */
function TakeForm({ model, meeting, sheet, newId, retry }: Live) {
  const { view, viewer, edition } = model;
  const t = meetingMessages(view.lang);
  const form: FormState = {
    view,
    formToken: viewer.formToken,
    values: retry?.values ?? {},
    problem: retry?.problem ?? null,
    back: liveAddress(edition, meeting.id, sheet.id),
  };
  const speakers = speakersOf(meeting.attendance);
  return (
    <div data-take="">
      <PostForm
        form={form}
        action={`${meetingAddress(edition, meeting.id)}/opinion`}
        submit={t("take")}
        hidden={{ id: newId, sheet: sheet.id }}
      >
        <fieldset class="live-who">
          <legend>{t("who")}</legend>
          {speakers.map((speaker, index) => (
            <label key={speaker} class="chip">
              <input
                type="radio"
                name="saidBy"
                value={speaker}
                checked={form.values.saidBy === speaker}
                data-digit={index < 9 ? String(index + 1) : undefined}
              />
              <span data-name="">
                {index < 9 ? <kbd>{String(index + 1)}</kbd> : null} {speaker}
              </span>
            </label>
          ))}
          <label class="chip-other">
            {t("whoOther")} <input type="text" name="saidByOther" value={form.values.saidByOther ?? ""} />
          </label>
        </fieldset>
        <TextArea form={form} id="live-text" name="text" label={t("text")} rows={3} required />
      </PostForm>
      <p class="live-state" role="status" data-state="" />
    </div>
  );
}

function TakenDown({ model, meeting, sheet, opinions }: Live) {
  const t = meetingMessages(model.view.lang);
  const o = opinionMessages(model.view.lang);
  const back = liveAddress(model.edition, meeting.id, sheet.id);
  return (
    <section class="live-said" aria-label={t("said")}>
      <h2>{t("said")}</h2>
      {opinions.length === 0 ? <p data-none="">{t("saidNone")}</p> : null}
      <ol data-taken="">
        {opinions.map((opinion) => (
          <li key={opinion.id} id={`opinion-${opinion.id}`}>
            <SaidLine model={model} opinion={opinion} />
            <Words>{opinion.text}</Words>
            <AnswerPart model={model} opinion={opinion} />
            {opinion.mayAnswer && opinion.answer === null ? (
              <Fold summary={o("answerAdd")}>
                <AnswerForm model={model} opinion={opinion} back={back} />
              </Fold>
            ) : null}
            {opinion.mayWithdraw && opinion.answer === null ? (
              <UndoForm model={model} meeting={meeting} sheet={sheet} id={opinion.id} version={opinion.version} />
            ) : null}
          </li>
        ))}
      </ol>
      {/* what a line taken down by script looks like, until the page is drawn again */}
      <template data-taken-line="">
        <li>
          <p class="opinion-said" data-by="" data-name="" />
          <p class="opinion-words" data-words="" data-name="" dir="auto" />
          <UndoForm model={model} meeting={meeting} sheet={sheet} id="" version={1} />
        </li>
      </template>
    </section>
  );
}

function UndoForm(
  props: Pick<Live, "model" | "meeting" | "sheet"> & { readonly id: string; readonly version: number },
) {
  const { model, meeting, sheet, id, version } = props;
  return (
    <form method="post" action={`${meetingAddress(model.edition, meeting.id)}/undo`} data-undo="">
      <input type="hidden" name="_form" value={model.viewer.formToken} />
      <input type="hidden" name="back" value={liveAddress(model.edition, meeting.id, sheet.id)} />
      <input type="hidden" name="opinion" value={id} />
      <input type="hidden" name="version" value={String(version)} />
      <button type="submit" class="quiet-button">
        {meetingMessages(model.view.lang)("undo")}
      </button>
    </form>
  );
}

function AgreedForm({ model, meeting, sheet, agreed }: Live) {
  const { view, viewer, edition } = model;
  const t = meetingMessages(view.lang);
  const form: FormState = {
    view,
    formToken: viewer.formToken,
    values: { agreed: agreed?.text ?? "" },
    problem: null,
    back: liveAddress(edition, meeting.id, sheet.id),
  };
  return (
    <PostForm
      form={form}
      action={`${meetingAddress(edition, meeting.id)}/agreed`}
      submit={t("agreedSave")}
      hidden={{ sheet: sheet.id, version: String((agreed?.version ?? 0) + 1) }}
      quiet
    >
      <TextArea form={form} id="live-agreed" name="agreed" label={t("agreed")} rows={2} />
    </PostForm>
  );
}
