import { dayInJapan, dayWords, type Problem } from "../../../foundation/index.ts";
import {
  DefinitionList,
  defineMessages,
  Name,
  Origin,
  type PageContent,
  Section,
  type View,
  weave,
} from "../../../ui/index.ts";
import { boardAddress } from "../domain/board-filter.ts";
import { deadlineStages } from "../domain/deadline.ts";
import type { Cycle } from "../domain/sheet.ts";
import { type Stage, stageWords } from "../domain/stage.ts";
import { Day } from "./board-list.tsx";
import { cycleTitle } from "./board-model.ts";
import { DayInput, Hidden, LongInput, Token } from "./form-inputs.tsx";

const deadlineMessages = defineMessages({
  title: { ja: "締切と年度の閉じ方", en: "Deadlines and closing" },
  description: {
    ja: "段階ごとの締切、その変更の歩み、年度を閉じること",
    en: "The deadlines of the stages, how they changed, and closing the year",
  },
  lead: {
    ja: "締切は変えられます。理由と前の日は残ります。",
    en: "Deadlines can be moved; the reason and the day before are kept.",
  },
  cycles: { ja: "年度の評価", en: "Evaluation by year" },
  now: { ja: "今の締切", en: "Deadlines now" },
  none: { ja: "締切なし", en: "No deadline" },
  change: { ja: "締切を変える", en: "Move a deadline" },
  reason: { ja: "理由", en: "Reason" },
  save: { ja: "新しい締切を保存", en: "Save the new deadlines" },
  close: { ja: "年度を閉じる", en: "Close the year" },
  closeReady: {
    ja: "すべての調書が確定または公表されました。閉じられます。",
    en: "Every sheet is fixed or published: the year can be closed.",
  },
  closeOpen: {
    ja: "確定していない調書が {count} 件あります。閉じるなら、なぜそのままにするかを書いてください。",
    en: "{count} sheets are not fixed. To close all the same, write why they stay as they are.",
  },
  closeButton: { ja: "この年度を閉じる", en: "Close this year" },
  closedAlready: { ja: "この年度は閉じられています。", en: "This year is closed." },
  reopen: { ja: "再び開く", en: "Open again" },
  history: { ja: "変更の歩み", en: "What was changed" },
  version: { ja: "{number}（{day}）", en: "{number} ({day})" },
  first: { ja: "年度を開いた", en: "The year was opened" },
  saved: { ja: "保存しました。", en: "Saved." },
  openSheets: { ja: "確定していない調書", en: "sheets not fixed" },
});

export { deadlineMessages };

export type CycleVersion = { readonly cycle: Cycle; readonly recordedAt: string };
export type DeadlineProps = {
  readonly edition: string;
  readonly cycle: Cycle;
  readonly history: readonly CycleVersion[];
  /** Sheets neither fixed nor published. */
  readonly open: number;
  /** HQ only. */
  readonly formToken: string | null;
  readonly typed: { readonly deadlines: Readonly<Partial<Record<Stage, string>>>; readonly reason: string };
  readonly problems: readonly Problem[];
};
type Shown = { readonly props: DeadlineProps; readonly view: View };

export const deadlineAddress = (edition: string, cycleId: string): string => `/cycle/${edition}/${cycleId}/deadline`;

/** Deadlines and closing of a year: /cycle/:edition/:id/deadline. */
export function deadlinePage(props: DeadlineProps, view: View): PageContent {
  const t = deadlineMessages(view.lang);
  const shown = { props, view };
  const title = cycleTitle(view, props.cycle);
  return {
    title: `${t("title")}: ${title}`,
    description: t("description"),
    lead: t("lead"),
    unlisted: true,
    breadcrumbs: [
      [
        { label: t("cycles"), href: `/cycle/${props.edition}` },
        { label: title, href: boardAddress(props.edition, props.cycle.id) },
        { label: t("title") },
      ],
    ],
    main: (
      <>
        {props.problems.length === 0 ? null : (
          <div class="form-error" role="alert">
            <ul>
              {props.problems.map((problem, index) => (
                <li key={index} data-name="">
                  {problem.message[view.lang]}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Section id="now" title={t("now")}>
          <DefinitionList
            items={deadlineStages.map((stage) => {
              const day = props.cycle.deadlines[stage];
              return {
                term: stageWords[stage][view.lang],
                detail: day === undefined ? t("none") : <Day day={day} view={view} />,
              };
            })}
          />
        </Section>
        {props.formToken === null || props.cycle.closed ? null : <ChangeForm {...shown} token={props.formToken} />}
        {props.formToken === null ? null : <CloseForm {...shown} token={props.formToken} />}
        <History {...shown} />
      </>
    ),
  };
}

type FormProps = Shown & { readonly token: string };

function ChangeForm({ props, view, token }: FormProps) {
  const t = deadlineMessages(view.lang);
  return (
    <Section id="change" title={t("change")}>
      <form method="post" action={deadlineAddress(props.edition, props.cycle.id)} class="staff-form">
        <Token token={token} />
        <Hidden name="seen" value={String(props.cycle.version)} />
        <Hidden name="act" value="deadlines" />
        <div class="field-grid">
          {deadlineStages.map((stage) => (
            <DayInput
              key={stage}
              name={`deadline-${stage}`}
              label={stageWords[stage][view.lang]}
              value={props.typed.deadlines[stage] ?? ""}
            />
          ))}
        </div>
        <LongInput name="reason" label={t("reason")} value={props.typed.reason} rows={2} required />
        <p class="form-buttons">
          <button type="submit">{t("save")}</button>
        </p>
      </form>
    </Section>
  );
}

function CloseForm({ props, view, token }: FormProps) {
  const t = deadlineMessages(view.lang);
  const { cycle, open } = props;
  const lead = cycle.closed ? (
    t("closedAlready")
  ) : open === 0 ? (
    t("closeReady")
  ) : (
    <OpenSheets props={props} view={view} />
  );
  return (
    <Section id="close" title={t("close")} lead={lead}>
      <form method="post" action={deadlineAddress(props.edition, cycle.id)} class="staff-form">
        <Token token={token} />
        <Hidden name="seen" value={String(cycle.version)} />
        <Hidden name="act" value={cycle.closed ? "reopen" : "close"} />
        <div class="field">
          <label for="in-close-reason">{t("reason")}</label>
          <textarea id="in-close-reason" name="reason" rows={2} required={cycle.closed || open > 0}>
            {cycle.closed ? "" : props.typed.reason}
          </textarea>
        </div>
        <p class="form-buttons">
          <button type="submit" class="quiet-button">
            {t(cycle.closed ? "reopen" : "closeButton")}
          </button>
        </p>
      </form>
    </Section>
  );
}

function OpenSheets({ props, view }: Shown) {
  const t = deadlineMessages(view.lang);
  return (
    <>
      {weave(t("closeOpen", {}), {
        count: (
          <Origin kind="derived" href={`${boardAddress(props.edition, props.cycle.id)}#board`} label={t("openSheets")}>
            {String(props.open)}
          </Origin>
        ),
      })}
    </>
  );
}

function History({ props, view }: Shown) {
  const t = deadlineMessages(view.lang);
  const days = (cycle: Cycle) =>
    deadlineStages
      .flatMap((stage) => {
        const day = cycle.deadlines[stage];
        return day === undefined
          ? []
          : [`${stageWords[stage][view.lang]} ${dayWords(day, { lang: view.lang, era: view.era })}`];
      })
      .join(view.lang === "ja" ? "、" : ", ");
  return (
    <Section id="history" title={t("history")}>
      <DefinitionList
        items={props.history.map(({ cycle, recordedAt }) => ({
          term: (
            <Name>
              {t("version", {
                number: String(cycle.version),
                day: dayWords(dayInJapan(new Date(recordedAt)), { lang: view.lang, era: view.era }),
              })}
            </Name>
          ),
          detail: (
            <Name>
              {[cycle.version === 1 ? t("first") : (cycle.reason ?? t("closeButton")), days(cycle)].join(" — ")}
            </Name>
          ),
        }))}
      />
    </Section>
  );
}
