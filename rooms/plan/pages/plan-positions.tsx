import { Name, weave } from "../../../ui/index.ts";
import type { Plan } from "../domain/plans.ts";
import { planMessages } from "./plan-messages.ts";
import { EntryLink, type Shown } from "./plan-pieces.tsx";

/** The positions a plan takes in other plans: one plan, two positions. */
export function Positions({ model, view, plan }: Shown & { readonly plan: Plan }) {
  const t = planMessages(view.lang);
  return (
    <>
      {(plan.alsoCountsAs ?? []).map((position) => {
        const other = model.plans.byId.get(position.plan);
        if (!other) return null;
        const word = <Name>{view.lang === "en" ? position.positionEn : position.position}</Name>;
        const link = <EntryLink edition={model.edition.id} kind="plan" id={other.id} entry={other} view={view} />;
        return <span key={position.plan}>{weave(t("countsAs"), { plan: link, position: word })}</span>;
      })}
    </>
  );
}
