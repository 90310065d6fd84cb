import type { Bilingual } from "../../../foundation/index.ts";
import type { PlanNode } from "./plans.ts";

/** What kind of branch of a plan it is, in words. */
export const nodeKindWords: Readonly<Record<PlanNode["kind"], Bilingual>> = {
  goal: { ja: "基本目標", en: "Goal" },
  priorityProject: { ja: "重点プロジェクト", en: "Priority project" },
  pillar: { ja: "柱", en: "Pillar" },
  viewpoint: { ja: "視点", en: "Viewpoint" },
  theme: { ja: "テーマ", en: "Theme" },
  strategy: { ja: "戦略", en: "Strategy" },
  direction: { ja: "方向", en: "Direction" },
  measure: { ja: "施策", en: "Measure" },
  engine: { ja: "推進", en: "Engine" },
};
