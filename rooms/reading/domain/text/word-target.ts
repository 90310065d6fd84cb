import type { Period } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import type { TextFigure } from "./figures.ts";
import { arrowSigns } from "./marks.ts";

/** What an arrow behind a figure points to where that is no number: 「84.1年（2021年）⇒延伸（2029年）」. */
type WordTarget = {
  /** From behind the arrow to behind its bracket, in the line of the figure. */
  readonly end: number;
  readonly printed: string;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
};

const form = new RegExp(
  `^[\\s　]{0,4}[${arrowSigns}][\\s　]{0,4}(?:(?:最終|中間)?目標値?[\\s　]?(?:[(（]([^()（）]{1,16})[)）])?[\\s　:：]{0,3})?([一-龠ぁ-んァ-ヶー]{2,14})[\\s　]?(?:[(（]([^()（）]{1,16})[)）])?[\\s　]*$`,
);
/** A wish, and not the name of something else. */
const wish =
  /(?:延伸|増加?|減少?|維持|均衡|半減|倍増|向上|上昇|低下|改善|拡大|縮小|継続|上回る|下回る|解消|達成|充実|以上|以下|同程度|検討中)$/;

/** Reads what follows a figure to the end of its line; null where it is no word that can be aimed at. */
export function wordTargetOf({ line: { text }, end }: TextFigure): WordTarget | null {
  const [all = "", ahead, printed = "", behind] = form.exec(text.slice(end)) ?? [];
  if (!wish.test(printed)) return null;
  const [period] = findPeriods(behind ?? ahead ?? "");
  return {
    end: end + all.length,
    printed,
    period: period?.period ?? null,
    printedPeriod: period?.printed ?? null,
  };
}
