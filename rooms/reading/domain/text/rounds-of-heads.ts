import { asUnitHead } from "../find-unit.ts";

/** What is counted, and no part of it. */
const counted = /^(?:実数|人数|人口|数値|値)$/;

/**
 * 「S55年 H12年 R2年」 over 「実数 実数 増減率 実数 増減率」: years that stood over one column or two. A round of the lower heads begins with their first word, and as many rounds as
 * years tell which columns are below which; the third line may hold the units. Null where there are not as many.
 */
export function headsInRounds(
  years: readonly string[],
  parts: readonly string[],
  units: readonly string[],
): readonly string[] | null {
  const [first] = parts;
  const rounds = parts.filter((part) => part === first).length;
  if (years.length < 2 || parts.length <= years.length || rounds !== years.length) return null;
  const areUnits = areUnitsOf(parts, units);
  let round = -1;
  return parts.map((part, column) => {
    if (part === first) round += 1;
    const said = part === first && counted.test(part) ? "" : `\n${part}`;
    return `${years[round] ?? ""}${said}${areUnits ? `（${units[column] ?? ""}）` : ""}`;
  });
}

/** 「人 人 ％ 人 ％」 */
export const areUnitsOf = (parts: readonly string[], units: readonly string[]): boolean =>
  units.length === parts.length && units.every((unit) => asUnitHead(unit) !== null);
