import type { Problem } from "../../../foundation/index.ts";
import { everythingIn } from "./entry-path.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

// U+0000 and half of a pair: written with escapes ("\0", "\uD800") they are YAML, but no database keeps them
const unstorable = /\0|\p{Surrogate}/u;

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A problem for every text with a sign that cannot be kept. */
export function checkText(entries: readonly PlacedEntry[]): Problem[] {
  return entries.flatMap((placed) =>
    everythingIn(placed.entry).flatMap(({ value, path }) => {
      const found = typeof value === "string" ? unstorable.exec(value) : null;
      if (!found) return [];
      const sign = nameOf(found[0]);
      return [
        problemIn(placed, {
          code: "textUnstorable",
          path,
          ja: `保存できない文字 ${sign} があります。消すか、正しい文字に直してください。`,
          en: `the sign ${sign} cannot be kept: remove it or write the right one.`,
        }),
      ];
    }),
  );
}
