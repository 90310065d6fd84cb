import { absenceWord } from "../../../foundation/index.ts";
import { Absent, type Definition, DefinitionList, Name, nameIn, Section, type View } from "../../../ui/index.ts";
import { entryAddress, type Fact } from "../../fact/index.ts";
import { kpiPlaceWords } from "../domain/count-derivations.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { overlappingKpis, sameKpiRows } from "../domain/kpi-relations.ts";
import type { Kpi } from "../domain/kpis.ts";
import { kpiMessages, oneKpiMessages } from "./kpi-messages.ts";
import { accumulationWords, directionWords, scopeOf, titleOf, unitOf } from "./kpi-words.ts";

type Shown = { readonly kpi: Kpi; readonly model: KpiModel; readonly view: View };

/** What a KPI counts, in whose hands it is, and how sure the reading is; what no source says is said to be absent. */
export function KpiAbout({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  const { lang } = view;
  const given = (text: string | null | undefined) =>
    text ? <Name>{text}</Name> : <Absent word={absenceWord("notPrinted", lang)} />;
  const definition = lang === "en" ? (kpi.definitionEn ?? kpi.definition) : kpi.definition;
  return (
    <Section id="about" title={t("aboutTitle")}>
      <DefinitionList
        items={[
          { term: t("definition"), detail: given(definition) },
          { term: t("scope"), detail: given(scopeOf(kpi, lang)) },
          {
            term: t("unit"),
            detail: unitOf(kpi, lang) === null ? kpiMessages(lang)("inWords") : given(unitOf(kpi, lang)),
          },
          { term: t("counting"), detail: accumulationWords[kpi.accumulation][lang] },
          ...(kpi.target.reading.kind === "text"
            ? []
            : [{ term: t("direction"), detail: directionWords[kpi.direction][lang] }]),
          { term: t("owner"), detail: <Owner kpi={kpi} model={model} view={view} /> },
          { term: t("place"), detail: kpiPlaceWords[kpi.place][lang] },
          ...printedForms(kpi, view),
          ...remarks(kpi, view),
        ]}
      />
    </Section>
  );
}

function Owner({ kpi, model, view }: Shown) {
  if (kpi.owner) return <Name>{nameIn(view.lang, kpi.owner)}</Name>;
  return (
    <>
      <Absent word={absenceWord("notPrinted", view.lang)} />{" "}
      <a href={`/check/${model.edition.id}#missingOwner`}>{oneKpiMessages(view.lang)("ownerAsk")}</a>
    </>
  );
}

/** The figures exactly as the page prints them. */
function printedForms({ baseline, target }: Kpi, view: View): readonly Definition[] {
  const printed = ({ printed: text, printedPeriod }: Fact) =>
    text === null ? [] : [printedPeriod === null ? text : `${text} (${printedPeriod})`];
  const forms = [...printed(baseline), ...printed(target)];
  if (forms.length === 0) return [];
  return [{ term: oneKpiMessages(view.lang)("printedForms"), detail: <Name lang="ja">{forms.join(" → ")}</Name> }];
}

function remarks(kpi: Kpi, view: View): readonly Definition[] {
  const t = oneKpiMessages(view.lang);
  const note = view.lang === "en" ? (kpi.noteEn ?? kpi.note) : kpi.note;
  const uncertain = view.lang === "en" ? (kpi.uncertainEn ?? kpi.uncertain) : kpi.uncertain;
  return [
    ...(note ? [{ term: t("note"), detail: <Name>{note}</Name> }] : []),
    ...(uncertain ? [{ term: t("uncertain"), detail: <Name>{uncertain}</Name> }] : []),
  ];
}

/** The KPIs whose scope overlaps: their values must never be added to this one. */
export function KpiOverlaps({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  const others = overlappingKpis(model, kpi);
  if (others.length === 0) return null;
  return (
    <Section id="overlaps" title={t("overlapTitle")} lead={t("overlapLead")}>
      <DefinitionList
        items={others.map(({ kpi: other, shared }) => ({
          term: <Name>{scopeOf(other, view.lang) ?? kpiMessages(view.lang)("wholeArea")}</Name>,
          detail: (
            <>
              <a href={entryAddress(model.edition.id, "kpi", other.id)} data-name="">
                {nameIn(view.lang, other)}
              </a>
              <p class="cell-note">
                <Name>
                  {shared.length === 0
                    ? t("notShared")
                    : t("shared", {
                        areas: shared.map((area) => nameIn(view.lang, area)).join(view.lang === "ja" ? "、" : ", "),
                      })}
                </Name>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** The other rows in which the same KPI is printed. */
export function KpiRepeats({ kpi, model, view }: Shown) {
  const t = oneKpiMessages(view.lang);
  const rows = sameKpiRows(model, kpi);
  if (rows.length === 0) return null;
  return (
    <Section id="repeats" title={t("repeatsTitle")} lead={t("repeatsLead")}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={entryAddress(model.edition.id, "kpi", row.id)} data-name="">
              {`${kpiPlaceWords[row.place][view.lang]}: ${titleOf(row, view.lang)}`}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
