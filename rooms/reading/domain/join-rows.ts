import { namelessFact } from "./asked-names.ts";
import { asUnitHead } from "./find-unit.ts";
import { confidenceOf, type FoundFact, reason, type Within } from "./found-fact.ts";
import type { ColumnHead, HeadedTable } from "./headed-table.ts";
import { joinLines, readName } from "./name-words.ts";
import type { RowStub } from "./row-stub.ts";
import { namesMeasure } from "./text/marks.ts";

/**
 * Rows of one name are one thing, if they say which part of it they are: 男 and 女, 目標 and 実績, or the year of each in a column of years.
 * The name may be merged, left out below the first, or repeated as in a file of data.
 */
export function isPartOf(before: RowStub, found: RowStub): boolean {
  const parted = found.subject !== null || found.role !== null;
  const yearly = found.periods.some(({ role }) => role === null);
  if (found.name === null) return parted;
  if (found.cell !== null && found.cell === before.cell) return parted;
  return (parted || yearly) && found.name === before.name && sameWithin(found, before);
}

function sameWithin(one: RowStub, other: RowStub): boolean {
  return one.within.map(({ name }) => name).join("/") === other.within.map(({ name }) => name).join("/");
}

export function joinedRows(one: FoundFact, other: FoundFact): FoundFact {
  return {
    ...one,
    figures: [...one.figures, ...other.figures],
    remarks: [...new Set([...one.remarks, ...other.remarks])],
    printed: `${one.printed}\n${other.printed}`,
    confidence: confidenceOf([...one.confidence.reasons, ...other.confidence.reasons]),
    questions: [...one.questions, ...other.questions],
  };
}

/** A table without a column of names is about what its title says, in the years of its rows; or about what its columns say. */
export function joinedByTitle(
  table: HeadedTable,
  title: string | null,
  facts: readonly FoundFact[],
): readonly FoundFact[] {
  const [first] = facts;
  if (!first || facts.some(({ name }) => name !== title)) return facts;
  const whole: FoundFact = {
    ...first,
    figures: facts.flatMap(({ figures }) => figures),
    questions: facts.flatMap(({ questions }) => questions),
    remarks: facts.flatMap(({ remarks }) => remarks),
    printed: facts
      .map(({ printed }) => printed)
      .join("\n")
      .slice(0, 2_000),
    confidence: confidenceOf(facts.flatMap(({ confidence }) => confidence.reasons)),
  };
  const named = table.heads.filter(({ kind }) => kind === "value" || kind === "rate");
  const isOneThing = named.some(({ role, subject }) => role !== null || subject === null);
  if (isOneThing) return [whole];
  const subjects = named.map(({ subject }) => subject);
  const once = named.filter(({ subject }, index) => subjects.indexOf(subject) === index);
  return once.map((head) => {
    const fact = ofColumn(whole, head);
    // 「年 出生 死亡 増減 転入 転出 増減」: which of both an 増減 is of stood above them
    const isTwice = subjects.filter((subject) => subject === head.subject).length > 1;
    return isTwice ? namelessFact(fact.figures, fact) : fact;
  });
}

const stage = /^(?:[0-9０-９]{1,2}年目|事業開始前|開始前|開始時|増加分の?累計|累計|最終年度?)$/;

/** 事業開始前, 1年目, 2年目 below the name of an indicator (the form of a grant) are stages of that one indicator. */
export function joinedByStages(facts: readonly FoundFact[]): readonly FoundFact[] {
  const [first] = facts;
  const whole = first?.within.at(-1);
  if (!first || !whole || facts.length < 2 || !facts.every(({ name }) => stage.test(name))) return facts;
  const joined = facts.slice(1).reduce(joinedRows, first);
  const figures = facts.flatMap(({ name, figures }) => figures.map((figure) => ({ ...figure, subject: name })));
  return [{ ...joined, name: whole.name, at: whole.at, within: first.within.slice(0, -1), figures }];
}

/** 割合 below 年少人口: what part of the whole the row above is. Where 就業者数 and 構成比 come again below each heading, both are rows of their own. */
export function joinedByShares(facts: readonly FoundFact[]): readonly FoundFact[] {
  if (!facts.some(({ name }) => shareAlone.test(name))) return facts;
  const wholes = facts.flatMap(({ name }, index) => (shareAlone.test(facts[index + 1]?.name ?? "") ? [name] : []));
  if (new Set(wholes).size < wholes.length) return facts;
  const joined: FoundFact[] = [];
  for (const fact of facts) {
    const above = joined.at(-1);
    const isShare = shareAlone.test(fact.name) && above?.kind === fact.kind && !shareAlone.test(above.name);
    if (isShare && above) joined.splice(-1, 1, joinedRows(above, asShare(fact)));
    else joined.push(fact);
  }
  return joined;
}
const shareAlone = /^[（(]?(?:割合|構成比|構成割合|比率|総人口比|総人口に占める割合|全体に占める割合)[）)]?$/;

const asShare = (fact: FoundFact): FoundFact => ({
  ...fact,
  figures: fact.figures.map((figure) => ({
    ...figure,
    subject: figure.subject === null ? fact.name : `${fact.name}・${figure.subject}`,
  })),
});

const partOfCount = /^(?:男性?|女性?|男女計|総数|計|合計)$/;

/** Each column of a statistic is a thing of its own, the title standing above it. */
function ofColumn(whole: FoundFact, { words, subject }: ColumnHead): FoundFact {
  const figures = whole.figures.filter((figure) => figure.subject === subject);
  const all = words.filter((word) => asUnitHead(word) === null).map((word) => readName(joinLines(word)).name);
  // 総人口 over 総数, 男, 女, or 男, 女 alone below the title 総人口の推移: parts of one thing
  const counted = whole.name.replace(/の(?:推移|動向|状況|内訳)$/, "");
  const isPart = partOfCount.test(all.at(-1) ?? "") && (all.length > 1 || namesMeasure(counted));
  const part = isPart ? (all.at(-1) ?? null) : null;
  const names = part === null ? all : all.slice(0, -1);
  const name = readName(names.join("・")).name || counted;
  const above: readonly Within[] = whole.name === name ? [] : [{ kind: "heading", name: whole.name, at: whole.at }];
  return {
    ...whole,
    name,
    figures: figures.map((figure) => ({ ...figure, subject: part !== null && /^[男女]性?$/.test(part) ? part : null })),
    within: [...whole.within, ...above],
    at: figures[0]?.at ?? whole.at,
    confidence: confidenceOf(whole.confidence.reasons.filter(({ code }) => code !== nameOfTitle.code)),
  };
}

export const nameOfTitle = reason(
  "name/fromTitle",
  0.85,
  "名称の欄がないため、表題または直前の行を名称としました。",
  "There is no cell for the name: the title of the table, or the line above it, was taken.",
);
