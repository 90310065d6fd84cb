import type { Bilingual } from "../../../foundation/index.ts";
import type { Region } from "../../intake/index.ts";
import { askDesk } from "./ask.ts";
import { idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";

type Ownable = { readonly id: string; readonly owner?: unknown };
type OwnedKind = {
  readonly kind: string;
  readonly name: Bilingual;
  readonly desk: "plan" | "budget";
  readonly entries: readonly Ownable[];
};

/** Everything somebody has to answer for. A line that repeats another (再掲, 同上) belongs to whoever owns the first. */
const ownedKinds = (region: Region): readonly OwnedKind[] => [
  { kind: "kpi", name: { ja: "KPI", en: "KPIs" }, desk: "plan", entries: region.kpis.distinct },
  {
    kind: "project",
    name: { ja: "地域のプロジェクト", en: "regional projects" },
    desk: "plan",
    entries: region.plans.projects,
  },
  {
    kind: "line",
    name: { ja: "予算の事業", en: "budget lines" },
    desk: "budget",
    entries: region.budget.lines.filter(({ relistedOf, sameAs }) => relistedOf === null && sameAs === null),
  },
];

function toFinding(region: Region, { kind, name, desk, entries }: OwnedKind): Finding[] {
  const without = entries.filter(({ owner }) => !owner);
  if (without.length === 0) return [];
  return [
    {
      id: `missingOwner.${kind}`,
      code: "missingOwner",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `${name.ja} ${entries.length} のうち ${without.length} には、担当する部署や人が書かれていない。誰に聞けばよいか分からない。`,
        en: `${without.length} of ${entries.length} ${name.en} name no office or person in charge: nobody knows whom to ask.`,
      },
      arithmetic: [],
      figures: { entries: entries.length, withoutOwner: without.length },
      facts: [],
      about: idsOf(without),
      ask: askDesk(region, desk, {
        ja: `${name.ja} ${without.length} 件の担当部署を教えてください。`,
        en: `Which office is in charge of each of these ${without.length} ${name.en}?`,
      }),
      sources: [],
    },
  ];
}

/** KPIs, projects and budget lines for which nobody is named: one note for each kind. */
export const checkMissingOwners = (region: Region): readonly Finding[] =>
  ownedKinds(region).flatMap((owned) => toFinding(region, owned));
