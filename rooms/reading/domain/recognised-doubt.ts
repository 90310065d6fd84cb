import { confidenceOf, type FoundFact, reason } from "./found-fact.ts";
import type { Place, ReadPage } from "./placed-text.ts";

const recognised = reason(
  "recognisedLetters",
  0.7,
  "画像から文字認識（OCR）で読んだ文字です。読み誤りがあり得ます。",
  "Its letters were recognised in a picture (OCR) and may be wrong.",
);

/** What stands on a page that was read by text recognition is less sure than the same on a page of letters. */
export function doubtRecognised(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  const read = new Set(pages.flatMap((page) => (page.recognised ? [page.number] : [])));
  if (read.size === 0) return facts;
  const isRead = ({ page }: Place): boolean => page !== undefined && read.has(page);
  return facts.map((fact) =>
    isRead(fact.at) || fact.figures.some(({ at }) => isRead(at))
      ? { ...fact, confidence: confidenceOf([...fact.confidence.reasons, recognised]) }
      : fact,
  );
}
