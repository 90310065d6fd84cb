import { Name, nameIn, Section, weave } from "../../../ui/index.ts";
import { isKnown } from "../../fact/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import type { BudgetLine, Point } from "../domain/budget.ts";
import { LinesTable } from "./lines-table.tsx";
import type { ShownMoney } from "./shown.ts";

type ThemePointsProps = {
  readonly shown: ShownMoney;
  readonly points: readonly Point[];
  readonly lines: readonly BudgetLine[];
};

/** The headings of a theme, each with its lines and with the number of programmes it does not list. */
export function ThemePoints({ shown, points, lines }: ThemePointsProps) {
  const { t } = shown;
  const outside = lines.filter((line) => !points.some(({ id }) => id === line.point));
  return (
    <Section id="points" title={t("pointsTitle")}>
      {points.length === 0 && lines.length === 0 ? <p>{t("pointsNone")}</p> : null}
      {points.map((point) => (
        <PointLines
          key={point.id}
          shown={shown}
          point={point}
          lines={lines.filter((line) => line.point === point.id)}
        />
      ))}
      {outside.length === 0 ? null : (
        <LinesTable
          shown={shown}
          id="lines-without-point"
          caption={t("linesCaption")}
          lines={outside}
          themes="left out"
        />
      )}
    </Section>
  );
}

type PointLinesProps = { readonly shown: ShownMoney; readonly point: Point; readonly lines: readonly BudgetLine[] };

function PointLines({ shown, point, lines }: PointLinesProps) {
  const { view, t } = shown;
  const name = nameIn(view.lang, point);
  const count = <FactNumber fact={point.hidden} view={view} />;
  return (
    <div id={point.id} class="part">
      <h3>
        <Name>{name}</Name>
      </h3>
      {lines.length === 0 ? null : (
        <LinesTable shown={shown} id={`${point.id}-lines`} caption={name} lines={lines} themes="left out" />
      )}
      {isKnown(point.hidden) ? <p class="table-note">{weave(t("hiddenHere"), { count })}</p> : null}
    </div>
  );
}
