import { Arithmetic, Section } from "../../../ui/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import type { BudgetLine } from "../domain/budget.ts";
import { expansionDifference, expansionFigures, previousPlusExpansion } from "../domain/line-derivations.ts";
import { inThousands, type Shown } from "./shown.ts";

/** Last year + 拡充額 against this year; nothing where one of the three is not printed. */
export function LineArithmetic({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  const { model, view, t } = shown;
  const figures = expansionFigures(line);
  if (!figures) return null;
  const difference = expansionDifference(model, line, figures);
  const agrees = difference.result?.value === 0;
  const show = { edition: model.edition.id, view, style: inThousands };
  const printed = { view, style: inThousands };
  return (
    <Section id="arithmetic" title={t("arithmeticTitle")} lead={t(agrees ? "arithmeticSame" : "arithmeticDiffers")}>
      <Arithmetic
        label={t("arithmeticTitle")}
        lines={[
          { label: t("previous"), value: <FactNumber fact={figures.previous} {...printed} /> },
          { sign: "+", label: t("expansion"), value: <FactNumber fact={figures.expansion} {...printed} /> },
          {
            sign: "=",
            label: t("sum"),
            value: <DerivedNumber derivation={previousPlusExpansion(model, line, figures)} {...show} />,
            kind: "result",
          },
          {
            sign: agrees ? "=" : "≠",
            label: t("printedThisYear"),
            value: <FactNumber fact={figures.amount} {...printed} />,
          },
          { label: t("unexplained"), value: <DerivedNumber derivation={difference} {...show} />, kind: "result" },
        ]}
      />
    </Section>
  );
}
