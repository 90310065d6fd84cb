import { formatPeriod } from "../../../foundation/index.ts";
import { Name, type PageContent, Section, type View } from "../../../ui/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import { revisionForm, sheetDecisions, sheetPage } from "../domain/addresses.ts";
import { aboutNamed, planSays, unitOfKpi } from "../domain/plan-now.ts";
import {
  type About,
  accumulations,
  accumulationWords,
  aims,
  aimWords,
  type What,
  whatWords,
} from "../domain/revision.ts";
import type { SheetRights } from "../store/units.ts";
import { decisionMessages } from "./decision-messages.ts";
import { thingAddress } from "./decision-panel.tsx";
import { CheckField, type FormState, PostForm, SelectField, TextArea, TextField } from "./form-fields.tsx";
import { SaidText } from "./said-pieces.tsx";

export type RevisionFormModel = {
  readonly site: Site;
  readonly view: View;
  readonly sheet: SheetHead;
  readonly about: About;
  readonly what: What;
  readonly rights: SheetRights;
  /** Opinions on the sheet, one of which may be the reason. */
  readonly opinions: readonly { readonly id: string; readonly text: string }[];
  readonly form: FormState;
  readonly back: string;
};

/** The form for one revision: /decision/:edition/sheet/:sheet/revision?of=kpi:ID:target. */
export function revisionPage(model: RevisionFormModel): PageContent {
  const { site, view, sheet, about, what } = model;
  const t = decisionMessages(view.lang);
  const thing = aboutNamed(site, about);
  const name = thing === null ? sheet.title : view.lang === "en" ? (thing.nameEn ?? thing.name) : thing.name;
  return {
    title: t("revisionTitle", { name, what: whatWords[what][view.lang] }),
    description: t("revisionAbout"),
    breadcrumbs: [
      [{ label: sheet.title, href: sheetPage(site.edition.id, sheet.id) }, { label: whatWords[what][view.lang] }],
    ],
    unlisted: true,
    main: (
      <>
        {what === "added" ? null : <Now {...model} />}
        <Section id="revise" title={what === "ended" ? t("endedWords") : t("change")}>
          <PostForm
            form={model.form}
            id="revise-form"
            action={revisionForm(site.edition.id, sheet.id)}
            hidden={{ of: `${about.kind}:${about.id}:${what}`, back: model.back }}
            submit={t("keep")}
          >
            <Fields {...model} />
            <TextArea form={model.form} id="revise-form.reason" name="reason" label={t("reason")} />
            <OpinionField {...model} />
            {model.rights.decide ? (
              <CheckField form={model.form} id="revise-form.decided" name="decided" label={t("keepDecided")} />
            ) : null}
          </PostForm>
        </Section>
      </>
    ),
  };
}

function Now({ site, view, sheet, about, what }: RevisionFormModel) {
  const t = decisionMessages(view.lang);
  const said = planSays(site, about, what);
  const origin = thingAddress(site, about) ?? sheetDecisions(site.edition.id, sheet.id);
  return (
    <Section id="now" title={t("now")}>
      <p>{said === null ? t("nothingNow") : <SaidText said={said} view={view} origin={origin} label={t("now")} />}</p>
      {said === null ? null : (
        <p class="cell-note">
          <Name>{whatWords[what][view.lang]}</Name>
        </p>
      )}
    </Section>
  );
}

function Fields(model: RevisionFormModel) {
  const { what } = model;
  if (what === "ended") return null;
  if (what === "target" || what === "baseline") return <FigureFields {...model} />;
  if (what === "direction") return <AimField {...model} />;
  return what === "added" ? <AddedFields {...model} /> : <WordFields {...model} />;
}

function FigureFields({ view, form: sent, site, about, what }: RevisionFormModel) {
  const now = site.kpis.byId.get(about.id);
  const period = now === undefined ? null : what === "baseline" ? now.baseline.period : now.target.period;
  // most revisions keep the year: it stands there already
  const form = { ...sent, typed: { ...(period ? { period: formatPeriod(period, view) } : {}), ...sent.typed } };
  const t = decisionMessages(view.lang);
  const kpi = site.kpis.byId.get(about.id);
  const hasUnit = kpi !== undefined && unitOfKpi(kpi) !== null;
  return (
    <>
      <TextField form={form} id="revise-form.printed" name="printed" label={t("printed")} hint={t("printedHint")} />
      <TextField form={form} id="revise-form.value" name="value" label={t("value")} hint={t("valueHint")} />
      {hasUnit ? null : <TextField form={form} id="revise-form.unit" name="unit" label={t("unitField")} />}
      <TextField form={form} id="revise-form.period" name="period" label={t("period")} hint={t("periodHint")} />
      <CheckField form={form} id="revise-form.inWords" name="inWords" label={t("inWords")} />
    </>
  );
}

function AimField({ view, form }: RevisionFormModel) {
  const t = decisionMessages(view.lang);
  const options = [
    { value: "", label: t("choose") },
    ...aims.map((value) => ({ value, label: aimWords[value][view.lang] })),
  ];
  return <SelectField form={form} id="revise-form.aim" name="aim" label={t("aim")} options={options} />;
}

function WordFields({ view, form, what }: RevisionFormModel) {
  const t = decisionMessages(view.lang);
  const Field = what === "definition" ? TextArea : TextField;
  return (
    <>
      <Field form={form} id="revise-form.words" name="words" label={t("newWords")} />
      <Field form={form} id="revise-form.wordsEn" name="wordsEn" label={t("newWordsEn")} />
    </>
  );
}

function AddedFields(model: RevisionFormModel) {
  const { view, form } = model;
  const t = decisionMessages(view.lang);
  const counting = accumulations.map((value) => ({ value, label: accumulationWords[value][view.lang] }));
  return (
    <>
      <TextField form={form} id="revise-form.words" name="words" label={t("kpiName")} />
      <TextField form={form} id="revise-form.wordsEn" name="wordsEn" label={t("kpiNameEn")} />
      <TextArea form={form} id="revise-form.definition" name="definition" label={t("definition")} />
      <AimField {...model} />
      <SelectField
        form={form}
        id="revise-form.accumulation"
        name="accumulation"
        label={t("accumulation")}
        options={[{ value: "", label: t("choose") }, ...counting]}
      />
      <FigureFields {...model} />
      <TextField form={form} id="revise-form.baselinePrinted" name="baselinePrinted" label={t("baselinePrinted")} />
      <TextField form={form} id="revise-form.baselinePeriod" name="baselinePeriod" label={t("baselinePeriod")} />
    </>
  );
}

function OpinionField({ view, form, opinions }: RevisionFormModel) {
  if (opinions.length === 0) return null;
  const t = decisionMessages(view.lang);
  const options = [
    { value: "", label: t("choose") },
    ...opinions.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) })),
  ];
  return <SelectField form={form} id="revise-form.opinion" name="opinion" label={t("opinion")} options={options} />;
}
