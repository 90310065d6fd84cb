import { DefinitionList, Name, nameIn, type PageContent, Section, type View, weave } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { DerivedNumber, downloadsOf, FactNumber, PeriodWhen, SourceList } from "../../fact/web.tsx";
import { activityCount } from "../domain/derivations.ts";
import type { ProgrammeModel } from "../domain/programme-model.ts";
import type { Activity } from "../domain/programmes.ts";
import { ActivityTable } from "./activity-table.tsx";
import { programmeMessages } from "./programme-messages.ts";

/** All activity results of an edition. */
export function activityListPage(model: ProgrammeModel, view: View): PageContent {
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  const count = <DerivedNumber derivation={activityCount(model, null)} edition={edition} view={view} />;
  return {
    title: t("activityTitle"),
    description: t("activityDescription"),
    lead: weave(t("activityLead"), { count }),
    main: (
      <ActivityTable
        id="activities"
        caption={t("activityTitle")}
        activities={model.programmes.activities}
        programmes={model.programmes}
        edition={edition}
        view={view}
        downloads={downloadsOf("activity", edition)}
      />
    ),
  };
}

/** One activity result with its programme, place and sources. */
export function activityPage(model: ProgrammeModel, view: View, id: string): PageContent | null {
  const activity = model.programmes.activities.find((candidate) => candidate.id === id);
  if (!activity) return null;
  const t = programmeMessages(view.lang);
  const edition = model.edition.id;
  return {
    title: nameIn(view.lang, activity),
    description: t("activityDescription"),
    heading: <Name>{nameIn(view.lang, activity)}</Name>,
    lead: <FactNumber fact={activity.figure} view={view} />,
    breadcrumbs: [
      [{ label: t("activityTitle"), href: `/activity/${edition}` }, { label: nameIn(view.lang, activity) }],
    ],
    main: (
      <>
        <DefinitionList items={detailsOf(activity, model, view)} />
        <Section id="sources" title={t("sources")}>
          <SourceList sources={activity.sources} documents={model.documents} edition={edition} view={view} />
        </Section>
      </>
    ),
  };
}

function detailsOf(activity: Activity, model: ProgrammeModel, view: View) {
  const t = programmeMessages(view.lang);
  const programme = model.programmes.byId.get(activity.programme ?? "");
  const area = model.areas.byId.get(activity.area ?? "");
  const note = view.lang === "en" ? activity.noteEn : activity.note;
  const uncertain = activity.figure.uncertain?.[view.lang];
  return [
    {
      term: t("period"),
      detail: activity.figure.period ? <PeriodWhen period={activity.figure.period} view={view} /> : t("none"),
    },
    { term: t("who"), detail: <Name>{view.lang === "en" ? activity.whoEn : activity.who}</Name> },
    ...(programme
      ? [
          {
            term: t("programme"),
            detail: (
              <a href={entryAddress(model.edition.id, "programme", programme.id)}>
                <Name>{nameIn(view.lang, programme)}</Name>
              </a>
            ),
          },
        ]
      : []),
    ...(area
      ? [
          {
            term: t("areas"),
            detail: (
              <a href={entryAddress(model.edition.id, "area", area.id)}>
                <Name>{nameIn(view.lang, area)}</Name>
              </a>
            ),
          },
        ]
      : []),
    ...(note ? [{ term: t("note"), detail: <Name>{note}</Name> }] : []),
    ...(uncertain ? [{ term: t("uncertain"), detail: <Name>{uncertain}</Name> }] : []),
  ];
}
