import type { TextFigure } from "./figures.ts";

/** Two amounts with their signs, with a comma between: 「A+12億円、Bの増+3億円」. */
const listed = /[+▲△]\s?\d[\d,.億万千百]*円[、,].*[+▲△]\s?\d/;
const signed = /^[+▲△−]/;
const ahead = /(?:^|[、,○◎◇◆□■●・】])\s*([^、,○◎◇◆□■●【】+▲△\d]{2,40})$/;

/** What grew or shrank by an amount that stands in a list of such: straight ahead of its sign, without 「の増」; null for any other figure. */
export function listedChange({ line, unit, start, printed }: TextFigure): string | null {
  if (unit !== "円" || !signed.test(printed.normalize("NFKC")) || !listed.test(line.plain)) return null;
  const name = ahead
    .exec(line.plain.slice(0, start).trimEnd())?.[1]
    ?.replace(/の(?:皆)?[増減]少?加?額?$/, "")
    .trim();
  return name !== undefined && /[一-龠ァ-ヶ]{2}/.test(name) ? name : null;
}
