import type { ComponentChildren } from "preact";
import { type FigureValue, Value } from "./figure-value.tsx";
import { Name } from "./origin.tsx";
import { type Tone, toneFill } from "./pattern.tsx";
import { type Axis, axisFor, percent } from "./scale.ts";

/** One bar. Without `amount` there is no bar, only the words in `value` (an absence is never a zero). */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly amount: number | undefined;
  readonly value: FigureValue;
  readonly tone?: Tone | undefined;
}

export interface BarChartProps {
  /** What the bars are, for listeners. */
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** Horizontal bars from zero, each with its name on the left and its number on the right. */
export function BarChart({ label, bars }: BarChartProps) {
  const axis = axisFor(
    bars.flatMap((bar) => (bar.amount === undefined ? [] : [bar.amount])),
    "withZero",
  );
  return (
    <ul class="bars" aria-label={label}>
      {bars.map((bar) => (
        <BarRow key={bar.id} label={<BarLabel label={bar.label} href={bar.href} />} value={bar.value}>
          {bar.amount === undefined ? null : <BarBody axis={axis} amount={bar.amount} tone={bar.tone ?? "accent"} />}
        </BarRow>
      ))}
    </ul>
  );
}

/** The row that all bar pictures share: name, drawing, number. */
export function BarRow(props: {
  readonly label: ComponentChildren;
  readonly value: FigureValue;
  readonly kind?: "plain" | "total";
  /** Pixels; default 24. */
  readonly height?: number;
  readonly children: ComponentChildren;
}) {
  return (
    <li class={props.kind === "total" ? "bar-row bar-row-total" : "bar-row"}>
      <span class="bar-label">{props.label}</span>
      <svg class="bar-picture" width="100%" height={props.height ?? 24} aria-hidden="true">
        {props.children}
      </svg>
      <span class="bar-value">
        <Value value={props.value} />
      </span>
    </li>
  );
}

/** A bar's name, as a link where there is a page for it. */
export function BarLabel({ label, href }: { readonly label: string; readonly href?: string | undefined }) {
  if (href === undefined) return <Name>{label}</Name>;
  return (
    <a href={href} data-name="">
      {label}
    </a>
  );
}

function BarBody({ axis, amount, tone }: { readonly axis: Axis; readonly amount: number; readonly tone: Tone }) {
  const zero = axis.place(0);
  const end = axis.place(amount);
  return (
    <>
      <rect
        x={percent(Math.min(zero, end))}
        y="4"
        width={percent(Math.abs(end - zero))}
        height="16"
        fill={toneFill(tone)}
        class="bar-shape"
      />
      <line x1={percent(zero)} x2={percent(zero)} y1="0" y2="24" class="zero-line" />
    </>
  );
}
