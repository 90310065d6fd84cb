import { Section, weave } from "../../../ui/index.ts";
import { DerivedNumber, downloadsOf } from "../../fact/web.tsx";
import { linesOfChoice } from "../domain/budget-choice.ts";
import { lineCount } from "../domain/sum-derivations.ts";
import { choiceOf, LinesFilter } from "./lines-filter.tsx";
import { LinesTable } from "./lines-table.tsx";
import type { ShownMoney } from "./shown.ts";

/** Every printed line, with filters by theme, flag and stage. */
export function LinesSection({ shown }: { readonly shown: ShownMoney }) {
  const { model, view, t } = shown;
  const choice = choiceOf(shown);
  const lines = linesOfChoice(model.budget, choice);
  const count = <DerivedNumber derivation={lineCount(model, choice)} edition={model.edition.id} view={view} />;
  return (
    <Section id="lines" title={t("linesTitle")} lead={weave(t("linesLead"), { count })}>
      <LinesFilter shown={shown} choice={choice} />
      {lines.length === 0 ? (
        <p>{t("linesNone")}</p>
      ) : (
        <LinesTable
          shown={shown}
          id="lines-table"
          caption={t("linesCaption")}
          lines={lines}
          themes="shown"
          filter
          downloads={downloadsOf("budget", model.edition.id)}
        />
      )}
      <p>
        <a href={`/api/budget/${model.edition.id}/datapackage.json`}>{t("dataPackage")}</a>
      </p>
    </Section>
  );
}
