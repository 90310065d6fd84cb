import {
  fail,
  type Language,
  type Outcome,
  ok,
  type Problem,
  problem,
  readPrinted,
} from "../../../foundation/index.ts";
import { type Funding, type FundSource, fundSources, fundWords, type MoneyLine, type MoneyStage } from "./money.ts";

export const amountUnits = ["円", "千円", "百万円"] as const;
/** The unit in which an amount is typed; it is always chosen, never guessed. */
export type AmountUnit = (typeof amountUnits)[number];

export const isAmountUnit = (text: string): text is AmountUnit => amountUnits.some((one) => one === text);

const unitMissing: Problem = problem(
  "amountUnitMissing",
  "金額の単位（円・千円・百万円）が選ばれていません。",
  "The unit of the amount (yen, thousand yen, million yen) was not chosen.",
);

const notOneAmount = (text: string): Problem =>
  problem(
    "amountNotExact",
    `「${text}」は一つの金額ではありません。以上・約・～を付けずに、決まった額を書いてください。`,
    `"${text}" is not one amount: write the exact sum, without "about", "at least" or a range.`,
  );

const notWhole = (text: string): Problem =>
  problem(
    "amountNotWholeYen",
    `「${text}」は1円未満の端数になります。金額と単位を確かめてください。`,
    `"${text}" comes to a fraction of a yen: check the amount and its unit.`,
  );

/** Whole yen from what was typed in the chosen unit: `1,234` in 千円 is 1,234,000 yen; ▲ is negative. */
export function readAmount(text: string, unit: string): Outcome<number, Problem> {
  if (!isAmountUnit(unit)) return fail(unitMissing);
  const read = readPrinted(text.trim(), { unit: "円", printedUnit: unit });
  if (!read.ok) return read;
  const { value, to, bound } = read.value;
  if (to !== undefined || bound !== "exact") return fail(notOneAmount(text));
  return Number.isSafeInteger(value) ? ok(value) : fail(notWhole(text));
}

/** The sources of funds that were typed, in the unit of the amount; an empty field is an unknown source, not 0 yen. */
export function readFunding(
  typed: Readonly<Partial<Record<FundSource, string>>>,
  unit: string,
): Outcome<Funding | null, Problem> {
  const funding: Partial<Record<FundSource, number>> = {};
  for (const source of fundSources) {
    const text = typed[source]?.trim() ?? "";
    if (text === "") continue;
    const yen = readAmount(text, unit);
    if (!yen.ok) return yen;
    funding[source] = yen.value;
  }
  return ok(Object.keys(funding).length === 0 ? null : funding);
}

const japaneseParts: readonly (readonly [number, string])[] = [
  [1_000_000_000_000, "兆"],
  [100_000_000, "億"],
  [10_000, "万"],
  [1, ""],
];

/** An amount said in words, so that a slip of the unit is seen: 12億3,456万7,000円 · ¥1,234,567,000. */
export function yenWords(yen: number, lang: Language): string {
  const amount = Math.abs(yen);
  const grouped = (value: number): string => value.toLocaleString("en-US");
  if (lang === "en") return `${yen < 0 ? "−" : ""}¥${grouped(amount)}`;
  let rest = amount;
  const parts = japaneseParts.flatMap(([size, word]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${grouped(count)}${word}`];
  });
  return `${yen < 0 ? "▲" : ""}${parts.length === 0 ? "0" : parts.join("")}円`;
}

export type NewAmount = Pick<MoneyLine, "programme" | "fiscalYear" | "stage" | "amountYen" | "funding" | "source"> & {
  readonly unit: AmountUnit;
};

const nearer = (yen: number, other: number, known: number): boolean =>
  Math.abs(Math.log(other / known)) < Math.abs(Math.log(yen / known));

const budgetStages: readonly MoneyStage[] = ["request", "initial", "supplementary"];

const wrongUnit = (yen: number, other: number, known: number): Problem =>
  problem(
    "amountUnitAsked",
    `${yenWords(yen, "ja")} でよいですか。この事業のほかの額は ${yenWords(known, "ja")} で、単位を取り違えたなら ${yenWords(other, "ja")} です。`,
    `Is ${yenWords(yen, "en")} right? This programme's other amount is ${yenWords(known, "en")}; with the unit mistaken it would be ${yenWords(other, "en")}.`,
  );

const notThousands = (yen: number): Problem =>
  problem(
    "amountNotThousandsAsked",
    `${yenWords(yen, "ja")} でよいですか。予算は千円単位で作られますが、千円未満の端数があります。千円の値を円で書いていませんか。`,
    `Is ${yenWords(yen, "en")} right? Budgets are made in thousand yen, and this is no whole number of them: was a value in thousand yen typed as yen?`,
  );

const fundingOff = (gap: number): Problem =>
  problem(
    "fundingGapAsked",
    `財源の合計が金額と ${yenWords(gap, "ja")} 違います（${fundSources.map((one) => fundWords[one].ja).join("・")}）。このまま残しますか。`,
    `The sources of funds differ from the amount by ${yenWords(gap, "en")}. Keep it so?`,
  );

const lineOff = (yen: number, line: number): Problem =>
  problem(
    "budgetLineAsked",
    `選んだ予算の行は ${yenWords(line, "ja")} ですが、書かれた額は ${yenWords(yen, "ja")} です。このまま残しますか。`,
    `The chosen budget line has ${yenWords(line, "en")}, but ${yenWords(yen, "en")} was typed. Keep it so?`,
  );

/**
 * What to ask before an amount is kept. A unit is doubted where the amount a thousand times as large (or as small) would be nearer to a
 * known amount of the programme, or where a budget typed in yen is no whole number of thousands. Asked, never blocked.
 */
export function amountQuestions(
  given: NewAmount,
  others: readonly MoneyLine[],
  lineYen: number | null,
): readonly Problem[] {
  const { amountYen: yen, unit } = given;
  const known = others
    .filter(({ programme, amountYen }) => programme === given.programme && amountYen > 0)
    .at(-1)?.amountYen;
  const other = unit === "円" ? yen * 1000 : yen / 1000;
  const gap = given.funding === null ? 0 : yen - Object.values(given.funding).reduce((sum, part) => sum + part, 0);
  const doubted = known !== undefined && yen > 0 && nearer(yen, other, known);
  const odd = !doubted && unit === "円" && budgetStages.includes(given.stage) && yen % 1000 !== 0;
  return [
    ...(doubted ? [wrongUnit(yen, other, known)] : []),
    ...(odd ? [notThousands(yen)] : []),
    ...(gap === 0 ? [] : [fundingOff(gap)]),
    ...(lineYen === null || lineYen === yen ? [] : [lineOff(yen, lineYen)]),
  ];
}
