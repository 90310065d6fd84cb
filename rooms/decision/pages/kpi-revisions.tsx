import { DefinitionList, Name, Section, type View, When } from "../../../ui/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { KeptEdition } from "../domain/apply-decisions.ts";
import { whatWords } from "../domain/revision.ts";
import { decisionMessages } from "./decision-messages.ts";
import { ChangeMark } from "./said-pieces.tsx";

export type KpiRevisionsProps = {
  readonly edition: string;
  readonly kpi: Pick<Kpi, "id">;
  /** The editions in force, as `applyDecisions` was given them. */
  readonly decided: readonly KeptEdition[];
  readonly view: View;
};

/** How a KPI came to what it says now: each decided change with the old value struck through, its reason and its origin. A panel for the KPI's page. */
export function KpiRevisions({ edition, kpi, decided, view }: KpiRevisionsProps) {
  const t = decisionMessages(view.lang);
  const changes = decided.flatMap((kept) =>
    kept.content.changes
      .filter(({ about }) => about.kind === "kpi" && about.id === kpi.id)
      .map((change) => ({ kept, change })),
  );
  if (changes.length === 0) return null;
  return (
    <Section id="revised" title={t("appliedTitle")}>
      <DefinitionList
        items={changes.map(({ kept, change }) => ({
          term: (
            <>
              {whatWords[change.what][view.lang]} (<When at={kept.validFrom}>{kept.validFrom}</When>)
            </>
          ),
          detail: (
            <>
              <ChangeMark
                change={change}
                view={view}
                from={`/fact/${edition}/kpi.${kpi.id}.${change.what}`}
                to={`/document/${edition}/${kept.content.document.id}`}
                label={t("applied", { title: kept.title })}
              />
              <p class="cell-note">
                <Name>{`${kept.title}: ${change.reason}`}</Name>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  );
}
