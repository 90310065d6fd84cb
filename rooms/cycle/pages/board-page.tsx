import {
  type Cell,
  cell,
  EmptyState,
  Origin,
  type PageContent,
  type Row,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import { type BoardNumbers, shownStages } from "../domain/board.ts";
import { type BoardFilter, boardAddress, wholeCycle } from "../domain/board-filter.ts";
import { type Stage, stageWords } from "../domain/stage.ts";
import { BoardFilters } from "./board-filters.tsx";
import { BoardList } from "./board-list.tsx";
import { boardMessages } from "./board-messages.ts";
import { type BoardProps, type BoardShown, cycleTitle, unitName } from "./board-model.ts";

/** How far a year is: /cycle/:edition/:id. Every count is the address of the list that proves it. */
export function boardPage(props: BoardProps, view: View): PageContent {
  const t = boardMessages(view.lang);
  const shown = { props, view };
  const title = cycleTitle(view, props.cycle);
  return {
    title,
    description: t("description"),
    lead: <Lead {...shown} />,
    unlisted: true,
    breadcrumbs: [[{ label: t("cyclesTitle"), href: `/cycle/${props.edition}` }, { label: title }]],
    main:
      props.board.all.sheets === 0 ? (
        <EmptyState
          what={t("empty")}
          why={t("emptyWhy")}
          todo={{ label: t("toWork"), href: `/work/${props.edition}` }}
        />
      ) : (
        <>
          <ul class="inline-list">
            {[
              ...props.links,
              { label: t("deadlines"), href: `/cycle/${props.edition}/${props.cycle.id}/deadline` },
            ].map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <Section id="board" title={t("boardTitle")}>
            <BoardTable {...shown} />
          </Section>
          <BoardFilters {...shown} />
          <BoardList {...shown} />
        </>
      ),
  };
}

function Lead(shown: BoardShown) {
  const t = boardMessages(shown.view.lang);
  const { all } = shown.props.board;
  const count = (value: number, filter: Partial<BoardFilter>, what: string) => (
    <Count shown={shown} value={value} filter={filter} what={what} />
  );
  return (
    <>
      {weave(t("lead", {}), {
        sheets: count(all.sheets, {}, t("everything")),
        late: count(all.late, { late: true }, t("late")),
        missing: count(all.missing, { missing: true }, t("missing")),
        ownerless: count(all.ownerless, { ownerless: true }, t("ownerless")),
      })}
    </>
  );
}

type CountProps = {
  readonly shown: BoardShown;
  readonly value: number;
  readonly filter: Partial<BoardFilter>;
  readonly what: string;
};

/** A count that opens its own proof: the list of exactly the sheets that were counted. */
function Count({ shown: { props, view }, value, filter, what }: CountProps) {
  return (
    <Origin
      kind="derived"
      href={boardAddress(props.edition, props.cycle.id, { ...wholeCycle, ...filter })}
      label={boardMessages(view.lang)("countLabel", { what })}
    >
      {String(value)}
    </Origin>
  );
}

function BoardTable(shown: BoardShown) {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  const stages = shownStages(props.board);
  const number = { kind: "number" } as const;
  return (
    <Table
      id="units"
      caption={t("boardTitle")}
      captionShown="hidden"
      columns={[
        { id: "unit", head: t("colUnit"), kind: "text" },
        { id: "way", head: t("colWay"), kind: "picture" },
        ...stages.map((stage) => ({ id: stage, head: stageWords[stage][view.lang], ...number })),
        { id: "all", head: t("colAll"), ...number },
        { id: "late", head: t("colLate"), ...number },
        { id: "missing", head: t("colMissing"), ...number },
        { id: "filled", head: t("colFilled"), ...number },
        { id: "still", head: t("colStill", { days: String(props.stillDays) }), ...number },
        { id: "ownerless", head: t("colOwnerless"), ...number },
      ]}
      rows={[
        ...props.board.units.map((unit) => unitRow(shown, stages, unit, unit.unitId)),
        { ...unitRow(shown, stages, props.board.all, null), kind: "total" as const },
      ]}
    />
  );
}

function unitRow(shown: BoardShown, stages: readonly Stage[], numbers: BoardNumbers, unitId: string | null): Row {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  const name = unitId === null ? t("total") : unitName(shown, unitId);
  const count = (value: number, filter: Partial<BoardFilter>, what: string): Cell =>
    value === 0
      ? cell(t("nothing"), 0)
      : cell(
          <Count shown={shown} value={value} filter={{ unit: unitId, ...filter }} what={`${name} ${what}`} />,
          value,
        );
  return {
    id: unitId ?? "total",
    cells: [
      cell(
        unitId === null ? (
          name
        ) : (
          <a href={boardAddress(props.edition, props.cycle.id, { ...wholeCycle, unit: unitId })} data-name="">
            {name}
          </a>
        ),
        name,
      ),
      cell(<StageBar numbers={numbers} stages={stages} name={name} view={view} />),
      ...stages.map((stage) => count(numbers.byStage[stage], { stage }, stageWords[stage][view.lang])),
      count(numbers.sheets, {}, t("colAll")),
      count(numbers.late, { late: true }, t("late")),
      count(numbers.missing, { missing: true }, t("missing")),
      filledCell(shown, numbers, unitId, name),
      count(numbers.still, { still: props.stillDays }, t("still", { days: String(props.stillDays) })),
      count(numbers.ownerless, { ownerless: true }, t("ownerless")),
    ],
  };
}

/** How much of what must be written is written, over all sheets of the row. */
function filledCell(shown: BoardShown, numbers: BoardNumbers, unit: string | null, name: string): Cell {
  const { props, view } = shown;
  const t = boardMessages(view.lang);
  if (numbers.required === 0) return cell(t("noRequired"));
  const words = t("percent", { filled: String(numbers.filled), required: String(numbers.required) });
  return cell(
    <Origin
      kind="derived"
      href={boardAddress(props.edition, props.cycle.id, { ...wholeCycle, unit })}
      label={t("countLabel", { what: name })}
    >
      {words}
    </Origin>,
    numbers.filled / numbers.required,
  );
}

const barWidth = 96;
/** Dark to light along the way: the further, the darker; each part also stands as a number beside the bar. */
const stageTone: Readonly<Record<Stage, string>> = {
  draft: "bar-draft",
  submitted: "bar-submitted",
  check: "bar-check",
  meeting: "bar-meeting",
  second: "bar-second",
  fixed: "bar-fixed",
  published: "bar-published",
};

type BarProps = {
  readonly numbers: BoardNumbers;
  readonly stages: readonly Stage[];
  readonly name: string;
  readonly view: View;
};

function StageBar({ numbers, stages, name, view }: BarProps) {
  const t = boardMessages(view.lang);
  const present = stages.filter((stage) => numbers.byStage[stage] > 0);
  const words = present.map((stage) =>
    t("barPart", { stage: stageWords[stage][view.lang], count: String(numbers.byStage[stage]) }),
  );
  let from = 0;
  return (
    <svg
      class="stage-bar"
      width={barWidth}
      height="16"
      role="img"
      aria-label={t("barLabel", { unit: name, parts: words.join(view.lang === "ja" ? "、" : ", ") })}
    >
      {present.map((stage) => {
        const width = (numbers.byStage[stage] / numbers.sheets) * barWidth;
        const x = from;
        from += width;
        return <rect key={stage} class={stageTone[stage]} x={x.toFixed(1)} width={width.toFixed(1)} height="16" />;
      })}
    </svg>
  );
}
