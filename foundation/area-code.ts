import { toHalfWidth } from "./japanese-text.ts";
import { shown } from "./numeral.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { type Problem, problem } from "./problem.ts";

declare const areaCodeBrand: unique symbol;
/** A local-government code of six digits, the last of which checks the others: 010006 is 北海道, 012025 函館市. */
export type AreaCode = string & { readonly [areaCodeBrand]: true };

const weights: readonly number[] = [6, 5, 4, 3, 2];
const lastPrefecture = 47;

/** Reads a code of five digits (the check digit is added) or six (it is compared), in any width. A lost leading 0 is named, not guessed. */
export function asAreaCode(text: string): Outcome<AreaCode, Problem> {
  const digits = toHalfWidth(text).trim();
  if (!/^\d{5,6}$/.test(digits)) return fail(notAreaCode(text));
  const body = digits.slice(0, 5);
  if (!isPrefectureNumber(Number(body.slice(0, 2)))) return fail(noSuchPrefecture(digits));
  const whole = `${body}${checkDigit(body)}`;
  return digits.length === 5 || digits === whole ? ok(branded(whole)) : fail(wrongCheckDigit(digits, whole));
}

/** The code of the prefecture that an area lies in: 012025 → 010006. */
export function prefectureCode(code: AreaCode): AreaCode {
  const body = `${code.slice(0, 2)}000`;
  return branded(`${body}${checkDigit(body)}`);
}

export function isPrefectureCode(code: AreaCode): boolean {
  return code.slice(2, 5) === "000";
}

/** The code without its check digit, as statistics print it: 01202. */
export function fiveDigitCode(code: AreaCode): string {
  return code.slice(0, 5);
}

/** Modulus 11 over the first five digits with the weights 6 to 2, by the ministry's list of local-government codes. */
function checkDigit(body: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0);
  return (11 - (sum % 11)) % 10;
}

function isPrefectureNumber(number: number): boolean {
  return number >= 1 && number <= lastPrefecture;
}

function branded(code: string): AreaCode {
  return code as AreaCode;
}

function notAreaCode(text: string): Problem {
  return problem(
    "areaCode/notCode",
    `「${shown(text)}」は団体コードではありません。5桁か6桁の数字で、先頭の0も書いてください（例: 010006）。`,
    `"${shown(text)}" is not a local-government code. Write five or six digits with the leading 0, such as 010006.`,
  );
}

function noSuchPrefecture(digits: string): Problem {
  return problem(
    "areaCode/noSuchPrefecture",
    `団体コード「${digits}」の都道府県番号 ${digits.slice(0, 2)} はありません（01～47）。先頭の0が落ちていないか確かめてください。`,
    `The code "${digits}" names prefecture ${digits.slice(0, 2)}, which does not exist (01 to 47). Check for a lost leading 0.`,
  );
}

function wrongCheckDigit(digits: string, whole: string): Problem {
  return problem(
    "areaCode/wrongCheckDigit",
    `団体コード「${digits}」の検査数字が合いません。${digits.slice(0, 5)} なら ${whole} です。`,
    `The check digit of code "${digits}" is wrong. With ${digits.slice(0, 5)} it would be ${whole}.`,
  );
}
