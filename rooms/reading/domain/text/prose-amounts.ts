import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { TextFigure } from "./figures.ts";

/** What an amount of money in a sentence is of, and whether the sentence says that it is budgeted. */
export type AmountSaid = {
  readonly name: string;
  readonly isBudget: boolean;
  /** 「…で39億円を増額」: what a supplementary budget adds. */
  readonly isAdded: boolean;
};

/** 計上, 盛り込む: what a sentence does with an amount that it budgets. */
const budgeted = /計上|盛り込|措置|予算化|予算を組|充て|充当|投じ|配分|積み立|追加し|^を確保/;
/** 「主要事業は、橋の架替工事に3億円、町道改良に1億円となっている」: amounts in a list, each behind what it is for. */
const listed = /^(?:、[^。、]{2,40}[にへ]約?[\d０-９][^。、]{0,16}円|と?なって|です|である)/;
const ofProgrammes = /(?:事業|予算|施策|取組)(?:として)?は、[^。]{0,200}[にへ]約?$/;
/** 「総額160億円の新年度（令和8年度）一般会計当初予算案を」 */
const behindIt =
  /^の(?:新年度の?(?:[(（][^()（）]{1,10}[)）])?)?((?:新年度|一般会計|当初|補正)*予算案)(?=[をがにで]|$)/;
/** 「7900万円を財政調整基金へ積み立て」 */
const putInto = /^を([^、。はがを]{2,24}?)(?:として|へ|に)(?:繰り?越|積み?立|充て)/;
/** 「財政調整基金からは1億2千万円を繰り入れる」: the fund it comes from, whatever the sentence before was about. */
const fundAhead =
  /(?:^|[、はがに])([^、。はがをに\d０-９]{1,24}?(?:基金|積立金))から(?:は|も)?、?(?:総額|合わせて|約|、)*$/;
const drawnBehind = /^を(?:繰り?入|取り?崩|充て|充当|活用|使|投じ)/;
const compared = /前年|昨年|比べ|比較|比で|年度比/;

/** What is said of an amount stands within so many letters of it. */
const farthest = 200;

/** Null where the figure is no money, stands in no sentence, or the sentence does not name it. */
export function amountInSentence(figure: TextFigure): AmountSaid | null {
  const { line, unit, start, end } = figure;
  if (unit !== "円") return null;
  const rest = /^[^。]*/.exec(line.text.slice(end, end + 3 * farthest))?.[0] ?? "";
  const ahead = `${line.begun ?? ""}${line.text.slice(0, start)}`.slice(-farthest);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const isAdded = /^を(?:増額|追加|補正)/.test(rest) && !compared.test(sentence);
  const isBudget = isAdded || budgeted.test(rest) || (listed.test(rest) && ofProgrammes.test(sentence));
  // 「結婚した方へ10万円を助成する」: what one of them is given
  if (/^を(?:上限に)?(?:助成|補助|支給|給付|贈呈)/.test(rest)) return null;
  const isSaid = isBudget || /[。、]/.test(line.text) || /(?:予算|総額)[\s　]*$/.test(ahead);
  const object = /^計上/.test(rest) ? /^(.+)を(?:総額|約)*$/.exec(sentence)?.[1] : undefined;
  const own = isSaid
    ? (bracketed(sentence, rest) ??
      (object === undefined ? undefined : withoutLead(object)) ??
      nameIn(sentence, isBudget))
    : undefined;
  const drawn = drawnBehind.test(rest) ? fundAhead.exec(sentence)?.[1] : undefined;
  const name = putInto.exec(rest)?.[1] ?? drawn ?? own ?? behindIt.exec(rest)?.[1];
  return name === undefined ? null : { name, isBudget, isAdded };
}

/** 「一般財源の全体額（47億円）は」: the amount stands in a bracket of its own behind its name. */
function bracketed(sentence: string, rest: string): string | undefined {
  const name = /^[)）]/.test(rest) ? /^(.*(?:予算|[一-龠ァ-ヶー]{2}))[(（]$/.exec(sentence)?.[1] : undefined;
  return name === undefined ? undefined : withoutLead(name);
}

const sumWords =
  "(?:[、，\\s　]|総額|歳入歳出(?:とも|それぞれ)に?|合わせて|あわせて|合計で?|計|およそ|さらに|新たに)*$";
/** 「…に」, 「…として」, 「…には、総額」 straight ahead of the amount. */
const isFor = new RegExp(
  `^(.+?)(?:に(?:は|対して?|要する経費(?:として)?|係る経費(?:として)?)?|へは?|として(?:は)?|のため)${sumWords}`,
);
const wholes = "会計|予算案?|[予決]算額|予算現額|補正額|総額|全体|規模|歳入|歳出|財源|経費|残高|収支|額(?=[(（])";
/** 「全会計では」, 「総額で」: only what names a whole budget. */
const isWhole = new RegExp(
  `^(.+?(?:${wholes})(?:[(（][^()（）]{1,12}[)）])?)(?:では?|は|が|といたしましては?|としましては?)${sumWords}`,
);
/** 「建設費補助金750万円」, 「翌年度へ繰り越すべき財源　4億円」: a word of money straight ahead. */
const isBeside =
  /(?:^|[\s　、，。]|を合わせて|を差し引いた|として、?|円[とや])((?:[^\s　、，。はがを]|(?<=[一-龠])[ 　](?=[一-龠])){2,40}(?:予算|会計|事業|補助|助成|[費額金税債料]|財源|収支|[(（][^()（）\d]{3,12}[)）]))[\s　]*$/;
/** 「国庫支出金について、…合わせて123億円を」: what a sentence is about. */
const isAbout = /(?:^|、)([^、。]{2,30})について、(?:.*(?:合わせて|あわせて)|[^、。]{0,12}(?<!で))$/;
const isOf = /^(.+)で(?:総額|約|、)*$/;
/** 「村債は、過疎対策事業等で、」, 「地方交付税は、実績額等から」: a tax, a bond or a fund that nothing else is said to be the sum of. */
const topic = /^(?:[^はが。]*[、。])?([^はが、。\d]{1,24}(?:税|債|金|料|収入))は、?[^\d]*$/;
/** 「前年度比17.6％増の」 between the name and its amount. */
const change =
  /[、，]?(?:対?前年度?(?:当初)?(?:予算)?比|同比?|比)?(?:約)?[\d０-９][\d０-９,，.．・億万千円%％]*(?:ポイント)?[増減](?:額?の|えて|って)$/;
/** 「町税が住宅の新築により」: why it changed. */
const cause = /(?<=[はが]、?)[^はが、。]{2,24}(?:により|によって|に伴い|を受け|から|ため)、?$/;
/** 「過去最高だった前年度と比べて」 */
const comparison = /[、，]?[^はが、。]{0,12}前年度?(?:の?当初)?(?:予算)?[とに](?:比べ|比較し)て?、?$/;
const ofChange = /^(.+?)(?:は|が|に)、?$/;
const longestName = 60;

function nameIn(sentence: string, isBudget: boolean): string | undefined {
  if (/」(?:に|は|が|へ|として)?は?[、，]?[\s　]*$/.test(sentence)) return undefined;
  const bare = withoutYearBehind(withoutChange(sentence).replace(comparison, ""));
  const ofBudget = isBudget ? [isAbout, topic, isFor, isOf] : [];
  const forms = [...(bare === sentence ? [] : [ofChange, isFor]), ...ofBudget, isWhole, isBeside, topic];
  const words = forms.flatMap((form) => form.exec(bare)?.[1] ?? []);
  // 「一般会計は、…を目指し、予算額は310億円」: a word that is no name of its own is of what the sentence began with
  const begun = words.length > 0 ? (firstTopic.exec(bare)?.[1] ?? []) : [];
  return words
    .slice(0, 1)
    .concat(begun)
    .map((name) => withoutLead(name).replace(/は(?:全体|総額|合計)$/, ""))
    .find(isName);
}

/** What changed, without by how much and why; as it is where no change is told. */
function withoutChange(sentence: string): string {
  const bare = sentence.replace(change, "");
  return bare === sentence ? sentence : bare.replace(cause, "");
}

/** 「導入補助に令和６年度は」: when the money is spent may stand behind what it is spent for. */
function withoutYearBehind(sentence: string): string {
  if (!yearBehind.test(sentence)) return sentence;
  const last = findPeriods(sentence).at(-1);
  const isBehind = last && /^(?:に?は|当初予算で)?[、\s　]*約?$/.test(sentence.slice(last.end));
  return isBehind && /[にへ]、?$/.test(sentence.slice(0, last.start)) ? sentence.slice(0, last.start) : sentence;
}
const yearBehind = /[にへ]、?[^にへ、。]{0,6}年度?(?:に?は|当初予算で)?[、\s　]*約?$/;

const firstTopic = /^([^はが、。]{2,24})は、/;

const isName = (name: string): boolean =>
  name.length > 1 && name.length <= longestName && /[一-龠ァ-ヶ]/.test(name) && !empty.test(name);

/** 「前年度に比べ」, 「財源に」, 「対象に」: no names of what money is for. */
const empty =
  /^(?:[前昨今本同翌]年度?|当初|全体|財源|対象|上限|限度|これ|それ|主な(?:事業|もの|内容)|(?:予算|全体|その|年間)?(?:金額|総額|合計|予算額?|経費)|(?:計画|目標|見込|実績|決算)額(?:[(（][^()（）]{1,8}[)）])?)$|歳入歳出予算の総額$|(?:比べ|対し|より|[一-龠]比|よう|こと|ため)$/;

/** What joins a clause to the sentence before, tells whose or when, or leads up to the name: one after the other it goes. */
const leads: readonly RegExp[] = [
  /^(?:当初)?予算(?:の?規模|額)は、?(?=[^\s]{0,4}会計)/,
  /^[\s　・･○◯●■□◆◇※▼▽△〇*]+/,
  /^(?:[(（][^()（）]{1,4}[)）]|[\d０-９①-⑳]{1,2}[\s　.．]+)/,
  /^.*[\d０-９千百万億兆]円[)）]?(?:を合わせた|を加えた|を含めた|を差し引いた|を除いた|と|の|で)?/,
  /^[^はが]*[)）]を合わせた/,
  /^[^はがを]{2,20}と合わせた(?=[一-龠]{2,8}$)/,
  /^(?:新年度|来年度)の(?=.{4,})/,
  /^(?:そして|また)?(?:の|における|(?:(?:当初)?予算案?)?(?:では?|には?)|、)+(?=[^\s])/,
  /^(?:このうち|そのうち|うち|また|なお|さらに|加えて|一方|新たに|引き続き|主に|新規事業として|その後の)/,
  /^「[^「」]{2,20}」(?:分野|部門)?(?:では|として)/,
  /^[^\s、]{0,8}[県市町村区](?:は|では)(?=[^\s]{3,})|^国は|^.{2,20}予算案?は(?=.{4,})/,
  /^(?:本[県市町村区道府]|当[市町村])の/,
  /^(?:[一-龠ぁ-んァ-ヶ]{0,10}[県市町村区道府]のの?|当初予算の)(?=(?:一般|特別|企業|全)会計)/,
  /^.*(?:示したとおり|のとおり|ために)(?=.{4,})/,
  /^.*(?:からなる|による|できる|される|された|となる|などにより|ための(?!予算|経費|費用)|を補う|を占める|とする|を含む|を差し引いた|を除いた)(?=[一-龠]{2,10}$)/,
  /^.{2,12}から(?=[^\s]{2,8}へ)/,
];

/** 「歳入全体の60.8％を占める市税は」: of what a share is. Null for any other figure. */
export const shareOf = ({ unit, line, end }: TextFigure): string | null =>
  unit === "%" ? (/^を占める([一-龠ァ-ヶー]{2,12})(?=[はが、])/.exec(line.text.slice(end))?.[1] ?? null) : null;

/** The last clause, without what leads up to the name and without when it holds. */
function withoutLead(words: string): string {
  const from = startOfClause(words);
  // what opens a sentence may stand behind a heading that ran into it
  const clause = from > 0 ? words.slice(from) : words.replace(/^.*[一-龠)）][\s　]+(?=[^\s　]{4,}$)/, "");
  const own = clause.replace(/^(?:今|本|来|新)年度の/, "");
  const timeless = withoutPeriods(own, findPeriods(own));
  const bare = leads.reduce(
    (rest, lead) => rest.replace(lead, ""),
    timeless === own ? own : timeless.replace(/^(?:に)?は、?(?=.{4,})/, ""),
  );
  return bare
    .replace(/(?:を行う|を実施する)?ための?(?:経費)?$/, "")
    .replace(/[(（]\d{1,2}[^()（）]{1,6}[)）]$/, "")
    .replace(/^.*(?:額|(?<!会)計)[(（]([^()（）\d]{3,12})[)）]$/, "$1")
    .trim();
}

/** 「A事業やB事業、C事業」 is one name: a clause that lists with や goes on behind its comma. */
function startOfClause(words: string): number {
  const from = lastBreak(words) + 1;
  if (from === 0) return 0;
  const before = lastBreak(words.slice(0, from - 1)) + 1;
  const isList =
    /^[^はがをにで。「」▽▼]{3,60}$/.test(words.slice(before, from - 1)) && words.slice(before, from).includes("や");
  const isSum = /と[^、]*、$/.test(words.slice(before, from)) && /を合わせた.*(?:総額|合計)$/.test(words.slice(from));
  return isSum || (isList && /(?:事業|費|金)$/.test(words)) ? before : from;
}

/** A comma, a full stop or the mark of an item, outside of brackets. */
function lastBreak(words: string): number {
  let depth = 0;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const letter = words.charAt(place);
    if (/[)）」]/.test(letter)) depth += 1;
    else if (/[(（「]/.test(letter)) depth -= 1;
    else if (depth === 0 && /[、，。▽▼]/.test(letter)) return place;
  }
  return -1;
}
