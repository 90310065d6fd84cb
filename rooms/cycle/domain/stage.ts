import type { Bilingual } from "../../../foundation/index.ts";

export const stages = ["draft", "submitted", "check", "meeting", "second", "fixed", "published"] as const;
/** Where a sheet stands on its way: 作成中 → 提出 → 点検 → 連携会議 → 二次評価 → 確定 → 公表. */
export type Stage = (typeof stages)[number];

export const isStage = (text: string): text is Stage => stages.some((stage) => stage === text);

export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  draft: { ja: "作成中", en: "Draft" },
  submitted: { ja: "提出", en: "Submitted" },
  check: { ja: "点検", en: "Check" },
  meeting: { ja: "連携会議", en: "Meeting" },
  second: { ja: "二次評価", en: "Second stage" },
  fixed: { ja: "確定", en: "Fixed" },
  published: { ja: "公表", en: "Published" },
};

export const parts = ["self", "check", "meeting", "external", "second"] as const;
/** Who writes a field: the unit (一次評価), the coordinator (点検), the meeting's record, the guest reviewer, HQ (二次評価). */
export type Part = (typeof parts)[number];

/** In which stages a part can be written. The database's `cycle_part_stages` is the rule; this draws the page. */
export const partStages: Readonly<Record<Part, readonly Stage[]>> = {
  self: ["draft"],
  check: ["submitted", "check"],
  meeting: ["meeting"],
  external: ["meeting", "second"],
  second: ["second"],
};

/** One step of a sheet, forward, back (return) or after the end (reopening). */
export type SheetStep = {
  readonly number: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly reason: string | null;
};
