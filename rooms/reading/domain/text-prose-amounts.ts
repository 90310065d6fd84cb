import { findPeriods, withoutPeriods } from "./find-periods.ts";
import type { TextFigure } from "./text-figures.ts";

/** What an amount of money in a sentence is of, and whether the sentence says that it is budgeted. */
export type AmountSaid = {
  readonly name: string;
  readonly isBudget: boolean;
  /** 「…で39億円を増額」: what a supplementary budget adds. */
  readonly isAdded: boolean;
};

/** 計上, 盛り込む: what a sentence does with an amount that it budgets. */
const budgeted = /計上|盛り込|措置|予算化|予算を組|充て|充当|投じ|配分|積み立|追加し/;
const sumWords = "(?:[、，\\s　]|総額|合わせて|あわせて|合計で?|計|およそ|さらに|新たに)*$";
/** 「…に」, 「…として」, 「…には、総額」 straight ahead of the amount. */
const isFor = new RegExp(
  `^(.+?)(?:に(?:は|対して?|要する経費(?:として)?|係る経費(?:として)?)?|へは?|として(?:は)?|のため)${sumWords}`,
);
/** 「全会計では」, 「総額で」: only what names a whole budget. */
const isWhole = new RegExp(
  `^(.+?(?:会計|予算案?|[予決]算額|補正額|総額|全体|規模|歳入|歳出|財源|残高|収支|額(?=[(（]))(?:[(（][^()（）]{1,12}[)）])?)(?:では?|は|が|といたしましては?|としましては?)${sumWords}`,
);
/** 「建設費補助金750万円」, 「翌年度へ繰り越すべき財源　4億円」: a word of money straight ahead. */
const isBeside =
  /(?:^|[\s　、，。])((?:[^\s　、，。はがを]|(?<=[一-龠])[ 　](?=[一-龠])){2,40}(?:[費額金税債料]|財源|収支|[(（][^()（）\d]{3,12}[)）]))[\s　]*$/;
const longestName = 44;

/** Null where the figure is no money, stands in no sentence, or the sentence does not name it. */
export function amountInSentence(figure: TextFigure): AmountSaid | null {
  const { line, unit, start, end } = figure;
  const rest = /^[^。]*/.exec(line.text.slice(end))?.[0] ?? "";
  const ahead = line.text.slice(0, start);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const isAdded = /^を(?:増額|追加|補正)/.test(rest) && !compared.test(sentence);
  const isBudget = unit === "円" && (isAdded || budgeted.test(rest));
  if (unit !== "円" || !(isBudget || line.text.includes("。"))) return null;
  const name = bracketed(sentence, rest) ?? nameIn(sentence, isBudget);
  return name === null ? null : { name, isBudget, isAdded };
}
const compared = /前年|昨年|比べ|比較|比で|年度比/;

/** 「一般財源の全体額（47億円）は」: the amount stands in a bracket of its own behind its name. */
function bracketed(sentence: string, rest: string): string | null {
  const name = /^[)）]/.test(rest) ? /^(.*[額費税金料債高源入出])[(（]$/.exec(sentence)?.[1] : undefined;
  return name === undefined ? null : withoutLead(name);
}

/** 「国庫支出金について、…合わせて123億円を」: what a sentence is about. */
const isAbout = /(?:^|、)([^、。]{2,30})について、(?:.*(?:合わせて|あわせて)|[^、。]{0,12})$/;
const isOf = /^(.+)で(?:総額|約|、)*$/;

function nameIn(sentence: string, isBudget: boolean): string | null {
  if (/」(?:に|は|が|へ|として)?は?[、，]?[\s　]*$/.test(sentence)) return null;
  const whole = isWhole.exec(sentence)?.[1];
  const ofBudget = isBudget ? [isAbout, isFor, isOf].map((form) => form.exec(sentence)?.[1]) : [];
  const words = ofBudget.find((one) => one !== undefined) ?? whole ?? isBeside.exec(sentence)?.[1];
  if (words === undefined) return null;
  const name = withoutLead(words);
  const isName = name.length > 1 && name.length <= longestName && /[一-龠ァ-ヶ]/.test(name) && !empty.test(name);
  return isName ? name : null;
}
/** 「前年度に比べ」, 「財源に」, 「対象に」: no names of what money is for. */
const empty =
  /^(?:[前昨今本同翌]年度?|当初|財源|対象|上限|限度|これ|それ|(?:予算|全体|その)?(?:金額|総額|合計|予算|経費))$|(?:比べ|対し|より|[一-龠]比|よう|こと|ため)$/;

/** The last clause, without what joins it to the sentence before and without when it holds. */
function withoutLead(words: string): string {
  const from = lastBreak(words) + 1;
  // what opens a sentence may stand behind a heading that ran into it
  const clause = from > 0 ? words.slice(from) : words.replace(/^.*[一-龠)）][\s　]+(?=[^\s　]{4,}$)/, "");
  return withoutPeriods(clause, findPeriods(clause))
    .replace(/^[\s　・･○◯●■□◆◇※▼〇]+/, "")
    .replace(/^(?:[(（][^()（）]{1,4}[)）]|[\d０-９①-⑳]{1,2}[\s　.．]+)/, "")
    .replace(/^(?:そして|また)?(?:の|における|(?:当初)?予算案?|では?|には?|、)+(?=[^\s])/, "")
    .replace(/^(?:このうち|そのうち|うち|また|なお|さらに|加えて|一方|新たに|引き続き|主に|新規事業として)/, "")
    .replace(/^(?:本?[県市町村区道府]|国|当[市町村])(?:は|では)|^(?:本[県市町村区道府]|当[市町村])の|^.{2,20}予算案?は(?=.{4,})/, "")
    .replace(/^.*(?:からなる|による|できる|される|された|等の|などの)(?=[一-龠]{2,10}$)/, "")
    .replace(/^.{2,12}から(?=[^\s]{2,8}へ)/, "")
    .replace(/(?:を行う|を実施する)?ための?(?:経費)?$/, "")
    .replace(/[(（]\d{1,2}[^()（）]{1,6}[)）]$/, "")
    .replace(/^.*(?:額|(?<!会)計)[(（]([^()（）\d]{3,12})[)）]$/, "$1")
    .trim();
}

/** A comma, or a full stop, outside of brackets. */
function lastBreak(words: string): number {
  let depth = 0;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const letter = words.charAt(place);
    if (/[)）」]/.test(letter)) depth += 1;
    else if (/[(（「]/.test(letter)) depth -= 1;
    else if (depth === 0 && /[、，。]/.test(letter)) return place;
  }
  return -1;
}
