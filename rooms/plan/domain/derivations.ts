import type { Bilingual } from "../../../foundation/index.ts";
import {
  countOf,
  type Derivation,
  type DerivationInput,
  type Derivations,
  entryAddress,
  factAddress,
  numberOf,
} from "../../fact/index.ts";
import { allNodes, type PlanModel, type ProjectChoice, printedCount, projectsOf, regionCounts } from "./plan-model.ts";
import type { PlanNode, Project, ProjectCount } from "./plans.ts";

const unit = "プロジェクト";

const projectInput = (model: PlanModel, project: Project): DerivationInput => ({
  label: { ja: project.name, en: project.nameEn },
  href: entryAddress(model.edition.id, "project", project.id),
});

const countInput = (entry: ProjectCount): DerivationInput => ({
  label: { ja: entry.name, en: entry.nameEn },
  href: factAddress(entry.count),
  fact: entry.count,
});

/** The words of a choice: "連携地域別政策展開方針（2016年版）、道南". */
function choiceWords({ plans, areas }: PlanModel, { edition, region }: ProjectChoice): Bilingual | null {
  const placed = plans.editionById.get(edition);
  const area = areas.byId.get(region);
  if ((edition !== "all" && !placed) || (region !== "all" && !area)) return null;
  const ja = [placed?.edition.name, area?.name].filter(Boolean).join("、");
  const en = [placed?.edition.nameEn, area?.nameEn].filter(Boolean).join(", ");
  return { ja: ja || "すべての版", en: en || "all editions" };
}

const asChoice = ([edition = "all", region = "all"]: readonly string[]): ProjectChoice => ({ edition, region });

/** How many projects of a plan edition (or `all`) and region (or `all`) the documents name; unit プロジェクト. */
export function namedProjects(model: PlanModel, given: readonly string[]): Derivation | null {
  const choice = asChoice(given);
  const words = choiceWords(model, choice);
  if (!words) return null;
  const found = projectsOf(model, choice);
  return {
    name: "project.named",
    arguments: [choice.edition, choice.region],
    title: {
      ja: `名前が印刷されているプロジェクトの数（${words.ja}）`,
      en: `Number of projects that are named (${words.en})`,
    },
    how: {
      ja: "資料に名前が出てくるプロジェクトを、印刷された地域の頁ごとに数えた。",
      en: "The projects whose names the documents print were counted, each under the region on whose page it stands.",
    },
    result: countOf(found.length, unit),
    inputs: found.map((project) => projectInput(model, project)),
  };
}

/** The printed numbers of all regions of a plan edition added up, beside the printed total: 20+6+13+3+4+5 = 51. */
export function printedProjectSum(model: PlanModel, [edition = ""]: readonly string[]): Derivation | null {
  const words = choiceWords(model, { edition, region: "all" });
  const parts = regionCounts(model, edition);
  if (!words || parts.length === 0) return null;
  const numbers = parts.flatMap(({ count }) => numberOf(count) ?? []);
  const total = printedCount(model, { edition, region: "all" });
  const complete = numbers.length === parts.length;
  return {
    name: "project.printed-sum",
    arguments: [edition],
    title: {
      ja: `連携地域ごとのプロジェクト数の和（${words.ja}）`,
      en: `Sum of the projects of the regions (${words.en})`,
    },
    how: {
      ja: "連携地域ごとに印刷された数を足した。印刷された全体の数は足さず、比べるために置く。",
      en: "The printed numbers of the regions were added. The printed total is not added; it stands here for comparison.",
    },
    formula: `${numbers.join(" + ")} = ${numbers.reduce((sum, number) => sum + number, 0)}`,
    result: complete
      ? countOf(
          numbers.reduce((sum, number) => sum + number, 0),
          unit,
        )
      : null,
    ...(complete ? {} : { why: { ja: "印刷のない地域がある", en: "some regions print no number" } }),
    inputs: [
      ...parts.map(countInput),
      ...(total
        ? [
            {
              ...countInput(total),
              leftOut: { ja: "全体の数。足すと二重になる", en: "the total itself: adding it would count all twice" },
            },
          ]
        : []),
    ],
  };
}

/** How many projects a plan edition counts but no document names: printed number less named ones; unit プロジェクト. */
export function unnamedProjects(model: PlanModel, given: readonly string[]): Derivation | null {
  const choice = asChoice(given);
  const words = choiceWords(model, choice);
  const entry = printedCount(model, choice);
  if (!words || !entry) return null;
  const named = projectsOf(model, choice);
  const printed = numberOf(entry.count);
  return {
    name: "project.unnamed",
    arguments: [choice.edition, choice.region],
    title: {
      ja: `名前が分からないプロジェクトの数（${words.ja}）`,
      en: `Number of projects that are not named (${words.en})`,
    },
    how: {
      ja: "印刷されたプロジェクト数から、名前が印刷されているものの数を引いた。",
      en: "The number of projects that are named was taken from the printed number.",
    },
    formula: `${printed ?? "?"} − ${named.length} = ${printed === null ? "?" : printed - named.length}`,
    result: printed === null ? null : countOf(printed - named.length, unit),
    ...(printed === null ? { why: { ja: "数が印刷されていない", en: "no number is printed" } } : {}),
    inputs: [
      countInput(entry),
      {
        label: { ja: "名前が印刷されているもの", en: "Projects that are named" },
        href: `/derived/${model.edition.id}/project.named/${choice.edition}/${choice.region}`,
        quantity: countOf(named.length, unit),
      },
    ],
  };
}

/** How many nodes the tree of a plan edition has, of any depth; unit 項目. */
export function planNodes(model: PlanModel, [edition = ""]: readonly string[]): Derivation | null {
  const placed = model.plans.editionById.get(edition);
  if (!placed) return null;
  const nodes = allNodes(placed.edition.nodes);
  const address = entryAddress(model.edition.id, "plan", edition);
  return {
    name: "plan.nodes",
    arguments: [edition],
    title: {
      ja: `${placed.edition.name}の木にある項目の数`,
      en: `Number of items in the tree of ${placed.edition.nameEn}`,
    },
    how: {
      ja: "手元の資料から組んだ計画の木の項目を、深さを問わずすべて数えた。計画の全項目ではない。",
      en: "All items of the tree put together from the documents at hand were counted, at any depth. The plan itself may have more.",
    },
    result: countOf(nodes.length, "項目"),
    inputs: nodes.map((node: PlanNode) => ({
      label: { ja: node.name, en: node.nameEn },
      href: `${address}#node-${node.id}`,
    })),
  };
}

/** The derived numbers of this room. */
export const planDerivations: Derivations<PlanModel> = {
  "project.named": namedProjects,
  "project.printed-sum": printedProjectSum,
  "project.unnamed": unnamedProjects,
  "plan.nodes": planNodes,
};
