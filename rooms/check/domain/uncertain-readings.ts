import type { Bilingual } from "../../../foundation/index.ts";
import type { Region } from "../../intake/index.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Citation, Finding } from "./finding.ts";

type Doubtable = { readonly id: string; readonly uncertain?: string | null; readonly sources: readonly Citation[] };
type DoubtableKind = { readonly kind: string; readonly name: Bilingual; readonly entries: readonly Doubtable[] };

const doubtableKinds = (region: Region): readonly DoubtableKind[] => [
  { kind: "kpi", name: { ja: "KPI", en: "KPIs" }, entries: region.kpis.all },
  { kind: "project", name: { ja: "プロジェクト", en: "projects" }, entries: region.plans.projects },
  { kind: "count", name: { ja: "プロジェクト数", en: "numbers of projects" }, entries: region.plans.counts },
  {
    kind: "node",
    name: { ja: "計画の項目", en: "items of plans" },
    entries: [...region.plans.nodeById.values()].map(({ node }) => node),
  },
  { kind: "activity", name: { ja: "活動の数値", en: "activity figures" }, entries: region.programmes.activities },
  { kind: "programme", name: { ja: "制度・事業", en: "programmes" }, entries: region.programmes.all },
  { kind: "line", name: { ja: "予算の行", en: "budget lines" }, entries: region.budget.lines },
  { kind: "theme", name: { ja: "予算のテーマ", en: "budget themes" }, entries: region.budget.themes },
  { kind: "group", name: { ja: "圏域", en: "groups of municipalities" }, entries: region.areas.groups },
  { kind: "area", name: { ja: "地域", en: "areas" }, entries: region.areas.all },
];

function toFinding(region: Region, { kind, name, entries }: DoubtableKind): Finding[] {
  const facts = [...region.facts.values()].filter(
    ({ subject, uncertain }) => subject.kind === kind && uncertain !== null,
  );
  const doubtedByFact = new Set(facts.map(({ subject }) => subject.id));
  const doubted = entries.filter(({ id, uncertain }) => uncertain || doubtedByFact.has(id));
  if (doubted.length === 0) return [];
  return [
    {
      id: `uncertainReading.${kind}`,
      code: "uncertainReading",
      severity: "note",
      meaning: "couldBeASlip",
      message: {
        ja: `${name.ja} ${entries.length} のうち ${doubted.length} は、読み取りや結び付けが確かでない。理由はそれぞれに書いてある。`,
        en: `${doubted.length} of ${entries.length} ${name.en} were read or tied together with some doubt. The reason stands with each.`,
      },
      arithmetic: [],
      figures: { entries: entries.length, uncertain: doubted.length },
      facts: idsOf(facts),
      about: idsOf(doubted),
      ask: askDesk(region, "document", {
        ja: `${name.ja} ${doubted.length} 件について、元の資料の頁の画像と照らし合わせていただけますか。`,
        en: `Could you compare these ${doubted.length} ${name.en} with the pages of the original document?`,
      }),
      sources: citationsOf(doubted, facts),
    },
  ];
}

/** Entries that are marked uncertain, or have a figure that is: one note for each kind. */
export const checkUncertainReadings = (region: Region): readonly Finding[] =>
  doubtableKinds(region).flatMap((kind) => toFinding(region, kind));
