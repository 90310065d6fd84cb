import { asUnit, formatPeriod, formatQuantity, minuteInJapan, readPrintedPeriod } from "../../../foundation/index.ts";
import { Absent, type Lang, Name, type View, When } from "../../../ui/index.ts";
import type { AnswerValue, FormField } from "../domain/sheet-form.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";

/** A day or a moment in Japan, in the reader's way of writing years: 令和9年3月31日 14:05. */
export function momentText(moment: string, view: View): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const local = isDay ? moment : minuteInJapan(new Date(moment));
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split("-").map(Number);
  const date = formatPeriod({ kind: "date", year, month, day }, { lang: view.lang, era: view.era });
  return isDay ? date : `${date} ${local.slice(11, 16)}`;
}

export function Moment({ at, view }: { readonly at: string; readonly view: View }) {
  return <When at={at}>{momentText(at, view)}</When>;
}

/** The name of a person; who was erased is said to be. */
export function personName(id: string | null, { names, view }: Pick<SheetModel, "names" | "view">): string {
  return (id === null ? undefined : names.get(id)) ?? sheetMessages(view.lang)("erased");
}

/** An answer in words, without markup; null where there is none. */
export function answerText(field: FormField, value: AnswerValue, view: View): string | null {
  if (value === null) return null;
  switch (field.kind) {
    case "choice":
    case "grade":
      return field.options.find(({ id }) => id === value)?.label[view.lang] ?? String(value);
    case "yen":
      return typeof value === "number" ? figureText(value, "円", view.lang) : String(value);
    case "number":
      return typeof value === "number" ? figureText(value, field.unit, view.lang) : String(value);
    case "day":
      return readPrintedPeriod(String(value)).ok ? momentText(String(value), view) : String(value);
    default:
      return String(value);
  }
}

function figureText(value: number, unit: string | null, lang: Lang): string {
  const known = unit === null ? null : asUnit(unit);
  if (known?.ok) return formatQuantity({ value, unit: known.value }, { lang });
  const digits = new Intl.NumberFormat("en", { maximumFractionDigits: 20 }).format(Math.abs(value));
  return `${value < 0 ? (lang === "ja" ? "▲" : "−") : ""}${digits}${unit ?? ""}`;
}

/** What stands in the input of a field when it is edited. */
export const editText = (value: AnswerValue): string => (value === null ? "" : String(value));

/** An answer as it is read: paragraphs stay paragraphs, nothing typed becomes markup, absence is a word. */
export function AnswerShown(props: { readonly field: FormField; readonly value: AnswerValue; readonly view: View }) {
  const text = answerText(props.field, props.value, props.view);
  if (text === null) return <Absent word={sheetMessages(props.view.lang)("notAnswered")} />;
  return (
    <div class="answer-text">
      <Name>{text}</Name>
    </div>
  );
}
