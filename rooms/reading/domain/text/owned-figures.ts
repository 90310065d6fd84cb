import { problem } from "../../../../foundation/index.ts";
import type { ReadProblem } from "../placed-text.ts";
import { boxOf } from "./boxes.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const owner = "[一-龠ァ-ヶー]{1,8}[都道府県市町村区]";
const ownedAim = new RegExp(
  `^\\s*(${owner})\\s?:\\s?([^\\d\\s:。]{2,40})\\s?(\\d[\\d,.]{0,12}[^\\d\\s:。]{1,4}(?:以上|以下)?)\\s?等?\\s*$`,
);
const kpiLabel = /^\s*[【[(<■●◆・]?\s?(?:KPI|重要業績評価指標)\s?(?:\([^()]{2,12}\))?[】\])>]?\s*$/;
const sum = "\\d[\\d,.]{0,15}(?:千円|百万円|億円|万円|円)";
const ownedSums = new RegExp(
  `^\\s*[\\[【]([一-龠]{0,6}[費額])[\\]】]\\s?((?:${owner}\\s?:\\s?${sum}\\s?(?:\\(内?[一-龠]{2,12}:${sum}\\))?\\s{0,4}){2,8})$`,
);
const oneSum = new RegExp(`(${owner})\\s?:\\s?(${sum})\\s?(?:\\((内?[一-龠]{2,12}):(${sum})\\))?`, "g");
const leastOwners = 2;
/** 「23.210千円」 beside 「21,270千円」 may be a comma misprinted, or not: it is left to be asked. */
const misprinted = /\d{1,3}\.\d{3}千円/;

function misprintIn(line: TextLine): readonly ReadProblem[] {
  const [printed] = misprinted.exec(line.plain) ?? [];
  if (printed === undefined) return [];
  const asked = problem(
    "number/wrongCommas",
    `「${printed}」の「.」は桁区切りの誤りかもしれないので、読み取っていません。原文を確かめて入力してください。`,
    `The "." of "${printed}" may be a comma misprinted, so it was not read: compare it with the document and enter it.`,
  );
  return [{ at: placeAround([line]), problem: asked }];
}

/**
 * What several towns share, each with its own figure: 「架空町：移住相談件数 80件」 under the label KPI, 「【事業費】架空町：1,200千円 架空村：800千円」.
 */
export function ownedFigures(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  let isUnderLabel = false;
  return lines.flatMap((line) => {
    if (!line.plain.includes(":") || taken.has(line)) {
      isUnderLabel = kpiLabel.test(line.plain);
      return [];
    }
    const aim = isUnderLabel ? ownedAim.exec(line.plain) : null;
    isUnderLabel = aim !== null;
    return aim ? [aimOf(line, aim)] : sumsOf(line);
  });
}

function aimOf(line: TextLine, [, who = "", name = "", value = ""]: RegExpExecArray): TextTable {
  const head = namesMeasure(name) ? "指標名" : "項目";
  return boxOf(
    [
      { head, value: name.trim(), line },
      { head: `${who} 目標値`, value, line },
    ],
    [line],
  );
}

function sumsOf(line: TextLine): readonly TextTable[] {
  const [, name = "", sums = ""] = ownedSums.exec(line.plain) ?? [];
  const found = [...sums.matchAll(oneSum)];
  if (found.length < leastOwners) return [];
  const rows = found.flatMap(([, who = "", value = "", part, ofPart = ""]): readonly Row[] => [
    ...(misprinted.test(value) ? [] : [[line, [`${who} ${name}`, value]] as const]),
    ...(part === undefined ? [] : [[line, [`${who} ${name} ${part}`, ofPart]] as const]),
  ]);
  return [{ grid: gridOf([[line, ["会計名", "予算額"]], ...rows]), lines: [line], problems: misprintIn(line) }];
}
