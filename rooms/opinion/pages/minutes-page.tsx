import { Absent, Name, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import type { Minutes, MinutesItem, MinutesOpinion } from "../domain/minutes.ts";
import { opinionChangeWords } from "../domain/opinion.ts";
import { type FormState, PostForm } from "./form-pieces.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import { opinionMessages } from "./opinion-messages.ts";
import { Day, type OpinionModel, Words } from "./opinion-pieces.tsx";

/** A sheet's field that the minutes can be copied into, with what stands there now. */
export type FieldToFill = {
  readonly sheetId: string;
  readonly sheetTitle: string;
  readonly fieldId: string;
  readonly fieldLabel: string;
  /** Version of the answer that stands there; 0 = none yet. */
  readonly base: number;
  readonly now: string | null;
  readonly text: string;
};

type Shown = {
  readonly model: OpinionModel;
  readonly meetingId: string;
  readonly minutes: Minutes;
  readonly fill: readonly FieldToFill[];
};

/** The minutes of a meeting: /meeting/:edition/:id/minutes. Printed as they stand. */
export function minutesPage({ model, meetingId, minutes, fill }: Shown): PageContent {
  const { view, edition } = model;
  const t = meetingMessages(view.lang);
  const address = meetingAddress(edition, meetingId);
  return {
    title: t("minutesTitle", { title: minutes.title }),
    description: t("minutesDescription"),
    heading: <Name>{t("minutesTitle", { title: minutes.title })}</Name>,
    unlisted: true,
    breadcrumbs: [
      [
        { label: t("listTitle"), href: `/meeting/${edition}` },
        { label: minutes.title, href: address },
        { label: t("toMinutes") },
      ],
    ],
    main: (
      <>
        <p class="meeting-doors">
          <a class="action" href={`${address}/minutes.docx`} download="">
            {t("word")}
          </a>
        </p>
        {minutes.closed ? null : <p class="form-problem">{t("draftNote")}</p>}
        {minutes.correction === null ? null : (
          <p>
            <Name>{t("corrected", { why: minutes.correction })}</Name>
          </p>
        )}
        <MinutesFacts minutes={minutes} view={view} />
        {minutes.items.length === 0 ? <p class="absent">{t("noItems")}</p> : null}
        {minutes.items.map((item) => (
          <MinutesPart key={item.sheetId} item={item} view={view} unitName={model.unitName} />
        ))}
        <FillForms model={model} address={address} fill={fill} />
      </>
    ),
  };
}

function MinutesFacts({ minutes, view }: { readonly minutes: Minutes; readonly view: View }) {
  const t = meetingMessages(view.lang);
  return (
    <dl class="definitions">
      <div>
        <dt>{t("heldOn")}</dt>
        <dd>
          <Day day={minutes.heldOn} view={view} />
        </dd>
      </div>
      <div>
        <dt>{t("place")}</dt>
        <dd>{minutes.place === null ? <Absent word={t("noPlace")} /> : <Name>{minutes.place}</Name>}</dd>
      </div>
      <div>
        <dt>{t("unit")}</dt>
        <dd>
          <Name>{minutes.unit}</Name>
        </dd>
      </div>
      <div>
        <dt>{t("attendanceShort")}</dt>
        <dd>
          {minutes.attendance.length === 0 ? (
            <Absent word={t("noAttendance")} />
          ) : (
            <ul class="attendance">
              {minutes.attendance.map((one) => (
                <li key={one} data-name="">
                  {one}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  );
}

type Part = { readonly view: View; readonly unitName: (id: string) => string };

function MinutesPart({ item, view, unitName }: Part & { readonly item: MinutesItem }) {
  const t = meetingMessages(view.lang);
  return (
    <Section
      id={`item-${item.sheetId}`}
      title={<Name>{nameIn(view.lang, { name: item.title, nameEn: item.titleEn })}</Name>}
      lead={<Name>{t("unit2", { unit: item.unit })}</Name>}
    >
      {item.opinions.length === 0 ? (
        <p>{t("noOpinions")}</p>
      ) : (
        <ol class="minutes-said">
          {item.opinions.map((opinion) => (
            <li key={opinion.id}>
              <MinutesSaid opinion={opinion} view={view} unitName={unitName} />
            </li>
          ))}
        </ol>
      )}
      <h3>{t("agreed")}</h3>
      {item.agreed === null ? <p class="absent">{t("agreedNone")}</p> : <Words>{item.agreed}</Words>}
    </Section>
  );
}

function MinutesSaid({ opinion, view, unitName }: Part & { readonly opinion: MinutesOpinion }) {
  const t = meetingMessages(view.lang);
  const { answer } = opinion;
  return (
    <>
      <p class="opinion-said">
        <Name>{opinion.saidBy ?? opinionMessages(view.lang)("noSpeaker")}</Name>
      </p>
      <Words>{opinion.text}</Words>
      {opinion.withdrawnWhy === null ? null : (
        <p>
          <Name>{t("withdrawn", { why: opinion.withdrawnWhy })}</Name>
        </p>
      )}
      {answer === null ? (
        <p class="absent">{t("later")}</p>
      ) : (
        <div class="opinion-answer">
          <p>
            <b>{t("answerIn", { change: opinionChangeWords[answer.change][view.lang] })}</b>{" "}
            <Name>{unitName(answer.unitId)}</Name>
          </p>
          <Words>{answer.text}</Words>
          {answer.reason === null ? null : (
            <p>
              <Name>{t("why", { why: answer.reason })}</Name>
            </p>
          )}
        </div>
      )}
    </>
  );
}

function FillForms(props: Pick<Shown, "model" | "fill"> & { readonly address: string }) {
  const { model, fill, address } = props;
  const t = meetingMessages(model.view.lang);
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: {},
    problem: null,
    back: null,
  };
  if (fill.length === 0) return null;
  return (
    <div class="screen-only">
      <Section id="fill" title={t("fillTitle")} lead={t("fillLead")}>
        {fill.map((field) => (
          <article class="opinion" key={`${field.sheetId} ${field.fieldId}`}>
            <h3>
              <Name>{field.sheetTitle}</Name>
            </h3>
            <p>{t("fillNow")}:</p>
            {field.now === null ? <p class="absent">{t("fillEmpty")}</p> : <Words>{field.now}</Words>}
            <p>{t("fillNew")}:</p>
            <Words>{field.text}</Words>
            {field.now === field.text ? (
              <p>{t("fillSame")}</p>
            ) : (
              <PostForm
                form={form}
                action={`${address}/fill`}
                submit={t("fill", { field: field.fieldLabel })}
                hidden={{ sheet: field.sheetId, field: field.fieldId, base: String(field.base) }}
                quiet
              />
            )}
          </article>
        ))}
      </Section>
    </div>
  );
}
