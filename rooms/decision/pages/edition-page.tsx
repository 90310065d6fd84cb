import type { Problem } from "../../../foundation/index.ts";
import { cell, Name, type PageContent, Section, Table } from "../../../ui/index.ts";
import { PeriodWhen, RecordedWhen } from "../../fact/web.tsx";
import { decisionList, nextEditionAddress } from "../domain/addresses.ts";
import type { KeptEdition } from "../domain/apply-decisions.ts";
import { cycleName } from "./decision-list-page.tsx";
import { decisionMessages } from "./decision-messages.ts";
import { type DifferenceModel, DifferenceParts } from "./difference-page.tsx";
import { type FormState, PostForm, TextField } from "./form-fields.tsx";

export type EditionPageModel = DifferenceModel & {
  /** What stands against making it; then there is nothing to preview. */
  readonly problems: readonly Problem[];
  readonly kept: readonly KeptEdition[];
  readonly form: FormState;
};

/** The strategy division makes next year's edition from the cycle: /decision/:edition/:cycle/edition. */
export function nextEditionPage(model: EditionPageModel): PageContent {
  const { site, view, cycle, problems, form } = model;
  const t = decisionMessages(view.lang);
  const here = nextEditionAddress(site.edition.id, cycle.id);
  return {
    title: t("editionTitle", { cycle: cycleName(cycle, view) }),
    description: t("editionAbout"),
    breadcrumbs: [
      [{ label: t("cycleCrumb"), href: decisionList(site.edition.id, cycle.id) }, { label: t("editionLink") }],
    ],
    unlisted: true,
    main: (
      <>
        {problems.length === 0 ? null : <Problems {...model} />}
        {model.kept.length === 0 ? null : (
          <Section id="kept" title={t("keptTitle")}>
            <KeptTable {...model} />
          </Section>
        )}
        <DifferenceParts {...model} />
        <Section id="make" title={t("make")}>
          <PostForm form={form} id="make-edition" action={here} submit={t("make")}>
            <TextField form={form} id="make-edition.title" name="title" label={t("editionName")} />
            <TextField
              form={form}
              id="make-edition.validFrom"
              name="validFrom"
              label={t("validFrom")}
              hint={t("validFromHint")}
            />
          </PostForm>
        </Section>
      </>
    ),
  };
}

function Problems({ problems, view }: EditionPageModel) {
  const t = decisionMessages(view.lang);
  return (
    <Section id="problems" title={t("problemsTitle")}>
      <ul>
        {problems.map((one, index) => (
          <li key={index}>
            <Name>{one.message[view.lang]}</Name>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function KeptTable({ kept, view, site, cycle }: EditionPageModel) {
  const t = decisionMessages(view.lang);
  return (
    <Table
      id="kept-editions"
      caption={t("keptTitle")}
      captionShown="hidden"
      columns={[
        { id: "title", head: t("editionName"), kind: "text" },
        { id: "made", head: t("keptOn"), kind: "text" },
        { id: "from", head: t("holdsFrom"), kind: "text" },
        { id: "download", head: t("download"), kind: "text" },
      ]}
      rows={kept.map((one) => ({
        id: `${one.id}-${one.version}`,
        cells: [
          cell(<Name>{one.title}</Name>),
          cell(<RecordedWhen at={one.recordedAt} view={view} />, one.recordedAt),
          cell(<PeriodWhen period={one.validFrom} view={view} />, one.validFrom),
          cell(
            <a href={`${nextEditionAddress(site.edition.id, cycle.id)}/zip?id=${encodeURIComponent(one.id)}`}>
              {t("download")}
            </a>,
          ),
        ],
      }))}
    />
  );
}
