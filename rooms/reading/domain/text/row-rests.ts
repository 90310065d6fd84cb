import { namesMeasure } from "./marks.ts";

/**
 * 「協賛店舗数」 between 「子育て応援パスポート 1,640店 1,702店」 and 「男性の育児休業取得率 6.8％ 8.1％」: whether words that stand alone between two rows end the name of the
 * row above rather than begin that of the one below. What is measured ends a name; `next` is "" where no row follows.
 */
export function endsRowAbove(above: string, words: string, next: string): boolean {
  const asEnd = measures(`${above}${words}`) - measures(above);
  const asBeginning = next === "" ? 0 : measures(`${words}${next}`) - measures(next);
  return asEnd > 0 && asEnd > asBeginning;
}

const measures = (name: string): number => (namesMeasure(name.replace(/[（(][^（()）]*[)）]$/, "")) ? 1 : 0);
