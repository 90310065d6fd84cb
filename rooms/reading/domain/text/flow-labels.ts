import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { FlowWord } from "./flow-words.ts";

/** The figures of a row of which the first says when it holds, and those that stand with it in one cell under words of their own. */
export type LabelledRow = {
  readonly ahead: readonly FlowWord[];
  readonly values: readonly FlowWord[];
  readonly beside: readonly Labelled[];
  /** The words taken from `ahead`. */
  readonly words: readonly FlowWord[];
};
type Labelled = { readonly label: string; readonly value: FlowWord };

/**
 * 「空き店舗数 H27年度現在 127件 H31年度予測 144件 139件 127件」: words ahead of a figure that say when it holds are no part of the name; of two figures with
 * such words the first is the value of the column, and the other stands beside it.
 */
export function labelledRow(ahead: readonly FlowWord[], values: readonly FlowWord[]): LabelledRow {
  const [first, ...others] = values;
  const last = ahead.at(-1);
  if (!first || !last || !isLabel(last)) return { ahead, values, beside: [], words: [] };
  const labelled: Labelled[] = [{ label: last.text, value: first }];
  let name = ahead.slice(0, -1);
  for (;;) {
    const [label, value] = name.slice(-2);
    if (!label || value?.kind !== "figure" || !isLabel(label)) break;
    labelled.unshift({ label: label.text, value });
    name = name.slice(0, -2);
  }
  const [own = { label: "", value: first }, ...beside] = labelled;
  const value = { ...own.value, text: `${own.value.text}${whenOf(own.label)}` };
  return { ahead: name, values: [value, ...others], beside, words: ahead.slice(name.length) };
}

const ofPast = /^過去[\d０-９]{1,2}[かカヵヶ]?年間?の?(?:実績|平均|累計)?$/;
const behindYear = /(?:現在|時点|予測|見込み?|推計|実績)値?$/;

/** H27年度現在, H31年度予測, 過去5年間実績. */
export const isLabel = ({ text }: FlowWord): boolean => {
  if (ofPast.test(text)) return true;
  const periods = behindYear.test(text) ? findPeriods(text) : [];
  return periods.length === 1 && withoutPeriods(text, periods).replace(behindYear, "").length <= 1;
};

function whenOf(label: string): string {
  const [only] = findPeriods(label);
  return only ? `（${only.printed}）` : "";
}

/** 「H31年度予測」 as the head of its figures. */
export const headOfLabel = ({ label }: Labelled): string => label.replace(/予測$/, "予測値");
