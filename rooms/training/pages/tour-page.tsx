import {
  cell,
  inLang,
  type Messages,
  Name,
  type PageContent,
  Section,
  Status,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Viewer } from "../../account/index.ts";
import { FormToken } from "../../account/web.tsx";
import { nextStep, type TourState, type TourStep, tourSteps } from "../domain/tour.ts";
import type { TrainingFile } from "../domain/training-file.ts";
import { tourMessages } from "./tour-messages.ts";

export type TourShown = {
  readonly file: TrainingFile;
  readonly state: TourState;
  readonly viewer: Viewer | null;
  readonly view: View;
};

/** The guided tour: the next step large, the whole year below it, the people at the end. */
export function tourPage(shown: TourShown): PageContent {
  const t = tourMessages(shown.view.lang);
  return {
    title: t("title"),
    description: t("description"),
    unlisted: true,
    main: (
      <>
        <WhoYouAre viewer={shown.viewer} view={shown.view} />
        <Section id="next" title={t("now")}>
          <Next shown={shown} />
        </Section>
        <Section id="steps" title={t("steps")}>
          <StepTable shown={shown} />
        </Section>
        <Section id="people" title={t("people")}>
          <PeopleTable shown={shown} />
        </Section>
      </>
    ),
  };
}

function WhoYouAre({ viewer, view }: { readonly viewer: Viewer | null; readonly view: View }) {
  const t = tourMessages(view.lang);
  return <p>{viewer ? weave(t("youAre"), { name: <Name>{viewer.name}</Name> }) : t("youAreNobody")}</p>;
}

const nameOf = (file: TrainingFile, step: TourStep, t: Messages<"citizen">): string =>
  file.people.find(({ id }) => id === step.person)?.name ?? t("citizen");

function Next({ shown }: { readonly shown: TourShown }) {
  const { file, state, view } = shown;
  const t = tourMessages(view.lang);
  const step = nextStep(state);
  if (!step)
    return (
      <p>
        <strong>{t("finished")}</strong> {t("finishedWhy")} <a href={`/release/${state.edition}`}>{t("toReleases")}</a>
      </p>
    );
  return (
    <>
      <p class="lead">
        <Name>{inLang(step.text, view.lang)}</Name>
      </p>
      <Become
        viewer={shown.viewer}
        person={step.person}
        to={step.href(state)}
        label={step.person === null ? t("leave") : t("become", { name: nameOf(file, step, t) })}
      />
    </>
  );
}

/** One button: a session of that fictitious person, and the page where the step is done. */
function Become(props: {
  readonly viewer: Viewer | null;
  readonly person: string | null;
  readonly to: string;
  readonly label: string;
  readonly look?: "main" | "quiet";
}) {
  return (
    <form method="post" action="/tour/become">
      {props.viewer ? <FormToken token={props.viewer.formToken} /> : null}
      <input type="hidden" name="person" value={props.person ?? ""} />
      <input type="hidden" name="to" value={props.to} />
      <button type="submit" class={props.look === "quiet" ? "quiet-button" : undefined}>
        <Name>{props.label}</Name>
      </button>
    </form>
  );
}

function StepTable({ shown }: { readonly shown: TourShown }) {
  const { file, state, view } = shown;
  const t = tourMessages(view.lang);
  return (
    <Table
      id="tour"
      caption={t("steps")}
      captionShown="hidden"
      columns={[
        { id: "step", head: t("step"), kind: "text", sortable: false },
        { id: "who", head: t("who"), kind: "text", sortable: false },
        { id: "state", head: t("state"), kind: "text", sortable: false },
      ]}
      rows={tourSteps.map((step) => ({
        id: step.id,
        cells: [
          cell(
            <a href={step.href(state)}>
              <Name>{inLang(step.text, view.lang)}</Name>
            </a>,
          ),
          cell(<Name>{nameOf(file, step, t)}</Name>),
          cell(<Status kind={step.done(state) ? "good" : "unknown"} word={step.done(state) ? t("done") : t("open")} />),
        ],
      }))}
    />
  );
}

function PeopleTable({ shown }: { readonly shown: TourShown }) {
  const { file, view } = shown;
  const t = tourMessages(view.lang);
  return (
    <Table
      id="person"
      caption={t("people")}
      captionShown="hidden"
      columns={[
        { id: "name", head: t("who"), kind: "text" },
        { id: "does", head: t("does"), kind: "text" },
        { id: "unit", head: t("unit"), kind: "text" },
        { id: "be", head: t("beThem"), kind: "text", sortable: false },
      ]}
      rows={file.people.map((person) => ({
        id: person.id,
        cells: [
          cell(<Name>{person.name}</Name>),
          cell(<Name>{inLang(person.does, view.lang)}</Name>),
          cell(<Name>{file.units.find(({ id }) => id === person.unit)?.name ?? person.unit}</Name>),
          cell(
            <Become
              viewer={shown.viewer}
              person={person.id}
              to={`/work/${file.edition}`}
              label={t("beThem")}
              look="quiet"
            />,
          ),
        ],
      }))}
    />
  );
}

/** What stands at the address of the tour where no training region is loaded. */
export function noTourPage(view: View): PageContent {
  const t = tourMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    unlisted: true,
    main: (
      <p>
        <strong>{t("off")}</strong> <Name>{t("offWhy")}</Name>
      </p>
    ),
  };
}
