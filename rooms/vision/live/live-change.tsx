import { type StepChange, stepChanges } from "../../../projection/index.ts";
import { cell, Table } from "../../../ui/index.ts";
import { everywhere } from "../domain/answer.ts";
import { ChangeBars } from "./change-bars.tsx";
import { ComputedPeople, type LiveProps } from "./live-parts.tsx";
import { type Reader, visionMessages, yearWords } from "./vision-words.ts";

const stepsOf = ({ answer }: Pick<LiveProps, "answer">): readonly StepChange[] =>
  answer ? stepChanges(answer.chosen, everywhere(answer.chosen)) : [];

const stepWords = ({ from, to }: StepChange, reader: Reader): string =>
  reader.lang === "ja"
    ? `${yearWords(from, reader)}～${yearWords(to, reader)}`
    : `${yearWords(from, reader)} to ${yearWords(to, reader)}`;

/** What makes the change of the chosen course, five years by five years, as a picture. */
export function LiveChange({ answer, reader }: LiveProps) {
  if (!answer) return null;
  const t = visionMessages(reader.lang);
  const words = { children: t("children"), deaths: t("deaths"), moves: t("movers") };
  const steps = stepsOf({ answer }).map((step) => ({ ...step, label: stepWords(step, reader) }));
  return <ChangeBars label={t("changeLabel")} steps={steps} words={words} reader={reader} />;
}

/** The same as a table: start + children − deaths + moves = end. */
export function LiveChangeTable({ answer, reader }: LiveProps) {
  const t = visionMessages(reader.lang);
  const heads = ["start", "childrenHead", "deaths", "movers", "end"] as const;
  return (
    <Table
      id="change-table"
      caption={t("changeTitle")}
      captionShown="hidden"
      columns={[
        { id: "step", head: t("step"), kind: "text" },
        ...heads.map((head) => ({ id: head, head: t(head), unit: t("peopleUnit"), kind: "number" as const })),
      ]}
      rows={stepsOf({ answer }).map((step) => ({
        id: String(step.to),
        cells: [
          cell(<time>{stepWords(step, reader)}</time>, step.to),
          ...[step.start, step.children, -step.deaths, step.moves, step.end].map((count) =>
            cell(<ComputedPeople count={count} reader={reader} style="bare" />, count),
          ),
        ],
      }))}
    />
  );
}

/** The same as rows of plain text for a file. */
export function changeRows({ answer, reader }: LiveProps): readonly (readonly string[])[] {
  const t = visionMessages(reader.lang);
  const heads = ["step", "start", "childrenHead", "deaths", "movers", "end"] as const;
  const rows = stepsOf({ answer }).map(({ from, to, start, children, deaths, moves, end }) => [
    `${from}-${to}`,
    ...[start, children, deaths, moves, end].map((count) => String(Math.round(count))),
  ]);
  return [heads.map((head) => t(head)), ...rows];
}
