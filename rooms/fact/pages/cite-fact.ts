import { formatPeriod } from "../../../foundation/index.ts";
import { inLang, nameIn, type View } from "../../../ui/index.ts";
import type { Fact } from "../domain/fact.ts";
import { type FactModel, factName } from "../domain/fact-model.ts";
import { factValue } from "./fact-words.ts";

/** A sentence that names figure, period, printed form, document and lines; the permanent address is put behind it. */
export function citeFact(model: FactModel, fact: Fact, view: View): string {
  const { lang } = view;
  const document = fact.document === null ? undefined : model.documents.byId.get(fact.document);
  const period = fact.period ? formatPeriod(fact.period, { lang, era: "western" }) : "";
  const title = document ? nameIn(lang, { name: document.title, nameEn: document.titleEn }) : "";
  const publisher = document ? nameIn(lang, { name: document.publisher, nameEn: document.publisherEn }) : "";
  const lines = fact.lines.join(", ");
  const name = inLang(factName(model, fact), lang);
  const value = factValue(fact, view).text;
  if (lang === "ja") {
    const place = [publisher, title && `『${title}』`, lines && `${lines}行`, fact.cell].filter(Boolean).join(" ");
    const printed = fact.printed ? `（印刷:「${fact.printed}」）` : "";
    return `${name} ${value}${period && `、${period}`}${printed}。${place && `出典: ${place}。`}道標 第${fact.version}版の記録`;
  }
  const place = [publisher, title && `“${title}”`, lines && `line ${lines}`, fact.cell].filter(Boolean).join(", ");
  const printed = fact.printed ? ` (printed: “${fact.printed}”)` : "";
  return `${name}: ${value}${period && `, ${period}`}${printed}. ${place && `Source: ${place}. `}Michishirube, record version ${fact.version}`;
}
