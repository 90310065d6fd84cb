import type { ComponentChildren } from "preact";
import { BarLabel, BarRow } from "./bar-chart.tsx";
import type { FigureValue } from "./figure-value.tsx";
import { type Tone, toneFill } from "./pattern.tsx";
import { type Axis, axisFor, percent } from "./scale.ts";

/** A known part of a row. */
export interface RowPart {
  readonly id: string;
  readonly amount: number;
  readonly tone: Tone;
}

/** One bar of parts. `rest` is what exists besides the parts: an amount, or `unsized` where nobody knows how much. */
export interface StackedRow {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  /** Said below the name, e.g. what the rest is. */
  readonly aside?: ComponentChildren;
  readonly parts: readonly RowPart[];
  readonly rest?: number | "unsized" | undefined;
  readonly value: FigureValue;
}

export interface StackedRowsProps {
  /** What the bars are, for listeners. */
  readonly label: string;
  readonly rows: readonly StackedRow[];
}

/** A part with the running total before and after it. */
export interface PlacedPart extends RowPart {
  readonly from: number;
  readonly to: number;
}

/** Lays the parts of a row end to end from zero; a rest of known size comes last and looks unknown. */
export function placeParts({ parts, rest }: Pick<StackedRow, "parts" | "rest">): readonly PlacedPart[] {
  const all =
    typeof rest === "number" && rest > 0 ? [...parts, { id: "rest", amount: rest, tone: "unknown" as const }] : parts;
  let running = 0;
  return all.map((part) => {
    const from = running;
    running += part.amount;
    return { ...part, from, to: running };
  });
}

/** Bars on one scale, each divided by pattern; what is not known is hatched. Below a legend that names the patterns. */
export function StackedRows({ label, rows }: StackedRowsProps) {
  const placed = rows.map((row) => ({ row, parts: placeParts(row) }));
  const axis = axisFor(
    placed.map(({ parts }) => parts.at(-1)?.to ?? 0),
    "withZero",
  );
  return (
    <ul class="bars" aria-label={label}>
      {placed.map(({ row, parts }) => (
        <BarRow key={row.id} label={<RowLabel row={row} />} value={row.value}>
          {parts.map((part) => (
            <Part key={part.id} axis={axis} part={part} />
          ))}
          {row.rest === "unsized" ? <UnsizedRest at={percent(axis.place(parts.at(-1)?.to ?? 0))} /> : null}
        </BarRow>
      ))}
    </ul>
  );
}

function RowLabel({ row }: { readonly row: StackedRow }) {
  return (
    <>
      <BarLabel label={row.label} href={row.href} />
      {row.aside === undefined ? null : <span class="bar-aside">{row.aside}</span>}
    </>
  );
}

function Part({ axis, part }: { readonly axis: Axis; readonly part: PlacedPart }) {
  const start = axis.place(part.from);
  return (
    <rect
      x={percent(start)}
      y="4"
      width={percent(axis.place(part.to) - start)}
      height="16"
      fill={toneFill(part.tone)}
      class="bar-shape"
    />
  );
}

/** A stub of fixed width: it says that there is more, not how much. */
function UnsizedRest({ at }: { readonly at: string }) {
  return <rect x={at} y="4" width="18" height="16" fill={toneFill("unknown")} class="bar-shape bar-unsized" />;
}
