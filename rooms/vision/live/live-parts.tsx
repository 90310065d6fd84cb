import type { ComponentChildren } from "preact";
import { Origin } from "../../../ui/index.ts";
import type { Answer } from "../domain/answer.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";
import type { SentTotal, VisionData } from "./vision-data.ts";
import { bareNumber, peopleWords, type Reader, visionMessages } from "./vision-words.ts";

/** What every part of the page that moves is drawn from. `answer` null = there is nothing to project from. */
export type LiveProps = {
  readonly data: VisionData;
  readonly settings: VisionSettings;
  readonly answer: Answer | null;
  readonly reader: Reader;
};

/** A number that was worked out on this page: its origin is the panel with inputs and assumptions. */
export function Computed({ reader, children }: { readonly reader: Reader; readonly children: ComponentChildren }) {
  return (
    <Origin href="#working" label={visionMessages(reader.lang)("workingLabel")} kind="derived">
      {children}
    </Origin>
  );
}

/** People worked out here; `bare` leaves the unit to the head of a column. */
export function ComputedPeople(props: {
  readonly count: number;
  readonly reader: Reader;
  readonly style?: "short" | "bare" | undefined;
}) {
  const { count, reader, style } = props;
  const text = style === "bare" ? bareNumber(count, reader) : peopleWords(count, reader, style === "short");
  return <Computed reader={reader}>{text}</Computed>;
}

/** A total of a statistic with its own origin. */
export function TotalNumber(props: {
  readonly total: SentTotal;
  readonly reader: Reader;
  readonly style?: "short" | "bare" | undefined;
}) {
  const { total, reader, style } = props;
  const text =
    style === "bare" ? bareNumber(total.people, reader) : peopleWords(total.people, reader, style === "short");
  return (
    <Origin href={total.href} label={total.label[reader.lang]} kind={total.kind}>
      {text}
    </Origin>
  );
}
