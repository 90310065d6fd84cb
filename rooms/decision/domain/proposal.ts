import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";

export const proposalStates = ["draft", "sent", "allocated", "declined"] as const;
/** 作成中 → 提出 → 重点配分あり or なし. */
export type ProposalState = (typeof proposalStates)[number];

export const proposalStateWords: Readonly<Record<ProposalState, Bilingual>> = {
  draft: { ja: "作成中", en: "Draft" },
  sent: { ja: "提出", en: "Sent" },
  allocated: { ja: "重点配分あり", en: "Allocated" },
  declined: { ja: "重点配分なし", en: "Not allocated" },
};

/** 政策提案 of a bureau and the governor's weighted allocation. `weight` is the strategy division's own word: there is no scale. */
export type Proposal = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly cycleId: string;
  readonly unitId: string;
  readonly sheetIds: readonly string[];
  readonly title: string;
  readonly text: string;
  /** Whole yen; null = not said. */
  readonly requestedYen: number | null;
  readonly weight: string | null;
  readonly allocatedYen: number | null;
  readonly answer: string | null;
  readonly state: ProposalState;
};

export type ProposalSums = {
  readonly count: number;
  readonly requestedYen: number | null;
  readonly withoutRequest: number;
  readonly allocatedYen: number | null;
};

const sumOf = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((yen) => yen !== null);
  return known.length === 0 ? null : known.reduce((sum, yen) => sum + yen, 0);
};

/** What all sent proposals ask for and were given; drafts are nobody's request yet. */
export function proposalSums(proposals: readonly Proposal[]): ProposalSums {
  const sent = proposals.filter(({ state }) => state !== "draft");
  return {
    count: sent.length,
    requestedYen: sumOf(sent.map(({ requestedYen }) => requestedYen)),
    withoutRequest: sent.filter(({ requestedYen }) => requestedYen === null).length,
    allocatedYen: sumOf(sent.map(({ allocatedYen }) => allocatedYen)),
  };
}

/** What stands against an answer to a proposal: an allocation has an amount, a refusal an answer. */
export function answerProblem({
  state,
  allocatedYen,
  answer,
}: Pick<Proposal, "state" | "allocatedYen" | "answer">): Problem | null {
  if (state === "allocated" && allocatedYen === null)
    return problem("allocationMissing", "配分額が書かれていません。", "The amount allocated is missing.");
  if (state === "declined" && (answer ?? "").trim() === "")
    return problem(
      "proposalAnswerMissing",
      "配分しない理由が書かれていません。",
      "The reason for not allocating is missing.",
    );
  return null;
}
