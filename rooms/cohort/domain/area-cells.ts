import { asAreaCode, fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { nation } from "../../area/index.ts";
import { cellText, type TableCell } from "./table-words.ts";

/** Reads the code of an area in a column of codes into six digits. */
export type CodeReader = (cell: TableCell | undefined) => Outcome<string, Problem>;

const asSix = (text: string): Outcome<string, Problem> =>
  /^0{1,6}$/.test(text) ? ok(nation.code) : asAreaCode(/^\d{2}$/.test(text) ? `${text}000` : text);

const padded = (cell: TableCell | undefined, digits: number): string => cellText(cell).padStart(digits, "0");

/**
 * A reader for the codes of one column. Spreadsheets keep codes as numbers, without leading zeros: 1202 may be 01202, and 11002 both 11002
 * and 011002. Where every number of the column, filled up to six digits, has a right check digit, they are codes of six, otherwise of five.
 * Text is taken as it stands; two digits are a prefecture, zeros the country.
 */
export function codeReader(column: readonly (TableCell | undefined)[]): CodeReader {
  const numbers = column.filter((cell) => typeof cell === "number");
  const six = numbers.length > 0 && numbers.every((cell) => asSix(padded(cell, 6)).ok);
  const known = new Map<TableCell | undefined, Outcome<string, Problem>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const read = asSix(typeof cell === "number" && cell > 99 ? padded(cell, six ? 6 : 5) : padded(cell, 2));
    known.set(cell, read);
    return read;
  };
}

/** What an import may check codes against: the body that owns the edition and the areas of it, six digits each; `names` leads from a name to a code. */
export type KnownAreas = {
  readonly body: string;
  readonly codes: ReadonlySet<string>;
  readonly names?: ReadonlyMap<string, string>;
};

const northernVillages = new Set(["01695", "01696", "01697", "01698", "01699", "01700"]);

/** Wards of designated cities have the numbers 101 to 199 within their prefecture. */
const isWard = (five: string): boolean => /^\d{2}1(0[1-9]|[1-9]\d)$/.test(five);

/** Inside the edition's own prefecture every place must be one of the edition's, a ward, or one of the six northern villages. */
function isKnown(code: string, { body, codes }: KnownAreas): boolean {
  const five = code.slice(0, 5);
  return code.slice(0, 2) !== body.slice(0, 2) || codes.has(code) || isWard(five) || northernVillages.has(five);
}

/** The code, or why it names no place that the edition knows. Places of other prefectures are taken by their check digit alone. */
export function asKnownArea(code: string, known: KnownAreas): Outcome<string, Problem> {
  if (isKnown(code, known)) return ok(code);
  return fail({
    code: "cohort/areaUnknown",
    message: {
      ja: `団体コード ${code} の市町村は、この版の地域にありません。コードを確かめるか、合併前のものなら今の区域に組み替えた表を使ってください。`,
      en: `The code ${code} is no area of this edition. Check it; where it is from before a merger, use a table rearranged to today's boundaries.`,
    },
  });
}
