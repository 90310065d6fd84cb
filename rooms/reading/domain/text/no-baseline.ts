import type { AbsenceReason, Period } from "../../../../foundation/index.ts";
import { readAbsence } from "../cell-absence.ts";
import { findPeriods } from "../find-periods.ts";
import { arrowSigns } from "./marks.ts";

/** What stands where a baseline would: 「－ ⇒ 200人」, 「調査なし（R3）→ 20％」. */
export type NoBaseline = {
  /** Where its words begin, with the role and the period ahead of it. */
  readonly start: number;
  readonly printed: string;
  readonly why: AbsenceReason;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
};

const role = "[【［\\[〔＜<]?(?:現状|現況|基準|当初|初期|実績|策定時)値?[】］\\]〕＞>]?";
const aim = "[【［\\[〔＜<]?(?:最終|中間)?(?:目標|計画)値?[】］\\]〕＞>]?";
const inBracket = "[(（]([^()（）]{1,16})[)）]";
const mark =
  "[-－―ー–]|(?<=^|[\\s　:：、)）])(?:(?:調査|データ|実績|統計|該当|設定)(?:なし|無し)|なし|未(?:調査|実施|集計|設定|把握|公表|計測)|集計中|新規)";
const year = "(?:[HRＨＲ]|平成|令和)?[\\s　]?(?:元|[\\d０-９]{1,4})(?:年度?)?";
const sureYear = "(?:(?:[HRＨＲ]|平成|令和)[\\s　]?(?:元|[\\d０-９]{1,2})|(?:19|20)[\\d]{2})(?:年度?)?";
const behindMark = `[\\s　]{0,4}(?:${inBracket})?[\\s　]{0,4}`;
const aimBehind = `[\\s　]?(?:${inBracket})?[\\s　:：]{0,4}$`;
/** 「― 件/年 → 10件/年」 */
const unitBehind = "(?<=[\\s　:：][-－―ー–])[\\s　]?[^\\s　\\d:：()（）、。]{1,6}(?=[\\s　])";
const forms: readonly RegExp[] = [
  new RegExp(
    `(?:(?:${role})[\\s　]?(?:${inBracket})?[\\s　:：]{0,4})?(${mark})(?:${unitBehind})?${behindMark}[${arrowSigns}][\\s　]{0,4}(?:${aim})?${aimBehind}`,
  ),
  // 「現状　－　／　目標　15人」: without an arrow both words stand there
  new RegExp(
    `(?:${role})[\\s　]?(?:${inBracket})?[\\s　:：]{0,4}(${mark})${behindMark}[／/|｜・、,]?[\\s　]{0,4}${aim}${aimBehind}`,
  ),
  // 「R6　－　→　R11　」
  new RegExp(
    `(${sureYear})[\\s　]{1,4}(${mark})[\\s　]{1,4}[${arrowSigns}][\\s　]{1,4}(?:${sureYear})[\\s　:：]{0,4}$`,
  ),
  // 「（R1：―→R6：」, 「【R元】－　→　【R6】」, 「R2：－ → R4実績：」
  new RegExp(
    `[(（【[]?(${year})[\\s　]?[:：】\\]][\\s　]?(${mark})[\\s　]{0,2}[${arrowSigns}][\\s　]{0,4}(?:[【[]?${year}(?:実績値?|${aim})?[\\s　]?[:：】\\]])?[\\s　]{0,2}$`,
  ),
];
/** The words between a name and its figure are no longer. */
const longest = 60;

/** Reads the end of what stands ahead of a figure; null where no absent baseline does. */
export function noBaselineIn(ahead: string): NoBaseline | null {
  const from = Math.max(0, ahead.length - longest);
  const found = forms.map((form) => form.exec(ahead.slice(from))).find((one) => one !== null);
  if (!found) return null;
  const [, before, printed = "", behind] = found;
  const [period] = findPeriods(behind ?? before ?? "");
  return {
    start: from + found.index,
    printed,
    why: readAbsence(printed)?.why ?? "none",
    period: period?.period ?? null,
    printedPeriod: period?.printed ?? null,
  };
}
