import type { Told } from "../scenario/scenario.ts";
import type { BackRow, BackTest } from "./back-test.ts";

/** What a place of some size may expect of a projection: the row of its size, or why there is none, and a sentence for its page. */
export type KnownOfSize = { readonly row: BackRow | null; readonly told: Told };

/** How little is known of a place of so many people, so many years ahead, by what the back-test found for places of its size. */
export function knownOfSize(test: BackTest, method: string, people: number, ahead: number): KnownOfSize {
  const row = test.rows.find(
    ({ method: of, ahead: years, size }) =>
      of === method &&
      years === ahead &&
      size !== null &&
      people >= size.from &&
      (size.below === null || people < size.below),
  );
  if (!row || row.mean === null || row.median === null || row.over10 === null)
    return {
      row: null,
      told: {
        ja: `この規模の地域の${ahead}年後について、過去の推計と実績を比べた例がありません。どれだけ外れるかは分かりません。`,
        en: `No past projection of a place of this size could be held against what happened ${ahead} years later: how far off it may be is not known.`,
      },
    };
  const [mean, median, over] = [row.mean, row.median, row.over10].map((value) => value.toFixed(1));
  return {
    row,
    told: {
      ja: `同じ規模の地域の過去の推計${row.places}例では、${ahead}年後の総人口は平均${mean}%（半数は${median}%以内）外れ、${over}%の例で10%を超えて外れました。`,
      en: `Of ${row.places} past projections of places of this size, the total ${ahead} years later was off by ${mean}% on average (half of them by ${median}% or less), and ${over}% of them by more than ten percent.`,
    },
  };
}
