import { countOf } from "./count-of.ts";
import type { Derivation, Derivations } from "./derivation.ts";
import { factAddress } from "./fact.ts";
import { type FactModel, factName } from "./fact-model.ts";
import { type FactChoice, findFacts, kindsWithFacts } from "./find-facts.ts";
import { kindWord } from "./subject-address.ts";

/** How many facts a choice holds; a bare number, because English has no word for 件. */
export function factCount(model: FactModel, choice: FactChoice): Derivation {
  const { document, kind, text } = choice;
  const facts = findFacts(model, choice);
  const titled = document === "all" ? null : model.documents.byId.get(document);
  const ja = [
    titled && `『${titled.title}』から`,
    kind !== "all" && `${kindWord(kind).ja}の`,
    text && `「${text}」を含む`,
  ];
  const en = [
    titled && ` from “${titled.titleEn}”`,
    kind !== "all" && ` on ${kindWord(kind).en}`,
    text && ` with “${text}”`,
  ];
  return {
    name: "fact.count",
    arguments: text ? [document, kind, text] : [document, kind],
    title: {
      ja: `${ja.filter(Boolean).join("")}読み取った数値の件数`,
      en: `Number of figures read${en.filter(Boolean).join("")}`,
    },
    how: {
      ja: "条件に合う記録を一つずつ数えた。値がない（未公表・該当なしなど）という記録も一件と数える。",
      en: "Each record that fits was counted once. A record that says why there is no value counts as one too.",
    },
    result: countOf(facts.length, "無単位"),
    inputs: facts.map((fact) => ({ label: factName(model, fact), href: factAddress(fact), fact })),
  };
}

const isKnownChoice = (model: FactModel, { document, kind }: FactChoice) =>
  (document === "all" || model.documents.byId.has(document)) &&
  (kind === "all" || kindsWithFacts(model).includes(kind));

/** The derived numbers of this room. */
export const factDerivations: Derivations<FactModel> = {
  // a text that was searched for may hold slashes, which part the arguments of an address
  "fact.count": (model, [document = "all", kind = "all", ...text]) => {
    const choice = { document, kind, text: text.join("/") };
    return isKnownChoice(model, choice) ? factCount(model, choice) : null;
  },
};
