import { programmeEnd } from "./budget-names.ts";
import type { FlowWord } from "./flow-words.ts";

/** What the words ahead of the amounts of a row say: its flag (「」 where none stands there), its name, and how much was added. */
export type MoneyName = {
  readonly flag: string;
  readonly name: string;
  /** 「（拡充額1,500千円）」 in what is said about the programme: 1,500千円. */
  readonly expansion: string | null;
  /** Of these words. */
  readonly words: readonly FlowWord[];
};

const flagWord = /^[【［[(（]?(?:一部)?(?:新規?|拡充?|継続?|再掲)[】\]］)）]?$/;
const expansionForm = /[(（](?:うち)?拡充額[:：]?\s?([\d,]+(?:千円|百万円|万円|億円|円))[)）]/;

/** Behind a flag the name of a programme ends where one does, and the rest is said about it; without one all words are the name. */
export function nameOfMoney(ahead: readonly FlowWord[]): MoneyName | null {
  const place = ahead.findLastIndex(({ text }) => flagWord.test(text));
  const flag = ahead[place];
  const own = withoutNumber(ahead.slice(place + 1));
  const named = flag === undefined ? own : programmeOf(own);
  const name = named.map(({ text }) => text).join("");
  if (!/[一-龠ァ-ヶ]{2}/.test(name) || name.length > longestName || /[。、]/.test(name)) return null;
  const said = own.slice(named.length);
  const words = [...(flag ? [flag] : []), ...named, ...said.filter(({ text }) => expansionForm.test(text))];
  return { flag: flag?.text ?? "", name, expansion: expansionOf(said), words };
}
const longestName = 60;

/** 「10 保健費」: the number of a 款 or 項. */
const withoutNumber = (words: readonly FlowWord[]): readonly FlowWord[] =>
  /^\d{1,3}[.．]?$/.test(words[0]?.text.normalize("NFKC") ?? "") ? words.slice(1) : words;

const expansionOf = (said: readonly FlowWord[]): string | null =>
  expansionForm.exec(
    said
      .map(({ text }) => text)
      .join("")
      .normalize("NFKC"),
  )?.[1] ?? null;

/** 「架空の森を守る対 策事業費 架空の森を…」: up to the first word with which the name of a programme ends, and 補助金 alone behind it. */
function programmeOf(words: readonly FlowWord[]): readonly FlowWord[] {
  let to = 0;
  let name = "";
  while (to < words.length && to < mostWords) {
    name += words[to]?.text ?? "";
    to += 1;
    if (programmeEnd.test(name) && !endAlone.test(words[to]?.text ?? "")) return words.slice(0, to);
  }
  return [];
}
const mostWords = 6;
const endAlone = /^(?:事業費?|補助金|交付金|負担金|委託費|整備費|推進費|対策費|基金)$/;
