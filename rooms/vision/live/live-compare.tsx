import { type Course, differenceOf, influenceOf } from "../../../projection/index.ts";
import { cell, Name, Origin, type Row, Table } from "../../../ui/index.ts";
import { courseOf, everywhere, isRefusal, type Refusal, totalIn } from "../domain/answer.ts";
import { baseOf } from "../domain/vision-base.ts";
import { goalYear } from "../domain/vision-settings.ts";
import { Computed, ComputedPeople, type LiveProps, TotalNumber } from "./live-parts.tsx";
import { partName } from "./live-population.tsx";
import { bareNumber, type Reader, visionMessages, yearWords } from "./vision-words.ts";

/** The years whose numbers are put side by side. */
const comparedYears = [2030, goalYear, 2045] as const;

type Line = { readonly id: string; readonly name: string; readonly course: Course | Refusal };

/** The region's scenarios, each as it comes out or with the reason why it cannot be (more leave than are there), and what the reader made. */
function linesOf(props: LiveProps): readonly Line[] {
  const { data, answer } = props;
  if (!data.base || !answer) return [];
  const base = baseOf(data.base);
  const lines = data.scenarios.map(
    (scenario): Line => ({
      id: scenario.id,
      name: scenario.name[props.reader.lang],
      course: courseOf(base, scenario),
    }),
  );
  const chosen = { id: "chosen", name: partName(props, "chosen"), course: answer.chosen };
  return lines.some(({ name }) => name === chosen.name) ? lines : [...lines, chosen];
}

function lineRow(line: Line, props: LiveProps): Row {
  const { id, name, course } = line;
  const { answer, reader, data } = props;
  if (isRefusal(course)) return refusedRow(line, course, reader);
  const trend = answer?.trend ?? course;
  const areas = everywhere(course);
  const influence = influenceOf(course, trend, areas, goalYear);
  const [own, usual] = [totalIn(course, goalYear), totalIn(trend, goalYear)];
  return {
    id,
    cells: [
      cell(id === "chosen" ? <Name>{name}</Name> : <ScenarioLink id={id} name={name} path={data.path} />),
      ...comparedYears.map((year) => peopleCell(totalIn(course, year), reader)),
      peopleCell(own === null || usual === null ? null : own - usual, reader),
      influence.value === null
        ? cell(<Name>{influence.why[reader.lang]}</Name>)
        : cell(<Computed reader={reader}>{`${influence.value.toFixed(1)}%`}</Computed>, influence.value),
      cell(<GoalWords data={data} reader={reader} total={own} />),
    ],
  };
}

function refusedRow({ id, name }: Line, { refused }: Refusal, reader: Reader): Row {
  const empty = cell(<span class="absent">{visionMessages(reader.lang)("notProjected")}</span>);
  return {
    id,
    cells: [
      cell(<Name>{name}</Name>),
      ...comparedYears.map(() => empty),
      empty,
      empty,
      cell(<Name>{refused[reader.lang]}</Name>),
    ],
  };
}

function ScenarioLink({ id, name, path }: { readonly id: string; readonly name: string; readonly path: string }) {
  return (
    <a href={`${path}?s=${id}&year=${goalYear}`} data-name="">
      {name}
    </a>
  );
}

const peopleCell = (count: number | null, reader: Reader) =>
  count === null
    ? cell(<span class="absent">{visionMessages(reader.lang)("notProjected")}</span>)
    : cell(<ComputedPeople count={count} reader={reader} style="bare" />, count);

/** Where a total lies against the vision, in a few words. */
function GoalWords({ data, reader, total }: Pick<LiveProps, "data" | "reader"> & { readonly total: number | null }) {
  const t = visionMessages(reader.lang);
  if (!data.goal) return <span class="absent">{t("noVision")}</span>;
  if (total === null) return <span class="absent">{t("notProjected")}</span>;
  const { low, high } = data.goal;
  const key = total < low ? "short" : total > high ? "over" : "inside";
  return <span class={`vision-reach vision-reach-${key}`}>{t(key)}</span>;
}

function officialRow({ data, reader }: LiveProps): readonly Row[] {
  const t = visionMessages(reader.lang);
  if (data.official.length === 0) return [];
  const cells = comparedYears.map((year) => {
    const total = data.official.find((one) => one.year === year);
    return total
      ? cell(<TotalNumber total={total} reader={reader} style="bare" />, total.people)
      : cell(<span class="absent">{t("notProjected")}</span>);
  });
  const official = data.official.find(({ year }) => year === goalYear);
  return [
    {
      id: "official",
      cells: [
        cell(<Name>{t("official")}</Name>),
        ...cells,
        cell(<span class="absent">{t("notCompared")}</span>),
        cell(<span class="absent">{t("notCompared")}</span>),
        cell(<GoalWords data={data} reader={reader} total={official?.people ?? null} />),
      ],
    },
  ];
}

function goalRow({ data, reader }: LiveProps): readonly Row[] {
  const t = visionMessages(reader.lang);
  const { goal } = data;
  if (!goal) return [];
  const empty = <span class="absent">{t("notSet")}</span>;
  const range = `${bareNumber(goal.low, reader)}～${bareNumber(goal.high, reader)}`;
  const shown = (
    <Origin href={goal.href} label={goal.label[reader.lang]}>
      {range}
    </Origin>
  );
  return [
    {
      id: "goal",
      kind: "total",
      cells: [
        cell(<Name>{t("vision")}</Name>),
        ...comparedYears.map((year) => cell(year === goal.year ? shown : empty)),
        cell(<span class="absent">{t("notCompared")}</span>),
        cell(<span class="absent">{t("notCompared")}</span>),
        cell(t("inside")),
      ],
    },
  ];
}

/** All scenarios beside the official projection and the vision. */
export function LiveCompare(props: LiveProps) {
  const { reader } = props;
  const t = visionMessages(reader.lang);
  return (
    <Table
      id="compare-table"
      caption={t("compareTitle")}
      captionShown="hidden"
      columns={[
        { id: "scenario", head: t("scenario"), kind: "text", sortable: false },
        ...comparedYears.map((year) => ({
          id: String(year),
          head: yearWords(year, reader),
          unit: t("peopleUnit"),
          kind: "number" as const,
          sortable: false,
        })),
        { id: "difference", head: t("difference"), unit: yearWords(goalYear, reader), kind: "number", sortable: false },
        { id: "influence", head: t("influence"), unit: yearWords(goalYear, reader), kind: "number", sortable: false },
        { id: "goal", head: t("toVision"), kind: "text", sortable: false },
      ]}
      rows={[...officialRow(props), ...linesOf(props).map((line) => lineRow(line, props)), ...goalRow(props)]}
    />
  );
}

/** Who makes the difference between two courses by the year of the vision: children, deaths, moves. */
export function LiveMissing(props: LiveProps) {
  const { answer, reader } = props;
  const t = visionMessages(reader.lang);
  if (!answer) return null;
  const pairs = [
    ...linesOf(props).flatMap(({ id, name, course }) =>
      id === props.data.plain.scenario || isRefusal(course) ? [] : [{ id, name, of: course, than: answer.trend }],
    ),
    ...(answer.beside
      ? [
          {
            id: "beside",
            name: `${partName(props, "chosen")} − ${partName(props, "beside")}`,
            of: answer.chosen,
            than: answer.beside,
          },
        ]
      : []),
  ];
  return (
    <Table
      id="missing-table"
      caption={t("missingTitle", { year: yearWords(goalYear, reader) })}
      columns={[
        { id: "pair", head: t("who"), kind: "text", sortable: false },
        ...(["children", "deaths", "movers", "allTogether"] as const).map((head) => ({
          id: head,
          head: t(head),
          unit: t("peopleUnit"),
          kind: "number" as const,
          sortable: false,
        })),
      ]}
      rows={pairs.map(({ id, name, of, than }) => {
        const { parts, people } = differenceOf(of, than, everywhere(of), goalYear);
        return {
          id,
          cells: [
            cell(<Name>{name}</Name>),
            ...[parts.children, -parts.deaths, parts.moves, people].map((count) => peopleCell(count, reader)),
          ],
        };
      })}
    />
  );
}

/** The comparison as rows of plain text for a file. */
export function compareRows(props: LiveProps): readonly (readonly string[])[] {
  const t = visionMessages(props.reader.lang);
  const whole = (count: number | null | undefined) =>
    count === null || count === undefined ? t("notProjected") : String(Math.round(count));
  const official = comparedYears.map((year) => whole(props.data.official.find((one) => one.year === year)?.people));
  return [
    [t("scenario"), ...comparedYears.map(String)],
    ...(props.data.official.length > 0 ? [[t("official"), ...official]] : []),
    ...linesOf(props).map(({ name, course }) => [
      name,
      ...comparedYears.map((year) => whole(isRefusal(course) ? null : totalIn(course, year))),
    ]),
  ];
}
