import { toCommonWidth } from "../../../foundation/index.ts";
import { findPeriods, isPeriodText, withoutPeriods } from "./find-periods.ts";
import { asUnitHead, withoutUnit } from "./find-unit.ts";
import { keptByText } from "./kept-results.ts";
import { labelWords, roleLabels, roleOfWords } from "./role-words.ts";

/** What a column holds, as far as its head says. `text` is words that no step reads figures from. */
export type ColumnKind =
  | "name"
  | "within"
  | "area"
  | "number"
  | "unit"
  | "period"
  | "flag"
  | "owner"
  | "remark"
  | "rate"
  | "value"
  | "text";

/** The first that fits decides: 達成率 is a rate though 目標 stands in 目標達成率. */
const kinds: readonly (readonly [form: RegExp, kind: ColumnKind])[] = [
  // 増減理由 holds words, though 増減 is a rate
  [/(?:理由|要因|根拠)(?:等|など)?$|^(?:指標|データ|数値|情報)の?(?:元|出典|出所)$/, "remark"],
  [
    /達成率|達成度|達成状況|進捗|執行率|伸び?率|増[△▲・]?減(?!見込)|差引|比較|(?<!業績)評価(?!指標|項目|対象|(?<=(?:中間|最終)評価)[値時])|判定|ランク|前年比|対前年|増加率|増加数|前年同[月期]比|^差額?$/,
    "rate",
  ],
  [
    /^(?:年度|年次|年|月|月別|月次|年月|時点|基準年度?|目標年度?|調査年度?|達成年度?|期限|目標年次|実績年度?|(?:評価|事業|実績)?対象年度|年度別|期間|基準時点|現状年度?|調査(?:年月日?|時点|時期|日)|時期|最新年度?|(?:データ|統計|公表|実績|集計)(?:の?時点|年次?|年度))$/,
    "period",
  ],
  [/^(?:調査)?単位$/, "unit"],
  // 順調な指標数 counts them, and names none
  [/(?:指標|項目)の?数$/, "value"],
  [/^対象(?:者|年齢|年代|学年|校種|区分)?$|^校種$/, "text"],
  [
    /^(?:番号|no\.?|№|#|通番|整理番号|コード|cd|id|項番|順位|指標番号|事業番号|連番|(?:掲載|該当)?(?:頁|ページ))$|(?:コード|[^a-z]cd)$|(?:電話|郵便|ファクス)番号$/i,
    "number",
  ],
  [
    /^(?:新規|新規継続|新継|新規拡充|新拡|新規・?継続・?(?:の別)?|継続|新規等|新規?・拡充?|予算区分|新規\/継続|新規\/拡充|新\/拡)$/,
    "flag",
  ],
  [
    /(?:決定|交付|受付|締切|提出|申請|契約|完了|着手|公表|更新|作成|議決|施行|登録|発行|支払|納付)(?:年月)?日$/,
    "remark",
  ],
  [/^(?:交付|補助|委託|支出|支払|助成|貸付)(?:金の?)?(?:先|対象者)$|^相手方$/, "owner"],
  [/担当|所管|主管|所属|部局|課名|部課|実施主体|事業主体|^主体|^課$/, "owner"],
  [
    /指標|kpi|業績評価|事業名|項目|名称|件名|^(?:年代|世代)別?$|数値目標|成果|取組名|科目|品目|内訳|活動名|題名|細事業|タイトル|^事業$|主な事業|主な取組|^取組|プロジェクト名|施策名$|区分|年齢|階級|階層|規模別|^(?:[款項目節]|細節|細目|細々目|[大中小細]事業)名?称?$|^行ラベル$|^会計名?$/i,
    "name",
  ],
  [
    /基本目標|基本(?:的な?)?(?:方向|方針)|取組方針|取組の方向|政策目標|重点目標|戦略名?$|施策|政策|分野|柱|大項目|中項目|小項目|大分類|中分類|プロジェクト|展開方針|重点|テーマ|ポイント|^目標$/,
    "within",
  ],
  [/市町村|振興局|連携地域|構成|対象地域|圏域|地域$|地域名|自治体|都道府県/, "area"],
  [
    /備考|摘要|出典|資料|定義|算出|算定|算式|考え方|理由|説明|概要|内容|注記|方向性?|課題|要因|今後|コメント|特記|^注$|ホームページ|url|連絡先|状況$|開始(?![時前])|終了(?!時)|場所|会場|開催日/i,
    "remark",
  ],
  [/[^\d]名称?$/, "name"],
];

/** What the words of a head say of its column; null when they are none of the words that heads are made of. */
export function kindOfHead(text: string): ColumnKind | null {
  return text.length > longestHead ? null : kindOfWords(text);
}

const kindOfWords = keptByText((text) => {
  const plain = plainHead(text);
  return plain === "" ? null : (kinds.find(([form]) => form.test(plain))?.[1] ?? null);
});

const fillers =
  /(?:現在|時点|末|見込み?|実績|目標|計画|予定|値|額|数値|ベース|の|及び|および|年度別|年度|年間|各年|累計|平均|合計|総計|小計|計|総数|男女|男性|女性|男|女|うち|その他|内訳|数|最終|中間|初年度|[0-9]+年目|kpi|[a-z]|[\s・･、,:：/／()（）［］[\]【】〔〕「」『』~～〜\-－→⇒*※0-9])/giu;

/** What the heads of columns are put together from; the name of a thing holds other words beside (観光振興施策, 指標39の参加者数). */
const headParts =
  /重要|会計|現状|→|⇒|年齢|階級|階層|規模|別|業績評価|指標|kpi|成果|数値|基本|目標|主要|主な|関係|関連|構成|対象|連携|実施|開催|事業|取組|活動|施策|政策|分野|柱|細|名称|件名|題名|タイトル|名|番号|no\.?|№|コード|連番|整理|項目|項番|順位|科目|品目|区分|内訳|単位|担当|所管|所属|部局|部課|課|主体|備考|摘要|出典|資料|定義|算出|算定|方法|根拠|算式|考え方|理由|説明|概要|内容|注記|方向性?|課題|要因|今後|コメント|特記|状況|開始|終了|場所|会場|調査|年度|年次|年月|年|月|日|時点|期限|期間|達成|率|度|進捗|執行|増減|差引|比較|評価|判定|ランク|前年|対|比|伸び?|増加|大|中|小|分類|展開|方針|重点|テーマ|ポイント|プロジェクト|市町村|振興局|地域|圏域|自治体|都道府県|ホームページ|url|連絡先|に関する|(?:データ|情報)の?(?:元|出所)|[の・等別額値数款項目節及びa-e#()（）-]/gi;

/** A longer text is no head, whatever words stand in it. */
const longestHead = 60;

/**
 * How far a text is made of the words that heads are made of: roles (目標値), periods, units, and what columns are called. `true` for
 * 「目標値（R1）」 and 「令和元年度」, `false` for the name of an indicator in which such a word stands (「目標値の見直しの会議回数」).
 */
export const isHeadText = (text: string): boolean =>
  text.length <= longestHead && isMadeOfHeadWords(text.includes("\n") ? text.replace(/\s*\n\s*/g, "") : text);

const isMadeOfHeadWords = keptByText((text) => {
  const plain = plainHead(text);
  if (asUnitHead(text) !== null || /^(?:数値|値|実数|金額|計画|予定)$/.test(plain)) return true;
  if (plain === "" || plain.length > 24 || /。/.test(plain)) return false;
  if (/.[^\s]*[^部局課室担当主管所管]{2}[課室]$/.test(plain) && kindOfHead(text) !== "owner") return false;
  const periods = findPeriods(text);
  if (periods.length === 0 && /(?:^|[】〕\]）:：])[約▲△−-]?[\d０-９]/.test(plain)) return false;
  if (periods.length > 0) return !/[\d０-９]/.test(withoutPeriods(text, periods)) && leftOver(text).length <= 1;
  if (kindOfHead(text) !== null) return plain.length <= 16 && plain.replace(headParts, "").length <= 2;
  return (
    (roleOfWords(text) !== null || /^(?:男女?|女|男性|女性|計|合計|総数|総計|小計)$/.test(plain)) &&
    leftOver(text).length <= 1
  );
});

/** 18～29歳, 65歳以上, 30代: answers and people are counted by such heads. */
export const ageGroup = /^(?:\d{1,3}歳?[~〜～-]\d{1,3}[歳代]|\d{1,3}歳(?:以上|以下|未満)|[1-9]0代)$/;

/** 計画, 計画事業費, 概算事業費, 現行目標: when or how a figure was set down, not what it is of. */
const plannedWord = /^\s*(?:(?:計画|概算)(?=事業費|予算|額|値|\s*$)|現行(?=の?目標))/;

/** What is left of a head when roles, periods, units and filling words are taken away: the name of a group, 男, an area. */
export function leftOver(text: string): string {
  const bare = withoutUnit(withoutPeriods(text, findPeriods(text)));
  return toCommonWidth(bare).replace(plannedWord, "").replace(roles, "").replace(fillers, "").trim();
}

const roles = new RegExp(labelWords, "g");
const roleParts = new RegExp(`(?:${roleLabels})(?:[(（]?[値額案][)）]?)?`, "g");
/** 令和8年度中起債額: in the course of the year, not 令和8年度中間. */
const duringYear = /(?<=年度)中(?![間央期学])/;
/** Words that say whose figure it is, though heads are made of them. */
const parts = /男性|女性|男女計|男|女|総数|合計|総計|小計|^計$|^(?:全国|全道|全県|全市|全町|道内|県内|市内)$/;

/** What a thing costs over all its years: the amount of no budget. */
export const overYears = /^(?:総額|事業費総額|総事業費|全体事業費|全体計画額?)$/;

/** 目標値（期限）: the bracket says that the cells hold a year beside their figure. */
const whenOnly =
  /[（(](?:※|数値は)[^()（）]*[)）]|(?:中間|最終)年度の(?=目標)|[（(](?:期限|目標年次?|目標年度|年度|年次?|調査年度?|基準年度?|時点|[0-9０-９]{1,2}年目)[)）]|[0-9０-９]{1,2}[かカヵヶケ箇]年(?:間の?)?(?=目標)/g;

/** 令和4年度比, （参考）令和元年度比: with what the figures are compared, not when they were counted. */
export const isComparedWith = (text: string): boolean =>
  text.length <= longestHead && /[\d０-９元](?:年|年度|月)比[\s　]*(?:[(（][^()（）]*[)）])?$/.test(text.trim());

/** What a head says of its figures beside role, period and unit: 参加者数, うち国費, 男. Empty where it says no more. */
export function subjectOfHead(text: string): string {
  if (text.length > longestHead || isBareYear(text)) return "";
  const whole = /^[\s　]*(?:その他|補正後[^（(]{0,6})[\s　]*$/.exec(withoutUnit(text))?.[0];
  if (whole !== undefined) return whole.replace(/[\s　]/g, "");
  if (isComparedWith(text)) return text.trim();
  // beside 構成比 and 増減率: the count itself
  if (/^[\s　]*実[\s　]?数[\s　]*$/.test(withoutUnit(text))) return "";
  const plain = text.replace(duringYear, "").replace(whenOnly, "");
  const bare = toCommonWidth(withoutUnit(withoutPeriods(plain, findPeriods(plain))));
  if (overYears.test(bare.trim())) return bare.trim();
  if (/^うち\S/.test(bare) && roleOfWords(text) === null) return bare.replace(/\s/g, "");
  if (leftOver(text) === "") return parts.exec(text)?.[0] ?? "";
  const words = bare
    .replace(plannedWord, "")
    .replace(roleParts, "")
    .replace(/^等$/, "")
    .replace(/^[①-⑳]?[\s・、:：の]+|^[①-⑳](?=$|[\s　])|[\s・、:：]+$/g, "");
  return words.replace(/[(（]\s*[)）]/g, "");
}

function plainHead(text: string): string {
  return withoutUnit(toCommonWidth(text))
    .replace(/[\s・･]+/g, "")
    .replace(/^[(［[【](.*)[)］\]】]$/, "$1");
}

/** 合計 and the like, with what is left out of it in brackets or without: the column or row of a total. */
export const isTotalWord = (text: string): boolean =>
  /^(?:(?:歳[入出]|[都道府県市区町村郡部款項目局課]|会計|全|柱[0-9０-９]{1,2}|[^\s（()）]{0,14}(?:[費款項目部局課]|会計|施策|事業|目標|分野))?(?:合|総|小|中|累)?計|総合計|全体|総額|合計額)(?:[(（][^()（）]*(?:除く|除き|含む|含まない|含まず|\d(?:事業|件|団体|市町村|か所|項目))[^()（）]*[)）])?$/.test(
    text.length > 40 ? "" : text.replace(/[\s　]/g, ""),
  );

/** 2019 or 27 under a head of years: a number that is a year if its neighbours are. */
export function isBareYear(text: string): boolean {
  return /^(?:(?:19|20)\d{2}|[0-9]{1,2}|元)$/.test(toCommonWidth(text).trim());
}

/** 目標 or 実績値 in a cell of its own, and no more. */
export const isRoleAlone = (text: string): boolean =>
  text.length < 12 && roleOfWords(text) !== null && leftOver(text) === "";

/** 進捗状況, 実績値及び達成状況 over the targets and results of the years say no more of them than the title does. */
export const withoutProgress = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, at) => {
    const [plain, below] = [text.replace(/\s/g, ""), texts.slice(at + 1)];
    if (ofPlan.test(plain)) return !below.some((word) => isPeriodText(word) || saysItself(word));
    return !(ofProgress.test(plain) && below.some(saysItself));
  });
/** 計画期間 over the years that it lasts. */
const ofPlan = /^(?:計画|実施|事業|取組|評価)(?:対象)?期間(?:内|中)?$/;
const saysItself = (text: string): boolean => roleOfWords(text) !== null || kindOfHead(text) === "rate";
const ofProgress =
  /^(?:(?:[KＫ][PＰ][IＩ]|指標|年度別|各年度|目標値?|実績値?)(?:の|及び|と|・|、)?){0,3}(?:進捗|達成|進行|取組|実施)(?:の?状況|管理|の?推移)$/i;
