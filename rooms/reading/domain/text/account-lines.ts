import { toHalfWidth } from "../../../../foundation/index.ts";
import { headingDepth } from "../heading-forms.ts";
import { joinLines } from "../name-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import { bullet, cleanName, programmeEnd } from "./budget-names.ts";
import { unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const year = "(?:(?:令和|平成|[RH])\\s?(?:元|\\d{1,2})(?:年度?)?\\s?(?:の\\s?)?)";
const stage =
  "(?:当初|最終|現計)予算額?|予算現?額|補正(?:予算)?額|(?:翌年度)?繰越額|不用額|決算(?:見込)?額|執行額|支出済額|執行率|増減額?";
/** Where the money came from. */
const source =
  "(?:国庫?|[国都道府県]{2}|[都道府県])(?:支出|補助|負担)金|(?:地方|[市町村]|過疎|辺地)債|起債|一般財源|特定財源|自主財源|その他(?:財源|特財)?|(?:基金)?繰入金|寄[附付]金|使用料";
const amount = "(?:[▲△-]?約?\\d[\\d,]{0,15}(?:\\.\\d{1,4})?(?:[億万]\\d?[\\d,]{0,6}[千百]?){0,2}|[-－―])";
const unit = "千円|百万円|億円|万円|円|%";
/** 「決算額」, 「R5予算現額」, and 「R5予算」 with its year. */
const account = `${year}?(?:${stage}|${source})|${year}?(?:当初|最終)?(?:予算|決算)`;
const pair = `[【〔[]?(${account})[】〕\\]]?(?:\\s?\\((${unit})\\))?[\\s:]{0,12}(${amount})\\s?(${unit})?`;
const pairs = new RegExp(pair, "g");
/** Nothing but accounts, in brackets or not, to the end of the line. */
const allPairs = new RegExp(`(?:^|\\s|[()、,・○●:】①-⑳])(?=[【〔[]?(?:${account}))(?:${pair}[\\s、,/()]{0,24})+$`);
const longestLine = 200;
const leastPairs = 2;
const farthestName = 8;
const mostNameLines = 3;

type Account = { readonly head: string; readonly value: string; readonly line: TextLine };

/**
 * What was budgeted for a programme and what was spent, side by side or below each other under its name: 「事業名 架空橋修繕事業」 / 「予算現額 18,400千円
 * 決算額 17,926千円」, as the reports on the results of a year give them. Where no name stands above, the amounts are asked.
 */
export function accountLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  const boxes: TextBox[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || taken.has(line)) continue;
    const first = accountsOf(line);
    if (!first) continue;
    const accounts = [...first.accounts, ...accountsBelow(line, first.accounts, lines, taken)];
    const isWhole =
      accounts.length >= leastPairs &&
      (accounts.some(({ head }) => /予算/.test(head)) || areSources(first, line, lines));
    if (!isWhole && !isLabelled(first.ahead)) continue;
    const own = [...new Set(accounts.map((account) => account.line))];
    until = own.at(-1)?.order ?? until;
    const name = nameIn(first.ahead) ?? (ofSources.test(first.ahead) ? nameAbove(line, lines) : null) ?? unnamedRow;
    boxes.push(boxOf([{ head: "事業名", value: name, line }, ...accounts], own));
  }
  return boxes;
}

/** 「事業名　架空橋修繕事業　　決算額　17,926千円」: so named, one amount is enough. */
const isLabelled = (ahead: string): boolean => label.test(toHalfWidth(ahead)) && nameIn(ahead) !== null;

/** Nothing, or the word for where the money comes from. */
const ofSources = /^(?:[・○●■【(（〔<＜]?財源(?:の?内訳)?[】)）〕>＞:：\s　]{0,4})?$/;

/** 「財源内訳　国庫支出金 5,000千円　一般財源 3,345千円」, its label ahead or on the line above: what it is paid from, though no budget stands beside it. */
const areSources = ({ ahead }: Accounts, line: TextLine, lines: readonly TextLine[]): boolean => {
  const label = ahead === "" ? (lines[line.order - 1]?.text.trim() ?? "") : ahead;
  return label !== "" && ofSources.test(label);
};

type Accounts = { readonly ahead: string; readonly accounts: readonly Account[] };

/** Null for a line that ends with anything else, says an account twice, or gives an amount without a unit. */
function accountsOf(line: TextLine): Accounts | null {
  const { plain, text } = line;
  if (plain.length > longestLine || !/[額率源債金算]/.test(plain) || !/\d/.test(plain)) return null;
  const from = allPairs.exec(plain)?.index;
  if (from === undefined) return null;
  const accounts = [...plain.slice(from).matchAll(pairs)].map(([, head = "", inBracket, number = "", own]) => ({
    head: head.replace(/\s/g, ""),
    value: /\d/.test(number) ? `${number}${own ?? inBracket ?? ""}` : number,
    line,
  }));
  const areWhole = accounts.every(({ value }) => !/\d$/.test(value));
  return areWhole && areDifferent(accounts)
    ? { ahead: text.slice(0, from).replace(numberAhead, "").trim(), accounts }
    : null;
}

/** 「（1）予算額 12,000千円」 */
const numberAhead = /^[\s　]*(?:[(（][\d０-９]{1,2}[)）]?|[①-⑳]|[・○●◎])[\s　]*$/;

const areDifferent = (accounts: readonly Account[]): boolean =>
  new Set(accounts.map(({ head }) => head)).size === accounts.length;

/** 「予算現額 9,870千円」 / 「決算額 9,512千円」: lines below each other, each with accounts of its own and no name. */
function accountsBelow(
  first: TextLine,
  own: readonly Account[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Account[] {
  const found: Account[] = [];
  for (const line of lines.slice(first.order + 1, first.order + 1 + farthestName)) {
    const next = taken.has(line) || line.page !== first.page ? null : accountsOf(line);
    if (!next || !ofSources.test(next.ahead) || !areDifferent([...own, ...found, ...next.accounts])) break;
    found.push(...next.accounts);
  }
  return found;
}

const label = /^\s*[【[〔<■●○◆・]{0,2}(?:細|事務)?事\s{0,4}業\s{0,4}名\s{0,4}[】\]〕>]?\s*:?\s*/;

/** Below the word 事業名 or behind it; without one a heading or an item that ends as programmes do. */
function nameAbove(line: TextLine, lines: readonly TextLine[]): string | null {
  const above = lines.slice(Math.max(0, line.order - farthestName), line.order);
  const start = above.findLastIndex(({ plain }) => /\d[^\d]{0,2}円/.test(plain) || plain.includes("。"));
  const place = above.findLastIndex(({ plain }) => label.test(plain));
  const named = above[place];
  if (!named) return nameIn(above.slice(start + 1).findLast(headsProgramme)?.text ?? "");
  const behind = withoutOffice(named.text.slice(label.exec(named.plain)?.[0].length ?? 0)).trim();
  const below = above.slice(place + 1).map(({ text }) => text.trim());
  return behind === "" ? wholeName(below, mostNameLines) : wholeName([behind, ...below], 1);
}

const headsProgramme = ({ text, plain }: TextLine): boolean =>
  headingDepth(text) !== null || bullet.test(plain) || programmeEnd.test(cleanName(text));

/** Up to where the name of a programme ends; where none of the lines ends so, the first `most` of them. */
function wholeName(words: readonly string[], most: number): string | null {
  const ends = words.slice(0, mostNameLines).map((_, index) => joinLines(words.slice(0, index + 1).join("\n")));
  const whole = ends.find((name) => programmeEnd.test(name)) ?? (words.length <= most ? ends.at(-1) : ends[most - 1]);
  return whole === undefined || whole === "" ? null : cleanName(whole);
}

/** 「事業名　道の駅運営事業　　所管　商工観光課」 */
const withoutOffice = (name: string): string =>
  name.replace(
    /(?<=[^\s　])[\s　]{1,24}[（(【]?(?:所管|担当|主管)(?:課名?|部署|課等)?[】]?[\s　:：]+\S{2,16}[\s　]*$/,
    "",
  );

/** 「３ 架空橋修繕事業」 ahead of the accounts; other words there say something else. */
function nameIn(ahead: string): string | null {
  const name = cleanName(withoutOffice(ahead.replace(label, "")).replace(/^[【〈《]|[】〉》]$/g, ""));
  return programmeEnd.test(name) && !/[。、]/.test(name) ? name : null;
}
