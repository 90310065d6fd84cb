import type { ReadTx } from "../../../store/index.ts";

export type Fields = readonly (string | null)[];

const lineFeed = 10;
const letters: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", v: "\v" };

/** One value of PostgreSQL's copy text. */
const unescaped = (text: string): string | null =>
  text === "\\N"
    ? null
    : text.includes("\\")
      ? text.replace(/\\(.)/gs, (_whole, sign: string) => letters[sign] ?? sign)
      : text;

/** The rows of a query one after the other, as text: however many there are, only a piece of them is held at a time. */
export async function streamRows(tx: ReadTx, query: string, take: (fields: Fields) => void): Promise<number> {
  let gathered: Buffer[] = [];
  let rows = 0;
  await tx.copyOut(`COPY (${query}) TO STDOUT`, (piece) => {
    const end = piece.lastIndexOf(lineFeed);
    gathered.push(end === -1 ? piece : piece.subarray(0, end));
    if (end === -1) return;
    const text = Buffer.concat(gathered).toString("utf8");
    gathered = end + 1 < piece.length ? [piece.subarray(end + 1)] : [];
    for (const line of text.split("\n")) {
      rows += 1;
      take(line.split("\t").map(unescaped));
    }
  });
  return rows;
}

/** A text inside a statement that takes no parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
