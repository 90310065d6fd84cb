import { isHeadText, kindOfHead } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { readName } from "./name-words.ts";
import { roleOfWords } from "./role-words.ts";
import { boxOf } from "./text-boxes.ts";
import { type FlowTable, withRests } from "./text-flow-rests.ts";
import { type FlowWord, flowWords, saysRoles } from "./text-flow-words.ts";
import type { TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";

/**
 * Indicators whose figures each stand behind the word that says what they are, on one line or on several: 「指標 工芸品の出荷額 現状値 2016年度
 * 23億円 目標値 2022年度 24億円」. The words straight ahead are the name.
 */
export function roleFlows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!saysRoles(lines)) return [];
  const words = flowWords(lines, taken);
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

type Pair = { readonly head: string; readonly value: FlowWord; readonly words: readonly FlowWord[] };

/** 現状値 2016年度 23億円: a role, when, and the figure; then the next of another role. */
function pairsFrom(words: readonly FlowWord[], from: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = from;
  for (;;) {
    const [role, second] = [words[at], words[at + 1]];
    const when = second?.kind === "when" ? second : null;
    const value = when ? words[at + 2] : second;
    const isNew = role?.kind === "role" && pairs.every(({ words: [before] }) => before?.text !== role.text);
    if (!role || !isNew || value?.kind !== "figure") return pairs;
    const head = when ? `${role.text}（${when.text.replace(/^[（(]|[)）]$/g, "")}）` : role.text;
    pairs.push({ head, value, words: when ? [role, when, value] : [role, value] });
    at += when ? 3 : 2;
  }
}

const isAim = (pairs: readonly Pair[]): boolean => {
  const roles = new Set(pairs.map(({ head }) => roleOfWords(head)));
  return roles.has("target") && (roles.has("baseline") || roles.has("actual"));
};

/** 「目標 40人（R6） 実績 33人（R6）」 behind a mark is read as the line that it is. */
const isLoose = (pairs: readonly Pair[]): boolean =>
  new Set(pairs.map(({ value }) => value.line)).size > 1 || pairs.some(({ words }) => words.length > leastPairs);

const longestName = 60;
const mostWords = 3;

/** Back to the word that says a name comes (指標), to the line above, or to a heading; of a running text only the last word. */
function nameAhead(words: readonly FlowWord[], before: number): readonly FlowWord[] {
  const name: FlowWord[] = [];
  for (let at = before - 1; at >= 0 && name.length < mostWords; at -= 1) {
    const word = words[at];
    if (word?.kind !== "words" || isNoName(word)) break;
    if (isHeadText(word.text) && kindOfHead(word.text) !== null) return labelled(name);
    if (name[0] && name[0].line !== word.line) break;
    name.unshift(word);
  }
  const [first] = name;
  const isLine = first !== undefined && first.line.text.slice(0, first.start).trim() === "";
  return labelled(isLine ? name : name.slice(-1));
}

const labelled = (name: readonly FlowWord[]): readonly FlowWord[] =>
  name.map(({ text }) => text).join("").length <= longestName ? name : [];

const isNoName = ({ text, line }: FlowWord): boolean =>
  /[。→⇒]/.test(text) || (headingDepth(line.text) !== null && line.text.trim() === text);

function tableOf(name: readonly FlowWord[], pairs: readonly Pair[]): FlowTable | null {
  const [first] = name;
  const printed = readName(name.map(({ text }) => text).join("")).name;
  if (!first || !/[一-龠ァ-ヶぁ-ん]{2}/.test(printed)) return null;
  const used = [...name, ...pairs.flatMap(({ words }) => words)];
  const cells = pairs.map(({ head, value }) => ({ head, value: value.text, line: value.line }));
  const box = boxOf(
    [{ head: "指標名", value: printed, line: first.line }, ...cells],
    [...new Set(used.map(({ line }) => line))],
  );
  return { ...box, used };
}
