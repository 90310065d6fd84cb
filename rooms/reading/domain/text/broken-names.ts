import { toHalfWidth } from "../../../../foundation/index.ts";
import { askedForName } from "../asked-names.ts";
import { confidenceOf, type FoundFact, reason } from "../found-fact.ts";
import { affinity } from "./affinity.ts";
import { namesMeasure } from "./marks.ts";

/** 「協議会の働きを強めるほか、若い人が人生設計を描」: a clause of a sentence, 「その生産額」 what stands elsewhere. */
const ofClause =
  /(?:ほか|ため|ので|れば|しており|れており|ますと|に(?:基づき|加え|伴い|応じ|即し))、|^(?:その|これらの)(?=[一-龠])/;
/** A sentence, or one that begins or ends in its middle, is no name. */
const ofSentence =
  /。|^(?:また|なお|さらに|加えて|一方|このうち|そのうち)、|^(?:(?:令和|平成|[HR])?\d{1,4}年度?(?:に|から|まで)|及び|または|又は|並びに|(?:まで|から|より)(?=[一-龠ァ-ヶ])|[)）」』】])|(?:[をにはがへで]|を年間?|より|から|として|において|ため|できる|する|した|される|された|[てで]いる|、今後|目指す|めざす|図る|進める|高める|行う|ます|です|[(（「『【])$/;
/** 新規, 達成率, 件数: how a thing stands or what sort of figure it is, and not of what. */
const ofNothing =
  /^(?:新規|拡充|継続|再掲|一部新規|一部拡充|終了|廃止|数値目標|めざす値|目指す値|(?:めざす|目指す)姿の指標|達成率|達成度|進捗率|進捗度|実施率|執行率|増減率?|伸び率|構成比|割合|比率|件数|人数|回数|金額|評価|指標|(?:基準|現状|実績|目標|期待)値?(?:\d[\d,.]*[千万億]?[^\d\s]{1,6})?|調査中|(?:予測|推計|見込)値|国勢調査|見込み?|未定|検討中|\d[\d,]*[^\d\sの率数]{1,6}|以前|以後|以降|従来|当時|近年|最近|今後|今回|前回|次回|今年|今年度|本年度|来年度|当年度|前々?年度?|昨年度?|(?![おご])[ぁ-ん][一-龠]?)$/;
/** 「年度 目標値 実績値 達成度」: nothing but heads of a table. */
const headsAlone =
  /^(?:(?:年度|年次|指標名?|項目|区分|単位|評価|達成[率度]|(?:目標|実績|基準|現状|計画)値?)[\s　]?){2,}$/;
/** 「◆相談件数◆　◆移住者数◆」, 「銘品数 ＫＰＩ 就職率」: what marks enclose or labels open in two columns, run together. */
const ofColumns = /[^\s　][◆◇■□]|[数率量額][\s　]?(?:KPI|ＫＰＩ)[\s　]?[一-龠ァ-ヶ]/;
/** 「登録店舗数/84店」: a name and its figure. */
const ofSlash = /[数額率量]\/\d/;
/** 「堆肥の量　　牧草の自給率」: two names beside each other, of which only one can own the figure. */
function areSeveral(name: string): boolean {
  const names = name.trim().split(/[\s　]+/);
  return names.length > 1 && names.every((one) => namesMeasure(one));
}
/** 「出生率：国のシミュレーション」: behind the colon stands what is said of it, or where it comes from. */
function saysMore({ name, kind }: FoundFact): boolean {
  const [measure = "", words = "", ...more] = toHalfWidth(name).split(":");
  const isName = more.length === 0 && namesMeasure(measure) && words !== "" && !namesMeasure(words);
  return isName && (kind === "figure" || kind === "activity");
}
/** 「うち市」: a part of what stands elsewhere. */
const partAlone = /^(?:うち|内)[一-龠ァ-ヶ]{1,4}$/;
/** A figure with its unit belongs to something else, unless it says what is counted: 1人当たり, (週1回以上), 3歳児. */
const holdsFigure =
  /[+\-−]?\d[\d,.]*\s?(?:%|％|ポイント|(?:[千百十]?[万億兆]|百|千)?(?:円|人(?![当あ]|以|未|規|[\d０-９])|名(?=、)|件|社|団体))(?!(?:以上|以下|未満|超|程度)?の)/;

/** 「滑な運営の経費」 begins in the middle of a word; 「主な事業」 does not. */
const midWord = /^(?![主急楽妙])[一-龠]な(?=[一-龠])/;
/** 「54目標21」: the page number of one line and the number of an aim. */
const runOnNumbers = /^\d+(?:基本)?(?:目標|施策|指標)\d+$/;

/** 「観光客数（基準値）（現状値）」, 「現状値（調査年度）団体数」: what is said of the figures of several columns stands in no name. */
const ofRoles = /\((?:基準|現状|目標|実績)値\)|^(?:基準|現状|目標|実績)値\(/;

/** 「中小企業支援の強化 指標 現状値」: the heads of a table behind a heading. */
const headBehind = /.{4}(?:現状|目標|基準|実績|現況)値$/;
/** 「数値目標 設定の考え方」: the heads of a table. */
const headAlone = /(?:値|目標|指標|指標名|考え方|ページ|単位|年度|実績|現状|備考|項目|区分)$/;

/**
 * A name that is only the rest of a sentence, or that holds the figure of another, or whose brackets do not close, was not told by the page;
 * and figures of another unit than the name calls for are of something else: the fact is asked rather than stated.
 */
export function withDoubtOfName(fact: FoundFact): FoundFact {
  const doubt =
    isBroken(fact.name) ||
    (fact.kind === "figure" && ofCost.test(fact.name)) ||
    holdsOwnFigure(fact) ||
    saysMore(fact) ||
    isOfClause(fact)
      ? brokenName
      : isOfOther(fact)
        ? otherUnit
        : null;
  return doubt ? askedForName({ ...fact, confidence: confidenceOf([...fact.confidence.reasons, doubt]) }) : fact;
}

/** 「(予算額(事業費)1200千円)」: what it cost, and not what. */
const ofCost = /^(?:総?事業費|予算額|決算額|経費)$/;

/** 「の転入者数」 begins in its middle; behind 「耕作放棄地の面積　現状維持」 stands what is aimed at. */
const restOrAim = /^の[一-龠ァ-ヶ]|[\s　](?:現状)?(?:維持|増加|減少|向上|上昇|低下|増|減)$/;

/** 「センターを10月に設置し、相談」: the end of one clause and the beginning of the next. */
const isOfClause = ({ name, kind }: FoundFact): boolean =>
  kind !== "budget" && /[一-龠ァ-ヶー][をが][^、。「」]{1,24}[しりいて]、/.test(name);

/** 「路線バス2路線の再編を実施」: the words of a line around its figure. */
const holdsOwnFigure = ({ name, figures, kind }: FoundFact): boolean =>
  (kind === "figure" || kind === "activity") &&
  (/[\s　][▲△]?[\d０-９][\d０-９,，.]*[^\s\d０-９]{1,3}$/.test(name) ||
    figures.some(({ printed }) => printed.length > 1 && /[^\d０-９.,，．\s]$/.test(printed) && name.includes(printed)));

/** 「観光入込客数」 over 「6プロジェクト」. */
function isOfOther({ kind, name, figures, confidence }: FoundFact): boolean {
  if (!namesMeasure(name) || confidence.reasons.some(({ code }) => code === "name/outline")) return false;
  const known = figures.flatMap(({ reading, period, subject }) =>
    reading.kind === "known" && subject === null ? [{ unit: reading.quantity.unit.id, period }] : [],
  );
  const isCounted = kind === "figure" || kind === "activity";
  const isAgainst = known.every((figure) => !isShare.test(figure.unit) && affinity(name, figure) === "against");
  return isCounted && known.length > 0 && known.length === figures.length && isAgainst;
}

function isBroken(name: string): boolean {
  const plain = toHalfWidth(name);
  if (restOrAim.test(name)) return true;
  const outside = plain.replace(/[([「][^()[\]「」]*[)\]」]/g, "");
  const words = outside.trim().split(/\s+/);
  const isOfHeads = words.length > 1 && words.every((word) => headAlone.test(word));
  return (
    !areClosed(plain) ||
    [plain.replace(/。(?=[^()]*\))/g, ""), outside].some((part) => ofSentence.test(part.trim())) ||
    holdsFigure.test(outside) ||
    isOfHeads ||
    headBehind.test(plain) ||
    ofNothing.test(plain.replace(/\s/g, "")) ||
    headsAlone.test(plain) ||
    ofColumns.test(name) ||
    areSeveral(name) ||
    [ofClause, ofSlash, partAlone, midWord, runOnNumbers, ofRoles].some((form) => form.test(plain))
  );
}

/** Each bracket closes what was opened last: 「架空)新年度予算「一般会計」 is the end of one and the beginning of another. */
function areClosed(plain: string): boolean {
  const open: string[] = [];
  for (const [sign] of plain.matchAll(/[([「『【)\]」』】]/g)) {
    const place = closing.indexOf(sign);
    if (place < 0) open.push(sign);
    else if (open.pop() !== opening.charAt(place)) return false;
  }
  return open.length === 0;
}
const opening = "([「『【";
const closing = ")]」』】";

/** 「人口の28％」 is a share of what is counted. */
const isShare = /^(?:[%‰割倍位]|ポイント)$/;

const otherUnit = reason(
  "name/otherUnit",
  0.35,
  "名前が求める単位と、値の単位が違います。",
  "Its unit is not one that the name calls for.",
);
const brokenName = reason(
  "name/broken",
  0.35,
  "名前と思われる言葉が、文の切れ端か、ほかの数を含んでいます。",
  "The words taken for its name are a piece of a sentence or hold another figure.",
);
