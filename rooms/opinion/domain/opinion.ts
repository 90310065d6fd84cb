import type { Bilingual } from "../../../foundation/index.ts";

export const opinionKinds = ["meeting", "outside", "assembly", "municipality", "second", "citizen"] as const;
/** Where an opinion comes from: 連携会議, 外部評価, 議会, 市町村, 二次評価, 住民. */
export type OpinionKind = (typeof opinionKinds)[number];

export const opinionKindWords: Readonly<Record<OpinionKind, Bilingual>> = {
  meeting: { ja: "連携会議", en: "Regional meeting" },
  outside: { ja: "外部評価", en: "Outside review" },
  assembly: { ja: "議会", en: "Assembly" },
  municipality: { ja: "市町村", en: "Municipality" },
  second: { ja: "二次評価", en: "Second stage" },
  citizen: { ja: "住民", en: "Citizens" },
};

/** received: a citizen's, not yet looked through · recorded: must be answered · withdrawn: taken back, or no opinion (why says so). */
export type OpinionState = "received" | "recorded" | "withdrawn";

export const opinionChanges = ["plan", "kpi", "budget", "practice", "none"] as const;
/** What an opinion changes: the plan, an indicator, the money, the way things are done, or nothing (and then why not). */
export type OpinionChange = (typeof opinionChanges)[number];

export const opinionChangeWords: Readonly<Record<OpinionChange, Bilingual>> = {
  plan: { ja: "計画を変える", en: "The plan" },
  kpi: { ja: "KPIを変える", en: "An indicator" },
  budget: { ja: "予算を変える", en: "The budget" },
  practice: { ja: "進め方を変える", en: "How it is done" },
  none: { ja: "変えない", en: "Nothing" },
};

export const effectKinds = ["seen", "partly", "notYet", "none"] as const;
/** What was seen of a change in a later cycle. */
export type EffectKind = (typeof effectKinds)[number];

export const effectWords: Readonly<Record<EffectKind, Bilingual>> = {
  seen: { ja: "効果が見られた", en: "Effect seen" },
  partly: { ja: "一部に効果が見られた", en: "Effect seen in part" },
  notYet: { ja: "まだ見られない", en: "Not seen yet" },
  none: { ja: "効果はなかった", en: "No effect" },
};

/** What became of an opinion; a second answer is the next version. */
export type OpinionAnswer = {
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly unitId: string;
  readonly text: string;
  readonly change: OpinionChange;
  /** Why nothing changes; always there where `change` is none. */
  readonly reason: string | null;
  /** What is changed: a decision, revision, KPI or budget request, by kind and id. */
  readonly aboutKind: string | null;
  readonly aboutId: string | null;
};

/** What was seen of it in a later cycle. */
export type OpinionEffect = {
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly cycleId: string;
  readonly effect: EffectKind;
  readonly text: string;
};

/** One version of an opinion: only its state changes, and why. */
export type OpinionVersion = {
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly state: OpinionState;
  readonly why: string | null;
};

/** An opinion as it stands now, with its newest answer and effect. */
export type Opinion = OpinionVersion & {
  readonly bodyId: string;
  readonly id: string;
  readonly cycleId: string;
  /** Null: on the whole cycle. */
  readonly sheetId: string | null;
  readonly meetingId: string | null;
  readonly kind: OpinionKind;
  /** An office or role; null for citizens, who are not asked for a name. */
  readonly saidBy: string | null;
  /** The day it was said, `2026-07-15`. */
  readonly saidOn: string;
  readonly text: string;
  /** When and by whom it was written down. */
  readonly writtenAt: string;
  readonly writtenBy: string | null;
  readonly answer: OpinionAnswer | null;
  readonly effect: OpinionEffect | null;
  /** Rights of the session that read it, as the database says; all false where nobody is signed in. */
  readonly mine: boolean;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
};

/** Everything that happened to one opinion, each list from the first version on. */
export type OpinionLife = {
  readonly opinion: Opinion;
  readonly versions: readonly OpinionVersion[];
  readonly answers: readonly OpinionAnswer[];
  readonly effects: readonly OpinionEffect[];
};

/** Longest text of an opinion, an answer or an effect, and of a citizen's comment. */
export const longestText = 8000;
export const longestComment = 2000;

export const isOpinionKind = (text: string): text is OpinionKind => opinionKinds.some((kind) => kind === text);
export const isOpinionChange = (text: string): text is OpinionChange =>
  opinionChanges.some((change) => change === text);
export const isEffectKind = (text: string): text is EffectKind => effectKinds.some((effect) => effect === text);
