import { meetingAddress } from "../domain/addresses.ts";
import type { Meeting } from "../domain/meeting.ts";
import { DayField, type FormState, PostForm, SelectField, TextArea, TextLine } from "./form-pieces.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import type { Held, Listed } from "./meeting-pieces.tsx";
import type { Retry } from "./opinion-forms.tsx";
import type { OpinionModel } from "./opinion-pieces.tsx";

/** Opens a meeting; also drawn again with what was typed when it could not be opened. */
export function NewMeetingForm(props: Listed & { readonly cycleId: string; readonly retry?: Retry }) {
  const { model, units, cycleId, newId, retry } = props;
  const t = meetingMessages(model.view.lang);
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: retry?.values ?? { heldOn: model.today },
    problem: retry?.problem ?? null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={`/meeting/${model.edition}`}
      submit={t("create")}
      hidden={{ id: newId, cycle: cycleId }}
    >
      <SelectField form={form} id="new-unit" name="unit" label={t("unit")} options={units} required />
      <MeetingFields model={model} form={form} />
    </PostForm>
  );
}

function MeetingFields({ model, form }: { readonly model: OpinionModel; readonly form: FormState }) {
  const t = meetingMessages(model.view.lang);
  return (
    <>
      <TextLine form={form} id="meeting-title" name="title" label={t("title")} required />
      <DayField form={form} id="meeting-day" name="heldOn" label={t("heldOn")} required />
      <TextLine form={form} id="meeting-place" name="place" label={t("place")} />
      <TextArea
        form={form}
        id="meeting-attendance"
        name="attendance"
        label={t("attendance")}
        hint={t("attendanceHint")}
        rows={6}
      />
    </>
  );
}

/** Changes what the meeting is; of a closed one only with the reason. */
export function EditMeetingForm(props: {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  readonly retry?: Retry;
}) {
  const { model, meeting, retry } = props;
  const t = meetingMessages(model.view.lang);
  const now = {
    title: meeting.title,
    heldOn: meeting.heldOn,
    place: meeting.place ?? "",
    attendance: meeting.attendance ?? "",
  };
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: retry?.values ?? now,
    problem: retry?.problem ?? null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={meetingAddress(model.edition, meeting.id)}
      submit={meeting.closed ? t("correct") : t("save")}
      hidden={{ version: String(meeting.version) }}
    >
      <MeetingFields model={model} form={form} />
      {meeting.closed ? <TextLine form={form} id="meeting-reason" name="reason" label={t("reason")} required /> : null}
    </PostForm>
  );
}

/** Closes a meeting; opens a closed one again with the reason. */
export function CloseForm({ model, meeting }: Pick<Held, "model" | "meeting">) {
  const t = meetingMessages(model.view.lang);
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: {},
    problem: null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={`${meetingAddress(model.edition, meeting.id)}/close`}
      submit={meeting.closed ? t("reopen") : t("close")}
      hidden={{ version: String(meeting.version), closed: meeting.closed ? "no" : "yes" }}
      quiet
    >
      {meeting.closed ? (
        <TextLine form={form} id="reopen-reason" name="reason" label={t("reason")} required />
      ) : (
        <p>{t("closeLead")}</p>
      )}
    </PostForm>
  );
}
