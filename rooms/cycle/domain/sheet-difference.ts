/** A piece of a text that stayed, went or came. */
export type DifferencePiece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Beyond this many sentences a word-by-word picture helps nobody: the old and the new text are shown whole. */
const mostSentences = 400;

const sentences = (text: string): readonly string[] =>
  text.match(/[^。．.!?！？\n]*(?:[。．.!?！？]+|\n|$)/g)?.filter((one) => one !== "") ?? [];

/** What changed between two texts, sentence by sentence, in reading order. */
export function differenceOf(before: string, after: string): readonly DifferencePiece[] {
  const [old, now] = [sentences(before), sentences(after)];
  if (old.length > mostSentences || now.length > mostSentences) return whole(before, after);
  return joined(walk(old, now, commonLengths(old, now)));
}

const whole = (before: string, after: string): readonly DifferencePiece[] => [
  { kind: "removed", text: before },
  { kind: "added", text: after },
];

/** Length of the longest common run of sentences from each pair of places to the ends. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      const below = rows[i + 1];
      if (!row || !below) continue;
      row[j] = old[i] === now[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function walk(
  old: readonly string[],
  now: readonly string[],
  common: readonly (readonly number[])[],
): readonly DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: "same", text: gone });
      i += 1;
      j += 1;
    } else if (come === undefined || (gone !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: "removed", text: gone ?? "" });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: come });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const whole: DifferencePiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) whole[whole.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
