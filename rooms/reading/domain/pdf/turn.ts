import type { Edges, PageMarks, Ruling, Sign, Turn } from "./marks.ts";

const turns: readonly Turn[] = [0, 90, 180, 270];

/** The way most letters of a page run: 90 for a table that lies on its side and is read from top to bottom. */
export function mainTurn(signs: readonly Sign[]): Turn {
  const counts = new Map<Turn, number>();
  for (const { turn } of signs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  return turns.reduce((most, turn) => ((counts.get(turn) ?? 0) > (counts.get(most) ?? 0) ? turn : most), 0);
}

/** The page laid so that letters that run by `turn` run to the right. */
export function uprighted(marks: PageMarks, turn: Turn): PageMarks {
  if (turn === 0) return marks;
  const lying = turn !== 180;
  return {
    ...marks,
    width: lying ? marks.height : marks.width,
    height: lying ? marks.width : marks.height,
    signs: marks.signs.map((sign) => ({ ...sign, ...turned(sign, marks, turn), turn: lessTurn(sign.turn, turn) })),
    rulings: marks.rulings.map((ruling) => turnedRuling(ruling, marks, turn)),
  };
}

/** Edges in the upright page, in the page as it is looked at; `size` is that of the page as it is looked at. */
export function turnedBack(edges: Edges, size: { width: number; height: number }, turn: Turn): Edges {
  if (turn === 0) return edges;
  const lying = turn !== 180;
  const upright = { width: lying ? size.height : size.width, height: lying ? size.width : size.height };
  return turned(edges, upright, lessTurn(0, turn));
}

const lessTurn = (turn: Turn, by: Turn): Turn => turns[(turns.indexOf(turn) - turns.indexOf(by) + 4) % 4] ?? 0;

function turned(edges: Edges, { width, height }: { width: number; height: number }, turn: Turn): Edges {
  const { left, top, right, bottom } = edges;
  if (turn === 90) return { left: top, top: width - right, right: bottom, bottom: width - left };
  if (turn === 270) return { left: height - bottom, top: left, right: height - top, bottom: right };
  if (turn === 180) return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
  return edges;
}

function turnedRuling({ flat, at, from, to }: Ruling, marks: PageMarks, turn: Turn): Ruling {
  const edges = flat ? { left: from, top: at, right: to, bottom: at } : { left: at, top: from, right: at, bottom: to };
  const { left, top, right, bottom } = turned(edges, marks, turn);
  const stays = flat === (turn === 180);
  return stays ? { flat: true, at: top, from: left, to: right } : { flat: false, at: left, from: top, to: bottom };
}
