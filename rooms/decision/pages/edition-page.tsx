import type { Problem } from "../../../foundation/index.ts";
import { Absent, cell, Name, type PageContent, Section, Table, When } from "../../../ui/index.ts";
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
        <Section id="kept" title={t("keptTitle")}>
          <KeptTable {...model} />
        </Section>
        <Section id="make" title={t("make")}>
          <PostForm form={form} id="make-edition" action={here} submit={t("make")}>
            <TextField form={form} id="make-edition.title" name="title" label={t("editionName")} />
            <TextField form={form} id="make-edition.validFrom" name="validFrom" label={t("validFrom")} />
          </PostForm>
        </Section>
        <DifferenceParts {...model} />
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
  if (kept.length === 0) return <Absent word={t("noneKept")} />;
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
          cell(<When at={one.recordedAt.slice(0, 10)}>{one.recordedAt.slice(0, 10)}</When>),
          cell(<When at={one.validFrom}>{one.validFrom}</When>),
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
