import type { Place, Problem } from "../../../foundation/index.ts";

/** Where something stands in a file that was handed in: a line of a CSV, or a cell (`Sheet1!C12`) of a workbook. */
export type Spot = { readonly file: string; readonly line?: number; readonly cell?: string };

export const placeAt = ({ file, line, cell }: Spot): Place => ({
  file,
  ...(line === undefined ? {} : { line }),
  ...(cell === undefined ? {} : { path: cell }),
});

/** Thrown when files cannot be imported: everything that stands against them. Nothing of any file was kept. */
export class PopulationRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message.en).join("\n"));
    this.problems = problems;
  }
}

const told =
  (code: string, ja: string, en: string) =>
  (spot: Spot): Problem => ({
    code: `cohort/${code}`,
    message: { ja, en },
    place: placeAt(spot),
  });

export const ageMissing = (age: string) =>
  told(
    "ageMissing",
    `年齢階級 ${age} の列（行）がありません。0歳から最後の「以上」まで、抜けのない表を使ってください。`,
    `The age group ${age} is missing. Use a table with every group from 0 to the open one.`,
  );

export const ageOrder = (found: string, expected: string) =>
  told(
    "ageOrder",
    `年齢階級 ${found} がここにありますが、ここは ${expected} のはずです。年齢の列（行）を若い順に並べてください。`,
    `The age group ${found} stands where ${expected} should. Put the ages in order, the youngest first.`,
  );

export const ageNotOpen = (found: string) =>
  told(
    "ageNotOpen",
    `最後の年齢階級が ${found} で、「以上」の階級がありません。最後が「90歳以上」などで終わる表を使ってください。`,
    `The last age group is ${found}; there is no open one. Use a table that ends with a group such as "90 and over".`,
  );

export const ageOpensEarly = (found: string, expected: string) =>
  told(
    "ageOpensEarly",
    `最後の年齢階級が ${found} ですが、この統計は ${expected} まで分かれています。もっと細かく分けた表を使ってください。`,
    `The last age group is ${found}, but this source goes on to ${expected}. Use a table that parts the oldest further.`,
  );

const marks: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  x: { ja: "秘匿された値です", en: "a withheld value" },
  "***": { ja: "得られない値の印です", en: "a mark for a value that could not be had" },
  "-": {
    ja: "0 か該当なしかを、この表は言いません",
    en: "this table does not say whether it means 0 or nothing to count",
  },
};

export function valueMissing(found: string, age: string): (spot: Spot) => Problem {
  const word = marks[found.toLowerCase()];
  return told(
    "valueMissing",
    `${age} の値が${found === "" ? "空です" : `「${found}」で、数ではありません${word ? `（${word.ja}）` : ""}`}。男女・年齢別の表はすべての値が要ります。値のある表を使うか、この行を除いてください。`,
    `The value of ${age} is ${found === "" ? "empty" : `"${found}" and no number${word ? ` (${word.en})` : ""}`}. A table by sex and age needs every value: use one that has it, or leave the row out.`,
  );
}

export const valueNegative = (value: number, age: string) =>
  told(
    "valueNegative",
    `${age} の人数が ${value} で、負の数です。人数の表かどうか（増減の表ではないか）を確かめてください。`,
    `The number of people of ${age} is ${value}, below zero. Check that this is a table of people, not of changes.`,
  );

export const valueTooLarge = (value: number, age: string) =>
  told(
    "valueTooLarge",
    `${age} の人数が ${value} です。日本の人口（およそ1億3千万人）を超えるので、単位か桁を確かめてください。`,
    `The number of people of ${age} is ${value}, more than live in Japan (about 130 million). Check unit and digits.`,
  );

export const valueNotWhole = (value: number, age: string) =>
  told(
    "valueNotWhole",
    `${age} の人数が ${value} で、整数ではありません。調べた人数の表かどうか、単位（千人など）を確かめてください。`,
    `The number of people of ${age} is ${value}, not a whole number. Check that people were counted, and the unit (thousands?).`,
  );

export const totalDiffers = (total: number, sum: number) =>
  told(
    "totalDiffers",
    `総数 ${total} が、年齢ごとの和 ${sum} と合いません（差 ${total - sum}）。行がずれていないか、値が欠けていないか確かめてください。`,
    `The total ${total} is not the sum ${sum} of the ages (difference ${total - sum}). Check that the row is whole and in its place.`,
  );

export const rowDoubled = (what: string, first: string) =>
  told(
    "rowDoubled",
    `${what} の行は ${first} に既にあります。片方を除いてください。`,
    `The row of ${what} already stands at ${first}. Leave one out.`,
  );

export const rowContradicts = (what: string, value: string, first: string) =>
  told(
    "rowContradicts",
    `${what} の値が、${first} の値 ${value} と違います。新しい方のファイルだけを渡してください。`,
    `The value of ${what} differs from ${value}, which stands at ${first}. Give only the newer file.`,
  );

export const sexUnreadable = (found: string) =>
  told(
    "sexUnreadable",
    `性別「${found}」を読めません。男・女（M・F）のどちらかにしてください。`,
    `Cannot read the sex "${found}": write 男 or 女 (M or F).`,
  );

export const sexesSwapped = (what: string, men: number, women: number) =>
  told(
    "sexesSwapped",
    `${what} は80歳以上の男 ${men} 人が女 ${women} 人より多く、男女が入れ替わっているようです。性別の列を確かめてください。`,
    `${what} has more men (${men}) than women (${women}) aged 80 and over: the sexes seem to be exchanged. Check the column of the sex.`,
  );

export const sexMissing = (what: string, sex: string) =>
  told(
    "sexMissing",
    `${what} に${sex === "m" ? "男" : "女"}の行がありません。男女両方の行がある表を使ってください。`,
    `${what} has no row of ${sex === "m" ? "men" : "women"}. Use a table with rows of both sexes.`,
  );

export const yearUnreadable = (found: string) =>
  told(
    "yearUnreadable",
    `年「${found}」を読めません。年の列を 2015 のように書くか、年を読めない表では --year 2015 を付けてください。`,
    `Cannot read the year "${found}". Write it as 2015; for a table that does not say its year add --year 2015.`,
  );

export const yearToCome = (year: number) =>
  told(
    "yearToCome",
    `${year}年はまだ来ていないので、調べた人口ではありえません。推計の表なら --source で推計を指定してください。`,
    `${year} is still to come, so nobody was counted then. For a projection name it with --source.`,
  );

export const unknownAgesUnexpected = (value: number) =>
  told(
    "unknownAgesUnexpected",
    `年齢不詳が ${value} 人ありますが、この統計は年齢不詳を持ちません。--source が正しいか確かめてください。`,
    `There are ${value} people of unknown age, but this source has none. Check --source.`,
  );
