import { DefinitionList, Name, nameIn, weave } from "../../../ui/index.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { stages, stageWords } from "../domain/stage.ts";
import { holderOf } from "../domain/step.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { Moment, personName } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** The seven stages in a row: what is done, where it is, what is due when. */
export function StageTrack({ model }: Shown) {
  const { head, form, cycle, view } = model;
  const t = sheetMessages(view.lang);
  const at = stages.indexOf(head.stage);
  return (
    <ol class="stage-track" aria-label={t("track")}>
      {stages.map((stage, place) => {
        const left = !form.stages.includes(stage) && stage !== head.stage;
        const state = left ? "left" : place < at ? "passed" : place === at ? "here" : "coming";
        const day = cycle?.deadlines[stage];
        return (
          <li key={stage} class={`stage stage-${state}`} aria-current={state === "here" ? "step" : undefined}>
            <span class="stage-word">{stageWords[stage][view.lang]}</span>
            {state === "coming" ? null : (
              <span class="stage-note">{t(state === "here" ? "here" : state === "passed" ? "passed" : "leftOut")}</span>
            )}
            {day === undefined || left ? null : (
              <span class="stage-note">{weave(t("deadline"), { day: <Moment at={day} view={view} /> })}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Who holds the sheet, since when, by when; and what is filled in. */
export function SheetFacts({ model }: Shown) {
  const { head, form, view } = model;
  const t = sheetMessages(view.lang);
  return (
    <DefinitionList
      items={[
        {
          term: t("holder"),
          detail: (
            <>
              <Name>{holderWords(model)}</Name>
              <br />
              {weave(t("since"), { when: <Moment at={head.stageSince} view={view} /> })}
            </>
          ),
        },
        { term: t("unit"), detail: <Name>{unitName(model)}</Name> },
        { term: t("owner"), detail: <Name>{ownerName(model)}</Name> },
        {
          term: t("progress"),
          detail: <Name>{t("progressOf", { done: String(head.filled), all: String(head.required) })}</Name>,
        },
        { term: t("partners"), detail: <Partners model={model} /> },
        {
          term: t("reviewers"),
          detail: (
            <Name>
              {model.reviewers.length === 0
                ? t("noReviewers")
                : model.reviewers.map((id) => personName(id, model)).join(view.lang === "ja" ? "、" : ", ")}
            </Name>
          ),
        },
        { term: t("formUsed"), detail: <Name>{form.title[view.lang]}</Name> },
        { term: t("about"), detail: <AboutLink model={model} /> },
        ...(model.rights.coordinates
          ? [
              {
                term: t("setupTerm"),
                detail: <a href={`${sheetAddress(model.site.edition.id, head.id)}/people`}>{t("setup")}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}

/** The municipalities that take part, each with its page. */
function Partners({ model }: Shown) {
  const { head, site, view } = model;
  const t = sheetMessages(view.lang);
  if (head.partnerAreas.length === 0) return <>{t("noPartners")}</>;
  return (
    <>
      {head.partnerAreas.map((id, index) => {
        const area = site.areas.byId.get(id);
        return (
          <span key={id}>
            {index === 0 ? null : view.lang === "ja" ? "、" : ", "}
            <a href={`/area/${site.edition.id}/${encodeURIComponent(id)}`} data-name="">
              {area ? nameIn(view.lang, area) : id}
            </a>
          </span>
        );
      })}
    </>
  );
}

const unitName = ({ unitName: name, head, view }: SheetModel): string =>
  name === null ? head.unitId : nameIn(view.lang, name);
const ownerName = (model: SheetModel): string =>
  model.head.ownerId === null ? sheetMessages(model.view.lang)("noOwner") : personName(model.head.ownerId, model);

/** Who holds the sheet in its stage, in words. */
export function holderWords(model: SheetModel): string {
  const t = sheetMessages(model.view.lang);
  switch (holderOf(model.head.stage)) {
    case "unit":
      return t("holderUnit", { unit: unitName(model), owner: ownerName(model) });
    case "coordinator":
      return t("holderCoordinator");
    case "meeting":
      return t("holderMeeting");
    case "hq":
      return t("holderHq");
    default:
      return t("holderNobody");
  }
}

/** The project or programme the sheet is about, with its own page where the edition has one. */
function AboutLink({ model }: Shown) {
  const { head, site, view } = model;
  const { kind, id } = head.about;
  const project = kind === "project" ? site.plans.projectById.get(id) : undefined;
  if (project === undefined) return <Name>{view.lang === "en" ? (head.titleEn ?? head.title) : head.title}</Name>;
  return (
    <a href={`/project/${site.edition.id}/${encodeURIComponent(id)}`} data-name="">
      {nameIn(view.lang, project)}
    </a>
  );
}
