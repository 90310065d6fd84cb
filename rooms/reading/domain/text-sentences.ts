import { findPeriods, withoutPeriods } from "./find-periods.ts";
import type { TextFigure } from "./text-figures.ts";
import { sortOfName } from "./text-marks.ts";

/** 「…は」 and 「…が」 that say what a sentence is about; not には, では. */
const about = /(?<![にでとへまの])[はがも][、，]?/g;
const longestSubject = 40;

/** What the sentence says its figure is of: 「令和4年度の移住者数は31人」 → 移住者数. Null where its subject names nothing measured. */
export function subjectOfSentence({ line, start }: TextFigure): string | null {
  const ahead = line.text.slice(0, start);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const marks = [...sentence.matchAll(about)].map(({ index }) => index).reverse();
  for (const mark of marks) {
    const name = nameIn(sentence.slice(0, mark));
    if (name !== null) return name;
  }
  return null;
}

function nameIn(words: string): string | null {
  const clause = words.slice(lastComma(words) + 1);
  const bare = withoutPeriods(clause, findPeriods(clause))
    .replace(/^[\s　・･○◯●■□◆◇※]+/, "")
    .replace(/^[(（][^()（）]{1,8}[)）]/, "")
    .replace(/^(?:末)?(?:時点|現在)?[のにお]?(?:ける)?/, "")
    .replace(/^(?:また|なお|本市|本町|本県|本村|市|町|県|村|本道)(?:の|における)/, "")
    .trim();
  const isName = bare.length > 1 && bare.length <= longestSubject && sortOfName(bare) === "measure";
  return isName && !/[\d０-９]$/.test(bare) ? bare : null;
}

/** A comma inside a bracket parts nothing. */
function lastComma(words: string): number {
  let depth = 0;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const letter = words.charAt(place);
    if (/[)）」]/.test(letter)) depth += 1;
    else if (/[(（「]/.test(letter)) depth -= 1;
    else if (depth === 0 && /[、，]/.test(letter)) return place;
  }
  return -1;
}

/** 「前年度から5件増加」, 「前年比12.3％増」: how much something changed, not how much there is. */
export function isChangeInSentence({ line: { plain }, start, end }: TextFigure): boolean {
  if (/^(?:を|と比べ|に比べ)[^。]{0,6}(?:上回|下回)/.test(plain.slice(end))) return true;
  if (/^\s?(?:の)?(?:増(?!設|床)|減(?!免|災)|上昇|低下|上回|下回)/.test(plain.slice(end))) return true;
  return /(?:前年度?比|対前年度?比?|前年度?(?:から|より)|前回調査?(?:から|より|比))[\s約(]*$/.test(
    plain.slice(0, start),
  );
}

/** 「減少する見込み」, 「と推計される」: the sentence speaks of what is to come. */
export const isForecast = ({ line: { plain }, end }: TextFigure): boolean =>
  /^[^。]{0,24}(?:見込み|見込まれ|推計され|予測され|見通し)/.test(plain.slice(end));

/** A number without a unit counts where the sentence is about a rate or an index that has none. */
export const countsWithoutUnit = (figure: TextFigure): boolean =>
  /\d\.\d/.test(figure.printed.normalize("NFKC")) && /(?:出生率|指数|倍率|係数)$/.test(subjectOfSentence(figure) ?? "");
