import { isHeadText } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { headingLabel } from "./heading-label.ts";
import { isPhrase } from "./line-looks.ts";
import { joinLines } from "./name-words.ts";
import type { PlacedLine } from "./placed-text.ts";
import { namesMeasure } from "./text/marks.ts";

const longestName = 60;

/** 「基本目標１」 alone on its line takes the line below as its name; null where it has its own, or none stands below. */
export function withNameBelow(line: PlacedLine, next: PlacedLine | undefined): PlacedLine | null {
  if (next === undefined) return null;
  const isProject = projectAlone.test(line.text);
  const isNumber = numberAlone.test(line.text);
  const isLabel = isProject || headingLabel(line.text)?.rest === "";
  if (!isLabel && !isNumber) return null;
  const name = joinLines(next.text);
  if (!isLabel && !endsAsProject.test(name)) return null;
  const isName = name.length <= longestName && isPhrase(name) && headingDepth(name) === null && !namesMeasure(name);
  return isName ? { ...line, text: `${line.text.trim()}${isProject ? "" : "　"}${name}` } : null;
}
/** 「（１）」 above 「架空の森プロジェクト」 */
const numberAlone = /^[\s　]*(?:[（(][\d０-９]{1,2}[)）]|[①-⑳])[\s　]*$/;
const endsAsProject = /(?:プロジェクト|ユニット|事業)$/;
const projectAlone = /^[\s　]*(?:事務)?事業名称?[\s　]*[:：][\s　]*$/;

/** 「事業名：架空移住促進事業」, 「プロジェクト名　架空の森プロジェクト」: the project that a sheet is of; null for any other line, also where its amount stands behind. */
export function projectNamed(text: string): string | null {
  if (!mayNameProject.test(text)) return null;
  const name = (withColon.exec(text) ?? withSpace.exec(text))?.[1]?.trim();
  return name === undefined || /[\s　]{2}/.test(name) || isHeadText(name) ? null : name;
}
const mayNameProject = /^[\s　]*(?:事務)?(?:事業|プロジェクト)名/;
const withColon = /^[\s　]*(?:事務)?(?:事業|プロジェクト)名称?[\s　]*[:：][\s　]*([^\d０-９:：。]{3,50})$/;
/** Without a colon what stands behind may be the head of the next column, but for a name that says that it is one. */
const withSpace =
  /^[\s　]*(?:事務)?(?:事業|プロジェクト)名称?[\s　]+([^\d０-９:：。\s　]{2,48}(?:事業|プロジェクト))[\s　]*$/;
