import { minuteInJapan, type Reading } from "../../../foundation/index.ts";
import { Absent, type FigureValue, Name, Origin, Value, type View, When } from "../../../ui/index.ts";
import type { PersonWords } from "../../account/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import { printedScale } from "../../kpi/index.ts";
import { copiedMark } from "../domain/fill-cells.ts";
import type { KpiFigure } from "../domain/kpi-figures.ts";
import { readingWords } from "../domain/reading-words.ts";
import { type SheetValue, valueAddress, valueKindWords } from "../domain/value.ts";
import { valueMessages } from "./value-messages.ts";

/** A stored value in words with the address of its own page. */
export function storedValue(
  value: SheetValue & { readonly reading: Reading },
  edition: string,
  view: View,
): FigureValue {
  return {
    text: readingWords(value.reading, view.lang),
    origin: {
      href: valueAddress(edition, value.sheetId, value),
      label: value.source ?? valueKindWords[value.kind][view.lang],
      kind: "printed",
    },
  };
}

type Stored = { readonly value: SheetValue; readonly edition: string; readonly view: View };

/** A stored value with its origin mark; copied ones say so. An absence is a word with the same mark. */
export function StoredNumber({ value, edition, view }: Stored) {
  const t = valueMessages(view.lang);
  if (value.reading === null) return <Absent word={t("takenBack")} />;
  const shown = storedValue({ ...value, reading: value.reading }, edition, view);
  const isAbsent = value.reading.kind === "absent";
  return (
    <>
      {isAbsent && shown.origin ? (
        <Origin href={shown.origin.href} label={shown.origin.label}>
          <Absent word={shown.text} />
        </Origin>
      ) : (
        <Value value={shown} />
      )}
      {value.note?.startsWith(copiedMark) ? <span class="cell-note"> {t("copied")}</span> : null}
    </>
  );
}

/** A figure of a KPI, from a document or from a sheet, with the mark that opens it. */
export function FigureNumber({ figure, edition, view }: { readonly figure: KpiFigure } & Omit<Stored, "value">) {
  if (figure.value) return <StoredNumber value={figure.value} edition={edition} view={view} />;
  return figure.fact ? (
    <FactNumber fact={figure.fact} view={view} style={{ scale: printedScale(figure.fact) }} />
  ) : null;
}

/** A moment in the time of Japan: 2026-11-22 18:05. */
export const Moment = ({ at }: { readonly at: string }) => <When at={at}>{minuteInJapan(new Date(at))}</When>;

/** The name of a person, or words where it is not known (an erased account, the server itself). */
export function PersonName(props: {
  readonly id: string | null;
  readonly people: ReadonlyMap<string, PersonWords>;
  readonly view: View;
}) {
  return <Name>{personWords(props)}</Name>;
}

export const personWords = (props: {
  readonly id: string | null;
  readonly people: ReadonlyMap<string, PersonWords>;
  readonly view: View;
}): string => (props.id && props.people.get(props.id)?.name) || valueMessages(props.view.lang)("nobody");
