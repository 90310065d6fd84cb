import { toHalfWidth } from "../../../foundation/index.ts";
import { confidenceOf, type FoundFact, reason } from "./found-fact.ts";

/** A sentence, or one that begins or ends in its middle, is no name. */
const ofSentence = /。|^(?:及び|または|又は|並びに|[)）」』】])|(?:を|に|は|が|へ|[(（「『【])$/;
/** 新規, 達成率, 件数: how a thing stands or what sort of figure it is, and not of what. */
const ofNothing =
  /^(?:新規|拡充|継続|再掲|一部新規|一部拡充|終了|廃止|達成率|達成度|進捗率|進捗度|実施率|執行率|増減率?|伸び率|構成比|割合|比率|件数|人数|回数|金額|評価|指標|調査中|未定|検討中)$/;
/** A figure with its unit belongs to something else, unless it says what is counted: 1人当たり, (週1回以上), 3歳児. */
const holdsFigure =
  /[+\-−]?\d[\d,.]*\s?(?:%|％|ポイント|(?:[千百十]?[万億兆]|百|千)?(?:円|人(?![当あ]|以|未|規|[\d０-９])|件|社|団体))(?!(?:以上|以下|未満|超|程度)?の)/;

/** 「数値目標 設定の考え方」: the heads of a table. */
const headAlone = /(?:値|目標|指標|指標名|考え方|ページ|単位|年度|実績|現状|備考|項目|区分)$/;

/**
 * A name that is only the rest of a sentence, or that holds the figure of another, or whose brackets do not close, was not told by the page:
 * the fact is asked rather than stated.
 */
export const withDoubtOfName = (fact: FoundFact): FoundFact =>
  isBroken(fact.name) ? { ...fact, confidence: confidenceOf([...fact.confidence.reasons, brokenName]) } : fact;

function isBroken(name: string): boolean {
  const plain = toHalfWidth(name);
  const opens = plain.split(/[([]/).length;
  const closes = plain.split(/[)\]]/).length;
  const outside = plain.replace(/[([「][^()[\]「」]*[)\]」]/g, "");
  const words = outside.trim().split(/\s+/);
  const isOfHeads = words.length > 1 && words.every((word) => headAlone.test(word));
  return (
    opens !== closes ||
    [plain, outside].some((part) => ofSentence.test(part.trim())) ||
    holdsFigure.test(outside) ||
    isOfHeads ||
    ofNothing.test(plain)
  );
}

const brokenName = reason(
  "name/broken",
  0.35,
  "名前と思われる言葉が、文の切れ端か、ほかの数を含んでいます。",
  "The words taken for its name are a piece of a sentence or hold another figure.",
);
