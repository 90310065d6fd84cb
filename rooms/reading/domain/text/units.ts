import { toHalfWidth, unitRegistry } from "../../../../foundation/index.ts";
import type { TextLine } from "./lines.ts";

/** Units by their first letter, the longest first, in half width and small letters. */
const byFirst = new Map<string, readonly string[]>();
for (const { id, spellings } of unitRegistry)
  for (const spelling of [id, ...spellings]) {
    const key = toHalfWidth(spelling).toLowerCase();
    if (spelling === "無単位" || key === "") continue;
    const others = byFirst.get(key.charAt(0)) ?? [];
    byFirst.set(
      key.charAt(0),
      [...others, key].sort((one, other) => other.length - one.length),
    );
  }

/** What may follow a unit to make another word of it: 5人材 is no count of people, 3か年 of the places か所 neither. */
const otherWords: Readonly<Record<string, RegExp>> = {
  人: /^(?:材|口|権|工|気|事|間|ひとり|一人|生)/,
  本: /^(?:部|格|社|年|道|県|町|市|人|来|質|校)/,
  日: /^(?:本|常|中|程|系|露|韓|米|間交流)/,
  社: /^(?:会|員)/,
  市: /^(?:場|民|街|内|立|長|役所)/,
  町: /^(?:内|民|立|長|並|家|役場)/,
  村: /^(?:内|民|立|長|役場)/,
  区: /^(?:間|分|域|民|長)/,
  部: /^(?:分|門|長|局|会)/,
  行: /^(?:政|動|事|為)/,
  点: /^(?:在|検|目|数)/,
  分: /^(?:野|析|類|の|娩|散|科会)/,
  校: /^(?:舎|長|区)/,
  者: /^(?:向け)/,
  通: /^(?:信|学|勤|年|じ|り|過|常)/,
  組: /^(?:み|織)/,
  機: /^(?:関|構|能|会|運)/,
  基: /^(?:本|盤|準|礎|金)/,
  港: /^(?:湾)/,
  位: /^(?:置)/,
  種: /^(?:目)/,
  個: /^(?:別|人|性)/,
  所: /^(?:得|在|管|有|属)/,
  年: /^(?:齢|金|次|代)/,
  都市: /^(?:計画|圏|部|公園|間)/,
  自治会: /^(?:長|連|館)/,
  町内会: /^(?:長|連|館)/,
  地点: /^(?:間|別)/,
  教室: /^(?:型)/,
  高校: /^(?:生|卒|進)/,
};

/** Letters behind letters are another word: 「7Hakutei」 is no 7ha. */
const goesOnInLetters = (key: string, behind: string): boolean => /[a-z]$/.test(key) && /^[a-z]/.test(behind);

/** Units of time. As the unit of a figure that is no value of anything they only say when: 5年後, 10日間. */
const timeUnits = /^(?:年|年間|か年|カ年|ヶ年|ヵ年|か月|ヶ月|カ月|ヵ月|ケ月|箇月|日|日間|時間|分|秒|歳|才)$/;
export const isTimeUnit = (unit: string): boolean => timeUnits.test(unit);

/** The unit that begins at this place of a text in half width, as printed there, with what it is per (人/年); "" where none does. */
export function unitAt(plain: string, place: number): string {
  const unit = simpleUnitAt(plain, place);
  if (unit === "") return "";
  const behind = place + unit.length;
  const per = plain.charAt(behind) === "/" ? simpleUnitAt(plain, behind + 1) : "";
  return plain.slice(place, behind + (per === "" ? 0 : 1 + per.length));
}

function simpleUnitAt(plain: string, place: number): string {
  const candidates = byFirst.get(plain.charAt(place).toLowerCase());
  if (!candidates) return "";
  const next = plain.slice(place, place + 12).toLowerCase();
  const unit = candidates.find((key) => {
    const behind = next.slice(key.length);
    return next.startsWith(key) && !otherWords[key]?.test(behind) && !goesOnInLetters(key, behind);
  });
  return unit ?? "";
}

type UnitBehind = { readonly text: string; readonly end: number };

/** The unit behind a number that runs from `from` to `until`. After a space only where it cannot be a word of its own. */
export function unitBehind(
  plain: string,
  { from, until }: { readonly from: number; readonly until: number },
  next: TextLine | undefined,
): UnitBehind {
  const scaled = /^\s?([十百千万億兆]+)(?=円)/.exec(plain.slice(until, until + 8))?.[0] ?? "";
  const at = until + scaled.length;
  // 「寄附額が２億1,530万」 / 「円となり」
  const isBroken = plain.slice(at).trim() === "" && /[万億兆千]$/.test(plain.slice(from, at)) && next?.blanks === 0;
  const direct = isBroken && next.plain.startsWith("円") ? "円" : unitOrTorn(plain, at, next);
  if (direct !== "") return { text: `${scaled.trim()}${direct}`, end: Math.min(plain.length, at + direct.length) };
  if (/^つの/.test(plain.slice(until, until + 2))) return { text: "項目", end: until + 1 };
  if (plain.charAt(until) !== " ") return { text: "", end: until };
  const apart = unitAt(plain, until + 1);
  const behind = plain.slice(until + 1 + apart.length);
  const closes =
    /^(?:$|[\s([)\]、。,]|以上|以下|以内|未満|程度|超(?!え)|出典|資料[:： ])/.test(behind) ||
    (isSetApart(plain, from) && goesOn.test(behind));
  return apart !== "" && closes && !isPlaceBehind(plain.slice(from, until), apart)
    ? { text: apart, end: until + 1 + apart.length }
    : { text: "", end: until };
}

/** 「350,000 町 R4～R6」: who carries it out. There are no thousands of towns. */
export const isPlaceBehind = (number: string, word: string): boolean =>
  /^[市町村区県]$/.test(word) && number.length >= 4;

/** 「年間 10,000 人の雇用」: a program that sets numbers apart from the letters puts a space on both sides. The number of a heading is none. */
const isSetApart = (plain: string, from: number): boolean =>
  /(?:[一-龠ぁ-ゟァ-ヶー、(「] |[、(「がはに])$/.test(plain.slice(0, from)) &&
  !numbered.test(plain.slice(Math.max(0, from - 8), from));
const numbered = /(?:目標|施策|政策|方針|戦略|プロジェクト|資料|[第章節編部柱項表図号条款]) $/;
const goesOn = /^(?:[のをがはにでともへや」]|から|まで|以上|以下|程度|未満|増|減)/;

/** A unit that runs to the end of the line may go on in the next one; whatever is longer counts. */
function unitOrTorn(plain: string, at: number, next: TextLine | undefined): string {
  const here = unitAt(plain, at);
  const rest = plain.slice(at).trimEnd();
  if (!next || next.blanks > 0 || rest.length > 5 || /^\s/.test(next.plain)) return here;
  const over = unitAt(rest + next.plain.slice(0, 4), 0);
  const isTorn = rest !== "" || (next.begun !== undefined && afterUnit.test(next.plain.slice(over.length)));
  return over.length > rest.length && over.length > here.length && isTorn ? over : here;
}

/** What goes on behind a unit that begins a line of prose. */
const afterUnit = /^(?:[、。(]|[ぁ-ん]|以上|以下|程度|未満|増|減)/;

const madeUp =
  /^(?:つ|本|個|項目)の\s*「?(?:基本|重点|大きな|新たな|主要|数値|政策|戦略)?の?(?:視点|観点|柱|方針|方向|目標|テーマ|理由|ポイント|原則|項目|分野|章|取組|施策|戦略|プロジェクト|キーワード|課題|要素|力|段階|ステップ|区分|資料|エリア|ゾーン|圏域|区域|連携地域|地域(?=ごと|[にをがは、。に\s]|$)|[一-龠]{2,8}ごとに)/;

/** ２つの視点, ５つの柱, ３本の柱, ６つの連携地域, 「４つの総合事務所ごとに」: what follows the number says how a document is made up, and counts nothing. */
export const saysHowMadeUp = (behind: string): boolean => madeUp.test(behind);
