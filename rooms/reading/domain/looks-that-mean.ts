import { problem } from "../../../foundation/index.ts";
import type { Place, ReadPage, ReadProblem } from "./placed-text.ts";

/** 「※網掛けは新規事業」, 「赤字は拡充」, 「下線は前年度からの変更」: a look of the page that carries a meaning. */
const saidByLook =
  /(?:網掛け?|網かけ|あみかけ|色付き|色つき|着色|塗りつぶし|(?:太|斜|白抜き文|[赤青緑黄橙紫]色?の?文?)字|[赤青緑黄橙紫灰]色(?:部分|の欄|のセル)?|下線|太枠)(?:部分|箇所|の部分|の箇所|の欄|のセル|の行|の事業|のもの)?[\s　]*(?:は|が|[:：=＝…])[\s　、]*[^。、]{0,16}?(?:新規|拡充|再掲|継続|補正|廃止|終了|変更|見直|未達|達成|重点)/;
const [leastSaid, longestSaid] = [6, 200];
/** So many are told of a document; more say the same again. */
const mostTold = 5;

/**
 * What a document tells by colours, shading or lines alone cannot be read from its letters: where it says that a look has a meaning, a person is
 * asked to look, and nothing is guessed.
 */
export function looksThatMean(pages: readonly ReadPage[]): readonly ReadProblem[] {
  const found: ReadProblem[] = [];
  for (const page of pages)
    for (const { text, at } of saidIn(page)) {
      found.push({ problem: markedByLook(text.trim()), at: { page: page.number, ...at } });
      if (found.length >= mostTold) return found;
    }
  return found;
}

type Text = { readonly text: string; readonly at: Place };

function* saidIn({ parts }: ReadPage): Generator<Text> {
  for (const part of parts) {
    if (part.kind === "line") {
      if (isSaid(part.line.text)) yield part.line;
      continue;
    }
    for (const { value, text, at } of part.grid.cells)
      if (value === null && isSaid(text)) yield { text, at: { ...part.grid.at, ...at } };
  }
}

const isSaid = (text: string): boolean =>
  text.length >= leastSaid && text.length <= longestSaid && saidByLook.test(text);

const markedByLook = (text: string) =>
  problem(
    "reading/markedByLook",
    `「${text.slice(0, 60)}」とあります。色や網掛け、下線だけで示されたことは読み取れません。元の資料を見て、当てはまる行に印を付けてください。`,
    `It says "${text.slice(0, 60)}". What only a colour, a shading or a line tells cannot be read: look at the document and mark the rows that it holds for.`,
  );
