import { BarLabel, BarRow } from "./bar-chart.tsx";
import type { FigureValue } from "./figure-value.tsx";
import { type Tone, toneFill } from "./pattern.tsx";
import { type Axis, axisFor, percent } from "./scale.ts";

/** One step of a bridge: a total that stands, or a change that leads from one total to the next. */
export type BridgeStep = {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly value: FigureValue;
  readonly tone?: Tone | undefined;
} & (
  | { readonly kind: "total"; readonly amount: number }
  | { readonly kind: "change"; readonly amount: number | undefined }
);

export interface BridgeProps {
  /** What leads to what, for listeners. */
  readonly label: string;
  readonly steps: readonly BridgeStep[];
}

// The rows touch, so that the lines between them are unbroken.
const rowHeight = 36;

/** From last year's total to this year's: every change starts where the one before it ended. */
export function Bridge({ label, steps }: BridgeProps) {
  const placed = placeSteps(steps);
  const axis = axisFor(
    placed.flatMap(({ from, to }) => [from, to]),
    "withZero",
  );
  return (
    <ul class="bars bridge" aria-label={label}>
      {placed.map(({ step, from, to }, index) => (
        <BarRow
          key={step.id}
          label={<BarLabel label={step.label} href={step.href} />}
          value={step.value}
          kind={step.kind === "total" ? "total" : "plain"}
          height={rowHeight}
        >
          {step.amount === undefined ? null : (
            <Span axis={axis} from={from} to={to} tone={toneOf(step)} isLast={index === placed.length - 1} />
          )}
        </BarRow>
      ))}
    </ul>
  );
}

/** A step with the running total before and after it. */
export interface PlacedStep {
  readonly step: BridgeStep;
  readonly from: number;
  readonly to: number;
}

/** Totals stand on zero; changes hang between the running totals; unknown changes move nothing. */
export function placeSteps(steps: readonly BridgeStep[]): readonly PlacedStep[] {
  let running = 0;
  return steps.map((step) => {
    const from = step.kind === "total" ? 0 : running;
    running = step.kind === "total" ? step.amount : running + (step.amount ?? 0);
    return { step, from, to: running };
  });
}

function toneOf(step: BridgeStep): Tone {
  if (step.tone !== undefined) return step.tone;
  if (step.kind === "total") return "dark";
  return (step.amount ?? 0) < 0 ? "stripe" : "accent";
}

interface SpanProps {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly isLast: boolean;
}

/** The bar from one running total to the next, and the line that carries the total down to the next row. */
function Span(props: SpanProps) {
  const start = props.axis.place(Math.min(props.from, props.to));
  const end = props.axis.place(Math.max(props.from, props.to));
  const stand = percent(props.axis.place(props.to));
  return (
    <>
      <rect
        x={percent(start)}
        y="8"
        width={percent(end - start)}
        height="20"
        fill={toneFill(props.tone)}
        class="bar-shape"
      />
      {props.isLast ? null : <line x1={stand} x2={stand} y1="8" y2={rowHeight + 28} class="bridge-line" />}
    </>
  );
}
