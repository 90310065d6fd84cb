import { Bridge, type BridgeStep, ChartFrame, cell, Table } from "../../../ui/index.ts";
import { DerivedNumber, derivedValue } from "../../fact/web.tsx";
import { type DerivedStep, derivedBridge } from "../domain/bridge-derivations.ts";
import { everyLine, linesOfChoice } from "../domain/budget-choice.ts";
import { bridgeStepWords } from "../domain/budget-words.ts";
import { BudgetSources } from "./budget-sources.tsx";
import { besidePicture, inTable, type ShownMoney, words } from "./shown.ts";

/** From last year's listed money to this year's, over all lines or those of one theme. */
export function BridgeSection({ shown, theme }: { readonly shown: ShownMoney; readonly theme: string }) {
  const { model, t, money } = shown;
  // 「前年度の額が不明な行」がなければ、その段は何も語らない
  const steps = derivedBridge(model, money, theme).filter(
    ({ step }) => step.id !== "unknownBefore" || step.yen !== null,
  );
  return (
    <ChartFrame
      id="bridge"
      level={2}
      title={t(titleOf(steps))}
      subtitle={t("bridgeSubtitle")}
      chart={<Bridge label={t("bridgeLabel")} steps={steps.map((derived) => drawn(shown, derived))} />}
      table={<BridgeTable shown={shown} steps={steps} />}
      source={<BudgetSources shown={shown} of={linesOfChoice(model.budget, { ...everyLine, theme })} />}
      note={t("bridgeNote")}
    />
  );
}

function titleOf(steps: readonly DerivedStep[]): "bridgeLower" | "bridgeHigher" | "bridgeSame" {
  const yenAt = (id: string) => steps.find(({ step }) => step.id === id)?.step.yen ?? 0;
  const change = yenAt("thisYear") - yenAt("previous");
  return change < 0 ? "bridgeLower" : change > 0 ? "bridgeHigher" : "bridgeSame";
}

function drawn({ model, view }: ShownMoney, { step, derivation }: DerivedStep): BridgeStep {
  const shared = {
    id: step.id,
    label: words(bridgeStepWords[step.id], view),
    value: derivedValue(derivation, model.edition.id, view, besidePicture(view)),
  };
  const stands = step.id === "previous" || step.id === "thisYear";
  return stands
    ? { ...shared, kind: "total", amount: step.yen ?? 0 }
    : { ...shared, kind: "change", amount: step.yen ?? undefined };
}

function BridgeTable({ shown, steps }: { readonly shown: ShownMoney; readonly steps: readonly DerivedStep[] }) {
  const { model, view, t } = shown;
  return (
    <Table
      id="bridge-table"
      caption={t("bridgeLabel")}
      columns={[
        { id: "step", head: t("step"), kind: "text", sortable: false },
        { id: "amount", head: t("amount"), unit: t("thousandYen"), kind: "number", sortable: false },
      ]}
      rows={steps.map(({ step, derivation }) => ({
        id: step.id,
        kind: step.id === "thisYear" ? "total" : "plain",
        cells: [
          cell(words(bridgeStepWords[step.id], view)),
          cell(
            <DerivedNumber derivation={derivation} edition={model.edition.id} view={view} style={inTable} />,
            step.yen ?? undefined,
          ),
        ],
      }))}
    />
  );
}
