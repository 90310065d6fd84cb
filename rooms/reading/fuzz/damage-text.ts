import type { Dice } from "./dice.ts";

/** Numbers on which counting, memory or a table breaks where nobody looks. */
const extremes = [
  "0",
  "-1",
  "1e308",
  "-1e-308",
  "2147483648",
  "4294967295",
  "9007199254740993",
  "99999999999999999999",
  "0.00000000000000000001",
  "NaN",
  "1048577",
  "16385",
  "０１２",
  "4億3,0000",
] as const;

/** What stands in no honest document: signs without a shape, text that runs backwards, half a letter, what calls something in from outside. */
const oddities = [
  "\u0000",
  "\u001b$B",
  "\u202e",
  "\ufeff",
  "\ufffd",
  "\u0301".repeat(50),
  "\ud800",
  "&#x110000;",
  "&e;",
  '=HYPERLINK("http://192.0.2.1/")',
  "http://192.0.2.1/outside",
  "file:///outside",
  "\\\\192.0.2.1\\outside",
  '<!DOCTYPE x [<!ENTITY e SYSTEM "http://192.0.2.1/e">]>',
  "<![CDATA[",
  "<!--",
  "]]>",
] as const;

const depths = [2, 60, 500, 5_000, 30_000] as const;

/** Ways in which a text (XML, HTML, the drawing of a page, plain text) is changed. Each sign stands for a byte or for a letter, as the caller likes. */
const ways = {
  number: (text: string, dice: Dice): string => {
    const found = dice.anyOf([...text.matchAll(/\d+(?:\.\d+)?/g)].slice(0, 5_000));
    return found ? replaced(text, found.index, found[0].length, dice.oneOf(extremes)) : text;
  },
  odd: (text: string, dice: Dice): string =>
    replaced(text, dice.below(text.length), dice.below(2), dice.oneOf(oddities)),
  nested: (text: string, dice: Dice): string => {
    const [at, sign] = pieceOf(text, dice);
    return replaced(text, at, 0, sign.repeat(within(dice.oneOf(depths), sign)));
  },
  closed: (text: string, dice: Dice): string => {
    const found = dice.anyOf([...text.matchAll(/<([A-Za-z][\w:]*)[^<>/]*>/g)].slice(0, 5_000));
    if (!found) return text;
    const depth = within(dice.oneOf(depths), found[0]);
    return replaced(text, found.index, found[0].length, found[0].repeat(depth) + `</${found[1]}>`.repeat(depth - 1));
  },
  doubled: (text: string, dice: Dice): string => {
    const [from, to] = stretchOf(text, dice);
    const stretch = text.slice(from, to);
    return replaced(text, to, 0, stretch.repeat(within(1 + dice.below(40), stretch)));
  },
  left: (text: string, dice: Dice): string => {
    const [from, to] = stretchOf(text, dice);
    return replaced(text, from, to - from, "");
  },
  moved: (text: string, dice: Dice): string => {
    const [from, to] = stretchOf(text, dice);
    const rest = replaced(text, from, to - from, "");
    return replaced(rest, dice.below(rest.length), 0, text.slice(from, to));
  },
  attribute: (text: string, dice: Dice): string => {
    const found = dice.anyOf([...text.matchAll(/="([^"<>]{0,200})"/g)].slice(0, 5_000));
    const value = dice.oneOf([...extremes, ...oddities, "", "A1:XFD1048576", "あ".repeat(70_000)]);
    return found ? replaced(text, found.index, found[0].length, `="${value.replaceAll('"', "'")}"`) : text;
  },
} as const;

const allWays = [
  ways.number,
  ways.number,
  ways.odd,
  ways.nested,
  ways.closed,
  ways.doubled,
  ways.left,
  ways.moved,
  ways.attribute,
] as const;

/** How often a piece is repeated: no damage makes more than a few megabytes of a piece that an earlier one made long. */
const within = (times: number, piece: string): number => Math.min(times, 1 + Math.floor(1_000_000 / piece.length));

/** The text with one to three damages. */
export function damagedText(text: string, dice: Dice): string {
  let result = text;
  for (let count = 1 + dice.below(3); count > 0 && result.length < 4_000_000; count -= 1)
    result = dice.oneOf(allWays)(result, dice);
  return result;
}

/** The same for bytes: every byte counts as one sign, so that letters of several bytes come to harm, too. */
export function damagedLetters(bytes: Uint8Array, dice: Dice): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return new Uint8Array(Buffer.from(damagedText(text, dice), "latin1"));
}

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** A tag, or a sign that opens something. */
function pieceOf(text: string, dice: Dice): readonly [at: number, piece: string] {
  const found = dice.anyOf([...text.matchAll(/<[A-Za-z][^<>]{0,80}>|[([{"「（]|<<|\bq\b|\bBT\b/g)].slice(0, 5_000));
  return found ? [found.index, found[0]] : [dice.below(text.length), "("];
}

/** From the beginning of a tag, line or word to that of another one behind it. */
function stretchOf(text: string, dice: Dice): readonly [from: number, to: number] {
  const edges = [...text.matchAll(/<|\n|\b\d/g)].slice(0, 20_000).map(({ index }) => index);
  const first = dice.below(edges.length);
  const last = Math.min(edges.length - 1, first + 1 + dice.below(12));
  return [edges[first] ?? 0, edges[last] ?? text.length];
}
