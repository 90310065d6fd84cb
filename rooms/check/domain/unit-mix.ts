import { formatQuantity, type Language, type Unit, unitName } from "../../../foundation/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { inQuotes } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import { printedPrecision } from "./printed-precision.ts";

/** 千・百万 go by thousands, 万・億 by ten thousands. Within one family the eye reads on; across them it slips by a digit. */
const families: Readonly<Record<number, "thousands" | "myriads">> = {
  3: "thousands",
  6: "thousands",
  4: "myriads",
  8: "myriads",
};
const scaleWords: Readonly<Record<number, string>> = { 3: "千", 4: "万", 6: "百万", 8: "億" };

type Scaled = { readonly fact: KnownFact; readonly power: number; readonly family: "thousands" | "myriads" };

const scaledFacts = (facts: Iterable<Fact>): readonly Scaled[] =>
  [...facts].flatMap((fact) => {
    const power = isKnown(fact) && fact.document !== null ? printedPrecision(fact)?.power : undefined;
    const family = power === undefined ? undefined : families[power];
    return isKnown(fact) && power !== undefined && family ? [{ fact, power, family }] : [];
  });

function toFinding(region: Region, document: string, unit: Unit, scaled: readonly Scaled[]): Finding[] {
  const thousands = scaled.filter(({ family }) => family === "thousands");
  const myriads = scaled.filter(({ family }) => family === "myriads");
  if (thousands.length === 0 || myriads.length === 0) return [];
  const rarer = (thousands.length < myriads.length ? thousands : myriads).map(({ fact }) => fact);
  const powers = [...new Set(scaled.map(({ power }) => power))].sort((one, other) => one - other);
  const words = powers.map((power) => `${scaleWords[power]}${unit.id}`);
  const title = region.documents.byId.get(document);
  const { ja, en } = inQuotes({ ja: title?.title ?? document, en: title?.titleEn ?? document });
  return [
    {
      id: `unitMix.${document}.${unit.id}`,
      code: "unitMix",
      severity: "note",
      meaning: "twoMeanings",
      message: {
        ja: `${ja}は同じ単位（${unit.id}）の数を ${words.join("・")} で印刷している。並べて読むと桁を取り違えやすい。`,
        en: `${en} prints numbers of ${unitName(unit).en} in ${words.join(", ")} side by side: easy to misread by a digit.`,
      },
      arithmetic: rarer.slice(0, 5).map((fact) => ({
        text: { ja: `${fact.printed} ＝ ${exact(fact, "ja")}`, en: `${fact.printed} = ${exact(fact, "en")}` },
        facts: [fact.id],
      })),
      figures: { inThousands: thousands.length, inMyriads: myriads.length },
      facts: idsOf(rarer),
      about: [...new Set(rarer.map(({ subject }) => subject.id))],
      ask: askDesk(region, "document", {
        ja: `${ja}の${unit.id}の数を、次の版では一つの単位（${words.at(-1)}など）にそろえられますか。`,
        en: `Could the next edition of ${en} print numbers of ${unitName(unit).en} in one scale?`,
      }),
      sources: citationsOf([], rarer),
    },
  ];
}

const exact = (fact: KnownFact, lang: Language): string => formatQuantity(fact.reading.quantity, { lang });

/** 千人 beside 万人 in one document. A bare 人 beside 万人, or 億円 beside 万円, is how Japanese is written and no mix. */
export const checkUnitMix = (region: Region): readonly Finding[] => {
  const byPlace = groupBy(scaledFacts(region.facts.values()), ({ fact }) =>
    JSON.stringify([fact.document, fact.reading.quantity.unit.id]),
  );
  return [...byPlace.values()].flatMap((scaled) => {
    const fact = scaled[0]?.fact;
    return fact?.document ? toFinding(region, fact.document, fact.reading.quantity.unit, scaled) : [];
  });
};
