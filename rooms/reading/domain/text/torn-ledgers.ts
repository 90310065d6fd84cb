import { reason } from "../found-fact.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastRows = 4;
const mostLines = 60;
const longestLabel = 24;

/** 「平成23年度決算」 alone on its line. */
const head = /^\s*(?:平成|令和|[HR])\s?(?:元|\d{1,2})\s?年度の?(?:決算|予算)額?\s*$/;
const unitAlone = /^\s*[([]?\s*(?:単位\s*[:：]?\s*)?(千円|百万円|万円|億円|円)\s*[)\]]?\s*$/;
const figure = /^\s*[▲△-]?\d{1,3}(?:,\d{3})*\s*$/;
const total = /^(?:合計|総計|計)$/;

/**
 * A column of amounts that was torn from the column of its labels: the head and the unit stand alone on their lines, and between them as many labels
 * as amounts, each in their order; or the labels stand above the head. They are paired where one block follows the other, or where the last one is
 * the sum of those above.
 */
export function tornLedgers(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) =>
    !taken.has(line) && head.test(line.plain) ? (ledgerAt(line, lines, taken) ?? []) : [],
  );
}

function ledgerAt(at: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const below = lines.slice(at.order + 1, at.order + 1 + mostLines);
  const end = below.findIndex((line) => unitAlone.test(line.plain) || taken.has(line) || head.test(line.plain));
  const unit = unitAlone.exec(below[end]?.plain ?? "")?.[1];
  if (unit === undefined) return null;
  const between = below.slice(0, end).filter(({ plain }) => !isMark(plain));
  const amounts = between.filter(({ plain }) => figure.test(plain));
  const others = between.filter((line) => !amounts.includes(line));
  const labels = others.length === 0 ? labelsAbove(at, amounts.length, { lines, taken }) : others;
  if (labels === null || amounts.length < leastRows || labels.length !== amounts.length) return null;
  if (!labels.every(isLabel) || !(isOneBlock(between, amounts) || addsUp(labels, amounts))) return null;
  const rows = labels.map((label, index): Row => {
    const own = amounts[index] ?? label;
    return [own, [label.plain.trim(), own.plain.trim()], label];
  });
  const used = [at, ...between, ...labels, ...below.slice(end, end + 1)];
  return {
    grid: gridOf([[at, ["区分", `${at.plain.replace(/\s/g, "").replace(/額$/, "")}額（${unit}）`]], ...rows]),
    lines: [...new Set(used)].sort((one, other) => one.order - other.order),
    doubts: [byOrder],
  };
}

/** A bracket that its line end tore off. */
const isMark = (plain: string): boolean => /^\s*[[\](){}|・]\s*$/.test(plain);

type Text = { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> };

/** The lines straight above the head, as many as there are amounts, with a heading or nothing above them. */
function labelsAbove({ order }: TextLine, count: number, { lines, taken }: Text): readonly TextLine[] | null {
  const labels = lines.slice(Math.max(0, order - count), order);
  const before = lines[order - count - 1];
  const isWhole = before === undefined || !isLabel(before) || /[\]】〕》)]\s*$/.test(before.plain);
  return isWhole && !labels.some((line) => taken.has(line)) ? labels : null;
}

const isLabel = ({ plain }: TextLine): boolean =>
  /[一-龠ァ-ヶぁ-ん]{2}/.test(plain) && plain.trim().length <= longestLabel && !/[\d。、:：→()]/.test(plain);

const isOneBlock = (between: readonly TextLine[], amounts: readonly TextLine[]): boolean => {
  const first = between.findIndex((line) => amounts.includes(line));
  return between.slice(first, first + amounts.length).every((line) => amounts.includes(line));
};

/** 合計 is the sum of the amounts above it, but for what each of them was rounded. */
function addsUp(labels: readonly TextLine[], amounts: readonly TextLine[]): boolean {
  const values = amounts.map(({ plain }) => Number(plain.replace(/[▲△]/, "-").replace(/[^\d-]/g, "")));
  const sum = values.slice(0, -1).reduce((all, value) => all + value, 0);
  return total.test(labels.at(-1)?.plain.trim() ?? "") && Math.abs(sum - (values.at(-1) ?? 0)) <= values.length / 2;
}

const byOrder = reason(
  "table/order",
  0.8,
  "名前の列と金額の列が離れているので、並びの順に組み合わせました。",
  "Names and amounts stand apart from each other and were paired in their order.",
);
