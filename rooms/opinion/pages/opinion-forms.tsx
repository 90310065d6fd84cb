import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import { opinionAddress } from "../domain/addresses.ts";
import {
  effectKinds,
  effectWords,
  longestText,
  type OpinionKind,
  opinionChanges,
  opinionChangeWords,
  opinionKindWords,
} from "../domain/opinion.ts";
import { laterCycles } from "../domain/standing.ts";
import { kindsFor } from "../domain/who-may.ts";
import {
  DayField,
  type FormState,
  type FormValues,
  longestHint,
  PostForm,
  SelectField,
  TextArea,
  TextLine,
} from "./form-pieces.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import { cycleName, type OpinionModel, type Shown } from "./opinion-pieces.tsx";

/** A form as it comes back: what was typed, and why it was not saved. */
export type Retry = { readonly values: FormValues; readonly problem: Problem };

type Drawn = { readonly back: string | null; readonly retry?: Retry | undefined };

const stateOf = (view: View, viewer: Viewer, { back, retry }: Drawn, values: FormValues = {}): FormState => ({
  view,
  formToken: viewer.formToken,
  values: retry?.values ?? values,
  problem: retry?.problem ?? null,
  back,
});

/** Writes an opinion down on a sheet or (without one) on the whole cycle. `newId` makes a double press one opinion. */
export function RecordForm(
  props: Drawn & {
    readonly model: OpinionModel;
    readonly cycleId: string;
    readonly sheetId: string | null;
    readonly newId: string;
    readonly kinds?: readonly OpinionKind[];
  },
) {
  const { model, cycleId, sheetId, newId } = props;
  const { view, viewer, today, edition } = model;
  const t = opinionMessages(view.lang);
  const kinds = props.kinds ?? kindsFor(viewer);
  const form = stateOf(view, viewer, props, { saidOn: today, kind: kinds[0] ?? "" });
  const id = `record-${sheetId ?? "cycle"}`;
  return (
    <PostForm
      form={form}
      action={`/opinion/${edition}`}
      submit={t("add")}
      hidden={{ id: newId, cycle: cycleId, ...(sheetId === null ? {} : { sheet: sheetId }) }}
    >
      <SelectField
        form={form}
        id={`${id}-kind`}
        name="kind"
        label={t("from")}
        options={kinds.map((kind) => ({ value: kind, label: opinionKindWords[kind][view.lang] }))}
      />
      <TextLine form={form} id={`${id}-by`} name="saidBy" label={t("whoSaid")} hint={t("whoSaidHint")} />
      <DayField form={form} id={`${id}-on`} name="saidOn" label={t("saidOn")} required />
      <TextArea
        form={form}
        id={`${id}-text`}
        name="text"
        label={t("text")}
        hint={longestHint(view, longestText)}
        required
      />
    </PostForm>
  );
}

/** Answers an opinion, or answers it again on top of the last answer. */
export function AnswerForm(props: Drawn & Shown) {
  const { model, opinion } = props;
  const { view, viewer, edition } = model;
  const t = opinionMessages(view.lang);
  const form = stateOf(view, viewer, props);
  const id = `answer-${opinion.id}`;
  const links = model.links.filter(({ sheetId }) => sheetId === opinion.sheetId);
  return (
    <PostForm
      form={form}
      action={`${opinionAddress(edition, opinion.id)}/answer`}
      submit={opinion.answer === null ? t("answerAdd") : t("answerAgain")}
      hidden={{ version: String((opinion.answer?.version ?? 0) + 1) }}
    >
      <TextArea
        form={form}
        id={`${id}-text`}
        name="text"
        label={t("answerText")}
        hint={longestHint(view, longestText)}
        required
      />
      <SelectField
        form={form}
        id={`${id}-change`}
        name="change"
        label={t("change")}
        empty={t("choose")}
        options={opinionChanges.map((change) => ({ value: change, label: opinionChangeWords[change][view.lang] }))}
        required
      />
      <TextArea form={form} id={`${id}-reason`} name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
      {links.length === 0 ? null : (
        <SelectField
          form={form}
          id={`${id}-about`}
          name="about"
          label={t("about")}
          empty={t("aboutNone")}
          options={links.map((link) => ({ value: `${link.kind} ${link.id}`, label: link.label }))}
        />
      )}
    </PostForm>
  );
}

/** Writes down what was seen of a change in a later cycle. */
export function EffectForm(props: Drawn & Shown) {
  const { model, opinion } = props;
  const { view, viewer, edition } = model;
  const t = opinionMessages(view.lang);
  const form = stateOf(view, viewer, props);
  const id = `effect-${opinion.id}`;
  return (
    <PostForm
      form={form}
      action={`${opinionAddress(edition, opinion.id)}/effect`}
      submit={t("effectAdd")}
      hidden={{ version: String((opinion.effect?.version ?? 0) + 1) }}
    >
      <SelectField
        form={form}
        id={`${id}-cycle`}
        name="cycle"
        label={t("effectCycle")}
        options={laterCycles(opinion, model.cycles).map(({ id: value }) => ({ value, label: cycleName(model, value) }))}
      />
      <SelectField
        form={form}
        id={`${id}-effect`}
        name="effect"
        label={t("effect")}
        empty={t("choose")}
        options={effectKinds.map((effect) => ({ value: effect, label: effectWords[effect][view.lang] }))}
        required
      />
      <TextArea form={form} id={`${id}-text`} name="text" label={t("effectText")} rows={3} required />
    </PostForm>
  );
}

/** Shows a citizen's comment, or takes an opinion back with the reason. */
export function StateForms(props: Drawn & Shown) {
  const { model, opinion } = props;
  const { view, viewer, edition } = model;
  const t = opinionMessages(view.lang);
  const form = stateOf(view, viewer, props);
  const action = `${opinionAddress(edition, opinion.id)}/state`;
  const seen = { version: String(opinion.version) };
  return (
    <>
      {opinion.state !== "received" ? null : (
        <>
          <p>{t("lookThrough")}</p>
          <PostForm
            form={{ ...form, problem: null }}
            action={action}
            submit={t("show")}
            hidden={{ ...seen, state: "recorded" }}
          />
        </>
      )}
      <PostForm form={form} action={action} submit={t("withdraw")} hidden={{ ...seen, state: "withdrawn" }} quiet>
        <TextArea
          form={form}
          id={`why-${opinion.id}`}
          name="why"
          label={t("why")}
          hint={t("whyHint")}
          rows={2}
          required
        />
      </PostForm>
    </>
  );
}

/** Fields of a form that were sent, to draw it again. */
export const valuesOf = (names: readonly string[], fields: (name: string) => string): FormValues =>
  Object.fromEntries(names.map((name) => [name, fields(name)]));

/** Whether a later cycle is there in which an effect can be written down. */
export const mayRecordEffect = ({ model, opinion }: Shown): boolean =>
  opinion.mayAnswer &&
  opinion.answer !== null &&
  opinion.answer.change !== "none" &&
  laterCycles(opinion, model.cycles).length > 0;
