import { asChoice, everyLine, type LineChoice, lineFlags, lineStages } from "../domain/budget-choice.ts";
import { flagWords, stageWords } from "../domain/budget-words.ts";
import { type Shown, titleOf, words } from "./shown.ts";

/** The choice in the address of the page (`?theme=theme-05&flag=new`); an unknown one shows every line. */
export function choiceOf({ model, view }: Shown): LineChoice {
  const query = new URLSearchParams(view.query ?? "");
  const given = ["theme", "flag", "stage"].map((name) => query.get(name) ?? "all");
  return asChoice(model.budget, given) ?? everyLine;
}

type Option = { readonly value: string; readonly label: string };

function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly Option[];
}) {
  return (
    <label>
      {props.label}
      <select name={props.name}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Filters of the table of lines, as a plain form that needs no script. */
export function LinesFilter({ shown, choice }: { readonly shown: Shown; readonly choice: LineChoice }) {
  const { model, view, t } = shown;
  const all: Option = { value: "all", label: t("all") };
  const themes = model.budget.themes.map((theme) => ({
    value: theme.id,
    label: `${theme.number} ${titleOf(theme, view)}`,
  }));
  const outside = model.budget.lines.some(({ theme }) => theme === null)
    ? [{ value: "none", label: t("outside") }]
    : [];
  const flags = lineFlags.map((flag) => ({ value: flag, label: words(flagWords[flag], view) }));
  const stages = lineStages.map((stage) => ({ value: stage, label: words(stageWords[stage], view) }));
  return (
    <form class="filter-form" method="get" action={`${view.path}#lines`}>
      <Choice name="theme" label={t("theme")} chosen={choice.theme} options={[all, ...themes, ...outside]} />
      <Choice name="flag" label={t("flag")} chosen={choice.flag} options={[all, ...flags]} />
      <Choice name="stage" label={t("stage")} chosen={choice.stage} options={[all, ...stages]} />
      {view.asOf === undefined ? null : <input type="hidden" name="asOf" value={view.asOf} />}
      <button type="submit">{t("show")}</button>
    </form>
  );
}
