import type { ComponentChildren } from "preact";
import { BarLabel } from "./bar-chart.tsx";
import { type FigureValue, Value } from "./figure-value.tsx";
import { type Tone, toneFill } from "./pattern.tsx";

/** One row: how many squares of which tone, and the number they stand for. */
export interface CountRow {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly parts: readonly { readonly count: number; readonly tone: Tone }[];
  readonly value: FigureValue;
}

const step = 22;
const perLine = 10;

/** Small counts drawn one by one, a square for each thing, ten to a line, so that they can be counted by eye. */
export function CountSquares({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly CountRow[];
}): ComponentChildren {
  return (
    <ul class="count-squares" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <span class="bar-label">
            <BarLabel label={row.label} href={row.href} />
          </span>
          <Squares tones={row.parts.flatMap(({ count, tone }) => Array.from({ length: count }, () => tone))} />
          <span class="bar-value">
            <Value value={row.value} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Squares({ tones }: { readonly tones: readonly Tone[] }) {
  const lines = Math.max(1, Math.ceil(tones.length / perLine));
  return (
    <svg class="square-picture" width={perLine * step} height={lines * step} aria-hidden="true">
      {tones.map((tone, index) => (
        <rect
          key={index}
          x={(index % perLine) * step + 2}
          y={Math.floor(index / perLine) * step + 2}
          width={step - 4}
          height={step - 4}
          fill={toneFill(tone)}
          class="swatch-edge"
        />
      ))}
    </svg>
  );
}
