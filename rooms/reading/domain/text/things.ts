import type { TextFigure } from "./figures.ts";
import { labelsOf } from "./labels.ts";
import { namesMeasure } from "./marks.ts";
import { partAhead } from "./parts.ts";
import { subjectsOfSentences } from "./subjects.ts";

/** Figures of one thing, what a sentence says that they are of, and the words ahead of each. */
export type OfSubject = {
  readonly subject: string | null;
  readonly figures: readonly TextFigure[];
  readonly labels: readonly (string | null)[];
};

/** The figures of a sentence are of what it is about; those of a line without sentences are of one thing until another measure is named. */
export function bySubject(figures: readonly TextFigure[]): readonly OfSubject[] {
  const subjects = subjectsOfSentences(figures);
  if (subjects.every((subject) => subject === null)) return byMeasure(figures);
  return [...new Set(subjects)].map((subject) => {
    const own = figures.filter((_, index) => subjects[index] === subject);
    return {
      subject,
      figures: own,
      labels: subject === null ? labelsOf(own) : own.map((figure) => partOf(figure, subject)),
    };
  });
}

/** 「来館者数 120人、貸出冊数 900冊」: words that name another measure begin another thing; 「うち女性 30人」 and 「講座 5回」 say more of the same. */
function byMeasure(figures: readonly TextFigure[]): readonly OfSubject[] {
  const labels = withoutLead(labelsOf(figures));
  const starts = figures.flatMap((_, index) => (index === 0 || startsMeasure(labels, index) ? [index] : []));
  return starts.map((start, index) => ({
    subject: null,
    figures: figures.slice(start, starts[index + 1]),
    labels: labels.slice(start, starts[index + 1]),
  }));
}

/** 「就業の支援 就業相談者数 100人 就業相談者数 12人」: where a name stands again, what stands ahead of its first place is no part of it. */
function withoutLead(labels: readonly (string | null)[]): readonly (string | null)[] {
  const again = labels.find(
    (label, index) => index > 0 && label !== null && namesMeasure(label) && labels[0]?.endsWith(` ${label}`),
  );
  return again === undefined ? labels : labels.map((label) => (label?.endsWith(` ${again}`) ? again : label));
}

function startsMeasure(labels: readonly (string | null)[], index: number): boolean {
  const [first, before, label] = [labels[0], labels[index - 1], labels[index]].map((one) => one ?? "");
  const isOther = label !== before && label !== "" && !/^(?:うち|内)/.test(label ?? "");
  return (
    isOther && (areSiblings(first, label) || [first, label].every((one) => namesMeasure(one ?? "") || isSum(one ?? "")))
  );
}
/** 「普通会員 98人、特別会員 87人」: neither is a part of the other. */
const areSiblings = (one = "", other = ""): boolean => siblings.test(`${one} ${other}`);
const siblings = /^[一-龠]{1,4}([一-龠]{2}) [一-龠]{1,4}\1$/;
/** 「特別損失」, 「補助金」: words for sums of money. */
const isSum = (label: string): boolean =>
  /(?:[損欠]失|利益|補助金|交付金|寄附金|積立金|基金|残高|収入|支出|歳入|歳出|税)$/.test(label);

/** A part that is the subject itself, or names something measured, is none; 「うち移住に至った件数は」 says that it is one. */
function partOf(figure: TextFigure, subject: string): string | null {
  const part = partAhead(figure);
  if (part === null || part === subject) return null;
  return namesMeasure(part) && !saysPart(figure, part) ? null : part;
}

/** 「中国・四国地方が310人(うち四国地方190人)」: a part is one, also where the whole has its word in its name. */
export const saysPart = ({ line, start }: TextFigure, part: string): boolean =>
  line.text.slice(0, start).includes(`うち${part}`);
