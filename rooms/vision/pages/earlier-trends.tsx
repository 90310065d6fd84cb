import { runScenario } from "../../../projection/index.ts";
import { Name, Origin, OriginCard, weave } from "../../../ui/index.ts";
import { totalIn } from "../domain/answer.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import type { PlaceTables } from "../domain/vision-model.ts";
import { goalYear } from "../domain/vision-settings.ts";
import { peopleWords, visionMessages, yearWords } from "../live/vision-words.ts";
import { InputList } from "./input-list.tsx";
import { methodWords } from "./method-words.ts";
import type { PageParts } from "./page-parts.ts";
import { pageMessages } from "./vision-messages.ts";

const idOf = ({ from }: PlaceTables): string => `earlier-${from}`;

/** What the trend would have been from the counts before: the total leads to the panel of how it was worked out. */
export function EarlierTrend({ tables, parts }: { readonly tables: PlaceTables; readonly parts: PageParts }) {
  const { view } = parts;
  const m = methodWords(view.lang);
  const course = runScenario(baseOf(sentBase(tables)), { changes: [] });
  const total = totalIn(course, goalYear);
  return weave(m("earlier"), {
    counts: <Name>{countsOf(tables, parts)}</Name>,
    year: <Name>{yearWords(goalYear, view)}</Name>,
    people:
      total === null ? (
        <span class="absent">{visionMessages(view.lang)("notProjected")}</span>
      ) : (
        <Origin href={`#${idOf(tables)}`} label={m("earlierLabel")} kind="derived">
          {peopleWords(total, view)}
        </Origin>
      ),
  });
}

function countsOf({ before, from }: PlaceTables, { view }: PageParts): string {
  const years = [...(before === null ? [] : [before]), from];
  return years.map((year) => yearWords(year, view)).join(view.lang === "ja" ? "と" : " and ");
}

/** The origin of an earlier trend: which censuses, which method, which assumptions, and the decision they were chosen by. */
export function EarlierOrigin({ tables, parts }: { readonly tables: PlaceTables; readonly parts: PageParts }) {
  const { view } = parts;
  const t = pageMessages(view.lang);
  const m = methodWords(view.lang);
  const { lang } = view;
  const named = (text: string) => <Name>{text}</Name>;
  const years = { before: yearWords(tables.before ?? tables.from, view), base: yearWords(tables.from, view) };
  return (
    <div id={idOf(tables)} class="vision-earlier">
      <OriginCard
        headline={named(m("earlierHeadline", { counts: countsOf(tables, parts) }))}
        lines={[
          { label: t("inputs"), content: <InputList inputs={tables.inputs} view={view} /> },
          { label: t("method"), content: named(m("method", years)) },
          { label: t("formula"), content: named(m("formula")) },
          { label: t("assumptions"), content: named(tables.trend.why[lang]) },
          { label: t("source"), content: named(tables.trend.source[lang]) },
          { label: m("decision"), content: named(m("decisionText")) },
          { label: t("engine"), content: named(m("engine")) },
        ]}
      />
    </div>
  );
}
