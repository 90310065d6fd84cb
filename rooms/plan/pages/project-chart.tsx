import {
  type Cell,
  ChartFrame,
  CountSquares,
  cell,
  Legend,
  Name,
  nameIn,
  Swatch,
  Table,
  toneFill,
  weave,
} from "../../../ui/index.ts";
import { type Derivation, entryAddress, numberOf } from "../../fact/index.ts";
import { DerivedNumber, FactNumber, factValue, SourceList } from "../../fact/web.tsx";
import { namedProjects, printedProjectSum, unnamedProjects } from "../domain/derivations.ts";
import { printedCount, projectsOf, regionCounts } from "../domain/plan-model.ts";
import type { PlanEdition, ProjectCount } from "../domain/plans.ts";
import { projectMessages } from "./plan-messages.ts";
import { AreaLinks, type Shown } from "./plan-pieces.tsx";

/** A number that was worked out, or nothing where there is none. */
export function Worked({ model, view, derivation }: Shown & { readonly derivation: Derivation | null }) {
  return derivation ? <DerivedNumber derivation={derivation} edition={model.edition.id} view={view} /> : null;
}

/** How many projects each region has, one square each: named ones filled, the others hatched. */
export function RegionChart({ model, view, edition }: Shown & { readonly edition: PlanEdition }) {
  const t = projectMessages(view.lang);
  const counts = regionCounts(model, edition.id);
  return (
    <ChartFrame
      id={`regions-${edition.id}`}
      title={<Name>{t("chartTitle", { edition: nameIn(view.lang, edition) })}</Name>}
      subtitle={t("chartSubtitle")}
      chart={
        <>
          <Legend
            items={[
              { sample: <Swatch fill={toneFill("accent")} />, label: t("named") },
              { sample: <Swatch fill={toneFill("unknown")} />, label: t("unnamed") },
            ]}
          />
          <CountSquares label={t("printed")} rows={counts.map((count) => squareRow({ model, view }, count))} />
        </>
      }
      table={<RegionTable model={model} view={view} edition={edition} counts={counts} />}
      note={<SumNote model={model} view={view} edition={edition} />}
      source={<ChartSources model={model} view={view} counts={counts} />}
    />
  );
}

/** The numbers of the regions added up, beside the printed total. */
function SumNote({ model, view, edition }: Shown & { readonly edition: PlanEdition }) {
  const total = printedCount(model, { edition: edition.id, region: "all" });
  if (!total) return null;
  const sum = <Worked model={model} view={view} derivation={printedProjectSum(model, [edition.id])} />;
  return (
    <>{weave(projectMessages(view.lang)("sumNote"), { sum, total: <FactNumber fact={total.count} view={view} /> })}</>
  );
}

function ChartSources({ model, view, counts }: Shown & { readonly counts: readonly ProjectCount[] }) {
  const ids = [...new Set(counts.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  const lines = (id: string) =>
    counts.flatMap(({ sources }) =>
      sources.filter(({ document }) => document === id).flatMap((source) => source.lines),
    );
  const sources = ids.map((document) => ({ document, lines: lines(document) }));
  return <SourceList sources={sources} documents={model.documents} edition={model.edition.id} view={view} />;
}

function squareRow({ model, view }: Shown, count: ProjectCount) {
  const region = count.region ?? "all";
  const area = model.areas.byId.get(region);
  const named = projectsOf(model, { edition: count.edition, region }).length;
  const printed = numberOf(count.count) ?? named;
  return {
    id: region,
    label: area ? nameIn(view.lang, area) : region,
    href: area ? entryAddress(model.edition.id, "area", region) : undefined,
    parts: [
      { count: named, tone: "accent" as const },
      { count: Math.max(0, printed - named), tone: "unknown" as const },
    ],
    value: factValue(count.count, view),
  };
}

function RegionTable(props: Shown & { readonly edition: PlanEdition; readonly counts: readonly ProjectCount[] }) {
  const { model, view, edition, counts } = props;
  const t = projectMessages(view.lang);
  const total = printedCount(model, { edition: edition.id, region: "all" });
  return (
    <Table
      id={`count-${edition.id}`}
      caption={t("chartTitle", { edition: nameIn(view.lang, edition) })}
      captionShown="hidden"
      columns={[
        { id: "region", head: t("region"), kind: "text" },
        { id: "printed", head: t("printed"), kind: "number" },
        { id: "named", head: t("named"), kind: "number" },
        { id: "unnamed", head: t("unnamed"), kind: "number" },
      ]}
      rows={[...counts, ...(total ? [total] : [])].map((count) => ({
        id: count.id,
        kind: count.region === null ? ("total" as const) : ("plain" as const),
        cells: countCells({ model, view }, count),
      }))}
    />
  );
}

function countCells({ model, view }: Shown, count: ProjectCount): readonly Cell[] {
  const region = count.region ?? "all";
  const named = namedProjects(model, [count.edition, region]);
  const unnamed = unnamedProjects(model, [count.edition, region]);
  return [
    cell(
      count.region ? <AreaLinks model={model} view={view} ids={[count.region]} /> : projectMessages(view.lang)("total"),
    ),
    cell(<FactNumber fact={count.count} view={view} />, numberOf(count.count) ?? undefined),
    cell(<Worked model={model} view={view} derivation={named} />, named?.result?.value),
    cell(<Worked model={model} view={view} derivation={unnamed} />, unnamed?.result?.value),
  ];
}
