import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";
import { areasForContract } from "../../area/index.ts";
import { budgetForContract } from "../../budget/index.ts";
import type { Region } from "../../intake/index.ts";
import { kpisForContract } from "../../kpi/index.ts";
import { projectsForContract } from "../../plan/index.ts";
import { activitiesForContract, systemsForContract } from "../../programme/index.ts";
import { type CommandResult, done, jsonText, type OutputChoice, wrongCall } from "./command-result.ts";
import { readableTable } from "./readable-table.ts";

/** What `export` can print, in the order of its help. */
export const exportKinds = ["kpi", "budget", "projects", "activities", "systems", "areas"] as const;
export type ExportKind = (typeof exportKinds)[number];

type Figure = { readonly value: number | null; readonly unit: string | null; readonly printed: string | null } | null;
type Place = { readonly document: string; readonly lines: readonly number[] };

const isExportKind = (kind: string): kind is ExportKind => exportKinds.some((known) => known === kind);

const unknownKind = (kind: string): Problem =>
  problem(
    "exportKindUnknown",
    `書き出せるものに「${kind}」はありません。使える名前: ${exportKinds.join(", ")}`,
    `Cannot export "${kind}". Known names: ${exportKinds.join(", ")}`,
  );

function machineForm(kind: ExportKind, region: Region): unknown {
  switch (kind) {
    case "kpi":
      return kpisForContract(region);
    case "budget":
      return budgetForContract(region);
    case "projects":
      return projectsForContract(region);
    case "activities":
      return activitiesForContract(region);
    case "systems":
      return systemsForContract(region);
    case "areas":
      return areasForContract(region.areas);
  }
}

const heads: Readonly<Record<ExportKind, readonly Bilingual[]>> = {
  kpi: [
    { ja: "識別子", en: "Id" },
    { ja: "名称", en: "Name" },
    { ja: "対象", en: "Place" },
    { ja: "基準値", en: "Baseline" },
    { ja: "目標値", en: "Target" },
    { ja: "出典", en: "Source" },
  ],
  budget: [
    { ja: "識別子", en: "Id" },
    { ja: "事業", en: "Programme" },
    { ja: "区分", en: "Flag" },
    { ja: "予算額（円）", en: "Amount (yen)" },
    { ja: "前年度（円）", en: "Last year (yen)" },
    { ja: "出典", en: "Source" },
  ],
  projects: [
    { ja: "識別子", en: "Id" },
    { ja: "名称", en: "Name" },
    { ja: "版", en: "Edition" },
    { ja: "連携地域", en: "Regions" },
    { ja: "出典", en: "Source" },
  ],
  activities: [
    { ja: "識別子", en: "Id" },
    { ja: "名称", en: "Name" },
    { ja: "実績", en: "Result" },
    { ja: "誰が", en: "Who" },
    { ja: "出典", en: "Source" },
  ],
  systems: [
    { ja: "識別子", en: "Id" },
    { ja: "名称", en: "Name" },
    { ja: "種類", en: "Kind" },
    { ja: "出典", en: "Source" },
  ],
  areas: [
    { ja: "識別子", en: "Id" },
    { ja: "コード", en: "Code" },
    { ja: "名称", en: "Name" },
    { ja: "種類", en: "Kind" },
    { ja: "属する所", en: "Lies in" },
  ],
};

const sourceText = (sources: readonly Place[]): string =>
  sources.map(({ document, lines }) => `${document.split("-")[0]}:${lines.join(",")}`).join(" ");
const figureText = (figure: Figure): string => figure?.printed ?? "—";
const yenText = (yen: number | null): string => (yen === null ? "—" : yen.toLocaleString("en"));

/** The same things as the machine form, as cells of a table for a person. */
function readableRows(kind: ExportKind, region: Region, lang: "ja" | "en"): readonly (readonly string[])[] {
  const nameOf = (thing: { readonly name: string; readonly nameEn: string }) =>
    lang === "en" ? thing.nameEn : thing.name;
  switch (kind) {
    case "kpi":
      return kpisForContract(region).map((kpi) => [
        kpi.id,
        nameOf(kpi),
        [...kpi.regions, ...kpi.bureaus].join("・"),
        figureText(kpi.baseline),
        figureText(kpi.target),
        sourceText(kpi.sources),
      ]);
    case "budget":
      return budgetForContract(region).lines.map((line) => [
        line.id,
        lang === "en" ? line.programmeEn : line.programme,
        line.flag ?? "—",
        yenText(line.amountYen),
        yenText(line.previousYen),
        sourceText(line.sources),
      ]);
    case "projects":
      return projectsForContract(region).map((project) => [
        project.id,
        nameOf(project),
        project.edition,
        project.regions.join("・"),
        sourceText(project.sources),
      ]);
    case "activities":
      return activitiesForContract(region).map((activity) => [
        activity.id,
        nameOf(activity),
        figureText(activity),
        lang === "en" ? activity.whoEn : activity.who,
        sourceText(activity.sources),
      ]);
    case "systems":
      return systemsForContract(region).map((system) => [
        system.id,
        nameOf(system),
        system.kindName,
        sourceText(system.sources),
      ]);
    case "areas":
      return areasForContract(region.areas).map((area) => [
        area.id,
        area.code ?? "—",
        nameOf(area),
        area.kind,
        area.parents.map(({ name }) => name).join("・"),
      ]);
  }
}

/** `export KIND [--json]`: everything of one kind that an edition holds. Exit status 2 for an unknown kind. */
export function exportCommand(region: Region, kind: string, { json, lang }: OutputChoice): CommandResult {
  if (!isExportKind(kind)) return wrongCall(unknownKind(kind));
  if (json) return done(jsonText(machineForm(kind, region)));
  return done(
    readableTable(
      heads[kind].map((head) => head[lang]),
      readableRows(kind, region, lang),
    ),
  );
}
