import { findPeriods, withoutPeriods } from "../find-periods.ts";
import type { Reason } from "../found-fact.ts";
import type { FigureGroup } from "./figure-group.ts";
import { nameByPlace, noName } from "./kpi-doubts.ts";
import type { TextLine } from "./lines.ts";

/** What a group is called, where that stands, and what makes it less than sure. */
export type Named = {
  readonly name: string;
  readonly subject: string | null;
  readonly lines: readonly TextLine[];
  readonly doubts: readonly Reason[];
  /** A name that may be the right one, where another fits about as well: it is asked, not taken. */
  readonly candidate: string | null;
};

export const nameless: Named = { name: "", subject: null, lines: [], doubts: [noName], candidate: null };

export type NamedGroup = { readonly group: FigureGroup; readonly named: Named };

/** 「参考値：国の目標値 80％（R2）、県の目標値 70％」 behind the values of an indicator: the same indicator, of another body. */
export function ofOtherBody(group: FigureGroup, before: NamedGroup | null): Named | null {
  const body = otherBody.exec(group.first.plain.slice(0, group.start))?.[1];
  const isNear = before !== null && group.first.order - before.group.last.order <= farthestBody;
  if (body === undefined || !isNear || before.named.name === "") return null;
  return { ...before.named, subject: body, doubts: [...before.named.doubts, nameByPlace] };
}
const otherBody = /(?:^|[\s:：、,(（])(全国|国|都|道|府|県|市|町|村)の(?:目標|現状|実績|平均)値?\s{0,2}$/;
const farthestBody = 2;

/** 「　実績値：令和2年 370人、令和3年 392人」 straight below the values of an indicator: more of the same. */
export function ofRoleBelow({ first, start, inRow, figures }: FigureGroup, before: NamedGroup | null): Named | null {
  if (before === null || inRow > 0 || before.group.ofRow > 1 || before.named.name === "") return null;
  const isNext = first.order - before.group.last.order === 1 && first.blanks === 0;
  const isAlike = figures[0]?.unit === before.group.figures[0]?.unit;
  if (!isNext || !isAlike || !mayBeRole.test(first.plain)) return null;
  const ahead = first.plain.slice(0, start);
  return roleOnly.test(withoutPeriods(ahead, findPeriods(ahead)).replace(/[\s:()【】[\]〔〕<>・]/g, ""))
    ? before.named
    : null;
}
const mayBeRole = /^\s{0,16}[・(【[〔<]?\s?(?:最終|中間|直近|最新|基準|現状|現況|実績|目標|策定)/;
const roleOnly = /^(?:(?:最終|中間)?目標|直近|最新|基準|現状|現況|実績|策定時)の?(?:実績)?値?$/;

/** 「男性 7.9％・女性 94.1％（R1）→男性 30％・女性 97％（R6）」: each part has its values, all are of one name. */
export function ofPart(group: FigureGroup, named: Named, before: NamedGroup | null): Named | null {
  const part = group.figures[0]?.part;
  if (part === undefined) return null;
  if (isFurtherPart(group)) return before && { ...before.named, subject: part };
  if (named.name === part) return { ...nameless, subject: part };
  return {
    ...named,
    name: withoutPart(named.name, part),
    subject: part,
  };
}
/** 「未婚率（25～39歳）（基準値）男性」 */
function withoutPart(name: string, part: string): string {
  const whole = name.endsWith(part) ? name.slice(0, -part.length) : name;
  return /[ 　]$|[)）]$/.test(whole) ? whole.replace(/[(（](?:現状|現況|基準|目標)値?[)）][ 　]?$/, "").trim() : name;
}

export const isFurtherPart = ({ figures: [figure], inRow }: FigureGroup): boolean =>
  figure?.part !== undefined && inRow > 0;

/** 「男 52.4％→60％」 / 「女 48.9％→58％」 below a name: the second line is of the same indicator. */
export function ofSex({ first, start }: FigureGroup, named: Named, before: NamedGroup | null): Named | null {
  const sex = sexAhead.exec(first.plain.slice(0, start))?.[1];
  if (sex === undefined) return null;
  if (named.name !== "") return named.subject === null ? { ...named, subject: sex } : null;
  const isNext = before !== null && first.order - before.group.last.order === 1 && first.blanks === 0;
  return isNext && /^[男女]性?$/.test(before.named.subject ?? "") ? { ...before.named, subject: sex } : null;
}
const sexAhead = /^[\s・(（]{0,12}([男女]性?)[\s:：)）]{1,8}$/;
