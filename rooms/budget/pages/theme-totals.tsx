import { Arithmetic, KeyFigure, KeyFigures, Section } from "../../../ui/index.ts";
import { isKnown } from "../../fact/index.ts";
import { DerivedNumber, FactNumber } from "../../fact/web.tsx";
import type { Theme } from "../domain/budget.ts";
import { everyLine } from "../domain/budget-choice.ts";
import { printedTotalWords } from "../domain/budget-words.ts";
import { type PrintedTotal, printedTotals } from "../domain/printed-against-listed.ts";
import { hiddenCount, listedAmount, unlistedAmount } from "../domain/printed-derivations.ts";
import { distinctSum, grossSum } from "../domain/sum-derivations.ts";
import { headline, inThousands, type ShownMoney, words } from "./shown.ts";

/** The large numbers of a theme; `theme` null = the lines outside every theme. */
export function ThemeKeyFigures({ shown, theme }: { readonly shown: ShownMoney; readonly theme: Theme | null }) {
  const { model, view, t, money } = shown;
  const choice = { ...everyLine, theme: theme?.id ?? "none" };
  const show = { edition: model.edition.id, view };
  const distinct = distinctSum(model, { money, choice });
  const gross = grossSum(model, { money, choice });
  return (
    <KeyFigures>
      {theme ? (
        <KeyFigure
          label={t("printedTotal")}
          value={<FactNumber fact={theme.total} view={view} style={headline(view)} />}
        />
      ) : null}
      <KeyFigure
        label={t("distinct")}
        value={<DerivedNumber derivation={distinct} {...show} style={headline(view)} />}
        note={t("onceNote")}
      />
      {gross.result?.value === distinct.result?.value ? null : (
        <KeyFigure
          label={t("gross")}
          value={<DerivedNumber derivation={gross} {...show} style={headline(view)} />}
          note={t("grossNote")}
        />
      )}
      <KeyFigure
        label={t("hidden")}
        value={<DerivedNumber derivation={hiddenCount(model, choice.theme)} {...show} />}
        note={t("hiddenNote")}
      />
    </KeyFigures>
  );
}

/** Printed totals less what is listed, line by line; nothing where the theme prints no total. */
export function ThemeArithmetic({ shown, theme }: { readonly shown: ShownMoney; readonly theme: Theme }) {
  const printed = printedTotals.filter((which) => isKnown(theme[which]));
  if (printed.length === 0) return null;
  return (
    <Section id="printed" title={shown.t("printedTitle")} lead={shown.t("printedLead")}>
      {printed.map((which) => (
        <Subtraction key={which} shown={shown} theme={theme} which={which} />
      ))}
    </Section>
  );
}

type SubtractionProps = { readonly shown: ShownMoney; readonly theme: Theme; readonly which: PrintedTotal };

function Subtraction({ shown, theme, which }: SubtractionProps) {
  const { model, view, t, money } = shown;
  const show = { edition: model.edition.id, view, style: inThousands };
  const asked = { theme, money, which };
  return (
    <Arithmetic
      label={t("totalArithmetic")}
      lines={[
        {
          label: words(printedTotalWords[which], view),
          value: <FactNumber fact={theme[which]} view={view} style={inThousands} />,
        },
        { sign: "−", label: t("wordLess"), value: <DerivedNumber derivation={listedAmount(model, asked)} {...show} /> },
        {
          sign: "=",
          label: t("wordRest"),
          value: <DerivedNumber derivation={unlistedAmount(model, asked)} {...show} />,
          kind: "result",
        },
      ]}
    />
  );
}
