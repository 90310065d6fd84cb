import { cell, Name, Table } from "../../../ui/index.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { stageWords } from "../domain/stage.ts";
import { isStop, type OfferedStep, offeredSteps, stepWords } from "../domain/step.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { Moment, personName } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** What stands against moving on, and the steps that this viewer is offered: one main button. */
export function StepPanel({ model }: Shown) {
  const { head, form, rights, view } = model;
  const t = sheetMessages(view.lang);
  const steps = offeredSteps(form, head.stage, rights);
  if (steps.length === 0) return <p>{t("noSteps")}</p>;
  return (
    <>
      {model.stepProblem ? (
        <p class="sheet-error" role="alert">
          <Name>{model.stepProblem.message[view.lang]}</Name>
        </p>
      ) : null}
      {steps.some(({ way }) => way === "forward") ? <Obstacles model={model} /> : null}
      {steps.map((step) => (
        <StepForm key={step.to} step={step} model={model} />
      ))}
    </>
  );
}

function Obstacles({ model }: Shown) {
  const { lang } = model.view;
  const t = sheetMessages(lang);
  if (model.obstacles.length === 0) return <p>{t("obstaclesNone")}</p>;
  return (
    <>
      <h3>{t("obstacles")}</h3>
      <ul class="obstacles">
        {model.obstacles.map(({ code, message, href }) => (
          <li key={`${code} ${href} ${message.ja}`}>
            <a href={href} data-name="">
              {message[lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function StepForm({ step, model }: Shown & { readonly step: OfferedStep }) {
  const { head, site, view } = model;
  const t = sheetMessages(view.lang);
  const forward = step.way === "forward";
  const id = `step-${step.to}`;
  return (
    <form class="step-form" method="post" action={`${sheetAddress(site.edition.id, head.id)}/step`}>
      <input type="hidden" name="_form" value={model.formToken} />
      <input type="hidden" name="from" value={step.from} />
      <input type="hidden" name="to" value={step.to} />
      <input type="hidden" name="seen" value={String(head.stepNumber)} />
      {forward && model.obstacles.some((one) => !isStop(one)) ? (
        <label class="step-anyway">
          <input type="checkbox" name="anyway" value="yes" /> {t("anyway")}
        </label>
      ) : null}
      {forward ? null : (
        <>
          <label for={id}>{t("reason")}</label>
          <textarea id={id} name="reason" rows={3} required value={model.stepReason} />
        </>
      )}
      <button type="submit" class={forward ? undefined : "quiet-button"}>
        {stepWords(step)[view.lang]}
      </button>
    </form>
  );
}

/** Every step so far, with who took it and why it came back. */
export function StepHistory({ model }: Shown) {
  const { view, steps } = model;
  const t = sheetMessages(view.lang);
  if (steps.length === 0) return <p>{t("stepNone")}</p>;
  return (
    <Table
      id="step-history"
      caption={t("stepHistory")}
      captionShown="hidden"
      columns={[
        { id: "when", head: t("stepWhen"), kind: "text" },
        { id: "from", head: t("stepFrom"), kind: "text" },
        { id: "to", head: t("stepTo"), kind: "text" },
        { id: "who", head: t("stepWho"), kind: "text" },
        { id: "why", head: t("stepWhy"), kind: "text" },
      ]}
      rows={steps.map((step) => ({
        id: String(step.number),
        cells: [
          cell(<Moment at={step.recordedAt} view={view} />, step.recordedAt),
          cell(stageWords[step.from][view.lang]),
          cell(stageWords[step.to][view.lang]),
          cell(<Name>{personName(step.byPerson, model)}</Name>),
          cell(step.reason === null ? "" : <Name>{step.reason}</Name>),
        ],
      }))}
    />
  );
}
