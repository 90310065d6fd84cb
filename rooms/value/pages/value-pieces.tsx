import type { Reading } from "../../../foundation/index.ts";
import { Absent, type FigureValue, Name, Origin, Value, type View } from "../../../ui/index.ts";
import type { PersonWords } from "../../account/index.ts";
import { FactNumber } from "../../fact/web.tsx";
import { printedScale } from "../../kpi/index.ts";
import { copiedMark } from "../domain/fill-cells.ts";
import type { KpiFigure } from "../domain/kpi-figures.ts";
import { readingWords } from "../domain/reading-words.ts";
import { type SheetValue, valueAddress, valueKindWords } from "../domain/value.ts";
import type { PanelModel } from "./panel-model.ts";
import { valueMessages } from "./value-messages.ts";

type Opened = { readonly model: Pick<PanelModel, "site" | "view" | "loaded"> };

/** A stored value as it was written, with the address of its own page; on this sheet where the viewer may not open the one it was entered on. */
export function storedValue(value: SheetValue & { readonly reading: Reading }, { model }: Opened): FigureValue {
  const { loaded, site, view } = model;
  const sheetId = loaded.readable.has(value.sheetId) ? value.sheetId : loaded.sheet.id;
  return {
    text: readingWords(value, view.lang),
    origin: {
      href: valueAddress(site.edition.id, sheetId, value),
      label: value.source ?? valueKindWords[value.kind][view.lang],
      kind: "printed",
    },
  };
}

/** A stored value with its origin mark; copied ones say so. An absence is a word with the same mark. */
export function StoredNumber({ value, model }: Opened & { readonly value: SheetValue }) {
  const t = valueMessages(model.view.lang);
  if (value.reading === null) return <Absent word={t("takenBack")} />;
  const shown = storedValue({ ...value, reading: value.reading }, { model });
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
export function FigureNumber({ figure, model }: Opened & { readonly figure: KpiFigure }) {
  if (figure.value) return <StoredNumber value={figure.value} model={model} />;
  return figure.fact ? (
    <FactNumber fact={figure.fact} view={model.view} style={{ scale: printedScale(figure.fact) }} />
  ) : null;
}

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
