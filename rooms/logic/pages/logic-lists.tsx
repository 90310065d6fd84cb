import { Absent, cell, Name, Section, Table, type View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import { checkModel } from "../domain/check-model.ts";
import { columns, columnWords, type LogicModel, nodesIn, numberedArrows } from "../domain/logic-model.ts";
import { logicMessages } from "./logic-messages.ts";

type Shown = { readonly model: LogicModel; readonly site: Site; readonly view: View };

/** A KPI by its name, linked to its page; one that the edition no longer has keeps its id. */
export function KpiName({ id, site, view }: { readonly id: string; readonly site: Site; readonly view: View }) {
  const kpi = site.kpis.byId.get(id);
  if (!kpi) return <Name>{id}</Name>;
  return (
    <a href={`/kpi/${site.edition.id}/${encodeURIComponent(id)}`} data-name="">
      {view.lang === "en" ? kpi.nameEn : kpi.name}
    </a>
  );
}

/** The parts column by column, as a list that a phone and a listener can follow. */
export function PartList({ model, site, view, editable }: Shown & { readonly editable: boolean }) {
  const t = logicMessages(view.lang);
  return (
    <Section id="parts" title={t("parts")}>
      <ol class="logic-columns">
        {columns.map((column) => (
          <li key={column}>
            <h3>{columnWords[column][view.lang]}</h3>
            {nodesIn(model, column).length === 0 ? <Absent word={t("none")} /> : null}
            <ul>
              {nodesIn(model, column).map((node) => (
                <li key={node.id} id={`node-${node.id}`}>
                  <Name>{node.text}</Name>{" "}
                  {editable ? (
                    <a class="logic-edit" href={`#keepNode-${node.id}`} aria-label={t("editNode", { text: node.text })}>
                      {t("editShort")}
                    </a>
                  ) : null}
                  {node.kpi === null ? null : (
                    <p class="cell-note">
                      {t("kpi")}: <KpiName id={node.kpi} site={site} view={view} />
                    </p>
                  )}
                  {node.money === null ? null : (
                    <p class="cell-note">
                      {t("money")}: <MoneyName money={node.money} site={site} view={view} />
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function MoneyName({ money, site, view }: { readonly money: string; readonly site: Site; readonly view: View }) {
  const id = money.startsWith("line:") ? money.slice("line:".length) : null;
  const line = site.budget.lines.find((one) => one.id === id);
  if (!line) return <Name>{money}</Name>;
  return (
    <a href={`/budget/line/${site.edition.id}/${encodeURIComponent(line.id)}`} data-name="">
      {view.lang === "en" ? line.nameEn : line.name}
    </a>
  );
}

/** Every arrow with its number as drawn, its evidence, indicator and assumption. */
export function ArrowTable({ model, site, view }: Shown) {
  const t = logicMessages(view.lang);
  const textOf = (id: string): string => model.nodes.find((node) => node.id === id)?.text ?? id;
  if (model.arrows.length === 0)
    return (
      <Section id="arrows" title={t("arrows")}>
        <Absent word={t("none")} />
      </Section>
    );
  return (
    <Section id="arrows" title={t("arrows")}>
      <Table
        id="arrow"
        caption={t("arrows")}
        captionShown="hidden"
        columns={[
          { id: "number", head: t("number"), kind: "text" },
          { id: "from", head: t("from"), kind: "text" },
          { id: "to", head: t("to"), kind: "text" },
          { id: "evidence", head: t("evidence"), kind: "text" },
          { id: "indicator", head: t("indicator"), kind: "text" },
          { id: "assumption", head: t("assumption"), kind: "text" },
        ]}
        rows={numberedArrows(model).map((arrow) => ({
          id: arrow.id,
          cells: [
            cell(<Name>{String(arrow.number)}</Name>, arrow.number),
            cell(<Name>{textOf(arrow.from)}</Name>),
            cell(<Name>{textOf(arrow.to)}</Name>),
            cell(
              arrow.evidence === null ? (
                <Absent word={t("noEvidence")} />
              ) : (
                <>
                  <Name>{arrow.evidence.text}</Name>
                  <p class="cell-note" data-name="">
                    {[arrow.evidence.source, arrow.evidence.strength].filter((one) => one).join(" · ")}
                  </p>
                </>
              ),
            ),
            cell(
              arrow.indicator === null ? (
                <Absent word={t("noIndicator")} />
              ) : (
                <KpiName id={arrow.indicator} site={site} view={view} />
              ),
            ),
            cell(arrow.assumption === null ? <Absent word={t("none")} /> : <Name>{arrow.assumption}</Name>),
          ],
        }))}
      />
    </Section>
  );
}

export function AlternativeList({ model, view }: Omit<Shown, "site">) {
  const t = logicMessages(view.lang);
  return (
    <Section id="alternatives" title={t("alternatives")}>
      {model.alternatives.length === 0 ? <Absent word={t("none")} /> : null}
      <ul>
        {model.alternatives.map((one) => (
          <li key={one.id}>
            <Name>{one.text}</Name>
            <p class="cell-note">
              {t("whyNot")}: <Name>{one.whyNot}</Name>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Checks({ model, view }: Omit<Shown, "site">) {
  const t = logicMessages(view.lang);
  const questions = checkModel(model);
  return (
    <Section id="checks" title={t("checks")}>
      {questions.length === 0 ? <p>{t("checksNone")}</p> : null}
      <ul>
        {questions.map((one) => (
          <li key={`${one.code}-${one.node ?? one.arrow}`}>
            <a href={one.node === null ? `#arrow-${one.arrow}` : `#node-${one.node}`} data-name="">
              {one.message[view.lang]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
