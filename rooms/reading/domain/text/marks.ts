import { toHalfWidth } from "../../../../foundation/index.ts";
import { keptByText } from "../kept-results.ts";

/**
 * Signs that open an item. Private letters (U+E000 to U+F8FF) are what is left of a symbol font when a page is copied.
 * 「・」 opens one only at the start of a line: elsewhere it parts words.
 */
const markSigns = "○◯〇●◎◇◆□■△▽▼▲▶►▷➢✓✔☆★※•➤❖①-⑳\\uE000-\\uF8FF";
/** 「KPI　待機児童数」 opens a name as a sign does; 「KPI　現状値　目標値」 is a row of heads. */
const kpiMark =
  "^\\s*KPI[\\d①-⑳]{0,2}(?:\\s{1,4}|\\s?:\\s?)(?:[①-⑳]\\s?)?(?=[^\\s\\d:(①-⑳])(?!.{0,16}(?:現状|基準|目標|実績)値)";
const markForm = new RegExp(
  `(${kpiMark}|^\\s*(?:[-*]\\s+)?[・･•‣⁃]\\s*|(?<=\\s{2})[・･•‣⁃](?=\\S)|(?:^|(?<=[\\s】》>]))\\s*[${markSigns}](?!\\s*\\d|$)\\s*)`,
  "g",
);

const anyMark = new RegExp(`[・･•‣⁃${markSigns}]|^\\s*KPI`);
const none: readonly FoundMark[] = [];

export type FoundMark = { readonly sign: string; readonly start: number; readonly end: number };

/** The marks in a line that open an item. A ▲ before a number is a minus, not a mark. */
export function findMarks(plain: string): readonly FoundMark[] {
  return anyMark.test(plain) && !isSpeaker.test(plain) ? marksIn(plain) : none;
}

/** 「○企画課長（架空太郎君）　お答えいたします。」: who speaks in the minutes of a council. */
const isSpeaker = /^\s?[○◯〇◎◆]\s?[^()。、]{1,20}\([^()。、]{2,12}(?:君|議員|委員)\)/;

const marksIn = keptByText((plain: string): readonly FoundMark[] =>
  [...plain.matchAll(markForm)].map((match) => ({
    sign: match[0].replace(/[\s-]/g, "").slice(-1),
    start: match.index,
    end: match.index + match[0].length,
  })),
);

/** What a figure is counted of ends like this. A name that does is one of something measured. */
const measureEnd =
  /(?:数|率|額|量|高|値|価値|件|人口|割合|比率|比|度|所得|収入|総生産|単価|売上|生産性|面積|容量|出力|寿命|年齢|日数|時間|状況|シェア|指数|順位|回数|距離|延長|者|人員?|店|頭|台|[数率額量口]の差|(?:社会|自然|人口)の?増減|(?:社会|自然)動態)等?$/;
/** Words that end like a measure and are none. */
const notMeasure = /(?:多数|複数|人数規模|程度|制度|年度|今年度|角度|強度|担当者|責任者|価|関係者|事業者等|取組状況)$/;

/** What is to be done ends like this: a name that does is a policy, not something measured. */
const policyEnd =
  /(?:推進|促進|形成|展開|整備|充実|強化|継承|活用|振興|構築|実現|育成|確保|創出|拡大|向上|支援|活性化|社会|地域づくり|づくり|まちづくり|[るいなた]まち|保全|対策|定着|連携|交流|発信|取組|取り組み|導入|普及|醸成|検討|体制|対応|維持|改善|継続|供給|発展|拠点|環境|機会|誘致|供与|開催|実施|公表|作成|締結|設立|設置|運営|運航|助成|誘導|登録|指定|派遣|募集|選定|拡充|PR|見直し|事業化|ため|こと|め|すがた|めざす姿|課題|プロジェクト|など|等|視点|方向)$/;

export type NameSort = "measure" | "policy" | "open";

/** What the end of a name says of it. What stands in brackets behind it is of the same thing: 導入状況（設備容量）. */
export const sortOfName = keptByText((name): NameSort => {
  const plain = toHalfWidth(name).replace(/\s+/g, "");
  const bare = plain
    .replace(/[※*]+\d*$/, "")
    .replace(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]|「[^」]*」)+$/, "")
    .replace(/[:：※*]+\d*$/, "");
  const end = bare === "" ? plain : bare;
  if (measureEnd.test(end) && !notMeasure.test(end)) return "measure";
  return policyEnd.test(end) ? "policy" : "open";
});

/** A name that ends with a count, rate or amount, and nothing else: enough to be a name without any mark. */
export const namesMeasure = (name: string): boolean =>
  /(?:[^\d少]数|[^能効]率|額|[^数]量|割合|比率|件数|人口|所得|収入|総生産|生産性|売上高?|(?:漁獲|水揚|出荷|生産|販売|取扱|収穫)高|面積|容量|寿命|指数|順位|度|[数率額量口]の差)等?$/.test(
    toHalfWidth(name)
      .replace(/\s+/g, "")
      .replace(/(?:\([^()]*\))+$/, ""),
  ) && sortOfName(name) === "measure";

/** More brackets open than close: the name goes on. */
export function hasOpenBracket(text: string): boolean {
  const plain = toHalfWidth(text);
  const count = (sign: RegExp) => plain.match(sign)?.length ?? 0;
  return count(/[([「『【]/g) > count(/[)\]」』】]/g);
}

export const arrowSigns = "→⇒➡⇨➔➜⟶⟹";

/** Headings in brackets: 【主なKPI】, ＜平成29年度実績＞, 《…》, 〔…〕, with nothing else on their line. */
export const isBracketHeading = (plain: string): boolean =>
  /^\s*[【<〈《≪〔[][^】>〉》≫〕\]]{1,60}[】>〉》≫〕\]]\s*$/.test(plain);

/** 「【KPI】相談件数」, 「＜目標＞相談件数」, 「目標　相談件数」, 「数値目標：相談件数」 → 相談件数 */
export const withoutKpiLabel = (name: string): string => name.replace(kpiLabel, "");
const kpiLabel =
  /^[\s　]*(?:[【[［＜<〈《](?:(?:令和|平成|[RHＲＨ])[元\d０-９]{1,2}年?度?の?)?(?:成果|評価|推進)?(?:指標|KPI|ＫＰＩ|数値目標|目標値?)[】\]］＞>〉》][\s　]*|(?:(?:数値)?目標|KPI|ＫＰＩ)　[\s　]{0,8}|(?:(?:成果|評価|推進)?指標名?|KPI|ＫＰＩ|(?:数値|成果)目標)[①-⑳\d０-９]{0,2}[\s　]{0,2}[:：][\s　]{0,4})(?=\S)/;

/** Words by which a page says that its figures are aims. */
export const aimWords = /KPI|kpi|目標値|数値目標|重要業績|成果指標|評価指標|目標\s*[:：]|現状値|基準値/;

const grade = /[◎○〇△▲×☆★]\s?[:：…＝=]/g;

/** 「◎：目標を達成　○：8割以上　△：8割未満」: what the grades mean, and no figures of anything. */
export const explainsGrades = (plain: string): boolean =>
  new Set([...plain.matchAll(grade)].map(([mark]) => mark.charAt(0))).size > 1 ||
  (new Set([...plain.matchAll(letterGrade)].map(([mark]) => mark)).size > 1 && gradeWords.test(plain)) ||
  stepOfGrades.test(plain);
/** 「評価A 達成度90%～100%」, 「- 90%未満～80% 5ポイント」: one step of a scale on its line. */
const stepOfGrades =
  /^[\s・-]{0,6}(?:(?:評価|判定|ランク)?\s?[A-ES◎○△×]\s+(?:達成[度率]\s?)?\d{1,3}%(?:未満|以上|以下)?(?:\s?[~〜～]\s?\d{1,3}%(?:未満|以上|以下)?)?|\d{1,3}%(?:未満|以上|以下)?(?:\s?[~〜～]\s?\d{1,3}%(?:未満|以上|以下)?)?\s+\d{1,2}(?:ポイント|点))\s*$/;
/** 「A:順調（期待値以上）、B:やや遅れ（50～79％）」 */
const letterGrade = /(?<![A-Za-z])[A-ES]\+?\s?:/g;
const gradeWords = /順調|遅れ|達成|未満|良好|効果/;

/** 「【数値目標】新規雇用者数 100人」, 「目標：成約件数 10件」 */
export const labelledAim =
  /(?:(?:^[^\d。、]{0,8}|\s)[【[〔<《](?:(?:令和|平成|[RH])\s?(?:元|\d{1,2})年?度?の?)?(?:数値)?目標(?:値)?[】\]〕>》]|^[\s・○●◎■□◆◇※]{0,24}(?:数値|成果)?目標値?\s?[:：])\s{0,4}[^\d\s。、:：][^。、:：]{1,40}[:：]?\s*$/;
