import { defineMessages } from "../../../ui/index.ts";

/** The words of the way back. */
export const seekMessages = defineMessages({
  title: { ja: "何があれば届くか", en: "What would it take?" },
  lead: {
    ja: "{year}の人口を決めると、そこに届くための出生率と移動を逆に計算します。届かないものは、届かないと出ます。",
    en: "Say how many people there should be in {year}, and the births and moves that lead there are worked out. What is out of reach is said so.",
  },
  goal: { ja: "{year}の目標の人口（人）", en: "People wanted in {year}" },
  ask: { ja: "逆算する", en: "Work it back" },
  upon: {
    ja: "ほかは「{scenario}」のまま。上乗せで来る人は{from}～{to}歳の男女半々、基準の年の翌年から{year}まで毎年同じ数、という仮定です。",
    en: "All else as in “{scenario}”. Assumed: those who come in addition are aged {from} to {to}, half of them women, the same number every year until {year}.",
  },
  birthsAlone: { ja: "出生だけで", en: "By births alone" },
  movesAlone: { ja: "移動だけで", en: "By moves alone" },
  needsTfr: { ja: "合計特殊出生率が{year}に{tfr}", en: "a total fertility rate of {tfr} in {year}" },
  needsMovers: {
    ja: "毎年{movers}を上乗せ（転入と転出の差し引きは年平均{net}）",
    en: "{movers} more every year (net moves a year, on average: {net})",
  },
  outOfReach: { ja: "届かない", en: "out of reach" },
  nearest: { ja: "この範囲で最も近いのは{people}です。", en: "The nearest within the bounds is {people}." },
  frontier: { ja: "出生率と移動の組み合わせ", en: "Births and moves together" },
  frontierLead: {
    ja: "{year}に{goal}になる組み合わせです。出生率が高いほど、必要な移動は少なくなります。",
    en: "Any of these leads to {goal} in {year}: the more births, the fewer movers are needed.",
  },
  tfr: { ja: "合計特殊出生率", en: "Total fertility rate" },
  more: { ja: "移動の上乗せ", en: "More movers" },
  net: { ja: "移動の差し引き", en: "Net moves" },
  yearly: { ja: "年あたり", en: "a year" },
  try: { ja: "つまみで", en: "With the sliders" },
  see: { ja: "この答えで見る", en: "See this answer" },
});
