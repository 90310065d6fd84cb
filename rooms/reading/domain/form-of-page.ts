import { findPeriods } from "./find-periods.ts";
import { isUnitLine } from "./find-unit.ts";
import { type Form, formOfLine, formOfLines, nextForm } from "./form-rows.ts";
import type { Within } from "./found-fact.ts";
import { headingDepth } from "./heading-forms.ts";
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

/** A sheet of a workbook that is called after a project or an office; not 一覧, 様式1 or R7. */
export function headingOfSheet({ name, size, number, parts }: ReadPage): readonly Within[] {
  if (name === null || size !== null || parts.length === 0) return [];
  if (sheetOfForms.test(name.normalize("NFKC").trim()) || findPeriods(name).length > 0) return [];
  const said = readName(name).name;
  return said === "" ? [] : [{ kind: withinKind("", said), name: said, at: { page: number } }];
}

const sheetOfForms =
  /^(?:sheet|シート|worksheet|table|表|様式|別紙|別表|別添|資料|参考|まとめ|集計|データ|data|入力|原本|印刷|目次|表紙|整理番号|事業番号|no\.?)?[\s\d()_\-.]*$|(?:一覧表?|台帳|調書|シート|リスト|総括表?|個票|カード|様式|register|list)$/i;
