import type { Bilingual } from "../../../foundation/index.ts";

/** When a question is asked. These decide nothing and grade nothing: they only choose where a person is asked to look again. */
export type PlausibilityLimit = {
  readonly id: "jumpFromLast" | "jumpOfSpan" | "slipWidth" | "daysToEnter";
  readonly value: number;
  readonly words: Bilingual;
};

/** The limits as data, shown beside the table. `slipWidth`: how far from exactly 千, 万, 百万 or 億 times a value may lie (2 = half to double). */
export const plausibilityLimits = {
  jumpFromLast: {
    id: "jumpFromLast",
    value: 50,
    words: {
      ja: "前の値から{value}%を超えて変わったとき",
      en: "the value moved by more than {value}% from the one before",
    },
  },
  jumpOfSpan: {
    id: "jumpOfSpan",
    value: 100,
    words: {
      ja: "前の値からの動きが、基準値から目標値までの幅の{value}%を超えたとき",
      en: "the step from the value before is more than {value}% of the whole way from baseline to target",
    },
  },
  slipWidth: {
    id: "slipWidth",
    value: 2,
    words: {
      ja: "見込まれる値のおよそ千・万・百万・億倍、またはその逆のとき（その倍率から{value}倍以内）",
      en: "the value is about a thousand, ten thousand, a million or a hundred million times what was expected, or the reverse (within a factor of {value})",
    },
  },
  daysToEnter: {
    id: "daysToEnter",
    value: 14,
    words: {
      ja: "統計の公表日から{value}日たっても値が入力されていないとき（遅れとして表示）",
      en: "a value is still missing {value} days after its statistic was to be published (shown as overdue)",
    },
  },
} as const satisfies Readonly<Record<PlausibilityLimit["id"], PlausibilityLimit>>;

/** The words of a limit with its number in place. */
export const limitWords = ({ value, words }: PlausibilityLimit): Bilingual => ({
  ja: words.ja.replace("{value}", String(value)),
  en: words.en.replace("{value}", String(value)),
});
