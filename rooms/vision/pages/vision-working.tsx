import { Fold, Name, OriginCard, Section } from "../../../ui/index.ts";
import { seed, trajectories } from "../domain/chance-of-place.ts";
import { hasTables, type PlaceTables } from "../domain/vision-model.ts";
import { LiveAssumptions } from "../live/live-assumptions.tsx";
import { yearWords } from "../live/vision-words.ts";
import { BaseChoice, baseSentence } from "./base-choice.tsx";
import { EarlierOrigin, EarlierTrend } from "./earlier-trends.tsx";
import { InputList } from "./input-list.tsx";
import { methodWords } from "./method-words.ts";
import type { PageParts } from "./page-parts.ts";
import { pageMessages } from "./vision-messages.ts";

/** How every number of the page that was worked out comes about: base, inputs, method, assumptions, engine. The origin marks lead here. */
export function WorkingPart(parts: PageParts) {
  const { view, given } = parts;
  const t = pageMessages(view.lang);
  const { tables } = given;
  if (!hasTables(tables)) return null;
  return (
    <Section id="working" title={t("working")} lead={t("workingLead")}>
      {given.choices.length > 1 ? null : <BaseChoice {...parts} />}
      <OriginCard headline={<Name>{methodWords(view.lang)("headline")}</Name>} lines={linesOf(parts, tables)} />
      <Fold summary={t("inputs")} open>
        <InputList inputs={tables.inputs} view={view} />
      </Fold>
      {given.earlier.map((earlier) => (
        <Fold
          key={earlier.from}
          summary={<Name>{t("earlierOrigin", { base: yearWords(earlier.from, view) })}</Name>}
          open
        >
          <EarlierOrigin tables={earlier} parts={parts} />
        </Fold>
      ))}
    </Section>
  );
}

function linesOf(parts: PageParts, tables: PlaceTables) {
  const { view, given } = parts;
  const t = pageMessages(view.lang);
  const m = methodWords(view.lang);
  const { basis, before, from } = tables;
  const years = { before: before === null ? "" : yearWords(before, view), base: yearWords(from, view) };
  const isCounted = basis.kind === "censuses";
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
    // where there is no choice, the base stands above with what would bring one
    ...(given.choices.length > 1 ? [{ label: t("base"), content: named(baseSentence(tables, view)) }] : []),
    { label: t("method"), content: named(isCounted ? m("method", years) : m("methodProjection", years)) },
    { label: t("formula"), content: named(m("formula")) },
    { label: t("limits"), content: named(m(isCounted ? "limits" : "limitsProjection")) },
    ...(parts.data.fan
      ? [{ label: t("fanBand"), content: named(m("fan", { runs: String(trajectories), seed: String(seed) })) }]
      : []),
    ...given.earlier.map((earlier) => ({
      label: t("earlierTrend"),
      content: <EarlierTrend tables={earlier} parts={parts} />,
    })),
    { label: t("engine"), content: named(`${given.base?.name[view.lang] ?? ""} ・ ${m("engine")}`) },
  ];
}
