import type { Bilingual } from "../../../foundation/index.ts";
import { type LogicModel, type LogicNode, numberedArrows } from "./logic-model.ts";

/** A place where the model is thin. `node` or `arrow` says where. */
export type LogicQuestion = {
  readonly code:
    | "activityWithoutOutput"
    | "arrowWithoutEvidence"
    | "outcomeWithoutIndicator"
    | "kpiOnlyOutput"
    | "goesRound"
    | "standsAlone";
  readonly node: string | null;
  readonly arrow: string | null;
  readonly message: Bilingual;
};

const about = (code: LogicQuestion["code"], node: LogicNode, ja: string, en: string): LogicQuestion => ({
  code,
  node: node.id,
  arrow: null,
  message: { ja: `「${node.text}」: ${ja}`, en: `"${node.text}": ${en}` },
});

function activitiesWithoutOutput(model: LogicModel): readonly LogicQuestion[] {
  const outputs = new Set(model.nodes.filter(({ column }) => column === "output").map(({ id }) => id));
  return model.nodes
    .filter(
      ({ column, id }) => column === "activity" && !model.arrows.some(({ from, to }) => from === id && outputs.has(to)),
    )
    .map((node) =>
      about(
        "activityWithoutOutput",
        node,
        "この活動から産出への矢印がありません。",
        "no arrow leads from this activity to an output.",
      ),
    );
}

function arrowsWithoutEvidence(model: LogicModel): readonly LogicQuestion[] {
  return numberedArrows(model)
    .filter(({ evidence }) => evidence === null)
    .map(({ id, number }) => ({
      code: "arrowWithoutEvidence" as const,
      node: null,
      arrow: id,
      message: { ja: `矢印 ${number} に根拠がありません。`, en: `Arrow ${number} has no evidence.` },
    }));
}

const outcomesWithoutIndicator = (model: LogicModel): readonly LogicQuestion[] =>
  model.nodes
    .filter(({ column, kpi }) => column === "outcome" && kpi === null)
    .map((node) =>
      about("outcomeWithoutIndicator", node, "この成果を測る指標がありません。", "no indicator measures this outcome."),
    );

const kpisOf = ({ nodes }: LogicModel, wanted: readonly LogicNode["column"][]): ReadonlySet<string> =>
  new Set(nodes.flatMap(({ column, kpi }) => (kpi !== null && wanted.includes(column) ? [kpi] : [])));

/** KPIs that measure what is done and nothing of what comes of it. */
export function outputOnlyKpis(model: LogicModel): readonly string[] {
  const results = kpisOf(model, ["outcome", "impact"]);
  return [...kpisOf(model, ["input", "activity", "output"])].filter((kpi) => !results.has(kpi));
}

function kpisOnlyOutput(model: LogicModel): readonly LogicQuestion[] {
  const only = new Set(outputOnlyKpis(model));
  return model.nodes
    .filter(({ kpi }) => kpi !== null && only.has(kpi))
    .map((node) =>
      about(
        "kpiOnlyOutput",
        node,
        "この KPI は行ったことの量だけを測り、成果を測っていません（成果・波及の欄のどこにも結ばれていません）。",
        "this KPI measures only what is done, not what comes of it (no outcome or impact carries it).",
      ),
    );
}

/** The nodes that lie on a way that comes back to itself. */
export function nodesOnCycles({ nodes, arrows }: LogicModel): readonly LogicNode[] {
  const after = (id: string): readonly string[] => arrows.filter(({ from }) => from === id).map(({ to }) => to);
  const reaches = (start: string): boolean => {
    const seen = new Set<string>();
    const open = [...after(start)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true;
      if (!seen.has(next)) open.push(...after(next));
      seen.add(next);
    }
    return false;
  };
  return nodes.filter(({ id }) => reaches(id));
}

const circles = (model: LogicModel): readonly LogicQuestion[] =>
  nodesOnCycles(model).map((node) =>
    about("goesRound", node, "矢印をたどるとここへ戻ります。", "following the arrows leads back here."),
  );

const alone = ({ nodes, arrows }: LogicModel): readonly LogicQuestion[] =>
  nodes
    .filter(({ id }) => !arrows.some(({ from, to }) => from === id || to === id))
    .map((node) => about("standsAlone", node, "どの矢印にも結ばれていません。", "no arrow touches it."));

/** Everything thin about a model, as questions: none of them keeps it from being saved. */
export const checkModel = (model: LogicModel): readonly LogicQuestion[] => [
  ...circles(model),
  ...activitiesWithoutOutput(model),
  ...outcomesWithoutIndicator(model),
  ...kpisOnlyOutput(model),
  ...arrowsWithoutEvidence(model),
  ...alone(model),
];
