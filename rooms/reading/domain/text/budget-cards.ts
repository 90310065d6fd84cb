import type { LineFlag } from "../../../budget/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FoundFigure } from "../found-fact.ts";
import { headingDepth } from "../heading-forms.ts";
import { joinLines, readFlag } from "../name-words.ts";
import { bullet, cleanName, flagAhead, flagWordOf, programmeEnd } from "./budget-names.ts";
import type { TextLine } from "./lines.ts";

/** A programme of which the flag, the name, what it is about and its amount stand on lines of their own. */
export type ProgrammeCard = {
  readonly name: string;
  readonly flag: LineFlag | null;
  readonly nameLines: readonly TextLine[];
  /** A bracket alone below the amount, which holds last year's. */
  readonly previous: TextLine | null;
  /** The year of the supplementary budget to which its words say that it belongs. */
  readonly supplemented?: FoundPeriod | null;
};

const amountAlone = /^\s*約?[\d,.]+(?:[億万千百][\d,]*){0,4}円\s*(?:[([][^()[\]]{0,24}[)\]])?\s*$/;
/** In the unit that the page says. */
const bareAmount = /^\s*\d{1,3}(?:,\d{3})+\s*(?:[([][^()[\]]{0,24}[)\]])?\s*$/;
const bracketAlone = /^\s*[([]\s*(?:約?[\d,.]+(?:[億万千百][\d,]*){0,4}円|[-－―])\s*[)\]]\s*$/;
const flagAlone = /^[\s　]*[【[〔]?(新規|拡充|継続|一部新規|再掲)[】\]〕]?[\s　]*$/;
/** So many lines above its amount the flag of a programme stands. */
const farthest = 8;

/** 「継続」 / 「架空庁舎建設事業」 / 「　本体工事を実施します。」 / 「14億円」 / 「（2億円）」: the programmes of such cards by the lines of their amounts. */
export function programmeCards(lines: readonly TextLine[]): ReadonlyMap<TextLine, ProgrammeCard> {
  const cards = new Map<TextLine, ProgrammeCard>();
  const isUnitSaid = lines.some(({ plain }) => plain.includes("単位") && /[千万]円/.test(plain));
  for (const line of lines) {
    const isAmount = line.plain.includes("円")
      ? amountAlone.test(line.plain)
      : isUnitSaid && bareAmount.test(line.plain);
    const card = isAmount ? cardOf(line, lines) : null;
    const isStraight = line.blanks === 0 && card?.nameLines.at(-1)?.order === line.order - 1;
    if (card && !isLastOfNames(card, lines) && (isStraight || line.plain.includes("円"))) cards.set(line, card);
  }
  return cards;
}

/** 「［新］ 架空事業費」 straight below another name with a flag: where names stand in a list, the first amount is not that of the last. */
function isLastOfNames({ nameLines: [first] }: ProgrammeCard, lines: readonly TextLine[]): boolean {
  const above = first && lines[first.order - 1];
  return above !== undefined && (flagAhead.test(above.plain) || markedName(above, first) !== null);
}

function cardOf(amount: TextLine, lines: readonly TextLine[]): ProgrammeCard | null {
  let hasItems = false;
  for (let order = amount.order - 1; order >= Math.max(0, amount.order - farthest); order -= 1) {
    const line = lines[order];
    if (!line || line.page !== amount.page || line.plain.includes("円") || bareAmount.test(line.plain)) return null;
    const marked = markedName(line, lines[order + 1]) ?? (hasItems ? null : markedProgramme(line));
    hasItems ||= bullet.test(line.plain);
    if (marked)
      return { ...marked, nameLines: [line], ...behindName(lines.slice(order + 1, amount.order), amount, lines) };
    const alone = flagAlone.exec(line.text)?.[1];
    const ahead = alone === undefined ? flagAhead.exec(line.plain) : null;
    if (alone === undefined && !ahead) {
      if (headingDepth(line.text) !== null) return null;
      continue;
    }
    const first = alone === undefined ? line.text.slice(ahead?.[0].length ?? 0) : "";
    const named = nameFrom(first, lines.slice(order + 1, amount.order), alone === undefined ? [line] : []);
    const above = lines[order - 1];
    if (!named && above && markedName(above, line)) continue;
    if (!named) return null;
    const flag = readFlag(alone ?? (ahead ? flagWordOf(ahead) : ""));
    const nameLines = [line, ...named.nameLines.filter((one) => one !== line)];
    return { ...named, nameLines, flag, ...behindName(lines.slice(order + 1, amount.order), amount, lines) };
  }
  return null;
}

/** What the lines between the name and the amount, and the one below it, say. */
function behindName(
  between: readonly TextLine[],
  amount: TextLine,
  lines: readonly TextLine[],
): Pick<ProgrammeCard, "previous" | "supplemented"> {
  const below = lines[amount.order + 1];
  return {
    previous: below && below.blanks <= 1 && bracketAlone.test(below.plain) ? below : null,
    supplemented: between.flatMap(({ plain }) => supplementIn(plain) ?? [])[0] ?? null,
  };
}

/** 「国の補正予算を活用し、令和５年度３月補正予算に計上しました。」 */
function supplementIn(plain: string): FoundPeriod | null {
  if (!plain.includes("補正予算に")) return null;
  const found = findPeriods(plain).find(({ end }) => /^の?(?:\d{1,2}月)?補正予算に/.test(plain.slice(end)));
  return found?.period.kind === "fiscalYear" || found?.period.kind === "month" ? found : null;
}

/** The amounts of a programme whose words say that they were supplements of an earlier budget. */
export const inItsBudget = (
  { flag, supplemented }: ProgrammeCard,
  figures: readonly FoundFigure[],
): readonly FoundFigure[] =>
  flag !== "supplementary" || !supplemented
    ? figures
    : figures.map((figure) =>
        figure.role === "amount"
          ? { ...figure, role: "supplement", period: supplemented.period, printedPeriod: supplemented.printed }
          : figure,
      );

/** 「◎架空こども園建設事業　【継続】」; or the flag begins the line below: 「　【拡充】改修費も補助します。」 */
function markedName(line: TextLine, below: TextLine | undefined): Pick<ProgrammeCard, "name" | "flag"> | null {
  if (!bullet.test(line.plain) || /[。、]/.test(line.text) || flagAhead.test(line.plain)) return null;
  const whole = cleanName(line.text.replace(officeBehind, ""));
  const behind = flagBehind.exec(whole);
  const next =
    below && below.blanks === 0 && !bullet.test(below.plain) ? flagInBracket.exec(below.plain)?.[1] : undefined;
  const flag = readFlag(behind?.[1] ?? next ?? "");
  const name = behind ? whole.slice(0, behind.index).trim() : whole;
  return flag === null || name === "" ? null : { name, flag };
}

/** 「●架空ラジオ配布事業」 without any flag: only what ends as a programme does, with no items below it. */
function markedProgramme(line: TextLine): Pick<ProgrammeCard, "name" | "flag"> | null {
  if (!bullet.test(line.plain) || /[。、:：]/.test(line.text) || flagAhead.test(line.plain)) return null;
  const name = cleanName(line.text);
  return /事業費?$/.test(name) ? { name, flag: null } : null;
}
const flagWord = "(新規?|一部新規|一部拡充|拡充?|継続?|補正|再掲)";
const officeBehind = /[\s　]+[（(]?(?:担当|所管|主管)[^\s　:：]{0,4}[:：].*$/;
const flagBehind = new RegExp(`[\\s　]*[【[〔（(]${flagWord}[】\\]〕）)]$`);
const flagInBracket = new RegExp(`^\\s*[【[〔]${flagWord}[】\\]〕]`);

/** The words up to where the name of a programme ends: it may run over two lines. */
function nameFrom(
  first: string,
  lines: readonly TextLine[],
  own: readonly TextLine[],
): Pick<ProgrammeCard, "name" | "nameLines"> | null {
  let words = first.trim() === "" ? [] : [first.trim()];
  const nameLines = [...own];
  for (const line of [null, ...lines.slice(0, mostNameLines)]) {
    if (line && /[。、]/.test(line.text)) return null;
    if (line) {
      words = [...words, line.text.trim()];
      nameLines.push(line);
    }
    const name = cleanName(joinLines(words.join("\n")));
    if (name !== "" && programmeEnd.test(name)) return { name, nameLines };
  }
  return null;
}
const mostNameLines = 2;
