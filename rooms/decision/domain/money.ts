import { type Bilingual, type Problem, problem } from "../../../foundation/index.ts";
import type { Direction } from "./direction.ts";

export const moneyStages = ["request", "initial", "supplementary", "outturn"] as const;
/** 要求 → 当初 → 補正 → 決算. */
export type MoneyStage = (typeof moneyStages)[number];

export const moneyStageWords: Readonly<Record<MoneyStage, Bilingual>> = {
  request: { ja: "要求", en: "Request" },
  initial: { ja: "当初", en: "Initial" },
  supplementary: { ja: "補正", en: "Supplementary" },
  outturn: { ja: "決算", en: "Outturn" },
};

export const fundSources = ["national", "bonds", "other", "general"] as const;
/** 国費 · 道債・県債 · その他 · 一般財源. */
export type FundSource = (typeof fundSources)[number];
/** Whole yen by source; a source that is not known is missing. */
export type Funding = Readonly<Partial<Record<FundSource, number>>>;

export const fundWords: Readonly<Record<FundSource, Bilingual>> = {
  national: { ja: "国費", en: "National" },
  bonds: { ja: "起債", en: "Bonds" },
  other: { ja: "その他", en: "Other" },
  general: { ja: "一般財源", en: "General funds" },
};

export const moneyFlags = ["new", "expanded", "continuing"] as const;
export type MoneyFlag = (typeof moneyFlags)[number];
export const moneyFlagWords: Readonly<Record<MoneyFlag, Bilingual>> = {
  new: { ja: "新規", en: "New" },
  expanded: { ja: "拡充", en: "Expanded" },
  continuing: { ja: "継続", en: "Continuing" },
};

/** One amount of a programme in a year and stage, in whole yen. `relistedOf` names where 再掲 money stands first: it is never summed. */
export type MoneyLine = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly sheetId: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly stage: MoneyStage;
  readonly amountYen: number;
  readonly funding: Funding | null;
  readonly flag: MoneyFlag | null;
  readonly relistedOf: string | null;
  /** Where it is from: `line:ID` is a line of the edition's budget, else words. */
  readonly source: string | null;
  readonly note: string | null;
};

/** A sum that knows what it is made of and what it left out. `yen` null = nothing to add. */
export type MoneySum = {
  readonly yen: number | null;
  readonly lines: readonly MoneyLine[];
  readonly relisted: readonly MoneyLine[];
};

/** The distinct sum (実数): 再掲 lines are shown beside it and never added. */
export function sumMoney(lines: readonly MoneyLine[]): MoneySum {
  const counted = lines.filter(({ relistedOf }) => relistedOf === null);
  return {
    yen: counted.length === 0 ? null : counted.reduce((sum, { amountYen }) => sum + amountYen, 0),
    lines: counted,
    relisted: lines.filter(({ relistedOf }) => relistedOf !== null),
  };
}

const at = (lines: readonly MoneyLine[], fiscalYear: number, stage: MoneyStage): MoneySum =>
  sumMoney(lines.filter((line) => line.fiscalYear === fiscalYear && line.stage === stage));

export type ExecutionRate =
  | { readonly kind: "known"; readonly percent: number }
  | { readonly kind: "unknown"; readonly why: "noInitial" | "noOutturn" | "nothingVoted" };

export const rateUnknownWords: Readonly<Record<Extract<ExecutionRate, { kind: "unknown" }>["why"], Bilingual>> = {
  noInitial: { ja: "当初予算が未入力", en: "Initial budget not entered" },
  noOutturn: { ja: "決算が未入力", en: "Outturn not entered" },
  nothingVoted: { ja: "予算現額が0円", en: "No money was voted" },
};

/** Money of one fiscal year through its stages. */
export type MoneyYear = {
  readonly fiscalYear: number;
  readonly initial: MoneySum;
  readonly supplementary: MoneySum;
  readonly outturn: MoneySum;
  readonly rate: ExecutionRate;
};

/** 執行率 = outturn / (initial + supplementary), in percent, not rounded. Without a supplementary budget its part is 0 yen. */
export function executionRate(
  initial: number | null,
  supplementary: number | null,
  outturn: number | null,
): ExecutionRate {
  if (initial === null) return { kind: "unknown", why: "noInitial" };
  if (outturn === null) return { kind: "unknown", why: "noOutturn" };
  const voted = initial + (supplementary ?? 0);
  return voted === 0 ? { kind: "unknown", why: "nothingVoted" } : { kind: "known", percent: (outturn / voted) * 100 };
}

export function moneyYear(lines: readonly MoneyLine[], fiscalYear: number): MoneyYear {
  const initial = at(lines, fiscalYear, "initial");
  const supplementary = at(lines, fiscalYear, "supplementary");
  const outturn = at(lines, fiscalYear, "outturn");
  return {
    fiscalYear,
    initial,
    supplementary,
    outturn,
    rate: executionRate(initial.yen, supplementary.yen, outturn.yen),
  };
}

/** The newest request, and the newest initial budget of an earlier year to hold it against. */
export type RequestComparison = {
  readonly requestYear: number;
  readonly request: MoneySum;
  readonly initialYear: number | null;
  readonly initial: MoneySum;
};

export function requestComparison(lines: readonly MoneyLine[]): RequestComparison | null {
  const years = (stage: MoneyStage): number[] =>
    lines.filter((line) => line.stage === stage).map(({ fiscalYear }) => fiscalYear);
  const requested = years("request");
  if (requested.length === 0) return null;
  const requestYear = Math.max(...requested);
  const earlier = years("initial").filter((year) => year < requestYear);
  const initialYear = earlier.length === 0 ? null : Math.max(...earlier);
  return {
    requestYear,
    request: at(lines, requestYear, "request"),
    initialYear,
    initial: initialYear === null ? sumMoney([]) : at(lines, initialYear, "initial"),
  };
}

const question = (code: string, ja: string, en: string): Problem => problem(code, ja, en);

/** Where the money asked for and the direction do not say the same. Questions, never errors: there may be good reasons. */
export function requestQuestions(direction: Direction | null, lines: readonly MoneyLine[]): readonly Problem[] {
  const compared = requestComparison(lines);
  const asked = compared?.request.yen ?? null;
  const before = compared?.initial.yen ?? null;
  if (direction === "expand" && asked === null)
    return [
      question(
        "expandWithoutRequest",
        "拡充とされていますが、要求額がありません。予算は要らないのでしょうか。",
        "To be expanded, but no money is requested: is none needed?",
      ),
    ];
  if (asked === null) return [];
  if ((direction === "abolish" || direction === "finish") && asked > 0)
    return [
      question(
        "endedWithRequest",
        "廃止・終了とされていますが、要求額があります。残る経費でしょうか。",
        "To be ended, but money is requested: is it for what remains?",
      ),
    ];
  if (before === null) return [];
  if (direction === "expand" && asked <= before)
    return [
      question(
        "expandWithoutMore",
        "拡充とされていますが、要求額は当初予算より多くありません。ほかの財源や工夫によるのでしょうか。",
        "To be expanded, but no more is requested than the initial budget had: is it done by other means?",
      ),
    ];
  if (direction === "shrink" && asked >= before)
    return [
      question(
        "shrinkWithoutLess",
        "縮小とされていますが、要求額は当初予算より少なくありません。",
        "To be shrunk, but no less is requested than the initial budget had.",
      ),
    ];
  return [];
}

/** Amount less the sum of its known sources in yen: 0 = they add up, null = no source is known. */
export function fundingGap({ amountYen, funding }: Pick<MoneyLine, "amountYen" | "funding">): number | null {
  const parts = Object.values(funding ?? {});
  return parts.length === 0 ? null : amountYen - parts.reduce((sum, yen) => sum + yen, 0);
}

/** The line of the edition's budget that an amount is taken from; null where it is from elsewhere. */
export const budgetLineOf = ({ source }: Pick<MoneyLine, "source">): string | null =>
  source?.startsWith("line:") ? source.slice("line:".length) : null;
