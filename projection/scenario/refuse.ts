import { ProjectionFault } from "../fault.ts";

/** Refusals of a scenario. Each names the place in it, what was found, and what would help. */
export const refuse = {
  notThere: (place: string, found: unknown, ja: string, en: string): ProjectionFault =>
    new ProjectionFault(
      "scenario/notReadable",
      `${namedJa(place)}${found === undefined ? "が書かれていません" : `が${shown(found)}です`}。${ja}を書いてください。`,
      `${namedEn(place)} is ${found === undefined ? "missing" : shown(found)}: write ${en}.`,
      place,
    ),
  unknownField: (place: string, known: readonly string[]): ProjectionFault =>
    new ProjectionFault(
      "scenario/unknownField",
      `シナリオの「${place}」という欄はありません。使える欄: ${known.join("、")}。`,
      `The scenario has no field "${place}". There are: ${known.join(", ")}.`,
      place,
    ),
  impossible: (place: string, found: unknown, ja: string, en: string): ProjectionFault =>
    new ProjectionFault(
      "scenario/impossible",
      `シナリオの「${place}」が${shown(found)}ですが、あり得ません。${ja}にしてください。`,
      `"${place}" of the scenario is ${shown(found)}, which cannot be: it must be ${en}.`,
      place,
    ),
  unknownArea: (place: string, name: string, areas: readonly string[]): ProjectionFault =>
    new ProjectionFault(
      "scenario/unknownArea",
      `シナリオの「${place}」の「${name}」という地域もまとまりもありません。${areas.length}地域（${some(areas, "、")}）から選んでください。`,
      `"${place}" of the scenario names "${name}", which is neither an area nor a group here. Choose from ${areas.length} areas (${some(areas, ", ")}).`,
      place,
    ),
  yearOutside: (place: string, found: string, first: number, last: number): ProjectionFault =>
    new ProjectionFault(
      "scenario/yearOutside",
      `シナリオの「${place}」が${found}ですが、計算は${first}年から${last}年までです。`,
      `"${place}" of the scenario is ${found}, but the projection runs from ${first} to ${last}.`,
      place,
    ),
  noNationalRatio: (place: string): ProjectionFault =>
    new ProjectionFault(
      "scenario/noNationalRatio",
      `シナリオの「${place}」は合計特殊出生率ですが、子ども女性比に直すための全国の比（子ども女性比÷合計特殊出生率）が入っていません。全国の値を入れるか、倍率で書いてください。`,
      `"${place}" of the scenario is a TFR, and the nation's ratio that turns it into children for each woman (CWR / TFR) is not here. Give it, or write a factor.`,
      place,
    ),
};

const namedJa = (place: string): string => (place === "" ? "シナリオ" : `シナリオの「${place}」`);
const namedEn = (place: string): string => (place === "" ? "The scenario" : `"${place}" of the scenario`);

const shown = (found: unknown): string => {
  const text =
    typeof found === "object" ? written(found) : typeof found === "string" ? JSON.stringify(found) : String(found);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** What cannot be written down (it holds itself, or a number without end) is told by its kind. */
function written(found: object | null): string {
  try {
    return String(JSON.stringify(found));
  } catch {
    return Object.prototype.toString.call(found);
  }
}

const some = (names: readonly string[], between: string): string =>
  names.length > 3 ? `${names.slice(0, 3).join(between)} …` : names.join(between);
