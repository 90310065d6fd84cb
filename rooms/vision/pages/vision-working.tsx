import { runScenario } from "../../../projection/index.ts";
import { Fold, Name, OriginCard, Section } from "../../../ui/index.ts";
import { totalIn } from "../domain/answer.ts";
import { seed, trajectories } from "../domain/chance-of-place.ts";
import { trendFrom } from "../domain/trend.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import { hasTables, type PlaceTables } from "../domain/vision-model.ts";
import { goalYear } from "../domain/vision-settings.ts";
import { LiveAssumptions } from "../live/live-assumptions.tsx";
import { peopleWords, visionMessages, yearWords } from "../live/vision-words.ts";
import { methodWords } from "./method-words.ts";
import type { PageParts } from "./page-parts.ts";
import { pageMessages } from "./vision-messages.ts";

/** How every number of the page that was worked out comes about: inputs, method, assumptions, engine. The origin marks lead here. */
export function WorkingPart(parts: PageParts) {
  const { view, given } = parts;
  const t = pageMessages(view.lang);
  if (!hasTables(given.tables)) return null;
  return (
    <Section id="working" title={t("working")} lead={t("workingLead")}>
      <OriginCard headline={<Name>{methodWords(view.lang)("headline")}</Name>} lines={linesOf(parts, given.tables)} />
      <Inputs parts={parts} tables={given.tables} />
    </Section>
  );
}

function linesOf(parts: PageParts, tables: PlaceTables) {
  const { view, given } = parts;
  const t = pageMessages(view.lang);
  const m = methodWords(view.lang);
  const years = { before: yearWords(tables.before, view), base: yearWords(tables.from, view) };
  const named = (text: string) => <Name>{text}</Name>;
  return [
    {
      label: t("assumptions"),
      content: (
        <div data-live="assumptions">
          <LiveAssumptions {...parts} />
        </div>
      ),
    },
    { label: t("method"), content: named(m("method", years)) },
    { label: t("formula"), content: named(m("formula")) },
    { label: t("limits"), content: named(m("limits")) },
    ...(parts.data.fan
      ? [{ label: t("fanBand"), content: named(m("fan", { runs: String(trajectories), seed: String(seed) })) }]
      : []),
    ...given.earlier.map((one) => ({ label: t("earlierTrend"), content: named(earlierWords(one, parts)) })),
    { label: t("engine"), content: named(m("engine")) },
  ];
}

/** What the trend would have been from the counts before: the same method, with less known. */
function earlierWords(tables: PlaceTables, { view }: PageParts): string {
  const course = runScenario(baseOf(sentBase(tables, tables.rates, tables)), { changes: [] });
  const total = totalIn(course, goalYear);
  return methodWords(view.lang)("earlier", {
    before: String(tables.before),
    base: String(tables.from),
    people: total === null ? visionMessages(view.lang)("notProjected") : peopleWords(total, view),
    why: trendFrom(tables.from, tables.lifeGain).why[view.lang],
  });
}

/** The tables that went in, each with its page. */
function Inputs({ parts, tables }: { readonly parts: PageParts; readonly tables: PlaceTables }) {
  const { view } = parts;
  return (
    <Fold summary={pageMessages(view.lang)("inputs")} open>
      <ul class="plain-list">
        {tables.inputs.map(({ label, href }) => (
          <li key={label.en}>
            {href === null ? (
              <Name>{label[view.lang]}</Name>
            ) : (
              <a href={href} data-name="">
                {label[view.lang]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
