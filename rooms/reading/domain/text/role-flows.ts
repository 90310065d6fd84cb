import { onlyYearIn } from "../find-periods.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { readName } from "../name-words.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf } from "./boxes.ts";
import { isRowOfCards } from "./cards-abreast.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords, saysRoles } from "./flow-words.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { arrowSigns, namesMeasure, withoutKpiLabel } from "./marks.ts";

/**
 * Indicators whose figures each stand behind the word that says what they are, on one line or on several: 「指標 工芸品の出荷額 現状値 2016年度
 * 23億円 目標値 2022年度 24億円」. The words straight ahead are the name.
 */
export function roleFlows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!saysRoles(lines)) return [];
  const words = flowWords(lines, taken).filter(isNoArrow).map(asBeginning);
  const tables: FlowTable[] = [];
  let at = 0;
  while (at < words.length) {
    const pairs = words[at]?.kind === "role" ? pairsFrom(words, at) : [];
    const name = pairs.length >= leastPairs && isAim(pairs) && isLoose(pairs) ? nameAhead(words, at) : [];
    const table = name.length > 0 ? tableOf(name, pairs) : null;
    if (table) tables.push(table);
    at += table ? pairs.flatMap((pair) => pair.words).length : 1;
  }
  return withRests(tables);
}
const leastPairs = 2;

/** 「基準値 12人（R3） → 目標値 30人（R8）」: ahead of a word for a role the arrow tells nothing more. */
const isNoArrow = ({ text }: FlowWord, index: number, words: readonly FlowWord[]): boolean =>
  !(words[index + 1]?.kind === "role" && arrow.test(text));
const arrow = new RegExp(`^[${arrowSigns}]$`);

/** 「当初（令和４年度） 31.2万人」 ahead of 目標 and 実績 is where an indicator began; 当初 without a year may be the budget's. */
const asBeginning = (word: FlowWord): FlowWord =>
  word.kind === "words" && word.text.startsWith("当初") && beginning.test(word.text)
    ? { ...word, kind: "role", text: word.text.replace("当初", "当初値") }
    : word;
const beginning = /^当初[（(](?:令和|平成|[HRＨＲ]|[12１２])[^（()）]{1,8}[)）]$/;

type Pair = { readonly head: string; readonly values: readonly FlowWord[]; readonly words: readonly FlowWord[] };

/** 現状値 2016年度 23億円: a role, when, and the figure; then the next of another role. */
function pairsFrom(words: readonly FlowWord[], from: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = from;
  for (;;) {
    const [role, second] = [words[at], words[at + 1]];
    const when = second?.kind === "when" ? second : null;
    const value = when ? words[at + 2] : second;
    const isNew = role?.kind === "role" && pairs.every(({ words: [before] }) => before?.text !== role.text);
    const dated = role && isNew ? datedValues(role, words, at + 1) : [];
    if (dated.length > 0) {
      pairs.push(...dated);
      at += dated.length + 1;
      continue;
    }
    if (!role || !isNew || value?.kind !== "figure") return pairs;
    const values = when ? [value] : valuesOfYears(words, at + 1);
    const behind = when ? undefined : words[at + 1 + values.length];
    // 「現状値 － （R3年度）」: what stands in the place of a figure has its year behind it
    const year = when ?? (behind?.kind === "when" && isBehind(behind, values) ? behind : null);
    const head = year ? `${role.text}（${year.text.replace(/^[（(]|[)）]$/g, "")}）` : role.text;
    const own = year ? [role, year, ...values] : [role, ...values];
    pairs.push({ head, values, words: own });
    at += own.length;
    const others = when ? yearsBehind(words, at, role, when) : [];
    pairs.push(...others);
    at += others.length * 2;
  }
}

/** 「実績　H27：12人　H28：25人」: each figure behind its year and a colon, on the line of the role. */
function datedValues(role: FlowWord, words: readonly FlowWord[], from: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const word of words.slice(from)) {
    const [, year = "", value = ""] = (word.line === role.line && yearAhead.exec(word.text)) || [];
    if (value === "") break;
    const own = pairs.length === 0 ? [role, word] : [word];
    pairs.push({ head: `${role.text}（${year}）`, values: [{ ...word, text: value }], words: own });
  }
  return pairs;
}
const yearAhead =
  /^((?:[HRＨＲ]|平成|令和|20)[\d０-９元]{1,4}(?:年度?)?)[:：]((?:約)?[\d０-９][^:：]{0,16}|集計中|調査中|未公表|未確定)$/;

/** 「実績値　令和2年度　31人」 / 「令和3年度　58人」: on the lines below the year after, and what it has of the same role. */
function yearsBehind(words: readonly FlowWord[], from: number, role: FlowWord, first: FlowWord): readonly Pair[] {
  const pairs: Pair[] = [];
  let before = onlyYearIn(first.text);
  for (let at = from; ; at += 2) {
    const [when, value] = [words[at], words[at + 1]];
    const isNext =
      when?.kind === "when" && value?.kind === "figure" && isLineOf(when, value) && onlyYearIn(when.text) > before;
    if (!isNext) return pairs;
    before = onlyYearIn(when.text);
    pairs.push({ head: `${role.text}（${when.text}）`, values: [value], words: [when, value] });
  }
}
const isLineOf = (when: FlowWord, value: FlowWord): boolean =>
  when.line === value.line && when.line.text.slice(0, when.start).trim() === "" && !/^[（(]/.test(when.text);

const isBehind = ({ text, line }: FlowWord, [value, ...others]: readonly FlowWord[]): boolean =>
  /^[（(]/.test(text) && others.length === 0 && value?.line === line && !/[\d０-９]/.test(value.text);

/** 「実績 46社（R5） 47社（R6）」: figures side by side that each say their year. */
function valuesOfYears(words: readonly FlowWord[], from: number): readonly FlowWord[] {
  const line = words[from]?.line;
  const others = words.slice(from);
  const end = others.findIndex((word) => word.line !== line || word.kind !== "figure" || !saysYear.test(word.text));
  return others.slice(0, Math.max(1, end < 0 ? others.length : end));
}
const saysYear =
  /^([^（()）]*[\d０-９][^（()）]{0,6}|[-－―ー–…]|[一-龠]{2,4})[（(]([^（()）]*[\d０-９元][^（()）]*)[)）]$/;

const isAim = (pairs: readonly Pair[]): boolean => {
  const roles = new Set(pairs.map(({ head }) => roleOfWords(head)));
  return roles.has("target") && (roles.has("baseline") || roles.has("actual"));
};

/** 「目標 40人（R6） 実績 33人（R6）」 behind a mark is read as the line that it is. */
const isLoose = (pairs: readonly Pair[]): boolean =>
  new Set(pairs.flatMap(({ values }) => values.map(({ line }) => line))).size > 1 ||
  pairs.some(({ words }) => words.length > leastPairs);

const longestName = 60;
const mostWords = 3;

/** Back to the word that says a name comes (指標), to the line above, or to a heading; of a running text only the last word. */
function nameAhead(words: readonly FlowWord[], before: number): readonly FlowWord[] {
  const name: FlowWord[] = [];
  for (let at = before - 1; at >= 0 && name.length < mostWords; at -= 1) {
    const word = words[at];
    if (word?.kind !== "words" || isNoName(word)) break;
    if (isHeadText(word.text) && kindOfHead(word.text) !== null) return labelled(name);
    if (name[0] && name[0].line !== word.line && !isTorn(word, name[0])) break;
    name.unshift(word);
  }
  const [first] = name;
  const isLine = first !== undefined && first.line.text.slice(0, first.start).trim() === "";
  return labelled(isLine ? name : name.slice(-1));
}

/** 「活動に参加し」 / 「た住民の割合」: a line that begins within a word or with a particle goes on from the one above. */
const isTorn = (above: FlowWord, { text, line }: FlowWord): boolean =>
  above.line.order === line.order - 1 && line.blanks === 0 && /^[たてるれをにがはのとでもへ][一-龠ァ-ヶ]/.test(text);

/** Of two indicators on one line nothing tells which one the figures below are of. */
const labelled = (name: readonly FlowWord[]): readonly FlowWord[] =>
  name.map(({ text }) => text).join("").length <= longestName && !name.some(({ line }) => isRowOfCards(line))
    ? name
    : [];

/** 「登録者の割合【新規】」 is a heading by its flag alone, and names an indicator. */
const isNoName = ({ text, line }: FlowWord): boolean =>
  /[。→⇒]/.test(text) ||
  (headingDepth(line.text) !== null &&
    line.text.trim() === text &&
    !(/^[^【]+【[^【】]{1,4}】$/.test(text) && namesMeasure(readName(text).name)));

function tableOf(name: readonly FlowWord[], pairs: readonly Pair[]): FlowTable | null {
  const [first] = name;
  const printed = readName(withoutKpiLabel(name.map(({ text }) => text).join(""))).name;
  if (!first || !/[一-龠ァ-ヶぁ-ん]{2}/.test(printed)) return null;
  const used = [...name, ...pairs.flatMap(({ words }) => words)];
  const cells = pairs.flatMap(({ head, values }) =>
    values.map(({ text, line }) => {
      const [, value = "", year = ""] = values.length > 1 ? (saysYear.exec(text) ?? []) : [];
      return year === "" ? { head, value: text, line } : { head: `${head}（${year}）`, value, line };
    }),
  );
  const box = boxOf(
    [{ head: "指標名", value: printed, line: first.line }, ...cells],
    [...new Set(used.map(({ line }) => line))],
  );
  return { ...box, used };
}
