import { findPeriods } from "./find-periods.ts";
import { isUnitLine } from "./find-unit.ts";
import { type Form, formOfLine, formOfLines, nextForm } from "./form-rows.ts";
import type { Within } from "./found-fact.ts";
import { headingDepth, headingForm } from "./heading-forms.ts";
import { readName, withinKind } from "./name-words.ts";
import type { ReadPage } from "./placed-text.ts";

/** What still holds of a form behind a line: a wide heading (基本目標2) ends the sheet of a project, 事業名：… begins one. */
export function formBehindLine({ parts }: ReadPage, index: number, before: Form): Form {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part?.kind !== "line") return before;
  const depth = headingDepth(part.line.text);
  const isOther = depth !== null && depth <= depthOfMeasures && withinKind("", part.line.text) !== "heading";
  const beside = next?.kind === "line" ? formOfLines(part.line, next.line) : [];
  const said = [...formOfLine(part.line), ...beside];
  return nextForm(isOther ? [] : before, said.length > 0 ? said : titleOfTable(parts, index));
}

/** 森林環境教育推進事業 alone on the line above a table, with no more than its unit between: what the table is of. */
function titleOfTable(parts: ReadPage["parts"], index: number): Form {
  const part = parts[index];
  if (part?.kind !== "line" || part.line.text.length > longestTitle) return [];
  const { name } = readName(part.line.text);
  if (!namesProject.test(name) || sortsOfProjects.test(name) || findPeriods(name).length > 0) return [];
  const [next, after] = [parts[index + 1], parts[index + 2]];
  const isAbove =
    next?.kind === "grid" || (next?.kind === "line" && isUnitLine(next.line.text) && after?.kind === "grid");
  return isAbove ? [{ kind: "project", name, at: part.line.at }] : [];
}
const longestTitle = 44;
const namesProject = /^[^\s　、。:：／/「」（）()]{3,28}(?:事業|プロジェクト)$/;
/** 主要事業, 事務事業, 重点プロジェクト: words for many of them. */
const sortsOfProjects =
  /^(?:[^の]{0,6}(?:主要|主な|重点|新規|拡充|継続|関連|対象|実施|補助|単独|公共|事務|その他|ソフト|ハード|地域|個別|各|全|当該|予定|委託|普通建設|災害復旧|建設)(?:事業|プロジェクト)|.*の(?:主な|主要|関連|対象)?(?:事業|プロジェクト))$/;
const depthOfMeasures = 2;

/**
 * Whether the form of the page before goes on at the top of this one: straight with a table, with the next number of its parts (3 成果指標 behind
 * 2 事業費), or because it says so. A sheet of a workbook is always a form of its own.
 */
export function formGoesOn({ name, size, number, parts }: ReadPage, before: ReadPage | null): boolean {
  if (!before || size === null || name !== null || before.number !== number - 1) return false;
  const first = parts.find((part) => part.kind === "grid" || !/^[\s　\d０-９\-－―–/／]*$/.test(part.line.text));
  if (first?.kind !== "line") return first !== undefined;
  if (/(?:^|[\s　（(【])(?:前頁の?|前ページの?)?(?:続き|つづき)[）)】]?$/.test(first.line.text)) return true;
  const own = numbered(first.line.text);
  const last = before.parts
    .flatMap((part) => (part.kind === "line" ? (numbered(part.line.text) ?? []) : []))
    .findLast(({ form }) => form === own?.form);
  return own !== null && last !== undefined && own.depth > depthOfMeasures && own.number === last.number + 1;
}

/** The number and the mark of a numbered heading: 3 成果指標, (2) 事業費, ②. */
function numbered(text: string): { readonly depth: number; readonly form: string; readonly number: number } | null {
  const found = headingForm(text);
  const digits = /^[^\d]{0,2}(\d{1,2})(?![\d.-])/.exec(text.normalize("NFKC").trim())?.[1];
  return found && digits !== undefined ? { ...found, number: Number(digits) } : null;
}

/** A sheet of a workbook that is called after a project or an office; not 一覧, 様式1 or R7. */
export function headingOfSheet({ name, size, number, parts }: ReadPage): readonly Within[] {
  if (name === null || size !== null || parts.length === 0) return [];
  if (sheetOfForms.test(name.normalize("NFKC").trim()) || findPeriods(name).length > 0) return [];
  const said = readName(name).name;
  return said === "" ? [] : [{ kind: withinKind("", said), name: said, at: { page: number } }];
}

const sheetOfForms =
  /^(?:sheet|シート|worksheet|table|表|様式|別紙|別表|別添|資料|参考|まとめ|集計|データ|data|入力|原本|印刷|目次|表紙|整理番号|事業番号|no\.?)?[\s\d()_\-.]*$|(?:一覧表?|台帳|調書|シート|リスト|総括表?|個票|カード|様式|register|list)$/i;
