import { toCommonWidth } from "../../../foundation/index.ts";
import type { Accumulation } from "./found-fact.ts";
import { labelWords, roleOfWords } from "./role-words.ts";
import { namesMeasure } from "./text/marks.ts";

/** Footnote marks at a figure: （注1）, ※2, *1, ¹, and a 1) that stands apart. A unit's own ² (m²) is none. */
/** 注 is a letter of other words as well: 受注額, 発注件数10件. */
const noteForm =
  /[（(]?(?:※|＊|\*)[ 　]*[0-9０-９¹²³⁴-⁹]{0,2}[)）]?|[（(](?:注|註)[ 　]*[0-9０-９¹²³⁴-⁹]{0,2}[)）]|(?:注|註)[ 　]*[0-9０-９¹²³⁴-⁹]{1,2}[)）]?(?=$|[\s（(])|(?<=^|[\s　\d０-９%％])(?:注|註)[)）]?(?=$|[\s　:：])|(?<=[\d０-９][^\S\n])\d{1,2}[)）]$|(?<=[\d０-９%％ぁ-んァ-ヶー一-龠)）])[¹²³⁴-⁹]+/g;

export type WithNotes = { readonly text: string; readonly notes: readonly string[] };

/** Takes footnote marks off; their names are given as 注1, ※2, *1. A mark that stands alone in its cell stays: it may be an absence. */
export function takeNotes(text: string): WithNotes {
  const notes: string[] = [];
  const rest = text.replace(noteForm, (mark) => {
    notes.push(noteName(mark));
    return "";
  });
  return rest.trim() === "" ? { text, notes: [] } : { text: rest.trim(), notes };
}

/** One spelling for a note's mark, so that 「（注１）」 at the figure finds 「注1」 at the foot. */
export function noteName(mark: string): string {
  const plain = toCommonWidth(mark.normalize("NFKC"))
    .replace(/[()\s:.]/g, "")
    .replace(/^註/, "注");
  return /^\d+$/.test(plain) ? `注${plain}` : plain;
}

const boundBefore = "約|およそ|概ね|おおむね|ほぼ|最大|最低|少なくとも|累計|延べ|のべ|マイナス";
const figureStart = "(?=[\\d０-９▲△−–+＋¥￥\\[［〇一二三四五六七八九-])";
const boundOrFigure = `(?=(?:${boundBefore})|[\\d０-９▲△−+＋¥￥-])`;
const knownLabel = new RegExp(
  `^[（(【\\[]?((?:うち[^\\d０-９▲△（）()]{1,14}?|${labelWords}|[、・]){1,4})[)）】\\]]?[\\s:：、=＝]*${boundOrFigure}`,
);
/** 年平均 2.6人: whose figure it is is not said by it. */
const yearByYear = "(?:年平均|年間|毎年度?)";
const freeLabel = new RegExp(
  `^((?!${boundBefore}|${yearByYear}[\\s　]*[\\d０-９])[^\\d０-９▲△:：]{1,20}?)(?:[:：=＝]|[ 　]+)\\s*${boundOrFigure}`,
);

/** 英語検定3級相当以上の生徒の割合：46.0％: what is measured may have a number in its name, where a colon ends it. */
function measureLabel(text: string): RegExpExecArray | null {
  const found = labelWithNumber.exec(text);
  return found && namesMeasure(found[1] ?? "") ? found : null;
}
const labelWithNumber = new RegExp(`^((?![\\d０-９▲△約])[^:：→⇒\\n]{4,60})[:：]\\s*${boundOrFigure}`);

/** 現状 －, 目標：未設定: a mark or a word stands where the figure would. */
const labelOfAbsence = new RegExp(
  `^[（(【\\[]?(${labelWords})[)）】\\]]?[\\s:：＝=]{1,3}(?=(?:[-－―—–ー…‥xX]{1,3}|(?:未|なし|無し|該当|集計|調査中)\\S{0,8})[)）]?$)`,
);

/** 現状 －／目標: the words of two figures with the first of them between. */
const isSeveral = (label: string): boolean => {
  const parts = label.split(/[／/、;；]/).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => roleOfWords(part) !== null);
};

export type WithLabel = { readonly text: string; readonly label: string | null };

const behindLabel = /^(.*\d.*?)[（(【[](実績値?|見込値|見込み?|推計値?|予測値?|目標値?|計画値?)[)）】\]]$/s;

/** Takes the label off a figure: 目標 50店, 女性：12人, うち外国人 234人, 1,234人（見込）. */
export function takeLabel(text: string): WithLabel {
  const behind = behindLabel.exec(text);
  if (behind) return { text: behind[1] ?? text, label: behind[2] ?? null };
  const found = knownLabel.exec(text) ?? labelOfAbsence.exec(text) ?? freeLabel.exec(text) ?? measureLabel(text);
  if (found && isSeveral(found[1] ?? "")) return { text, label: null };
  const label = found?.[1]?.replace(/^[・○◯●◎□■]/, "").trim() ?? "";
  return found && label !== "" ? { text: text.slice(found[0].length), label } : { text, label: null };
}

const everyYear = new RegExp(
  `^(?:毎年度?|各年度?|年間|年平均|単年度?|1年当たり|1年あたり|年)[にで]?\\s*${figureStart}`,
);
const severalYears = "\\d{1,2}(?:[かカヵヶケ箇]年|年間)(?:の?(累計|合計|計|平均))?";
const yearsBefore = new RegExp(`^${severalYears}[にで]?\\s*${figureStart}`);
const yearsBehind = new RegExp(`^(.*\\d.*?)\\(${severalYears}\\)$`);

export type WithAccumulation = { readonly text: string; readonly accumulation: Accumulation };

/** Takes 毎年, 年間, 5年間で, （5年間累計） and the like off a figure. */
export function takeEveryYear(text: string): WithAccumulation {
  const plain = toCommonWidth(text);
  const found = everyYear.exec(plain);
  if (found)
    return { text: text.slice(found[0].length), accumulation: found[0].startsWith("年平均") ? "average" : "yearly" };
  const before = yearsBefore.exec(plain);
  if (before) return { text: text.slice(before[0].length), accumulation: overYears(before[1]) };
  const behind = yearsBehind.exec(plain);
  if (behind) return { text: text.slice(0, behind[1]?.length), accumulation: overYears(behind[2]) };
  return { text, accumulation: null };
}

/** （5年間）, 4か年の累計: how many years, and nothing else. */
export const isSpanOfYears = (text: string): boolean =>
  new RegExp(`^[(（]?\\s*${severalYears}\\s*[)）]?$`).test(toCommonWidth(text).trim());

const overYears = (word: string | undefined): Accumulation => (word === "平均" ? "average" : "cumulative");

const wordings: readonly (readonly [form: RegExp, instead: string])[] = [
  [/^ほぼ/, "約"],
  [/^[±＋－]?±(?=[0０](?![\d０-９.．]))/, ""],
  [/(?<=[名人回件社校戸棟台組か所団体])(?:が|の)?(?:参加|来場|利用|開催|実施|設置|整備|登録|成立)$/, ""],
  [/^第(?=[\d０-９]+位$)/, ""],
  // 「全８地区」: all of them, and how many they are
  [
    /^全(?=[\d０-９]{1,4}(?:地区|市町村|市町|町村|市|町|村|小?中?学?校|園|校区|学区|集落|施設|事業所|[かカヵヶケ箇]所|団体|路線|課|戸|世帯)$)/,
    "",
  ],
  [/^[1１](?:日|人|世帯|戸|週|か月|月|年|回)(?:当たり|あたり|当り)[\s　]*(?=[\d０-９])/, ""],
  [/^([\d０-９.．]+[^\d０-９\s]{0,3})以上[、,，・\s]*([\d０-９.．]+[^\d０-９\s]{0,3})以下$/, "$1~$2"],
  [/(?:を)?(?:超える|上回る)(?:こと)?$/, "超"],
  [/(?:を)?下回る(?:こと)?$/, "未満"],
  [/(?:を)?(?:維持|確保|達成|実現|目指す|継続|めざす)(?:する|し続ける)?(?:こと)?$/, ""],
  [
    /(?:に|へ|まで)(?:増加|減少|削減|拡大|向上|上昇|低下|短縮|縮小|引き?上げ|引き?下げ|抑制)(?:する|させる)?(?:こと)?$/,
    "",
  ],
  [/(?:にする|とする|程度とする)$/, ""],
  [/^(.*\d[^～~]*[^\d\s～~])[～〜~]$/, "$1以上"],
];

/** Words that say what is to be done with a figure, as the signs that the reader of figures knows: 60%を超える → 60%超, 0件を維持 → 0件. */
export function toPlainWording(text: string): string {
  return wordings.reduce((left, [form, instead]) => left.replace(form, instead).trim(), text.trim());
}

/** A change and no level: 5%増, 前年比10％減, 3割削減. Its number must not be taken for the figure itself. */
export function isChange(text: string): boolean {
  const plain = toCommonWidth(text);
  return (
    /[\d割%](?:[^\d]{0,6})?(?:増加?|減少?|削減|増員|増設|短縮|上昇|低下|アップ|ダウン|改善)$/.test(plain) ||
    /^(?:対?前年度?比|前年度?より|現状より|現状から|基準年比)/.test(plain)
  );
}
