import { DefinitionList, Name, nameIn, type PageContent, Section, type View } from "../../../ui/index.ts";
import type { OpeningState } from "../actions/open-cycle.ts";
import { deadlineStages, fiscalYearWords, readFiscalYear } from "../domain/deadline.ts";
import { aboutWords } from "../domain/form-words.ts";
import { countPlan } from "../domain/open-cycle-plan.ts";
import type { ThingOffer } from "../domain/open-cycle-things.ts";
import { aboutKinds } from "../domain/sheet-form.ts";
import { stageWords } from "../domain/stage.ts";
import { CheckInput, DayInput, SelectInput, TextInput, Token } from "./form-inputs.tsx";
import { OwnerGroups, UnitGroups } from "./open-cycle-assign.tsx";
import { openMessages } from "./open-cycle-messages.ts";
import type { OpenCycleProps, OpenShown } from "./open-cycle-model.ts";

/** Opening a year: /cycle/:edition/open. One form: what is chosen below comes back with every look. */
export function openCyclePage(props: OpenCycleProps, view: View): PageContent {
  const t = openMessages(view.lang);
  const shown = { props, view };
  return {
    title: t("title"),
    description: t("description"),
    lead: t("lead"),
    unlisted: true,
    breadcrumbs: [[{ label: t("cycles"), href: `/cycle/${props.edition}` }, { label: t("title") }]],
    main: (
      <form method="post" action={`/cycle/${props.edition}/open#result`} class="staff-form">
        <Token token={props.formToken} />
        <div id="result">
          <Problems {...shown} />
          {props.state === null ? null : <DryRun state={props.state} view={view} />}
          <UnitGroups {...shown} />
          <OwnerGroups {...shown} />
          {props.state === null ? null : <Buttons view={view} primary="open" />}
        </div>
        <YearChoice {...shown} />
        <DeadlineChoice {...shown} />
        <ThingsChoice {...shown} />
        {props.state === null ? <Buttons view={view} primary="look" /> : null}
      </form>
    ),
  };
}

/** One button that matters: first looking, then opening. */
function Buttons({ view, primary }: { readonly view: View; readonly primary: "look" | "open" }) {
  const t = openMessages(view.lang);
  return (
    <p class="form-buttons">
      <button type="submit" name="act" value={primary}>
        {t(primary)}
      </button>
      {primary === "look" ? null : (
        <button type="submit" name="act" value="look" class="quiet-button">
          {t("look")}
        </button>
      )}
    </p>
  );
}

function Problems({ props: { problems }, view }: OpenShown) {
  if (problems.length === 0) return null;
  return (
    <div class="form-error" role="alert">
      <p>{openMessages(view.lang)("wrong")}</p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index} data-name="">
            {problem.message[view.lang]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DryRun({ state, view }: { readonly state: OpeningState; readonly view: View }) {
  const t = openMessages(view.lang);
  const counts = countPlan(state.plan);
  const item = (term: string, count: number) => ({ term, detail: <Name>{String(count)}</Name> });
  return (
    <Section id="dry-run" title={t("dryTitle")} lead={t("dryLead")}>
      <DefinitionList
        items={[
          item(t("made"), counts.all),
          ...aboutKinds.map((kind) => item(aboutWords[kind][view.lang], counts[kind])),
          item(t("present"), state.plan.present),
          item(t("linked"), counts.linked),
          item(t("toImprove"), counts.toImprove),
          item(t("withoutUnit"), counts.withoutUnit),
          item(t("withoutOwner"), counts.withoutOwner),
          item(t("formerOwner"), counts.formerOwner),
          item(t("withoutKpi"), counts.withoutKpi),
        ]}
      />
      {state.plan.ended.length === 0 ? null : (
        <>
          <h3>{t("endedTitle")}</h3>
          <p>{t("endedLead")}</p>
          <ul class="plain-list">
            {state.plan.ended.map(({ thing, direction }) => (
              <li key={`${thing.kind}/${thing.id}`} data-name="">
                {t(direction)}: {nameIn(view.lang, thing)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function YearChoice({ props: { typed, state }, view }: OpenShown) {
  const t = openMessages(view.lang);
  const read = readFiscalYear(typed.year);
  const words = read.ok ? fiscalYearWords(read.value, { lang: view.lang, era: view.era }) : typed.year;
  return (
    <Section id="year" title={t("yearTitle")}>
      <TextInput name="year" label={t("year")} value={typed.year} help={words} required short />
      {state?.cycle ? (
        <p>
          <Name>{t("yearOpen", { year: words })}</Name>
        </p>
      ) : null}
    </Section>
  );
}

function DeadlineChoice({ props: { typed }, view }: OpenShown) {
  const t = openMessages(view.lang);
  return (
    <Section id="deadlines" title={t("deadlinesTitle")} lead={t("deadlinesLead")}>
      <div class="field-grid">
        {deadlineStages.map((stage) => (
          <DayInput
            key={stage}
            name={`deadline-${stage}`}
            label={t("deadlineOf", { stage: stageWords[stage][view.lang] })}
            value={typed.deadlines[stage] ?? ""}
          />
        ))}
      </div>
    </Section>
  );
}

function ThingsChoice({ props: { typed, offer, forms }, view }: OpenShown) {
  const t = openMessages(view.lang);
  const options = (offered: ThingOffer["treeEditions"]) => [
    { value: "", label: t("none") },
    ...offered.map((one) => ({
      value: one.id,
      label: t("choice", { name: nameIn(view.lang, one), count: String(one.count) }),
    })),
  ];
  return (
    <Section id="things" title={t("thingsTitle")}>
      <SelectInput
        name="project-edition"
        label={t("projects")}
        value={typed.projectEdition}
        options={options(offer.projectEditions)}
      />
      <SelectInput
        name="tree-edition"
        label={t("tree")}
        value={typed.treeEdition}
        options={options(offer.treeEditions)}
      />
      <fieldset>
        <legend>{t("programmes")}</legend>
        <div class="check-row">
          {offer.programmeKinds.map((kind) => (
            <CheckInput
              key={kind.id}
              name="programme-kind"
              value={kind.id}
              label={t("choice", { name: nameIn(view.lang, kind), count: String(kind.count) })}
              checked={typed.programmeKinds.includes(kind.id)}
            />
          ))}
        </div>
      </fieldset>
      {aboutKinds.map((kind) => (
        <SelectInput
          key={kind}
          name={`form-${kind}`}
          label={t("formOf", { kind: aboutWords[kind][view.lang] })}
          value={typed.forms[kind]}
          options={[
            { value: "", label: t("none") },
            ...forms
              .filter(({ about }) => about.includes(kind))
              .map(({ id, title }) => ({ value: id, label: title[view.lang] })),
          ]}
        />
      ))}
    </Section>
  );
}
