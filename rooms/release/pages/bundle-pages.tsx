import { cell, type Lang, Name, Origin, Section, Table, When, weave } from "../../../ui/index.ts";
import { directionWords } from "../../decision/index.ts";
import { gradeIn, type RecordKpi } from "../../form/index.ts";
import type { ReleaseContent } from "../domain/release-content.ts";
import { type ReleaseTable, releaseTables } from "../domain/release-tables.ts";
import { yearWords } from "../domain/release-words.ts";
import { type BundlePage, NameOf, nameLang, pageFile, SheetTitle, sheetPage } from "./bundle-frame.tsx";
import { bundleMessages } from "./bundle-messages.ts";
import { OpinionTable } from "./bundle-opinions.tsx";

type Shown = { readonly content: ReleaseContent; readonly lang: Lang };

/** The first page: what this is, how to read the folder, every sheet. `forms`: paths of the printed forms in the bundle. */
export function indexBundlePage(content: ReleaseContent, lang: Lang, forms: readonly string[]): BundlePage {
  const t = bundleMessages(lang);
  return {
    name: "index",
    title: content.title,
    titleLang: nameLang(lang, { name: content.title }),
    lead: weave(t("lead"), {
      body: <Name>{content.body.name}</Name>,
      year: <When at={String(content.cycle.fiscalYear)}>{yearWords(`FY${content.cycle.fiscalYear}`, lang)}</When>,
      on: <When at={content.publishedOn}>{yearWords(content.publishedOn, lang)}</When>,
    }),
    main: (
      <>
        <Counted content={content} lang={lang} />
        <Section id="sheets" title={t("sheets")}>
          <SheetTable content={content} lang={lang} />
        </Section>
        {forms.length === 0 ? null : (
          <Section id="forms" title={t("forms")}>
            <ul>
              {forms.map((path) => (
                <li key={path}>
                  <a href={path}>
                    <Name>{path}</Name>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="how" title={t("how")}>
          <p data-name="">{t("howText")}</p>
          <p>
            <a href="README.txt">README.txt</a> <a href="manifest.json">manifest.json</a>{" "}
            <a href="SHA256SUMS" data-name="">
              SHA256SUMS
            </a>
          </p>
        </Section>
      </>
    ),
  };
}

function Counted({ content, lang }: Shown) {
  const t = bundleMessages(lang);
  const opinions = content.records.flatMap((record) => record.opinions).length;
  return (
    <>
      <p>
        {weave(t("counted"), {
          sheets: (
            <Origin href="#sheets" label={t("sheets")} kind="derived">
              {String(content.records.length)}
            </Origin>
          ),
          opinions: (
            <Origin href={pageFile("change", lang)} label={t("opinions")} kind="derived">
              {String(opinions)}
            </Origin>
          ),
        })}
      </p>
      {content.corrects ? <p data-name="">{t("takesPlace", { id: content.corrects })}</p> : null}
      {content.trail ? (
        <p class="soft" data-name="">
          {t("trail", { number: String(content.trail.number), hash: content.trail.hash })}
        </p>
      ) : null}
    </>
  );
}

function SheetTable({ content, lang }: Shown) {
  const t = bundleMessages(lang);
  return (
    <Table
      id="sheet"
      caption={t("sheets")}
      captionShown="hidden"
      columns={[
        { id: "title", head: t("title"), kind: "text" },
        { id: "unit", head: t("unit"), kind: "text" },
        { id: "grade", head: t("grade"), kind: "text" },
        { id: "direction", head: t("direction"), kind: "text" },
      ]}
      rows={content.records.map((record) => ({
        id: record.id,
        cells: [
          cell(
            <a href={pageFile(sheetPage(record.id), lang)}>
              <SheetTitle lang={lang} record={record} />
            </a>,
          ),
          cell(<Name>{record.unit.name}</Name>),
          cell(
            <Name>
              {record.kpis.map(({ grade }) => gradeWord(grade, lang)).join(lang === "ja" ? "／" : "; ") || t("none")}
            </Name>,
          ),
          cell(record.decision ? directionWords[record.decision.direction][lang] : t("noDecision")),
        ],
      }))}
    />
  );
}

/** A grade in a word, or why there is none. */
function gradeWord(grade: RecordKpi["grade"], lang: Lang): string {
  const t = bundleMessages(lang);
  if (grade === null) return t("noRule");
  const { label, undefinedBecause } = gradeIn(grade, lang);
  return label ?? undefinedBecause ?? t("notGraded");
}

/** What did the review change? Every opinion with its answer and effect. */
export function changeBundlePage(content: ReleaseContent, lang: Lang): BundlePage {
  const t = bundleMessages(lang);
  const any = content.records.some(({ opinions }) => opinions.length > 0);
  return {
    name: "change",
    title: t("change"),
    lead: t("opinions"),
    main: any ? (
      <OpinionTable
        id="change"
        records={content.records}
        lang={lang}
        sheetHref={(record) => pageFile(sheetPage(record.id), lang)}
      />
    ) : (
      <p>{t("noChanges")}</p>
    ),
  };
}

/** Directions for the next year with their reasons. */
export function decisionsBundlePage(content: ReleaseContent, lang: Lang): BundlePage {
  const t = bundleMessages(lang);
  return {
    name: "decisions",
    title: t("decisions"),
    lead: <NameOf lang={lang} thing={{ name: content.cycle.title }} />,
    main: (
      <Table
        id="decision"
        caption={t("decisions")}
        captionShown="hidden"
        columns={[
          { id: "title", head: t("title"), kind: "text" },
          { id: "direction", head: t("direction"), kind: "text" },
          { id: "reason", head: t("reason"), kind: "text" },
        ]}
        rows={content.records.map((record) => ({
          id: record.id,
          cells: [
            cell(
              <a href={pageFile(sheetPage(record.id), lang)}>
                <SheetTitle lang={lang} record={record} />
              </a>,
            ),
            cell(record.decision ? directionWords[record.decision.direction][lang] : t("noDecision")),
            cell(<Name>{record.decision?.reason ?? t("none")}</Name>),
          ],
        }))}
      />
    ),
  };
}

/** The tables as files, and what their columns mean. */
export function dataBundlePage(content: ReleaseContent, lang: Lang): BundlePage {
  const t = bundleMessages(lang);
  return {
    name: "data",
    title: t("data"),
    lead: <Name>{t("howText")}</Name>,
    main: (
      <>
        {releaseTables(content).map((table) => (
          <Section key={table.name} id={table.name} title={table.title[lang]}>
            <TableFiles table={table} lang={lang} />
          </Section>
        ))}
        <p>
          <a href="data/release.json">data/release.json</a>
        </p>
      </>
    ),
  };
}

function TableFiles({ table, lang }: { readonly table: ReleaseTable; readonly lang: Lang }) {
  const t = bundleMessages(lang);
  return (
    <>
      <ul data-name="">
        {[`data/${table.name}.csv`, `data/${table.name}.sjis.csv`, `data/${table.name}.json`].map((path) => (
          <li key={path}>
            <a href={path}>{path}</a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("columnMeaning")}</summary>
        <dl class="definitions" data-name="">
          {table.columns.map((column) => (
            <div key={column.id}>
              <dt>{column.id}</dt>
              <dd>{column.meaning[lang]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** What was found wrong in earlier releases of this cycle. */
export function correctionsBundlePage(content: ReleaseContent, lang: Lang): BundlePage {
  const t = bundleMessages(lang);
  return {
    name: "corrections",
    title: t("corrections"),
    lead: <NameOf lang={lang} thing={{ name: content.cycle.title }} />,
    main:
      content.corrections.length === 0 ? (
        <p>{t("noCorrections")}</p>
      ) : (
        <Table
          id="corrections"
          caption={t("corrections")}
          captionShown="hidden"
          columns={[
            { id: "on", head: t("on"), kind: "text" },
            { id: "where", head: t("where"), kind: "text" },
            { id: "was", head: t("was"), kind: "text" },
            { id: "now", head: t("now"), kind: "text" },
            { id: "reason", head: t("reason"), kind: "text" },
          ]}
          rows={content.corrections.map((one) => ({
            id: `${one.releaseId}-${one.number}`,
            cells: [
              cell(<When at={one.correctedOn}>{yearWords(one.correctedOn, lang)}</When>),
              cell(<Name>{`${one.releaseId} ${one.about}`}</Name>),
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
      ),
  };
}
