import type { Bilingual } from "../../../foundation/index.ts";

/** What has happened in the fictitious region's current year, read from the store: the tour ticks itself. */
export type TourState = {
  readonly edition: string;
  readonly cycleId: string;
  readonly opened: boolean;
  /** Sheet of the project that the tour follows; null before opening. */
  readonly sheetId: string | null;
  readonly measureId: string | null;
  readonly stage: string | null;
  readonly measureStage: string | null;
  readonly submissions: number;
  readonly returns: number;
  readonly reopenings: number;
  readonly asked: boolean;
  readonly meeting: boolean;
  readonly kinds: readonly string[];
  readonly unanswered: number;
  readonly effects: number;
  readonly decided: boolean;
  readonly revised: boolean;
  readonly releases: number;
  readonly editionMade: boolean;
  readonly citizens: number;
};

/** One step: who does what, where, and whether it is done. `person` null = the public, signed out. */
export type TourStep = {
  readonly id: string;
  readonly person: string | null;
  readonly text: Bilingual;
  readonly href: (state: TourState) => string;
  readonly done: (state: TourState) => boolean;
};

const later = ["meeting", "second", "fixed", "published"];
const reached = (stage: string | null, ...wanted: readonly string[]): boolean =>
  stage !== null && wanted.includes(stage);
const sheet = ({ edition, sheetId }: TourState): string =>
  sheetId ? `/sheet/${edition}/${sheetId}` : `/cycle/${edition}`;
const measure = ({ edition, measureId }: TourState): string =>
  measureId ? `/sheet/${edition}/${measureId}` : `/cycle/${edition}`;

/** A whole year in seventeen steps, by eight people and the public. */
export const tourSteps: readonly TourStep[] = [
  {
    id: "open",
    person: "t-hq",
    text: {
      ja: "令和7年度の評価を開きます。締切と様式を確かめ、担当のいない調書がないようにします。",
      en: "Open the evaluation of FY2025: look at deadlines and forms, and leave no sheet without a unit.",
    },
    href: ({ edition }) => `/cycle/${edition}/open`,
    done: ({ opened }) => opened,
  },
  {
    id: "write",
    person: "t-owner",
    text: {
      ja: "「山の道めぐりプロジェクト」の調書に、実績値と評価を書いて提出します。",
      en: "Write actual values and the self-evaluation into the sheet of the mountain trails project, and submit it.",
    },
    href: sheet,
    done: ({ submissions }) => submissions >= 1,
  },
  {
    id: "return",
    person: "t-bureau",
    text: { ja: "点検し、理由を書いて差し戻します。", en: "Check it, and return it with a reason." },
    href: sheet,
    done: ({ returns }) => returns >= 1,
  },
  {
    id: "again",
    person: "t-owner",
    text: { ja: "理由を読んで直し、もう一度提出します。", en: "Read the reason, mend the sheet, submit it again." },
    href: sheet,
    done: ({ submissions }) => submissions >= 2,
  },
  {
    id: "meeting",
    person: "t-bureau",
    text: {
      ja: "点検を終えて連携会議に送り、会議を用意します。外部評価者にも頼みます。",
      en: "Finish the check, send the sheet to the meeting and prepare the meeting. Ask the guest reviewer too.",
    },
    href: sheet,
    done: ({ stage, meeting, asked }) => reached(stage, ...later) && meeting && asked,
  },
  {
    id: "member",
    person: "t-member",
    text: { ja: "連携会議の委員として意見を言います。", en: "Give an opinion as a member of the meeting." },
    href: sheet,
    done: ({ kinds }) => kinds.includes("meeting"),
  },
  {
    id: "municipality",
    person: "t-municipality",
    text: { ja: "参画する市として意見を出します。", en: "Give an opinion as a municipality that takes part." },
    href: sheet,
    done: ({ kinds }) => kinds.includes("municipality"),
  },
  {
    id: "reviewer",
    person: "t-reviewer",
    text: { ja: "外部評価者として評価を書きます。", en: "Write the review from outside." },
    href: sheet,
    done: ({ kinds }) => kinds.includes("outside"),
  },
  {
    id: "answer",
    person: "t-bureau",
    text: {
      ja: "すべての意見に答え、昨年の意見の効果を書き、二次評価へ送ります。",
      en: "Answer every opinion, write down the effect of last year's opinion, and send the sheet to the second stage.",
    },
    href: ({ edition }) => `/opinion/${edition}`,
    done: ({ unanswered, kinds, effects, stage }) =>
      kinds.length > 0 && unanswered === 0 && effects > 0 && reached(stage, "second", "fixed", "published"),
  },
  {
    id: "measure",
    person: "t-department",
    text: {
      ja: "経済部として施策の調書を書き、提出します。",
      en: "Write and submit the sheet of a measure for the department.",
    },
    href: measure,
    done: ({ measureStage }) => measureStage !== null && measureStage !== "draft",
  },
  {
    id: "decide",
    person: "t-hq",
    text: {
      ja: "二次評価を書き、次年度の方向を決め、目標値を改め、調書を確定します。",
      en: "Write the second-stage opinion, decide the direction, change the target, and fix the sheet.",
    },
    href: sheet,
    done: ({ decided, revised }) => decided && revised,
  },
  {
    id: "reopen",
    person: "t-hq",
    text: {
      ja: "確定した調書を、理由を書いて再開します。担当が直し、もう一度確定まで進めます。",
      en: "Reopen the fixed sheet with a reason; its owner mends it, and it goes the whole way again.",
    },
    href: sheet,
    done: ({ reopenings, stage }) => reopenings >= 1 && reached(stage, "fixed", "published"),
  },
  {
    id: "publish",
    person: "t-hq",
    text: { ja: "結果を公表します。", en: "Publish the results." },
    href: ({ edition, cycleId }) => `/release/${edition}/publish/${cycleId}`,
    done: ({ releases }) => releases >= 2,
  },
  {
    id: "edition",
    person: "t-hq",
    text: { ja: "決めた見直しから、来年度の版を作ります。", en: "Make next year's edition from what was decided." },
    href: ({ edition, cycleId }) => `/decision/${edition}/${cycleId}/edition`,
    done: ({ editionMade }) => editionMade,
  },
  {
    id: "read",
    person: null,
    text: {
      ja: "住民として結果を読み、「評価は何を変えたか」を見て、意見を送ります。",
      en: "As a citizen, read the results, see what the review changed, and comment.",
    },
    href: ({ edition }) => `/release/${edition}`,
    done: ({ citizens }) => citizens >= 1,
  },
];

/** The first step that is not done; null at the end. */
export const nextStep = (state: TourState): TourStep | null => tourSteps.find((step) => !step.done(state)) ?? null;
