import type { LineFlag } from "../../budget/index.ts";
import { headingDepth } from "./heading-forms.ts";
import { joinLines, readFlag } from "./name-words.ts";
import { cleanName, flagAhead, programmeEnd } from "./text-budget-names.ts";
import type { TextLine } from "./text-lines.ts";

/** A programme of which the flag, the name, what it is about and its amount stand on lines of their own. */
export type ProgrammeCard = {
  readonly name: string;
  readonly flag: LineFlag | null;
  readonly nameLines: readonly TextLine[];
  /** A bracket alone below the amount, which holds last year's. */
  readonly previous: TextLine | null;
};

const amountAlone = /^\s*約?[\d,.]+(?:[億万千百][\d,]*){0,4}円\s*(?:[([][^()[\]]{0,24}[)\]])?\s*$/;
const bracketAlone = /^\s*[([]\s*(?:約?[\d,.]+(?:[億万千百][\d,]*){0,4}円|[-－―])\s*[)\]]\s*$/;
const flagAlone = /^[\s　]*[【[〔]?(新規|拡充|継続|一部新規|再掲)[】\]〕]?[\s　]*$/;
/** So many lines above its amount the flag of a programme stands. */
const farthest = 8;

/** 「継続」 / 「架空庁舎建設事業」 / 「　本体工事を実施します。」 / 「14億円」 / 「（2億円）」: the programmes of such cards by the lines of their amounts. */
export function programmeCards(lines: readonly TextLine[]): ReadonlyMap<TextLine, ProgrammeCard> {
  const cards = new Map<TextLine, ProgrammeCard>();
  for (const line of lines) {
    const card = line.plain.includes("円") && amountAlone.test(line.plain) ? cardOf(line, lines) : null;
    if (card) cards.set(line, card);
  }
  return cards;
}

function cardOf(amount: TextLine, lines: readonly TextLine[]): ProgrammeCard | null {
  for (let order = amount.order - 1; order >= Math.max(0, amount.order - farthest); order -= 1) {
    const line = lines[order];
    if (!line || line.page !== amount.page || line.plain.includes("円")) return null;
    const alone = flagAlone.exec(line.text)?.[1];
    const ahead = alone === undefined ? flagAhead.exec(line.plain) : null;
    if (alone === undefined && !ahead) {
      if (headingDepth(line.text) !== null) return null;
      continue;
    }
    const first = alone === undefined ? line.text.slice(ahead?.[0].length ?? 0) : "";
    const named = nameFrom(first, lines.slice(order + 1, amount.order), alone === undefined ? [line] : []);
    if (!named) return null;
    const below = lines[amount.order + 1];
    const previous = below && below.blanks <= 1 && bracketAlone.test(below.plain) ? below : null;
    const flag = readFlag(alone ?? ahead?.[1] ?? ahead?.[2] ?? "");
    return { ...named, nameLines: [line, ...named.nameLines.filter((one) => one !== line)], flag, previous };
  }
  return null;
}

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
