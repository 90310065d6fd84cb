import { asScaledUnit, toCommonWidth } from "../../../foundation/index.ts";
import { keptByText } from "./kept-results.ts";

/** A unit printed at a head, title or note, in one width (千円), and every other one that the same words name. */
export type PrintedUnit = { readonly unit: string; readonly others: readonly string[] };

const said =
  /単位(?:\s*(?:は|が|[:：＝=／/]|\s)|[】〕\]]\s*[:：]?)\s*([^)\]】〕。\n]{1,30})|[([【〔]\s*(?!単位\s*[】〕\]])([^()[\]【】〔〕]{1,16}?)\s*[)\]】〕]|([十百千万億]+円)単位/g;
/** Bare words that are units as well as ordinary nouns: as a whole head they name a column. */
const nounsToo =
  /^(?:年|月|日|分|点|部|園|港|市|町|村|区|店|館|室|者|校|本|両|機|行|社|回|通|計画|事業|施設|団体|地区|地域|項目|指標|講座|大学|プロジェクト|市町村|都道府県|自治体|振興局|町村|市町|集落|学級|組織|契約|種類|品目|空港|路線|世帯|圏域|法人|組合|区域|系統|停留所|機関|団地|公園|品種|産地|分団|試合|種目|作品|株)$/;

/** A title or note is no longer; of a longer text the beginning is searched. */
const longestSearched = 500;

/** Without any of these a text names none: most texts are seen through by this alone. */
const mayName = /単位|[([【〔（［]/;

/** The unit that a head, a title or a note names: 予算額（千円）, 単位:百万円, [％], 単位 人・件. Null where it names none. */
export function findUnit(text: string): PrintedUnit | null {
  if (!mayName.test(text)) return null;
  const plain = toCommonWidth(text.slice(0, longestSearched));
  for (const [, afterWord, bracketed, beforeWord] of plain.matchAll(said)) {
    const units = unitsIn(afterWord ?? bracketed ?? beforeWord ?? "", afterWord !== undefined);
    const [unit, ...others] = units;
    if (unit !== undefined) return { unit, others };
  }
  return null;
}

/** （単位：千円） and nothing else, on a line of its own. */
export const isUnitLine = (text: string): boolean => text.length < 40 && unitLine.test(text);
const unitLine = /^[\s　]*[（(［[]?[\s　]*単位[\s　]*[:：／/＝=][^。]{1,24}$/;

/** A text that is a unit and nothing else, as in a column of units: 人, 千円, ％. */
export const asWholeUnit = keptByText((text): string | null => {
  const plain = toCommonWidth(text)
    .trim()
    .replace(/^[([](.*)[)\]]$/, "$1")
    .replace(/^単位[:\s]*/, "");
  return plain !== "" && asScaledUnit(plain).ok ? plain : null;
});

/** The same for a head, where 市 or 年 is more likely the name of the column than its unit. */
export function asUnitHead(text: string): string | null {
  const unit = asWholeUnit(text);
  // 10人 is a unit in 「単位：10人」 only; alone it is a figure
  if (unit === null || /^\d/.test(unit)) return null;
  return nounsToo.test(unit) && !/[(（単]/.test(text) ? null : unit;
}

/** Behind the word 単位 the units may stand among other words (単位：人・増やす); in a mere bracket all must be units. */
function unitsIn(words: string, isBehind: boolean): readonly string[] {
  const afterWord = isBehind || /^単位(?:[:\s]|は|が)/.test(words);
  // 「新規就農者数（年間）」 counts persons
  if (!afterWord && countedHow.test(words)) return [];
  const whole = asWholeUnit(words.replace(/^.*単位[:\s]*/, "").replace(/(?:です|である|とする)$/, ""));
  if (whole !== null) return [whole];
  if (!afterWord && !/[、,・/]/.test(words)) return [];
  // 単位：千円（千円未満は四捨五入）: what follows in brackets is a remark
  const parts = words
    .split(/[、,・/\s]+/)
    .filter((part) => !countedHow.test(part))
    .map((part) => asWholeUnit(part) ?? asWholeUnit(part.replace(/[(（].*$/, "")));
  const known = parts.filter((part) => part !== null);
  return afterWord || known.length === parts.length ? known : [];
}

/** How a figure was counted stands beside its unit: （累計・人）, （件、年間）, （万人・暦年）, （件・R3からの累計）. */
export const countedHow =
  /^(?:(?:[^\s、・]{2,8}からの?)?(?:累計|累積)|暦年|延べ|のべ|年間|単年度?|各年度?|毎年度?|年度末?|年平均|平均)$/;

/** The words without what names the unit, and without the brackets around it. */
export function withoutUnit(text: string): string {
  return toCommonWidth(text)
    .replace(said, (found, afterWord, bracketed) =>
      afterWord === undefined && bracketed !== undefined && unitsIn(bracketed, false).length === 0 ? found : "",
    )
    .replace(/[([]\s*[)\]]/g, "")
    .trim();
}
