import { kindOfWord, type StreamRow, type Word } from "./stream-heads.ts";

/** 「26組」 / 「64人 40組以上」 below two heads: that of another unit stands in the cell of the one before, whose unit comes again behind it, or did so in the cell ahead. */
export function isBesideInCell([word, next]: readonly Word[], { values }: StreamRow, count: number): boolean {
  const before = values.at(-1);
  if (!word || !before || kindOfWord(word.text) !== "figure") return false;
  const [units, own] = [unitsIn(before.text), unitsIn(word.text)[0]];
  const [first] = units;
  if (first === undefined || own === undefined || units.includes(own) || /[%％]/.test(first + own)) return false;
  if (values.length < count) return next !== undefined && unitsIn(next.text)[0] === first;
  return values.length > 1 && unitsIn(values[0]?.text ?? "").join() === [...units, own].join();
}

const unitsIn = (text: string): readonly string[] => [...text.matchAll(unitBehind)].flatMap(([, unit]) => unit ?? []);
const unitBehind = /[\d０-９]([^\s\d０-９,，.．()（）以程未]{1,3})(?:以上|以下|程度|未満)?(?=[\s　(（]|$)/g;
