import type { Quantity, Scale, UnitKind } from "../../../foundation/index.ts";

const scaledKinds: ReadonlySet<UnitKind> = new Set(["money", "count", "volume", "mass", "area", "power", "energy"]);

const steps: Readonly<Record<"money" | "other", readonly { readonly scale: Scale; readonly size: number }[]>> = {
  money: [
    { scale: "千", size: 1e3 },
    { scale: "百万", size: 1e6 },
    { scale: "億", size: 1e8 },
    { scale: "兆", size: 1e12 },
  ],
  other: [
    { scale: "千", size: 1e3 },
    { scale: "万", size: 1e4 },
    { scale: "億", size: 1e8 },
  ],
};

/** Written in this scale, the number has at most two decimals, so that nothing is rounded away. */
const isPlain = (value: number, size: number) => Number.isInteger(Math.round((value / size) * 1e8) / 1e6);

/**
 * The scales in which documents would print a quantity without rounding it: 22,400,000 人 is also 22,400千人 and
 * 2,240万人. The base unit itself is not among them; shares and ranks have none.
 */
export function scalesOf({ value, unit }: Quantity): readonly Scale[] {
  if (!scaledKinds.has(unit.kind)) return [];
  const known = unit.kind === "money" ? steps.money : steps.other;
  return known.filter(({ size }) => Math.abs(value) >= size && isPlain(value, size)).map(({ scale }) => scale);
}
