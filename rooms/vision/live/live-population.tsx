import {
  cell,
  type FanBand,
  FanChart,
  type FanGoal,
  type FanLine,
  type FanStyle,
  nameIn,
  type Row,
  Table,
} from "../../../ui/index.ts";
import { totalIn, totalsOfCourse } from "../domain/answer.ts";
import { isPlain } from "../domain/vision-settings.ts";
import { ComputedPeople, type LiveProps, TotalNumber } from "./live-parts.tsx";
import type { SentTotal } from "./vision-data.ts";
import { axisWords, peopleWords, type Reader, visionMessages, yearWords } from "./vision-words.ts";

type Numbered = { readonly year: number; readonly people: number };

const lineOf = (id: string, label: string, style: FanStyle, totals: readonly Numbered[], reader: Reader): FanLine => ({
  id,
  label,
  style,
  points: totals.map(({ year, people }) => ({
    x: year,
    y: people,
    period: yearWords(year, reader),
    text: peopleWords(people, reader),
  })),
});

const statistics = new WeakMap<readonly Numbered[], { readonly reader: Reader; readonly line: FanLine }>();

/** The line of a statistic: it stays while sliders move, so it is put into words once. */
function statisticLine(part: "counted" | "official", totals: readonly Numbered[], reader: Reader): FanLine {
  const known = statistics.get(totals);
  if (known?.reader === reader) return known.line;
  const line = lineOf(part, visionMessages(reader.lang)(part), part, totals, reader);
  statistics.set(totals, { reader, line });
  return line;
}

/** A course of the answer by its part in it. */
export type Part = "trend" | "chosen" | "beside";

export function courseTotals(answer: LiveProps["answer"], part: Part): readonly Numbered[] {
  const course = answer?.[part];
  return course ? totalsOfCourse(course) : [];
}

/** Names of what is drawn: the scenario's own where nothing was moved. */
export function partName(
  { data, settings, reader }: Pick<LiveProps, "data" | "settings" | "reader">,
  part: Part,
): string {
  const t = visionMessages(reader.lang);
  if (part === "trend") return data.trendName?.[reader.lang] ?? t("trend");
  const id = part === "chosen" ? settings.scenario : settings.compare;
  const scenario = data.scenarios.find((one) => one.id === id);
  const name = scenario ? nameIn(reader.lang, { name: scenario.name.ja, nameEn: scenario.name.en }) : "";
  if (part === "beside") return name;
  return isPlain(settings) && name !== "" ? name : t("chosen");
}

/** What was chosen differs from the trend: only then it is a line of its own. */
const differs = ({ data, settings }: LiveProps): boolean =>
  settings.scenario !== data.plain.scenario || !isPlain(settings);

function linesOf(props: LiveProps): readonly FanLine[] {
  const { data, answer, reader } = props;
  const own = (part: Part, style: FanStyle) =>
    lineOf(part, partName(props, part), style, courseTotals(answer, part), reader);
  return [
    statisticLine("counted", data.counted, reader),
    statisticLine("official", data.official, reader),
    own("trend", "trend"),
    ...(answer?.beside ? [own("beside", "beside")] : []),
    ...(differs(props) ? [own("chosen", "chosen")] : []),
  ].filter(({ points }) => points.length > 0);
}

function goalOf({ data, reader }: LiveProps): FanGoal | null {
  if (!data.goal) return null;
  const { year, low, high, printed } = data.goal;
  const label = visionMessages(reader.lang)("visionRange", { range: printed[reader.lang] });
  return { x: year, low, high, label };
}

/** The fan around what was chosen: four of five and nineteen of twenty trajectories, as things went up and down so far. */
function bandsOf(props: LiveProps): readonly FanBand[] {
  const { data, reader, answer } = props;
  const t = visionMessages(reader.lang);
  const course = answer?.chosen;
  const { fan } = data;
  if (!fan || !course) return [];
  const around = (low: "low95" | "low80", high: "high95" | "high80") =>
    fan.years.flatMap((one) => {
      const middle = totalIn(course, one.year);
      return middle === null ? [] : [{ x: one.year, low: middle * one[low], high: middle * one[high] }];
    });
  return [
    { label: t("fanOuter"), strength: "outer", points: around("low95", "high95") },
    { label: t("fanInner"), strength: "inner", points: around("low80", "high80") },
  ];
}

/** The people of the place over the years: counted, projected, as chosen, and the vision. */
export function LivePopulation(props: LiveProps) {
  const { data, reader, settings, answer } = props;
  const t = visionMessages(reader.lang);
  const [first, last] = [data.counted[0], data.official.at(-1) ?? data.counted.at(-1)];
  return (
    <FanChart
      label={t("chartLabel", {
        place: data.place[reader.lang],
        from: first ? yearWords(first.year, reader) : "",
        first: first ? peopleWords(first.people, reader) : "",
        to: last ? yearWords(last.year, reader) : "",
        last: last ? peopleWords(last.people, reader) : "",
      })}
      lines={linesOf(props)}
      bands={bandsOf(props)}
      goal={goalOf(props)}
      axisText={(value) => axisWords(value, reader)}
      yearText={(year) => yearWords(year, reader)}
      mark={answer ? settings.year : undefined}
    />
  );
}

/** The columns of the table and of the file: what each stands for and its values by year. */
export function populationColumns(props: LiveProps) {
  const { data, answer, reader } = props;
  const t = visionMessages(reader.lang);
  const parts: readonly Part[] = ["trend", "beside", "chosen"];
  return [
    { id: "counted", head: t("counted"), totals: data.counted, absent: t("notCounted") },
    { id: "official", head: t("official"), totals: data.official, absent: t("notProjected") },
    ...parts
      .filter((part) => answer?.[part] && (part !== "chosen" || differs(props)))
      .map((part) => ({
        id: part,
        head: partName(props, part),
        totals: courseTotals(answer, part),
        absent: t("notProjected"),
      })),
  ].filter(({ totals }) => totals.length > 0);
}

/** The years of all columns, in order. */
export const populationYears = (columns: ReturnType<typeof populationColumns>): readonly number[] =>
  [...new Set(columns.flatMap(({ totals }) => totals.map(({ year }) => year)))].sort((one, other) => one - other);

const isSent = (total: Numbered): total is SentTotal => "href" in total;

/** The same numbers as a table. */
export function LivePopulationTable(props: LiveProps) {
  const { reader } = props;
  const t = visionMessages(reader.lang);
  const columns = populationColumns(props);
  const rows = populationYears(columns).map(
    (year): Row => ({
      id: String(year),
      cells: [
        cell(<time>{yearWords(year, reader)}</time>, year),
        ...columns.map(({ totals, absent }) => {
          const total = totals.find((one) => one.year === year);
          if (!total) return cell(<span class="absent">{absent}</span>);
          const shown = isSent(total) ? (
            <TotalNumber total={total} reader={reader} style="bare" />
          ) : (
            <ComputedPeople count={total.people} reader={reader} style="bare" />
          );
          return cell(shown, total.people);
        }),
      ],
    }),
  );
  return (
    <Table
      id="population-table"
      caption={t("chartTitle", { place: props.data.place[reader.lang] })}
      captionShown="hidden"
      columns={[
        { id: "year", head: t("year"), kind: "text" },
        ...columns.map(({ id, head }) => ({ id, head, unit: t("peopleUnit"), kind: "number" as const })),
      ]}
      rows={rows}
    />
  );
}

/** The same as rows of plain text for a file. */
export function populationRows(props: LiveProps): readonly (readonly string[])[] {
  const columns = populationColumns(props);
  const head = [visionMessages(props.reader.lang)("year"), ...columns.map(({ head }) => head)];
  const rows = populationYears(columns).map((year) => [
    String(year),
    ...columns.map(({ totals, absent }) => {
      const total = totals.find((one) => one.year === year);
      return total ? String(Math.round(total.people)) : absent;
    }),
  ]);
  return [head, ...rows];
}
