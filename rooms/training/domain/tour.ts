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

/** A whole year in fifteen steps, by seven people and the public. */
export const tourSteps: readonly TourStep[] = [
  {
    id: "open",
    person: "t-hq",
    text: {
      ja: "令和7年度の評価を開きます。締切と様式を見て「確かめる」を押し、施策の担当に経済部を、担当者に山田さん・浜野さん・経堂さんを選んでから「開く」を押します。",
      en: "Open the evaluation of FY2025: look at deadlines and forms and press Look. Choose the economy department for the measures and Yamada, Hamano and Kyodo as owners, then press Open.",
    },
    href: ({ edition }) => `/cycle/${edition}/open`,
    done: ({ opened }) => opened,
  },
  {
    id: "write",
    person: "t-owner",
    text: {
      ja: "「山の道めぐりプロジェクト」の調書の必須の欄を書き、令和7年度の実績値を保存して、提出します。",
      en: "Fill in the required fields of the mountain trails project's sheet, save the actual values of FY2025, and submit it.",
    },
    href: sheet,
    done: ({ submissions }) => submissions >= 1,
  },
  {
    id: "return",
    person: "t-bureau",
    text: {
      ja: "提出された調書を読み、「次に進める」で理由を書いて差し戻します。",
      en: "Read the submitted sheet; under Move on, write a reason and return it.",
    },
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
      ja: "調書を「点検」「連携会議」へ進め、「関係者」のページで外部評価を頼み、「会議」のページで会議を開きます。",
      en: "Move the sheet on to the check and to the meeting, ask the guest reviewer on its page of people, and open a meeting under Meetings.",
    },
    href: sheet,
    done: ({ stage, meeting, asked }) => reached(stage, ...later) && meeting && asked,
  },
  {
    id: "member",
    person: "t-member",
    text: {
      ja: "連携会議の委員として、「意見と回答」に意見を書き加えます。",
      en: "Give an opinion as a member of the meeting.",
    },
    href: sheet,
    done: ({ kinds }) => kinds.includes("meeting"),
  },
  {
    id: "municipality",
    person: "t-municipality",
    text: {
      ja: "参画する市として、「意見と回答」に意見を書き加えます。",
      en: "Give an opinion as a municipality that takes part.",
    },
    href: sheet,
    done: ({ kinds }) => kinds.includes("municipality"),
  },
  {
    id: "reviewer",
    person: "t-reviewer",
    text: {
      ja: "頼まれた外部評価者として、外部評価の欄と「意見と回答」に書きます。",
      en: "As the guest reviewer who was asked, write the review and add an opinion.",
    },
    href: sheet,
    done: ({ kinds }) => kinds.includes("outside"),
  },
  {
    id: "answer",
    person: "t-bureau",
    text: {
      ja: "「今日すること」から、すべての意見に答え、昨年の意見の効果を記録します。調書に会議の記録を書き、二次評価へ進めます。",
      en: "From the list of things to do, answer every opinion and record the effect of last year's. Write the record of the meeting into the sheet and move it on to the second stage.",
    },
    href: ({ edition }) => `/work/${edition}`,
    done: ({ unanswered, kinds, effects, stage }) =>
      kinds.length > 0 && unanswered === 0 && effects > 0 && reached(stage, "second", "fixed", "published"),
  },
  {
    id: "measure",
    person: "t-department",
    text: {
      ja: "経済部として「観光の振興」の調書に本文と実績値を書き、提出します。",
      en: "For the economy department, write text and actual values into the sheet of the measure Tourism, and submit it.",
    },
    href: measure,
    done: ({ measureStage }) => measureStage !== null && measureStage !== "draft",
  },
  {
    id: "decide",
    person: "t-hq",
    text: {
      ja: "二次評価意見を書き、来年度の方向性を決定し、観光入込客数の目標値を改定して、調書を確定します。",
      en: "Write the second-stage opinion, decide next year's direction, revise the target of visitors, and fix the sheet.",
    },
    href: sheet,
    done: ({ decided, revised, reopenings, stage }) =>
      decided && revised && (reopenings > 0 || reached(stage, "fixed", "published")),
  },
  {
    id: "reopen",
    person: "t-hq",
    text: {
      ja: "確定した調書を、理由を書いて再開します。担当の山田さんが直して提出し、峰岸さんと道野さんがもう一度確定まで進めます。",
      en: "Reopen the fixed sheet with a reason. Its owner Yamada mends and submits it; Minegishi and Michino take it all the way to fixed again.",
    },
    href: sheet,
    done: ({ reopenings, stage }) => reopenings >= 1 && reached(stage, "fixed", "published"),
  },
  {
    id: "publish",
    person: "t-hq",
    text: { ja: "確定した調書を公表します。", en: "Publish the fixed sheets." },
    href: ({ edition, cycleId }) => `/release/${edition}/publish/${cycleId}`,
    done: ({ releases }) => releases >= 2,
  },
  {
    id: "edition",
    person: "t-hq",
    text: { ja: "決定した改定から、来年度の版を作ります。", en: "Make next year's edition from what was decided." },
    href: ({ edition, cycleId }) => `/decision/${edition}/${cycleId}/edition`,
    done: ({ editionMade }) => editionMade,
  },
  {
    id: "read",
    person: null,
    text: {
      ja: "住民として、公表された結果と「評価は何を変えたか」を読み、意見を送ります。",
      en: "As a citizen, read the results, see what the review changed, and comment.",
    },
    href: ({ edition }) => `/release/${edition}`,
    done: ({ citizens }) => citizens >= 1,
  },
];

/** The first step that is not done; null at the end. */
export const nextStep = (state: TourState): TourStep | null => tourSteps.find((step) => !step.done(state)) ?? null;
