import { cell, Name, nameIn, Section, Table, type View, weave } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import { countOverlapping } from "../domain/count-derivations.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import type { Kpi, Kpis } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { kpiMessages } from "./kpi-messages.ts";
import { scopeOf } from "./kpi-words.ts";

type Shown = { readonly model: KpiModel; readonly view: View };
type Overlap = Kpis["overlaps"][number];

/** Every group of KPIs that must never be added, with the reason and its members side by side. */
export function OverlapGroups({ model, view }: Shown) {
  const t = kpiMessages(view.lang);
  if (model.kpis.overlaps.length === 0) return null;
  return (
    <Section id="overlaps" title={t("overlapTitle")} lead={t("overlapLead")}>
      {model.kpis.overlaps.map((group) => (
        <OverlapGroup key={group.id} group={group} model={model} view={view} />
      ))}
    </Section>
  );
}

function OverlapGroup({ group, model, view }: Shown & { readonly group: Overlap }) {
  const t = kpiMessages(view.lang);
  const count = countOverlapping(model, group.id);
  const members = model.kpis.distinct.filter((kpi) => kpi.overlapGroup === group.id);
  const name = nameIn(view.lang, group);
  return (
    <div>
      <h3>
        {weave(t("overlapCount", {}), {
          name: <Name>{name}</Name>,
          count: count === null ? null : <DerivedNumber derivation={count} edition={model.edition.id} view={view} />,
        })}
      </h3>
      <p>
        <Name>{view.lang === "en" ? group.reasonEn : group.reason}</Name>
      </p>
      <Table
        id={`overlap-${group.id}`}
        caption={name}
        captionShown="hidden"
        columns={[
          { id: "scope", head: t("colScope"), kind: "text" },
          { id: "name", head: t("colName"), kind: "text" },
          { id: "baseline", head: t("colBaseline"), kind: "number" },
          { id: "target", head: t("colTarget"), kind: "number" },
        ]}
        rows={members.map((kpi) => memberRow(kpi, model, view))}
      />
    </div>
  );
}

function memberRow(kpi: Kpi, model: KpiModel, view: View) {
  const shown = (fact: Kpi["target"]) =>
    cell(<FactNumber fact={fact} view={view} style={{ scale: printedScale(fact) }} />, sortOf(fact));
  return {
    id: kpi.id,
    cells: [
      cell(<Name>{scopeOf(kpi, view.lang) ?? kpiMessages(view.lang)("wholeArea")}</Name>),
      cell(
        <a href={entryAddress(model.edition.id, "kpi", kpi.id)} data-name="">
          {nameIn(view.lang, kpi)}
        </a>,
      ),
      shown(kpi.baseline),
      shown(kpi.target),
    ],
  };
}

const sortOf = ({ reading }: Kpi["target"]): number | undefined =>
  reading.kind === "known" ? reading.quantity.value : undefined;
