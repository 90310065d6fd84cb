import { ChartFrame, cell, FanChart, type FanLine, Name, Table } from "../../../ui/index.ts";
import { ComputedPeople } from "../live/live-parts.tsx";
import { axisWords, peopleWords, type Reader, visionMessages, yearWords } from "../live/vision-words.ts";
import { chanceMessages } from "./chance-messages.ts";
import { type ChanceParts, chanceFile, type FanRow, fanRows, figureName, missingWords } from "./chance-parts.ts";

/** The columns behind the picture, in order. */
const columns = ["course", "low95", "low80", "middle", "high80", "high95"] as const;

/** The line of the scenario with the ranges around it, its table and its file. */
export function FanPart(parts: ChanceParts) {
  const { view, data } = parts;
  const t = chanceMessages(view.lang);
  const missing = missingWords(parts);
  const words = { name: figureName(parts.figure, parts), place: data.place[view.lang], what: missing };
  return (
    <ChartFrame
      id="fan"
      level={2}
      title={<Name>{t(missing === "" ? "chartTitle" : "chartTitlePartial", words)}</Name>}
      chart={<Picture {...parts} />}
      table={<FanTable {...parts} />}
      source={<a href="#working">{t("working")}</a>}
      csv={chanceFile(parts)}
      note={visionMessages(view.lang)("axisNote")}
    />
  );
}

function countedLine({ data, figure }: ChanceParts, from: number, reader: Reader): readonly FanLine[] {
  const counted = data.counted.filter(({ year }) => figure === "total" && year <= from);
  if (counted.length === 0) return [];
  const label = visionMessages(reader.lang)("counted");
  return [
    { id: "counted", label, style: "counted", points: counted.map(({ year, people }) => point(year, people, reader)) },
  ];
}

const point = (year: number, people: number, reader: Reader) => ({
  x: year,
  y: people,
  period: yearWords(year, reader),
  text: peopleWords(people, reader),
});

function Picture(parts: ChanceParts) {
  const { view, figure } = parts;
  const t = chanceMessages(view.lang);
  const rows = fanRows(parts);
  const last = rows.at(-1);
  const band = (low: "low95" | "low80", high: "high95" | "high80") =>
    rows.map((row) => ({ x: row.year, low: row[low], high: row[high] }));
  return (
    <FanChart
      label={t("chartLabel", {
        name: figureName(figure, parts),
        year: last ? yearWords(last.year, view) : "",
        low: last ? peopleWords(last.low95, view) : "",
        high: last ? peopleWords(last.high95, view) : "",
      })}
      lines={[
        ...countedLine(parts, rows[0]?.year ?? 0, view),
        {
          id: "course",
          label: t("course"),
          style: "chosen",
          points: rows.map(({ year, course }) => point(year, course, view)),
        },
      ]}
      bands={[
        { label: t("outer"), strength: "outer", points: band("low95", "high95") },
        { label: t("inner"), strength: "inner", points: band("low80", "high80") },
      ]}
      goal={null}
      axisText={(value) => axisWords(value, view)}
      yearText={(year) => yearWords(year, view)}
    />
  );
}

function FanTable(parts: ChanceParts) {
  const { view, figure, data } = parts;
  const t = chanceMessages(view.lang);
  const v = visionMessages(view.lang);
  const cellsOf = (row: FanRow) =>
    columns.map((column) => cell(<ComputedPeople count={row[column]} reader={view} style="bare" />, row[column]));
  return (
    <Table
      id="fan-table"
      caption={t("chartTitle", { name: figureName(figure, parts), place: data.place[view.lang] })}
      captionShown="hidden"
      columns={[
        { id: "year", head: v("year"), kind: "text" },
        ...columns.map((id) => ({ id, head: t(id), unit: v("peopleUnit"), kind: "number" as const })),
      ]}
      rows={fanRows(parts).map((row) => ({
        id: String(row.year),
        cells: [cell(<time>{yearWords(row.year, view)}</time>, row.year), ...cellsOf(row)],
      }))}
    />
  );
}

/** The same as rows of plain text for a file; null where there is no fan. */
export function chanceRows(parts: ChanceParts): readonly (readonly string[])[] | null {
  const rows = fanRows(parts);
  if (rows.length === 0) return null;
  const t = chanceMessages(parts.view.lang);
  const head = [visionMessages(parts.view.lang)("year"), ...columns.map((column) => t(column))];
  return [head, ...rows.map((row) => [String(row.year), ...columns.map((column) => String(Math.round(row[column])))])];
}
