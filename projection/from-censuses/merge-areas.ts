import { ProjectionFault } from "../fault.ts";

/** Which part of an area's people belongs to which area of the map that is wanted: `share` from 0 to 1, for a merger 1. */
export type AreaPart = { readonly from: string; readonly to: string; readonly share: number };

/** Areas by code and their rows in an array: as many numbers for each area as for any other (people, or people of unknown age). */
export type AreaRows = { readonly codes: readonly string[]; readonly people: Float64Array };

/**
 * The people on another map: mergers add areas up, boundary changes part them by given shares (for all sexes and ages alike). An area that no part names stays as
 * it is; areas come in the order in which they are first met. Throws a `ProjectionFault` where a part names an area that is not there
 * (`projection/unknownArea`), and where the shares of an area are not from 0 to 1 or do not add up to 1 (`projection/sharesDoNotAddUp`): nobody is lost.
 */
export function mergeAreas({ codes, people }: AreaRows, parts: readonly AreaPart[]): AreaRows {
  checkParts(codes, parts);
  const width = people.length / codes.length;
  const rows = new Map<string, Float64Array>();
  codes.forEach((code, index) => {
    const own = parts.filter(({ from }) => from === code);
    const row = people.subarray(index * width, (index + 1) * width);
    for (const { to, share } of own.length > 0 ? own : [{ to: code, share: 1 }]) {
      const sum = rows.get(to) ?? new Float64Array(width);
      rows.set(
        to,
        sum.map((count, cell) => count + share * (row[cell] ?? 0)),
      );
    }
  });
  const merged = new Float64Array(rows.size * width);
  [...rows.values()].forEach((row, index) => {
    merged.set(row, index * width);
  });
  return { codes: [...rows.keys()], people: merged };
}

/** Shares are often printed with few digits; more than this they may not miss 1. */
const slack = 1e-9;

function checkParts(codes: readonly string[], parts: readonly AreaPart[]): void {
  const known = new Set(codes);
  const sums = new Map<string, number>();
  for (const { from, share } of parts) {
    if (!known.has(from)) throw unknownArea(from);
    if (!(share >= 0 && share <= 1)) throw sharesDoNotAddUp(from, share);
    sums.set(from, (sums.get(from) ?? 0) + share);
  }
  for (const [from, sum] of sums) if (Math.abs(sum - 1) > slack) throw sharesDoNotAddUp(from, sum);
}

const unknownArea = (code: string): ProjectionFault =>
  new ProjectionFault(
    "projection/unknownArea",
    `境界変更の表にある地域「${code}」が人口の表にありません。コードを確かめてください。`,
    `The table of boundary changes names the area "${code}", which has no people: look at the code.`,
  );

const sharesDoNotAddUp = (code: string, found: number): ProjectionFault =>
  new ProjectionFault(
    "projection/sharesDoNotAddUp",
    `地域「${code}」の分割の割合が${found}です。0から1までの割合で、合計を1にしてください。`,
    `The shares of the area "${code}" come to ${found}: give shares from 0 to 1 that add up to 1.`,
  );
