import type { Bilingual } from "../../../foundation/index.ts";

export const columns = ["input", "activity", "output", "outcome", "impact"] as const;
/** 投入 → 活動 → 産出 → 成果 → 波及. */
export type Column = (typeof columns)[number];

export const columnWords: Readonly<Record<Column, Bilingual>> = {
  input: { ja: "投入", en: "Input" },
  activity: { ja: "活動", en: "Activity" },
  output: { ja: "産出（アウトプット）", en: "Output" },
  outcome: { ja: "成果（アウトカム）", en: "Outcome" },
  impact: { ja: "波及（インパクト）", en: "Impact" },
};

export const isColumn = (text: string): text is Column => columns.some((one) => one === text);

/** One box of the model. `kpi` measures it; `money` says in words or by budget line what is put in. */
export type LogicNode = {
  readonly id: string;
  readonly column: Column;
  readonly text: string;
  readonly kpi: string | null;
  readonly money: string | null;
};

/** Why one thing is thought to lead to the next. `strength` is in the writer's own words: there is no scale. */
export type Evidence = { readonly text: string; readonly source: string | null; readonly strength: string | null };

export type LogicArrow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: Evidence | null;
  /** Id of the KPI that would show that the step works. */
  readonly indicator: string | null;
  readonly assumption: string | null;
};

/** What else was thought of, and why it was not chosen. */
export type Alternative = { readonly id: string; readonly text: string; readonly whyNot: string };

/** A model in one version. `confirmed` false = proposed by the product from what the edition knows, nobody stands for it yet. */
export type LogicModel = {
  readonly nodes: readonly LogicNode[];
  readonly arrows: readonly LogicArrow[];
  readonly alternatives: readonly Alternative[];
  readonly confirmed: boolean;
};

export const emptyModel: LogicModel = { nodes: [], arrows: [], alternatives: [], confirmed: true };

export const aboutKinds = ["project", "measure", "programme"] as const;
export type LogicAbout = { readonly kind: (typeof aboutKinds)[number]; readonly id: string };

export const nodesIn = ({ nodes }: LogicModel, column: Column): readonly LogicNode[] =>
  nodes.filter((node) => node.column === column);

/** Arrows with their numbers as drawn and listed, from 1. */
export const numberedArrows = ({ arrows }: LogicModel): readonly (LogicArrow & { readonly number: number })[] =>
  arrows.map((arrow, index) => ({ ...arrow, number: index + 1 }));
