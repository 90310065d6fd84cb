import { KeyFigure, KeyFigures, Name, weave } from "../../../ui/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import { everyLine, moneysOf } from "../domain/budget-choice.ts";
import { hiddenCount } from "../domain/printed-derivations.ts";
import { distinctSum, grossSum } from "../domain/sum-derivations.ts";
import { headline, moneyIn, type ShownMoney } from "./shown.ts";

/** 実数 with 延べ, the money that is kept apart, and the programmes nobody can name. */
export function BudgetKeyFigures({ shown }: { readonly shown: ShownMoney }) {
  const { model, view, t, money } = shown;
  const [, ...others] = moneysOf(model.budget);
  const show = { edition: model.edition.id, view };
  return (
    <KeyFigures>
      <KeyFigure
        label={t("distinct")}
        value={
          <DerivedNumber
            derivation={distinctSum(model, { money, choice: everyLine })}
            {...show}
            style={headline(view)}
          />
        }
        note={weave(t("distinctNote"), {
          money: <Name>{moneyIn(money, view)}</Name>,
          gross: (
            <DerivedNumber
              derivation={grossSum(model, { money, choice: everyLine })}
              {...show}
              style={headline(view)}
            />
          ),
        })}
      />
      {others.map((other) => (
        <KeyFigure
          key={moneyIn(other, view)}
          label={<Name>{moneyIn(other, view)}</Name>}
          value={
            <DerivedNumber
              derivation={distinctSum(model, { money: other, choice: everyLine })}
              {...show}
              style={headline(view)}
            />
          }
          note={t("otherMoneyNote")}
        />
      ))}
      <KeyFigure
        label={t("hidden")}
        value={<DerivedNumber derivation={hiddenCount(model, "all")} {...show} />}
        note={t("hiddenNote")}
      />
    </KeyFigures>
  );
}
