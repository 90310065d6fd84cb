import type { Problem } from "../../../foundation/index.ts";
import { cell, inLang, Name, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { ChosenTemplate } from "../domain/choose-template.ts";
import { bilingual, type Output } from "../domain/form-template.ts";
import { formMessages } from "./form-messages.ts";

type Base = { readonly view: View; readonly edition: string; readonly editionName: string };

/** What a clerk calls the kinds of files. */
const outputWords: Readonly<Record<Output, string>> = { pdf: "PDF", docx: "Word", xlsx: "Excel", html: "HTML" };

const crumbs = ({ view, edition, editionName }: Base, label?: string) => {
  const t = formMessages(view.lang);
  const list = { label: t("listTitle"), ...(label === undefined ? {} : { href: `/form/${edition}` }) };
  return [
    [
      { label: editionName, href: `/${edition === "" ? "" : `area/${edition}`}` },
      list,
      ...(label === undefined ? [] : [{ label }]),
    ],
  ];
};

const versionWords = (view: View, version: number): string =>
  version === 0 ? formMessages(view.lang)("shipped") : formMessages(view.lang)("own", { n: String(version) });

/** Which forms are there? */
export function formListPage(given: Base & { readonly templates: readonly ChosenTemplate[] }): PageContent {
  const { view, edition, templates } = given;
  const t = formMessages(view.lang);
  const rows = templates.map(({ template, version, passedOver }) => ({
    id: template.id,
    cells: [
      cell(
        <a href={`/form/${edition}/template/${template.id}`}>
          <Name>{inLang(template.title, view.lang)}</Name>
        </a>,
      ),
      cell(<Name>{template.about === undefined ? "" : bilingual(template.about)[view.lang]}</Name>),
      cell(<Name>{template.outputs.map((output) => outputWords[output]).join(view.lang === "ja" ? "・" : ", ")}</Name>),
      cell(
        <>
          <Name>{versionWords(view, version)}</Name>
          {passedOver.map((one) => (
            <p key={one.version}>
              <Name>{t("passedOver", { n: String(one.version) })}</Name>
            </p>
          ))}
        </>,
      ),
    ],
  }));
  return {
    title: t("listTitle"),
    description: t("listLead"),
    breadcrumbs: crumbs(given),
    unlisted: true,
    main: (
      <Table
        id="forms"
        caption={t("listTitle")}
        captionShown="hidden"
        columns={[
          { id: "form", head: t("form"), kind: "text" },
          { id: "about", head: t("about"), kind: "text" },
          { id: "outputs", head: t("outputs"), kind: "text" },
          { id: "version", head: t("version"), kind: "text" },
        ]}
        rows={rows}
      />
    ),
  };
}

export type EditGiven = Base & {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly reason: string;
  readonly sheet: string;
  /** The version in use when the text was opened; the next one follows it. */
  readonly version: number;
  readonly token: string;
  readonly mayWrite: boolean;
  readonly problems: readonly Problem[];
  readonly versions: readonly {
    readonly version: number;
    readonly by: string | null;
    readonly at: string | null;
    readonly reason: string | null;
  }[];
};

/** The text of a form, its slips by line, and a trial print. */
export function formEditPage(given: EditGiven): PageContent {
  const { view, name, mayWrite } = given;
  const t = formMessages(view.lang);
  return {
    title: name,
    description: t(mayWrite ? "editLead" : "seeLead", { name }),
    breadcrumbs: crumbs(given, name),
    unlisted: true,
    scripts: ["/assets/form-preview.js"],
    main: (
      <>
        <Problems {...given} />
        <EditForm {...given} />
        <Versions {...given} />
      </>
    ),
  };
}

function Problems({ view, problems }: EditGiven) {
  if (problems.length === 0) return null;
  return (
    <div id="form-problems" class="form-problems" role="alert">
      <h2>{formMessages(view.lang)("problems")}</h2>
      <ul>
        {problems.map((found) => (
          <li key={found.message.en}>
            <Name>{found.message[view.lang]}</Name>
          </li>
        ))}
      </ul>
    </div>
  );
}

function EditForm({ view, edition, id, content, reason, sheet, version, token, mayWrite, problems }: EditGiven) {
  const t = formMessages(view.lang);
  const described = problems.length > 0 ? "form-content-help form-problems" : "form-content-help";
  return (
    <form
      class="form-edit"
      method="post"
      action={`/form/${edition}/template/${id}`}
      data-preview={`/form/${edition}/preview`}
    >
      <input type="hidden" name="_form" value={token} />
      <input type="hidden" name="version" value={String(version)} />
      <label for="form-content">{t("content")}</label>
      <p id="form-content-help">
        <Name>{t("contentHelp")}</Name>
      </p>
      <textarea
        id="form-content"
        name="content"
        rows={32}
        spellcheck={false}
        readOnly={!mayWrite}
        aria-describedby={described}
        aria-invalid={problems.length > 0 ? "true" : undefined}
      >
        {content}
      </textarea>
      <label for="form-sheet">{t("sheet")}</label>
      <p id="form-sheet-help">{t("sheetHelp")}</p>
      <input id="form-sheet" name="sheet" value={sheet} aria-describedby="form-sheet-help" autocomplete="off" />
      {mayWrite ? (
        <>
          <label for="form-reason">{t("reason")}</label>
          <input id="form-reason" name="reason" value={reason} maxLength={400} autocomplete="off" />
        </>
      ) : null}
      <p class="form-buttons">
        {mayWrite ? <button type="submit">{t("save")}</button> : null}
        <button type="submit" formaction={`/form/${edition}/preview`} formtarget="_blank">
          {t("preview")}
        </button>
        {mayWrite && version > 0 ? (
          <button type="submit" name="use" value="shipped">
            {t("withdraw")}
          </button>
        ) : null}
      </p>
      <p class="form-preview" hidden aria-live="polite" />
      <img class="form-preview-picture" alt={t("preliminary")} hidden />
    </form>
  );
}

function Versions({ view, versions }: EditGiven) {
  const t = formMessages(view.lang);
  if (versions.length === 0) return <p>{t("noVersions")}</p>;
  return (
    <Section id="versions" title={t("versions")}>
      <Table
        id="form-versions"
        caption={t("versions")}
        captionShown="hidden"
        columns={[
          { id: "version", head: t("form"), kind: "text" },
          { id: "when", head: t("when"), kind: "text" },
          { id: "who", head: t("who"), kind: "text" },
          { id: "reason", head: t("reason"), kind: "text" },
        ]}
        rows={versions.map(({ version, at, by, reason }) => ({
          id: String(version),
          cells: [
            cell(<Name>{versionWords(view, version)}</Name>),
            cell(at === null ? "" : <RecordedWhen at={at} view={view} />),
            cell(<Name>{by ?? t("erased")}</Name>),
            cell(<Name>{reason ?? ""}</Name>),
          ],
        }))}
      />
    </Section>
  );
}

/** Links to every form of a sheet, for the sheet's own page. */
export function FormLinks(props: {
  readonly view: View;
  readonly edition: string;
  readonly sheetId: string;
  readonly templates: readonly ChosenTemplate[];
}) {
  const { view, edition, sheetId, templates } = props;
  return (
    <ul class="form-links">
      {templates.map(({ template }) => (
        <li key={template.id}>
          <Name>{inLang(template.title, view.lang)}</Name>
          {template.outputs
            .filter((output) => output !== "html")
            .map((output) => (
              <a key={output} href={`/form/${edition}/sheet/${encodeURIComponent(sheetId)}/${template.id}.${output}`}>
                {outputWords[output]}
              </a>
            ))}
        </li>
      ))}
    </ul>
  );
}
