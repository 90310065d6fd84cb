import { entryAddress } from "../../../fact/index.ts";
import { nodeKindWords, type PlacedNode, type Plan, type PlanEdition } from "../../../plan/index.ts";
import type { Site } from "../site.ts";
import { coded, namedColumns, namedValue, sourcesColumn } from "./columns.ts";
import { type DataTable, makeTable, numberColumn, textColumn } from "./table.ts";

type PlanRow = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly plan: Plan;
  readonly edition: PlanEdition | null;
  readonly kind: string;
  readonly code: string | null;
  readonly depth: number;
  readonly parent: string | null;
  readonly sources: Plan["sources"];
};

const kinds = { plan: { ja: "計画", en: "Plan" }, edition: { ja: "版", en: "Edition" }, ...nodeKindWords };

const nodeRow = ({ plan, edition, node, above }: PlacedNode): PlanRow => ({
  ...node,
  plan,
  edition,
  code: node.code ?? null,
  depth: above.length + 2,
  parent: above.at(-1)?.id ?? edition.id,
});

function rowsOf(site: Site): readonly PlanRow[] {
  const nodes = [...site.plans.nodeById.values()];
  return site.plans.all.flatMap((plan) => [
    { ...plan, plan, edition: null, kind: "plan", code: null, depth: 0, parent: plan.within ?? null },
    ...plan.editions.flatMap((edition) => [
      { ...edition, plan, edition, kind: "edition", code: null, depth: 1, parent: plan.id },
      ...nodes.filter((placed) => placed.edition === edition).map(nodeRow),
    ]),
  ]);
}

/** Plans, their editions and every node of their trees, each below what it belongs to. */
export const planTable = (site: Site): DataTable =>
  makeTable<PlanRow>({
    id: "plan",
    title: { ja: "計画と体系の一覧", en: "Plans and their trees" },
    about: {
      ja: "計画、その版、版の体系の節を、上から順に並べたもの。「上位」が一つ上の行を指す。",
      en: "Plans, their editions and the nodes of their trees from the top down; the column of the parent names the row above.",
    },
    rows: rowsOf(site),
    columns: [
      ...namedColumns<PlanRow>(),
      textColumn("kind", "種類", "Kind", (row) => coded(row.kind, kinds)),
      textColumn("plan", "計画", "Plan", (row) => namedValue(row.plan.id, row.plan)),
      textColumn("edition", "版", "Edition", (row) => (row.edition ? namedValue(row.edition.id, row.edition) : null)),
      textColumn("period", "期間", "Period", (row) => row.edition?.period ?? null),
      numberColumn("depth", { ja: "深さ", en: "Depth" }, (row) => row.depth),
      textColumn("parent", "上位", "Parent", (row) => row.parent),
      textColumn("code", "コード", "Code", (row) => row.code),
      sourcesColumn<PlanRow>(),
      textColumn("address", "アドレス", "Address", (row) => entryAddress(site.edition.id, "plan", row.plan.id)),
    ],
  });
