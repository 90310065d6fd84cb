import type { ComponentChildren } from "preact";
import {
  type Column,
  cell,
  type Definition,
  DefinitionList,
  Difference,
  type Lang,
  Name,
  nameIn,
  Section,
  Table,
  When,
} from "../../../ui/index.ts";
import { directionWords, moneyStageWords, whatWords } from "../../decision/index.ts";
import { gradeIn, type RecordFigure, type RecordKpi, type SheetRecord } from "../../form/index.ts";
import { readingWords } from "../../value/index.ts";
import { answerWords } from "../domain/release-tables.ts";
import { yearWords, yen } from "../domain/release-words.ts";
import { type BundlePage, NameOf, nameLang, sheetPage } from "./bundle-frame.tsx";
import { bundleMessages } from "./bundle-messages.ts";
import { OpinionTable } from "./bundle-opinions.tsx";

/** One sheet as published. */
export function sheetBundlePage(record: SheetRecord, lang: Lang): BundlePage {
  return {
    name: sheetPage(record.id),
    title: nameIn(lang, { name: record.title, nameEn: record.titleEn }),
    titleLang: nameLang(lang, { name: record.title, nameEn: record.titleEn }),
    lead: <Name>{[...new Set([record.unit.name, ...record.areas])].join("・")}</Name>,
    main: <SheetMain record={record} lang={lang} />,
  };
}

function SheetMain({ record, lang }: { readonly record: SheetRecord; readonly lang: Lang }) {
  const t = bundleMessages(lang);
  return (
    <>
      <DefinitionList items={headItems(record, lang)} />
      {record.kpis.map((kpi) => (
        <KpiSection key={kpi.id} kpi={kpi} lang={lang} />
      ))}
      {record.form.sections.map((section) => (
        <Section key={section.id} id={`section-${section.id}`} title={section.title[lang]}>
          <DefinitionList
            items={section.fields.map((field) => ({
              term: field.label[lang],
              detail: <Answer text={answerWords(record, field.id, lang)} lang={lang} />,
            }))}
          />
        </Section>
      ))}
      <Section id="opinions" title={t("opinions")}>
        {record.opinions.length === 0 ? (
          <p>{t("noOpinion")}</p>
        ) : (
          <OpinionTable id="opinion" records={[record]} lang={lang} />
        )}
      </Section>
      <RevisionSection record={record} lang={lang} />
      <MoneySection record={record} lang={lang} />
    </>
  );
}

function headItems(record: SheetRecord, lang: Lang): readonly Definition[] {
  const t = bundleMessages(lang);
  const { decision, previous } = record;
  const words = (text: string) => <Name>{text === "" ? t("none") : text}</Name>;
  return [
    { term: t("unit"), detail: words(record.unit.name) },
    { term: t("area"), detail: words(record.areas.join("・")) },
    { term: t("plan"), detail: words(record.planPath.join(" ＞ ")) },
    {
      term: t("fixedOn"),
      detail: record.fixedOn ? <When at={record.fixedOn}>{yearWords(record.fixedOn, lang)}</When> : words(""),
    },
    {
      term: t("direction"),
      detail: decision ? (
        <>
          <strong>{directionWords[decision.direction][lang]}</strong> <Name>{decision.reason}</Name>
          {previous?.decision ? (
            <p class="soft">
              {t("lastYear")}: {directionWords[previous.decision.direction][lang]}
            </p>
          ) : null}
        </>
      ) : (
        t("noDecision")
      ),
    },
  ];
}

function Answer({ text, lang }: { readonly text: string | null; readonly lang: Lang }) {
  if (text === null || text.trim() === "") return <span class="absent">{bundleMessages(lang)("notFilled")}</span>;
  return (
    <div class="answer-text" data-name="">
      {text.split(/\n/).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

const kinds = ["baseline", "expected", "actual", "forecast", "target"] as const;
type Kind = (typeof kinds)[number];

const figuresOf = (kpi: RecordKpi, kind: Kind): readonly RecordFigure[] => {
  const found = kpi[kind];
  return found === null ? [] : "reading" in found ? [found] : found;
};

/** One row for each period that any figure of the KPI names, in order of time. */
function periodsOf(kpi: RecordKpi): readonly string[] {
  const periods = new Set(kinds.flatMap((kind) => figuresOf(kpi, kind).map(({ period }) => period)));
  const year = (period: string) => Number(/\d{4}/.exec(period)?.[0] ?? 0);
  return [...periods].sort((one, other) => year(one) - year(other) || (one < other ? -1 : 1));
}

function KpiSection({ kpi, lang }: { readonly kpi: RecordKpi; readonly lang: Lang }) {
  const t = bundleMessages(lang);
  const columns: Column[] = [
    { id: "period", head: t("period"), kind: "text" },
    ...kinds.map((kind) => ({ id: kind, head: t(kind), kind: "number" as const })),
    { id: "source", head: t("source"), kind: "text" },
  ];
  const rows = periodsOf(kpi).map((period) => {
    const found = kinds.map((kind) => figuresOf(kpi, kind).find((figure) => figure.period === period));
    return {
      id: period.replace(/[^A-Za-z0-9]/g, "-"),
      cells: [
        cell(<When>{yearWords(period, lang)}</When>),
        ...found.map((figure) => cell(figure ? <Name>{readingWords(asWritten(figure, kpi), lang)}</Name> : t("none"))),
        cell(<Name>{[...new Set(found.flatMap((figure) => figure?.source ?? []))].join("／") || t("noSource")}</Name>),
      ],
    };
  });
  return (
    <Section
      id={`kpi-${kpi.id}`}
      title={<NameOf lang={lang} thing={kpi} />}
      lead={kpi.definition ? <Name>{kpi.definition}</Name> : undefined}
    >
      <Table id={`years-${kpi.id}`} caption={nameIn(lang, kpi)} captionShown="hidden" columns={columns} rows={rows} />
      <GradeWords kpi={kpi} lang={lang} />
    </Section>
  );
}

/** What was worked out stands in the scale in which the target is written. */
const asWritten = (figure: RecordFigure, { target }: RecordKpi): RecordFigure =>
  figure.printed === null && target !== null ? { ...figure, printed: target.printed } : figure;

function GradeWords({ kpi, lang }: { readonly kpi: RecordKpi; readonly lang: Lang }): ComponentChildren {
  const t = bundleMessages(lang);
  const { grade } = kpi;
  if (grade === null)
    return (
      <p>
        {t("grade")}: {t("noRule")}
      </p>
    );
  const words = gradeIn(grade, lang);
  // what is older than the English words is Japanese
  const marked = lang === "en" && grade.whyEn === undefined ? "ja" : undefined;
  return (
    <>
      <p>
        <Name>{t(`gradeUnder${grade.from ?? ""}`, { rule: words.rule })}</Name>:{" "}
        <strong>
          <Name lang={words.label === null ? undefined : marked}>{words.label ?? t("notGraded")}</Name>
        </strong>{" "}
        <Name lang={marked}>{words.undefinedBecause ?? ""}</Name>
      </p>
      {words.why.length > 0 ? (
        <details>
          <summary>{t("working")}</summary>
          <ol data-name="" lang={marked}>
            {words.why.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function RevisionSection({ record, lang }: { readonly record: SheetRecord; readonly lang: Lang }) {
  const t = bundleMessages(lang);
  if (record.revisions.length === 0) return null;
  return (
    <Section id="revisions" title={t("revisions")}>
      <Table
        id="revision"
        caption={t("revisions")}
        captionShown="hidden"
        columns={[
          { id: "about", head: t("title"), kind: "text" },
          { id: "what", head: t("what"), kind: "text" },
          { id: "difference", head: `${t("was")} → ${t("now")}`, kind: "text" },
          { id: "reason", head: t("reason"), kind: "text" },
        ]}
        rows={record.revisions.map((revision, index) => ({
          id: String(index),
          cells: [
            cell(<Name>{revision.about}</Name>),
            cell(whatWords[revision.what][lang]),
            cell(
              <Difference
                kind={revision.after === null ? "ended" : revision.before === null ? "new" : "changed"}
                before={revision.before === null ? undefined : <Name>{revision.before}</Name>}
                after={revision.after === null ? undefined : <Name>{revision.after}</Name>}
              />,
            ),
            cell(<Name>{revision.reason}</Name>),
          ],
        }))}
      />
    </Section>
  );
}

function MoneySection({ record, lang }: { readonly record: SheetRecord; readonly lang: Lang }) {
  const t = bundleMessages(lang);
  if (record.money.length === 0) return null;
  return (
    <Section id="money" title={t("money")}>
      <Table
        id="money-lines"
        caption={t("money")}
        captionShown="hidden"
        columns={[
          { id: "programme", head: t("programme"), kind: "text" },
          { id: "year", head: t("year"), kind: "text" },
          { id: "stage", head: t("stage"), kind: "text" },
          { id: "amount", head: t("amount"), kind: "number" },
        ]}
        rows={record.money.map((line, index) => ({
          id: String(index),
          cells: [
            cell(<Name>{line.relisted ? `${line.programme} ${t("relisted")}` : line.programme}</Name>),
            cell(<When at={String(line.fiscalYear)}>{yearWords(`FY${line.fiscalYear}`, lang)}</When>),
            cell(moneyStageWords[line.stage][lang]),
            cell(<Name>{yen(line.amountYen, lang)}</Name>, line.amountYen),
          ],
        }))}
      />
    </Section>
  );
}
