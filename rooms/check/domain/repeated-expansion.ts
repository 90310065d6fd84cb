import type { Region } from "../../intake/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { type ExpandedLine, expandedLines } from "./previous-plus-expansion.ts";

function toFinding(region: Region, one: ExpandedLine, other: ExpandedLine): Finding {
  const amount = amountOf(one.expansion);
  const [first, second] = [quoted(one.line), quoted(other.line)];
  const facts = [one.expansion.id, other.expansion.id];
  return {
    id: `repeatedExpansion.${one.line.id}.${other.line.id}`,
    code: "repeatedExpansion",
    severity: "question",
    meaning: "couldBeASlip",
    message: {
      ja: `${first.ja}と次の${second.ja}に同じ拡充額 ${amount.ja} が印刷され、どちらも前年度額と足すと本年度額に合わない。一方が写し間違いかもしれない。`,
      en: `${first.en} and the next line, ${second.en}, print the same expansion of ${amount.en}, and neither adds up with last year's amount. One of them may be a copying slip.`,
    },
    arithmetic: [
      {
        text: { ja: `拡充 ${amount.ja} ／ 拡充 ${amount.ja}`, en: `expansion ${amount.en} / expansion ${amount.en}` },
        facts,
      },
    ],
    figures: { expansion: one.expansion.reading.quantity.value },
    facts,
    about: [one.line.id, other.line.id],
    ask: askDesk(region, "budget", {
      ja: `${first.ja}と${second.ja}の拡充額がどちらも ${amount.ja} と印刷されています。それぞれの拡充額を教えてください。`,
      en: `${first.en} and ${second.en} both print an expansion of ${amount.en}. What is the expansion of each?`,
    }),
    sources: citationsOf([one.line, other.line]),
  };
}

/** The same 拡充 amount on two neighbouring lines of one heading, neither of which adds up. */
export function checkRepeatedExpansion(region: Region): readonly Finding[] {
  const lines = expandedLines(region);
  return lines.flatMap((one, index) => {
    const other = lines[index + 1];
    if (!other || other.line.point !== one.line.point) return [];
    if (one.difference === 0 || other.difference === 0) return [];
    const same = one.expansion.reading.quantity.value === other.expansion.reading.quantity.value;
    return same ? [toFinding(region, one, other)] : [];
  });
}
