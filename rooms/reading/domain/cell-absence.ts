import { type AbsenceReason, type Period, readAbsenceMark, toCommonWidth } from "../../../foundation/index.ts";
import { type FoundPeriod, findPeriods, isPeriodText, withoutPeriods } from "./find-periods.ts";
import { type Reason, reason } from "./found-fact.ts";
import { type Legend, noLegend } from "./read-legend.ts";

/** Why a cell holds no figure, when one is expected, and what makes that less than sure. */
export type FoundAbsence = {
  readonly why: AbsenceReason;
  readonly due: Period | null;
  readonly doubts: readonly Reason[];
};

/** Words in the place of a figure, and what they say. Marks (－ … x) are read by the legend, or by the general reading. */
const absenceForms: readonly (readonly [form: RegExp, why: AbsenceReason])[] = [
  [
    /^(?:未公表|未発表|公表待ち|公表前|未集計|集計中|集計前|算定中|算出中|精査中|調査中|確認中|未確定|確定前)$/,
    "notYetPublished",
  ],
  [/公表予定|公表見込|集計予定|確定予定|発表予定/, "notYetPublished"],
  [/^(?:データ|実績値?|数値|資料|記載|値)(?:は)?(?:なし|無し|無)$/, "notPrinted"],
  [/^(?:調査|統計|実施)(?:年度?では|は)?(?:なし|無し|ない|未実施|せず)$|^未(?:調査|実施|把握|計測|測定)$/, "none"],
  [/^(?:該当|対象)(?:事業|者|案件)?(?:なし|無し|無|ない)$|^(?:皆無|なし|無し|無|対象外|新規|新設)$/, "none"],
  [/^(?:目標値?|基準値?)?(?:未設定|設定なし|設定せず|未定|検討中|未記入|記録なし|記録無し|空欄|未報告)$/, "notEntered"],
  [/^(?:n\/?a|n\.a\.|na)$/, "notPrinted"],
  [/^(?:秘匿|非公表|非公開|x+)$/, "withheld"],
  [/^(?:不明|把握不能|算出不能|算定不能|計測不能|不詳)$/, "unknown"],
];

/** The text of a cell as an absence; null when it is none. */
export function readAbsence(text: string, legend: Legend = noLegend): FoundAbsence | null {
  const plain = toCommonWidth(text).replace(/\s+/g, "");
  if (plain === "") return null;
  const mark = toOneMark(withoutRemark(plain));
  const own = readAbsenceMark(mark, legend.marks);
  const general = readAbsenceMark(mark);
  if (own)
    return { why: own, due: null, doubts: isSaid(mark, legend) || /[一-龠]/.test(plain) ? [] : [generalMark(plain)] };
  if (general) return { why: general, due: null, doubts: [generalMark(plain)] };
  return readWords(plain.toLowerCase());
}

/** －（R6調査）: what stands in the bracket is a remark, unless it is a figure. */
function withoutRemark(plain: string): string {
  const [, before = "", inside = ""] = /^([^(（]+)[(（]([^()（）]*)[)）]$/.exec(plain) ?? [];
  const isMark = /^[^一-龠]{1,6}$/.test(before) && readAbsenceMark(toOneMark(before)) !== null;
  return isMark && !/\d/.test(withoutPeriods(inside, findPeriods(inside))) ? before : plain;
}

/** 集計中（R3）: a year alone in the bracket says of when the figure would be; 未公表（R7.8公表予定）, when it is to come. */
export function yearOfAbsence(text: string): readonly FoundPeriod[] {
  const inside = /[^()（）][(（]([^()（）]{2,12})[)）]$/.exec(text.trim())?.[1];
  const [only] = inside !== undefined && isPeriodText(inside) ? findPeriods(text) : [];
  return only && /Year$/.test(only.period.kind) ? [only] : [];
}

function readWords(plain: string): FoundAbsence | null {
  const bare = plain.replace(/^[（(［[【](.*)[)）］\]】]$/, "$1");
  const said = bare.replace(/[（(].*[)）]$/, "");
  const found = absenceForms.find(([form]) => form.test(bare) || form.test(said));
  if (!found || bare.length > 40) return null;
  const mayBeDue = found[1] === "notYetPublished" && yearOfAbsence(plain).length === 0;
  const [due] = mayBeDue ? findPeriods(plain) : [];
  return { why: found[1], due: due?.period ?? null, doubts: [] };
}

/** The three dots and the dash are typed in many ways. */
function toOneMark(plain: string): string {
  if (/^[.・･‥…⋯]{1,6}$/.test(plain) && plain !== "." && plain !== "・" && plain !== "･") return "…";
  if (/^[-‐‑‒–—―−ー─━ｰ]{1,4}$/.test(plain)) return "-";
  return plain;
}

function isSaid(mark: string, legend: Legend): boolean {
  return (
    readAbsenceMark(mark, legend.marks) !== null &&
    Object.keys(legend.marks).some((sign) => toOneMark(toCommonWidth(sign)) === mark)
  );
}

function generalMark(mark: string): Reason {
  return reason(
    "mark/general",
    0.9,
    `記号「${mark.slice(0, 10)}」の凡例がこの資料にありません。統計表で一般的な意味に読みました。`,
    `The document has no legend for the mark "${mark.slice(0, 10)}". It was read with the meaning that is usual in statistics.`,
  );
}
