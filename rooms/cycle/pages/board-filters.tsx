import { type Choice, Choices } from "../../../ui/index.ts";
import { shownStages } from "../domain/board.ts";
import { type BoardFilter, boardAddress, stillChoices } from "../domain/board-filter.ts";
import { aboutWords } from "../domain/form-words.ts";
import { aboutKinds } from "../domain/sheet-form.ts";
import { stageWords } from "../domain/stage.ts";
import { boardMessages } from "./board-messages.ts";
import { type BoardShown, unitName } from "./board-model.ts";

/** Links that narrow the list; each keeps the other choices. */
export function BoardFilters(shown: BoardShown) {
  const { props, view } = shown;
  const { filter, board } = props;
  const t = boardMessages(view.lang);
  const link = (label: string, change: Partial<BoardFilter>, current: boolean): Choice => ({
    label,
    href: boardAddress(props.edition, props.cycle.id, { ...filter, ...change }),
    current,
  });
  const anyFlag = filter.late || filter.missing || filter.ownerless || filter.still !== null;
  return (
    <div id="filters">
      <Choices
        label={t("filterUnit")}
        items={[
          link(t("all"), { unit: null, owner: null }, filter.unit === null),
          ...board.units.map(({ unitId }) => link(unitName(shown, unitId), { unit: unitId }, filter.unit === unitId)),
        ]}
      />
      <Choices
        label={t("filterStage")}
        items={[
          link(t("all"), { stage: null }, filter.stage === null),
          ...shownStages(board).map((stage) => link(stageWords[stage][view.lang], { stage }, filter.stage === stage)),
        ]}
      />
      <Choices
        label={t("filterKind")}
        items={[
          link(t("all"), { kind: null }, filter.kind === null),
          ...aboutKinds.map((kind) => link(aboutWords[kind][view.lang], { kind }, filter.kind === kind)),
        ]}
      />
      <Choices
        label={t("filterMore")}
        items={[
          link(t("all"), { late: false, missing: false, ownerless: false, still: null }, !anyFlag),
          link(t("late"), { late: !filter.late }, filter.late),
          link(t("missing"), { missing: !filter.missing }, filter.missing),
          link(t("ownerless"), { ownerless: !filter.ownerless }, filter.ownerless),
          ...stillChoices.map((days) =>
            link(
              t("still", { days: String(days) }),
              { still: filter.still === days ? null : days },
              filter.still === days,
            ),
          ),
        ]}
      />
    </div>
  );
}
