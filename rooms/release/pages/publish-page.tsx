import { cell, inLang, Name, nameIn, type PageContent, Section, Table, type View } from "../../../ui/index.ts";
import { FormError, FormToken } from "../../account/web.tsx";
import { type Cycle, type SheetHead, stageWords } from "../../cycle/index.ts";
import { leftOut, publishingStandsAgainst } from "../domain/stands-against.ts";
import { releaseMessages } from "./release-messages.ts";

export type PublishShown = {
  readonly edition: string;
  readonly cycle: Cycle;
  readonly sheets: readonly SheetHead[];
  readonly formToken: string;
  readonly view: View;
};

/** Before publishing: what is published, what is left out, one button. */
export function publishPage({ edition, cycle, sheets, formToken, view }: PublishShown): PageContent {
  const t = releaseMessages(view.lang);
  const name = nameIn(view.lang, { name: cycle.title, nameEn: cycle.titleEn });
  const [against] = publishingStandsAgainst(sheets);
  const out = leftOut(sheets);
  const included = sheets.filter(({ id }) => !out.some((sheet) => sheet.id === id));
  return {
    title: t("publishTitle", { cycle: name }),
    description: t("publishLead"),
    unlisted: true,
    breadcrumbs: [[{ label: name, href: `/cycle/${edition}/${cycle.id}` }, { label: t("publish") }]],
    main: (
      <>
        {against ? <FormError>{inLang(against.message, view.lang)}</FormError> : null}
        <Section id="included" title={t("willPublish")}>
          <SheetList id="included-sheets" edition={edition} sheets={included} view={view} />
        </Section>
        <Section id="left-out" title={t("leftOut")}>
          {out.length === 0 ? (
            <p>{t("noneLeftOut")}</p>
          ) : (
            <SheetList id="left-out-sheets" edition={edition} sheets={out} view={view} />
          )}
        </Section>
        {against ? null : (
          <form method="post" action={`/release/${edition}/publish/${cycle.id}`}>
            <FormToken token={formToken} />
            <button type="submit">{t("publish")}</button>
          </form>
        )}
      </>
    ),
  };
}

function SheetList(props: {
  readonly id: string;
  readonly edition: string;
  readonly sheets: readonly SheetHead[];
  readonly view: View;
}) {
  const t = releaseMessages(props.view.lang);
  return (
    <Table
      id={props.id}
      caption={t("sheet")}
      captionShown="hidden"
      columns={[
        { id: "title", head: t("sheet"), kind: "text" },
        { id: "stage", head: t("stage"), kind: "text" },
      ]}
      rows={props.sheets.map((sheet) => ({
        id: sheet.id,
        cells: [
          cell(
            <a href={`/sheet/${props.edition}/${sheet.id}`}>
              <Name>{nameIn(props.view.lang, { name: sheet.title, nameEn: sheet.titleEn })}</Name>
            </a>,
          ),
          cell(stageWords[sheet.stage][props.view.lang]),
        ],
      }))}
    />
  );
}
