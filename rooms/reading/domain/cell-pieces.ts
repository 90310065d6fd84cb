import { findPeriods, isPeriodText } from "./find-periods.ts";

const arrow = /[→⇒➡⇨➔➜⟶⟹▶►▷]|[-=ー－]>/;
const rangeSign = /[~～〜∼]/;

/** The sides of an arrow: 14店（H26）→50店（R1）. A ～ between two figures that each have a period is an arrow too. */
export function splitArrows(text: string): readonly string[] {
  const sides = text.split(arrow);
  if (sides.length > 1) return sides;
  const [first = "", second, ...more] = splitOutside(text, rangeSign);
  const isPair = second !== undefined && more.length === 0 && hasOwnPeriod(first) && hasOwnPeriod(second);
  return isPair ? [first, second] : [text];
}

function hasOwnPeriod(text: string): boolean {
  const [period] = findPeriods(text);
  if (!period) return false;
  const rest = text.slice(0, period.start) + text.slice(period.end);
  return /[\d０-９]/.test(rest);
}

const opening = "（([［〔【";
const closing = "）)]］〕】";

/**
 * The pieces of a cell that may each hold a figure: its lines, what stands in brackets and what stands outside. Where that gives one
 * piece only, the words between spaces, if each begins with a number.
 */
export function splitPieces(text: string): readonly string[] {
  const pieces = text.split(/\n+/).flatMap((line) => splitBrackets(line).flatMap(splitPersons));
  const counted = text.split(/[①-⑳]/).filter((piece) => piece.trim() !== "");
  const parted = pieces.length > 1 ? pieces : counted.length > 1 ? counted : splitOutside(text, /[／/;；、]/);
  const words = parted.length > 1 ? parted : text.trim().split(/[\s　]+/);
  const numbered = parted.length > 1 || words.every((word) => /^[^\d０-９]{0,6}[\d０-９]/.test(word));
  return numbered ? words.map((word) => word.trim()).filter((word) => word !== "") : [text];
}

/** 男性78.2歳、女性84.6歳 and 男女計:7.4% 男性:9.8% 女性:3.1%: a figure of each, ahead of the year in a bracket. */
function splitPersons(piece: string): readonly string[] {
  const words = piece.trim().split(/[\s　]+/);
  const areFigures = words.length > 1 && words.every((word) => ownFigure.test(word) && !isPeriodText(word));
  return areFigures ? words.map((word) => word.replace(labelStraight, "$1 ")) : persons(piece);
}
/** 12市町村, 全国30位, 橋梁45.0% */
const ownFigure = /^[^\d０-９（(［[]{0,6}[\d０-９][\d０-９,，.．]*[^\d０-９\s,，.．]{1,6}$/;

/** 橋梁45.0%: the label stands straight ahead of its figure. */
const labelStraight = /^([一-龠ァ-ヶー]{2,6})(?=[\d０-９])/;

const persons = (piece: string): readonly string[] =>
  /[（([［]/.test(piece)
    ? [piece]
    : piece.split(/[、,，\s　]+(?=(?:男女計|男性?|女性?|全体|総数|計)\s?[:：]?\s?[\d０-９])/);

/** `400,000（拡充331,500）[68,500]` → three pieces, the brackets kept. Brackets inside brackets stay together. */
function splitBrackets(line: string): readonly string[] {
  const pieces = [""];
  let depth = 0;
  for (const letter of line) {
    if (opening.includes(letter) && depth === 0) pieces.push("");
    pieces.push((pieces.pop() ?? "") + letter);
    const before = depth;
    depth = depthAfter(letter, depth);
    if (before > 0 && depth === 0) pieces.push("");
  }
  return pieces.filter((piece) => piece.trim() !== "");
}

/** Splits at signs that stand in no bracket. */
function splitOutside(text: string, sign: RegExp): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    depth = depthAfter(letter, depth);
    if (depth === 0 && sign.test(letter)) parts.push("");
    else parts.push((parts.pop() ?? "") + letter);
  }
  return parts;
}

function depthAfter(letter: string, depth: number): number {
  if (opening.includes(letter)) return depth + 1;
  return closing.includes(letter) ? Math.max(0, depth - 1) : depth;
}
