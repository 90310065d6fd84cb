import { dayWords } from "../../../foundation/index.ts";
import {
  cell,
  DefinitionList,
  EmptyState,
  Name,
  type PageContent,
  Section,
  Table,
  type View,
  When,
} from "../../../ui/index.ts";
import { Field, FormError, FormToken } from "../../account/web.tsx";
import type { Correction, ReleaseHead } from "../domain/release-content.ts";
import { yearWords } from "../domain/release-words.ts";
import type { FileHead } from "../store/releases.ts";
import { FileGroups } from "./release-files.tsx";
import { releaseMessages } from "./release-messages.ts";

/** All releases of an edition's body, for everybody. */
export function releaseListPage(edition: string, releases: readonly ReleaseHead[], view: View): PageContent {
  const t = releaseMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    main:
      releases.length === 0 ? (
        <EmptyState what={t("empty")} why={t("emptyWhy")} />
      ) : (
        <Table
          id="releases"
          caption={t("release")}
          captionShown="hidden"
          columns={[
            { id: "title", head: t("release"), kind: "text" },
            { id: "year", head: t("year"), kind: "text" },
            { id: "on", head: t("publishedOn"), kind: "text" },
            { id: "corrects", head: t("takesPlaceOf"), kind: "text" },
          ]}
          rows={releases.map((release) => ({
            id: release.id,
            cells: [
              cell(
                <a href={`/release/${edition}/${release.id}`}>
                  <Name>{release.title}</Name>
                </a>,
              ),
              cell(<When at={String(release.fiscalYear)}>{yearWords(`FY${release.fiscalYear}`, view.lang)}</When>),
              cell(<When at={release.publishedOn}>{dayWords(release.publishedOn, view)}</When>, release.publishedOn),
              cell(<Name>{release.corrects ?? t("none")}</Name>),
            ],
          }))}
        />
      ),
  };
}

export type ReleaseShown = {
  readonly edition: string;
  readonly release: ReleaseHead;
  readonly files: readonly FileHead[];
  readonly corrections: readonly Correction[];
  readonly view: View;
  /** Where citizens can comment on it; null where nobody answers. */
  readonly citizenHref: string | null;
  /** Set for HQ: proof of the session, what was typed before, and what was wrong with it. */
  readonly correcting: {
    readonly formToken: string;
    readonly typed: Readonly<Record<string, string>>;
    readonly wrong: string | null;
  } | null;
};

/** One release: read it, save it, check it, see what was corrected. */
export function releasePage(shown: ReleaseShown): PageContent {
  const { edition, release, view } = shown;
  const t = releaseMessages(view.lang);
  const base = `/release/${edition}/${release.id}`;
  return {
    title: release.title,
    description: t("description"),
    breadcrumbs: [[{ label: t("release"), href: `/release/${edition}` }, { label: release.title }]],
    main: (
      <>
        <p>
          <a class="action" href={`${base}/files/index${view.lang === "en" ? ".en" : ""}.html`}>
            {t("read")}
          </a>
        </p>
        <ul class="inline-list">
          <li>
            <a href={`${base}/files/change${view.lang === "en" ? ".en" : ""}.html`}>{t("changed")}</a>
          </li>
          <li>
            <a href={`${base}/${release.id}.zip`} download="">
              {t("save")}
            </a>
          </li>
          {shown.citizenHref ? (
            <li>
              <a href={shown.citizenHref}>{t("askCitizen")}</a>
            </li>
          ) : null}
        </ul>
        <Section id="proof" title={t("proof")}>
          <DefinitionList items={proofItems(release, view)} />
        </Section>
        <Section id="corrections" title={t("corrections")} lead={t("correctionsLead")}>
          <CorrectionTable corrections={shown.corrections} view={view} />
          <CorrectionForm shown={shown} />
        </Section>
        <Section id="files" title={t("files")} lead={<Name>{t("howToCheck")}</Name>}>
          <FileGroups base={base} files={shown.files} view={view} />
        </Section>
      </>
    ),
  };
}

function proofItems(release: ReleaseHead, view: View) {
  const t = releaseMessages(view.lang);
  const trail = release.trail
    ? t("trailWords", { number: String(release.trail.number), hash: release.trail.hash })
    : t("none");
  return [
    { term: t("publishedOn"), detail: <When at={release.publishedOn}>{dayWords(release.publishedOn, view)}</When> },
    {
      term: t("year"),
      detail: <When at={String(release.fiscalYear)}>{yearWords(`FY${release.fiscalYear}`, view.lang)}</When>,
    },
    { term: t("takesPlaceOf"), detail: <Name>{release.corrects ?? t("none")}</Name> },
    { term: <Name>{t("bundleHash")}</Name>, detail: <code data-name="">{release.bundleSha256}</code> },
    { term: t("trail"), detail: <code data-name="">{trail}</code> },
  ];
}

function CorrectionTable({ corrections, view }: { readonly corrections: readonly Correction[]; readonly view: View }) {
  const t = releaseMessages(view.lang);
  if (corrections.length === 0) return <p>{t("noCorrections")}</p>;
  return (
    <Table
      id="correction"
      caption={t("corrections")}
      captionShown="hidden"
      columns={[
        { id: "day", head: t("day"), kind: "text" },
        { id: "about", head: t("about"), kind: "text" },
        { id: "was", head: t("was"), kind: "text" },
        { id: "now", head: t("isNow"), kind: "text" },
        { id: "reason", head: t("reason"), kind: "text" },
      ]}
      rows={corrections.map((one) => ({
        id: String(one.number),
        cells: [
          cell(<When at={one.correctedOn}>{dayWords(one.correctedOn, view)}</When>),
          cell(<Name>{one.about}</Name>),
          cell(
            <del>
              <Name>{one.was}</Name>
            </del>,
          ),
          cell(<Name>{one.isNow}</Name>),
          cell(<Name>{one.reason}</Name>),
        ],
      }))}
    />
  );
}

const correctionFields = ["about", "was", "isNow", "reason"] as const;

function CorrectionForm({ shown }: { readonly shown: ReleaseShown }) {
  const { correcting, edition, release, view } = shown;
  if (correcting === null) return null;
  const t = releaseMessages(view.lang);
  return (
    <form method="post" action={`/release/${edition}/${release.id}/correct`} class="stack">
      <h3>{t("addCorrection")}</h3>
      {correcting.wrong ? <FormError>{correcting.wrong}</FormError> : null}
      <FormToken token={correcting.formToken} />
      {correctionFields.map((name) => (
        <Field key={name} name={name} label={t(name)} value={correcting.typed[name]} />
      ))}
      <button type="submit">{t("keep")}</button>
    </form>
  );
}
