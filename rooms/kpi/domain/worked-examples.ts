import type { Bilingual } from "../../../foundation/index.ts";
import type { GradeRequest } from "./grading/index.ts";

/** A known case under which rules can be compared: its figures in `unit`, and what it shows. */
export type WorkedExample = {
  readonly id: string;
  readonly name: Bilingual;
  /** What the case shows, with its figures as they are usually told. */
  readonly story: Bilingual;
  readonly unit: string;
  readonly request: GradeRequest;
};

/** Five cases that tell the rules apart. Where a case names no years, they are chosen so that the span between them is right. */
export const workedExamples: readonly WorkedExample[] = [
  {
    id: "sapporo-2007",
    name: {
      ja: "札幌市 2007年度: 子どもを生み育てやすい環境だと思う人",
      en: "Sapporo, fiscal 2007: people who find the city good for raising children",
    },
    story: {
      ja: "市民意識調査の割合が43.3 %（2006年度）から41.0 %（2007年度）に下がった。目標は60 %（2010年度）。",
      en: "The share in an opinion survey fell from 43.3 % (fiscal 2006) to 41.0 % (fiscal 2007). The target was 60 % (fiscal 2010).",
    },
    unit: "%",
    request: {
      direction: "increase",
      survey: true,
      baseline: { value: 43.3, year: 2006 },
      actual: { value: 41, year: 2007 },
      target: { value: 60, year: 2010 },
    },
  },
  {
    id: "waiting-children",
    name: { ja: "待機児童が増えた年", en: "A year in which waiting lists grew" },
    story: {
      ja: "5年計画の1年目に、待機児童が212人から271人に増えた。目標は0人。",
      en: "In the first of five years the children on waiting lists rose from 212 to 271. The target is 0.",
    },
    unit: "人",
    request: {
      direction: "decrease",
      baseline: { value: 212, year: 2015 },
      actual: { value: 271, year: 2016 },
      target: { value: 0, year: 2020 },
    },
  },
  {
    id: "waiting-children-on-pace",
    name: { ja: "予定どおりに減った待機児童", en: "Waiting lists that shrank as planned" },
    story: {
      ja: "4年計画の2年目に、待機児童が212人から106人に減った。目標は0人で、ちょうど予定どおり。",
      en: "After two of four years the children on waiting lists fell from 212 to 106. The target is 0, so this is exactly on pace.",
    },
    unit: "人",
    request: {
      direction: "decrease",
      baseline: { value: 212, year: 2015 },
      actual: { value: 106, year: 2017 },
      target: { value: 0, year: 2019 },
    },
  },
  {
    id: "net-migration",
    name: { ja: "転出超過から転入超過へ", en: "From net out-migration to net in-migration" },
    story: {
      ja: "社会増減が▲3,000人から100人になった。目標は500人で、値が0をまたぐ。",
      en: "Net migration went from −3,000 to 100. The target is 500, so the values lie on both sides of zero.",
    },
    unit: "人",
    request: {
      direction: "increase",
      baseline: { value: -3000, year: 2015 },
      actual: { value: 100, year: 2018 },
      target: { value: 500, year: 2020 },
    },
  },
  {
    id: "farm-output",
    name: { ja: "目標に近いが後退した農業産出額", en: "Farm output that is near its target and yet fell" },
    story: {
      ja: "農業産出額が4,356億円から4,292億円に下がった。目標は4,380億円で、達成率は高いが進捗はマイナスになる。",
      en: "Farm output fell from ¥435,600 million to ¥429,200 million. The target is ¥438,000 million: the achievement rate is high, progress is negative.",
    },
    unit: "円",
    request: {
      direction: "increase",
      baseline: { value: 435_600_000_000, year: 2015 },
      actual: { value: 429_200_000_000, year: 2016 },
      target: { value: 438_000_000_000, year: 2020 },
    },
  },
];

export function findExample(id: string): WorkedExample | null {
  return workedExamples.find((example) => example.id === id) ?? null;
}
