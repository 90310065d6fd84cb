import type { Bilingual } from "../../../foundation/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountOf, inQuotes } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Citation, Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";

/** A printed number with what it says; `meaning` tells apart what must not be confused. */
type Meant = {
  readonly entry: { readonly id: string; readonly sources: readonly Citation[] };
  readonly fact: KnownFact;
  readonly meaning: string;
  readonly label: Bilingual;
};

/** One-digit numbers coincide all the time; from ten on, the same number in one document invites confusion. */
const smallestTelling = 10;

/** Numbers of municipalities that took part in something: all are counted out of the same municipalities. */
function bodyCounts(region: Region): readonly Meant[] {
  return region.programmes.activities.flatMap((activity) => {
    const { figure } = activity;
    if (!isKnown(figure) || figure.reading.quantity.unit.id !== "市町村" || !activity.programme) return [];
    if (figure.reading.quantity.value < smallestTelling) return [];
    const label = { ja: activity.name, en: activity.nameEn };
    return [{ entry: activity, fact: figure, meaning: activity.programme, label }];
  });
}

/** The totals of themes: 全体 of one theme may be the 新規・拡充額 of another. */
function themeFigures(region: Region): readonly Meant[] {
  return region.budget.themes.flatMap((theme) => {
    const meant = (fact: Fact, meaning: string, ja: string, en: string): Meant[] =>
      isKnown(fact)
        ? [
            {
              entry: theme,
              fact,
              meaning,
              label: { ja: `テーマ${theme.number}の${ja}`, en: `${en} of theme ${theme.number}` },
            },
          ]
        : [];
    return [
      ...meant(theme.total, "total", "全体の額", "total"),
      ...meant(theme.newAndExpanded, "newAndExpanded", "新規・拡充額", "new and expanded amount"),
    ];
  });
}

function toFinding(region: Region, meant: readonly Meant[]): Finding[] {
  const [first] = meant;
  if (!first || new Set(meant.map(({ meaning }) => meaning)).size < 2) return [];
  const number = amountOf(first.fact);
  const ids = [...new Set(meant.map(({ entry }) => entry.id))];
  const names = meant.map(({ label }) => inQuotes(label));
  const ja = names.map((name) => name.ja).join("と");
  const en = names.map((name) => name.en).join(" and ");
  return [
    {
      id: `sameNumberDifferentMeaning.${ids.join(".")}`,
      code: "sameNumberDifferentMeaning",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${number.ja} は${ja}に印刷されている。数は同じでも別のものを数えている。`,
        en: `${number.en} is printed for ${en}. The number is the same; what it counts is not.`,
      },
      arithmetic: meant.map(({ label, fact }) => ({
        text: { ja: `${label.ja}: ${fact.printed ?? number.ja}`, en: `${label.en}: ${number.en}` },
        facts: [fact.id],
      })),
      figures: { value: first.fact.reading.quantity.value },
      facts: idsOf(meant.map(({ fact }) => fact)),
      about: ids,
      ask: askDesk(region, "document", {
        ja: `${ja}がいずれも ${number.ja} です。偶然の一致で、別のものを数えた数と考えてよいですか。`,
        en: `${en} are all given as ${number.en}. Is it chance, and do they count different things?`,
      }),
      sources: citationsOf(meant.map(({ entry }) => entry)),
    },
  ];
}

/** The same printed number in one document for things that are not the same. */
export const checkSameNumbers = (region: Region): readonly Finding[] =>
  [bodyCounts(region), themeFigures(region)].flatMap((meant) => {
    const groups = groupBy(meant, ({ fact }) => JSON.stringify([fact.document, fact.reading.quantity.value]));
    return [...groups.values()].flatMap((group) => toFinding(region, group));
  });
