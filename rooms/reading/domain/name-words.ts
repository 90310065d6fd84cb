import { toCommonWidth } from "../../../foundation/index.ts";
import type { LineFlag } from "../../budget/index.ts";
import { takeNotes } from "./cell-words.ts";
import { countedHow, findUnit, withoutUnit } from "./find-unit.ts";
import type { Within } from "./found-fact.ts";
import { headingLabel } from "./heading-label.ts";

/** What a cell or line that names a thing says: its name without bullets, numbers, flags, footnote marks and unit, and those beside it. */
export type FoundName = {
  readonly name: string;
  readonly flag: LineFlag | null;
  readonly unit: string | null;
  readonly notes: readonly string[];
  /** （事業名：同上）: the name is that of the line before. */
  readonly sameAsAbove: boolean;
};

const bullets = /^[\s○◯●◎□■◆◇▼▽・･·•▪▶►➢★☆*＊-]+/;
const numbering =
  /^(?:指標[\s　]{0,2}[0-9０-９]{1,2}[\s　:：]+|[【［[](?:指標|目標|[KＫ][PＰ][IＩ])[\s　]?(?:[0-9０-９]{1,2}|[①-⑳])[】］\]]|[(（]\s*[0-9０-９ア-ンa-zA-Zⅰ-ⅹ]{1,3}\s*[)）]|[①-⑳㉑-㊿⑴-⒛❶-❿㋐-㋾]|[Ⅰ-Ⅻ](?:[-－.．][0-9０-９]{1,2})*|[0-9０-９]{1,2}[-－](?:[(（][0-9０-９]{1,2}[)）]|[①-⑳])|(?:[0-9０-９]{1,2}[-－.．])+[0-9０-９]{0,2}(?![0-9０-９%％,.])|[0-9０-９]{1,3}　+(?=[一-龠]{2})|(?:[0-9０-９]{1,2}[\s　]+){2,3}(?=[一-龠ァ-ヶ])|[0-9０-９]{1,3}[\s　]+(?=\D)(?!年(?![代齢少金])|[歳才月日件回社校%％万億千]|人(?!口)|時間|か所|か月|市町村)|[アイウエオカキクケコ][\s　.．])[\s　]*/;

/** 「65歳以上（b）」 and 「(b)／総数 高齢者比率」: the letter by which other rows are worked out, and how. */
const withoutFormula = (name: string): string =>
  keyLetter.test(name) ? name.replace(formula, "").replace(keyBehind, "") : name;
const keyLetter = /[(（][a-dａ-ｄ][)）]/;
const formula = /[\s　]*[(（][a-dａ-ｄ][)）][／/÷](?:総数|総人口|総計|合計|全体|計|[(（][a-dａ-ｄ][)）])[\s　]*/;
const keyBehind = /(?<=[^\s　(（])[\s　]*[(（][a-dａ-ｄ][)）]$/;

/** ２ on a line of its own above a name. */
const numberAlone = /^[\s　]*([0-9０-９]{1,2})[\s　]*\n(?=[^\d０-９\s])/;

/** A longer text is a paragraph; its beginning names it. */
const longestName = 300;

/** Reads a name as printed. The lines of its cell are joined as Japanese is: without a space, unless Latin letters meet. */
export function readName(printed: string): FoundName {
  const { text, notes } = takeNotes(
    joinLines(printed.slice(0, longestName).replace(numberAlone, "$1　")).replace(/^[\s　]*(?:🈟|🆕)/u, "【新】"),
  );
  const { rest, flag } = takeFlag(text.replace(bullets, ""));
  const plain = withoutFormula(rest.replace(bullets, "")).replace(numbering, "").replace(bullets, "");
  const again = flag === null ? takeFlag(plain) : { rest: plain, flag };
  const unit = findUnit(again.rest)?.unit ?? null;
  const name = (unit === null ? again.rest : withoutUnitAsPrinted(again.rest))
    .trim()
    .replace(/^[（(]([^()（）]{2,})[)）]$/, "$1");
  return { name, flag: again.flag, unit, notes, sameAsAbove: /同[上左]/.test(name) || /^[〃"″]$/.test(name) };
}

/** Only the bracket of the unit goes: the rest of a name stays as printed, half-width katakana and all. */
function withoutUnitAsPrinted(name: string): string {
  const short = name.replace(
    /[（(［[【]((?:単位[:：\s])?[^（()）［[\]］【】]{1,12})[)）］\]】]\s*$/,
    (whole, inner: string) => (withoutUnit(`(${inner})`) === "" && !saysHow(inner) ? "" : whole),
  );
  return short === "" ? name : short;
}

/** （累計・人） says more than the unit, and stays with the name. */
const saysHow = (inner: string): boolean =>
  !inner.startsWith("単位") && inner.split(/[、，,・]/).some((part) => countedHow.test(part.trim()));

/** The name in a heading between rows: ＜総務部＞ is 総務部. */
export const nameOfBand = (text: string): string =>
  readName(
    joinLines(text)
      .trim()
      .replace(/^[【〈《＜<[［](.*)[】〉》＞>\]］]$/, "$1"),
  ).name;

/** 合　計, 事　業　名: letters set apart to fill a cell. */
const spacedOut =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])+$/u;

export function joinLines(text: string): string {
  if (spacedOut.test(text)) return text.replace(/[\s　]+/g, "");
  if (!text.includes("\n")) return text.trim();
  return text
    .replace(/(?<=[A-Za-z0-9,.])\s*\n\s*(?=[A-Za-z0-9])/g, " ")
    .replace(/\s*\n[\s　]*/g, "")
    .trim();
}

const flagWords: readonly (readonly [form: RegExp, flag: LineFlag])[] = [
  [/再掲|^再$/, "relisted"],
  [/新規|^新$/, "new"],
  [/拡充|^拡$/, "expanded"],
  [/補正|^補$/, "supplementary"],
  [/継続|^継$/, "continuing"],
];

/** A cell that holds nothing but flags: 新, 拡充, 新・再掲. A re-listing counts before all others, since it must not be summed. */
export function readFlag(text: string): LineFlag | null {
  const words = toCommonWidth(text)
    .replace(/[[\]()【】〈〉<>「」\s]/g, "")
    .replace(/🈟|🆕/gu, "新")
    .replace(/^[○◯●◎◇◆□■☆★㊟](?=[新拡継再補])/, "")
    .split(/[・、,/]/);
  const flags = words.map(flagOfWord);
  if (flags.some((flag) => flag === null)) return null;
  return flagWords.map(([, flag]) => flag).find((flag) => flags.includes(flag)) ?? null;
}

const flagOfWord = (word: string): LineFlag | null => {
  if (isPartlyNew(word)) return "expanded";
  return word.length <= 3 ? (flagWords.find(([form]) => form.test(word))?.[1] ?? null) : null;
};

const partly = "一部(?:新規?|拡充?)|(?:新規|拡充)[(（]?一部[)）]?";
const wholePartly = new RegExp(`^(?:${partly})$`);
const isPartlyNew = (word: string): boolean => word.length <= 8 && wholePartly.test(word);
const newInPart = "一部新規?|新規[(（]?一部[)）]?";
const saysPartly = new RegExp(
  `^[【[［(（〈<＜「\\s　]*(?:${newInPart})(?:[】\\]］)）〉>＞」\\s　]|$)|[【[［(（〈<＜](?:${newInPart})[】\\]］)）〉>＞]$`,
);

/** 一部新規, 新規（一部） as a cell, ahead of a name or behind it: a part of a programme that goes on is new. */
export const hasPartlyFlag = (text: string): boolean =>
  /一\s*部/.test(text) && (saysPartly.test(text.trim()) || saysPartly.test(text.replace(/\s/g, "")));

/** ○ in a column that 新規 or 拡充 heads says that the head holds for its row. */
export const isFlagMark = (text: string): boolean => /^[\s　]*[○◯〇●◎✓✔レ★☆][\s　]*$/.test(text);

const flagAhead =
  /^(?:[【[［(（〈<＜「]\s*(一部新規|一部拡充|新規?|拡充?|継続?|補正|再掲?)(?:[・、/](?:新規?|拡充?|継続?|再掲?))?\s*[】\]］)）〉>＞」]|(一部新規|一部拡充|新規?|拡充?|継続?|補正|再掲)[\s　]+)/;
const flagBehind =
  /[（(【[［〈<＜]\s*(一部新規|一部拡充|新規?|拡充?|継続?|補正|再掲?)(?:事業|分)?\s*[)）】\]］〉>＞]\s*$/;
/** 「寄港回数【変更】」: an indicator that the plan before had otherwise is named without that. */
const changedSince = /(?<=\S)[\s　]*【(?:変更|見直し|修正)】[\s　]*$/;
/** 【拡充】（再掲）: so many stand behind one name at most. */
const mostBehind = 3;

function takeFlag(text: string): { readonly rest: string; readonly flag: LineFlag | null } {
  let front = text.replace(changedSince, "");
  const behind: string[] = [];
  for (let found = flagBehind.exec(front); found && behind.length < mostBehind; found = flagBehind.exec(front)) {
    behind.push(found[1] ?? "");
    front = front.slice(0, found.index).trimEnd();
  }
  const ahead = flagAhead.exec(front);
  const words = [...behind, ahead?.[1] ?? ahead?.[2]].filter((word) => word !== undefined);
  const rest = ahead ? front.slice(ahead[0].length) : front;
  return rest.trim() === ""
    ? { rest: text.replace(changedSince, ""), flag: null }
    : { rest, flag: words.length === 0 ? null : readFlag(words.join("・")) };
}

/** 総合政策部 is an office, though 政策 stands in it. */
const office =
  /^[^\s　、。・「」（）()]{1,14}(?:総合振興局|振興局|[^一全内外北東南西上下中前後幹本支細]部|[^郵薬結時当]局|[^別各当]課)$|^[^\s　、。・「」（）()]{0,8}教育(?:委員会|庁)$/;

const officeBehind = /^(.{2,})[（(〔［[＜<【]([^（()）〔〕［\]＜<>＞【】]{2,16})[)）〕］\]＞>】]$/;

/** 不妊治療費助成事業（福祉保健部）: the programme, and the office that runs it; null where no office stands behind the name. */
export function splitOffice(name: string): { readonly name: string; readonly office: string } | null {
  if (!/[)）〕］\]＞>】]$/.test(name)) return null;
  const [, before = "", inside = ""] = officeBehind.exec(name) ?? [];
  const parts = inside.split(/[・、，,／/\s　]+/);
  // 市民・こども局 is one office
  const isOne = office.test(inside.replace(/・/g, "")) && !/振興局$/.test(inside);
  const isOffice = isOne || parts.every((part) => office.test(part) && !/振興局$/.test(part));
  return before !== "" && inside !== "" && isOffice ? { name: before.trim(), office: inside } : null;
}

const withinKinds: readonly (readonly [form: RegExp, kind: Within["kind"]])[] = [
  [/プロジェクト|ﾌﾟﾛｼﾞｪｸﾄ|ユニット/, "project"],
  [/基本目標|めざす姿|目指す姿|数値目標/, "goal"],
  [/施策|政策|柱|取組の方向/, "measure"],
  [/テーマ|ポイント|重点|分野/, "theme"],
  [/(?:振興局|総務部|[部局課室])$/, "bureau"],
  [/(?:地域|圏域|市町村|圏)$|^(?:道央|道南|道北|十勝|ｵﾎｰﾂｸ|オホーツク|釧路)/, "area"],
  [/計画|戦略|ビジョン|方針/, "plan"],
];

/** What kind of heading it is, by its column's head or by its own words. */
export function withinKind(head: string, name: string): Within["kind"] {
  if (/^(?:[^\s　]*事業(?:名称?|の名称)|事務事業)$/.test(head)) return "project";
  const byHead = withinKinds.find(([form]) => form.test(head))?.[1] ?? headingLabel(name)?.kind;
  if (byHead === undefined && office.test(name)) return "bureau";
  if (byHead === undefined && ofAnyProject.test(name)) return "heading";
  return byHead ?? withinKinds.find(([form]) => form.test(name))?.[1] ?? "heading";
}
/** 「２ 主なプロジェクト（全10プロジェクト）」, 「プロジェクト別の実施状況」: of several projects, and none of them. */
const ofAnyProject =
  /^[^一-龠ぁ-んァ-ヶｦ-ﾟ]{0,8}(?:主な|主要な?|各|重点|戦略|リーディング)?(?:プロジェクト|ユニット)(?:別|一覧|の|[\s　]{0,4}(?:[(（]|$))/;
