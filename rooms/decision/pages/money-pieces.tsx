import { asPeriod, formatPeriod } from "../../../foundation/index.ts";
import { Absent, Name, Origin, type View, When } from "../../../ui/index.ts";
import { moneyOrigin } from "../domain/addresses.ts";
import { type ExecutionRate, type MoneyLine, type MoneySum, rateUnknownWords } from "../domain/money.ts";
import { yenWords } from "../domain/read-amount.ts";
import { moneyMessages } from "./money-messages.ts";

/** Whole yen in the columns of a table: 1,234,000円. */
export const yenText = (yen: number, view: View): string => {
  const grouped = Math.abs(yen).toLocaleString("en-US");
  return view.lang === "ja" ? `${yen < 0 ? "▲" : ""}${grouped}円` : `${yen < 0 ? "−" : ""}¥${grouped}`;
};

/** One typed amount; its origin is the row of the sheet's money with who typed it and from where. */
export function LineAmount({
  line,
  edition,
  view,
}: {
  readonly line: MoneyLine;
  readonly edition: string;
  readonly view: View;
}) {
  return (
    <Origin href={moneyOrigin(edition, line)} label={`${line.programme} ${yenWords(line.amountYen, view.lang)}`}>
      {yenText(line.amountYen, view)}
    </Origin>
  );
}

/** A sum that opens what it was made of; one amount alone keeps its own origin. Nothing to sum is said in words. */
export function SumAmount(props: {
  readonly sum: MoneySum;
  readonly edition: string;
  readonly view: View;
  /** Where the summed amounts stand. */
  readonly origin: string;
}) {
  const { sum, edition, view, origin } = props;
  const t = moneyMessages(view.lang);
  const [only, ...more] = sum.lines;
  if (sum.yen === null) return <Absent word={t("notEntered")} />;
  if (only && more.length === 0) return <LineAmount line={only} edition={edition} view={view} />;
  return (
    <Origin href={origin} label={t("ofLines", { count: String(sum.lines.length) })} kind="derived">
      {yenText(sum.yen, view)}
    </Origin>
  );
}

/** 執行率 with one decimal, or why there is none. */
export function Rate({
  rate,
  origin,
  view,
}: {
  readonly rate: ExecutionRate;
  readonly origin: string;
  readonly view: View;
}) {
  if (rate.kind === "unknown") return <Absent word={rateUnknownWords[rate.why][view.lang]} />;
  return (
    <Origin href={origin} label={moneyMessages(view.lang)("panelLead")} kind="derived">
      {`${rate.percent.toFixed(1)}%`}
    </Origin>
  );
}

export const yearText = (fiscalYear: number, view: View): string => {
  const period = asPeriod(`FY${fiscalYear}`);
  return period.ok ? formatPeriod(period.value, view) : String(fiscalYear);
};

export const YearWords = ({ fiscalYear, view }: { readonly fiscalYear: number; readonly view: View }) => (
  <When at={String(fiscalYear)}>{yearText(fiscalYear, view)}</When>
);

export const Relisted = ({ line, view }: { readonly line: MoneyLine; readonly view: View }) =>
  line.relistedOf === null ? null : (
    <p class="cell-note">
      <Name>{moneyMessages(view.lang)("relisted", { of: line.relistedOf })}</Name>
    </p>
  );
