import { Legend } from "./chart-frame.tsx";
import { type Placed, type PlacedLine, type PlacedPoint, placeSeries } from "./line-chart-place.ts";
import type { LineSeries, LineStyle } from "./line-series.ts";
import { percent } from "./scale.ts";

export interface LineChartProps {
  /** What is seen, for listeners who do not open the table. */
  readonly label: string;
  readonly series: readonly LineSeries[];
  /** Writes a mark of the value axis, unit included, e.g. 540万人. */
  readonly axisText: (value: number) => string;
  /** `withZero` for amounts; `aroundValues` (default) where the change is the point. */
  readonly start?: "withZero" | "aroundValues" | undefined;
}

/**
 * Lines over time. Points tell their value when pointed at; the way to their origin is the table of the
 * same values in the frame around this picture.
 */
export function LineChart(props: LineChartProps) {
  const placed = placeSeries(props.series, props.start ?? "aroundValues");
  return (
    <div class="line-chart">
      <Legend items={props.series.map((one) => ({ label: one.label, sample: <LineSample style={one.style} /> }))} />
      <div class="line-frame">
        <AxisTexts placed={placed} axisText={props.axisText} />
        <svg class="line-picture" width="100%" height="300" role="img" aria-label={props.label}>
          {placed.axis.ticks.map((tick) => (
            <line key={tick} x1="0%" x2="100%" y1={placed.rowOf(tick)} y2={placed.rowOf(tick)} class="rule" />
          ))}
          <PeriodMarks placed={placed} />
          {placed.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </svg>
      </div>
    </div>
  );
}

/** The marks of the value axis in a strip of their own, so that no line runs through them. */
function AxisTexts({ placed, axisText }: { readonly placed: Placed; readonly axisText: (value: number) => string }) {
  const texts = placed.axis.ticks.map((tick) => ({ row: placed.rowOf(tick), text: axisText(tick) }));
  const width = Math.max(0, ...texts.map(({ text }) => textWidth(text)));
  return (
    <svg class="line-axis" width={width} height="300" aria-hidden="true">
      <g data-name="">
        {texts.map(({ row, text }) => (
          <text key={row} x={width} y={row} class="rule-text">
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** Pixels a text needs at 16 px: full width for kana and kanji, a good half for the rest. */
export function textWidth(text: string): number {
  const wide = text.replace(/[\u0020-\u007e\uff61-\uff9f]/g, "").length;
  return wide * 16 + (text.length - wide) * 9.5;
}

function Line({ line }: { readonly line: PlacedLine }) {
  return (
    <g class={`line line-${line.style}`}>
      {line.segments.map(([from, to]) => (
        <line key={from.column} x1={percent(from.column)} y1={from.row} x2={percent(to.column)} y2={to.row} />
      ))}
      {line.points.map((point) => (
        <Point key={point.column} point={point} series={line.label} style={line.style} />
      ))}
    </g>
  );
}

function PeriodMarks({ placed }: { readonly placed: Placed }) {
  return (
    <g data-name="">
      {placed.periods.map((mark) => (
        <text key={mark.column} x={percent(mark.column)} y="294" class={`period-text period-${mark.anchor}`}>
          {mark.text}
        </text>
      ))}
    </g>
  );
}

function Point(props: { readonly point: PlacedPoint; readonly series: string; readonly style: LineStyle }) {
  const { period, text } = props.point.point;
  return (
    <svg class="point" x={percent(props.point.column)} y={props.point.row}>
      <title data-name="">{`${props.series} ${period} ${text}`}</title>
      <circle r="12" class="point-reach" />
      <PointShape style={props.style} />
    </svg>
  );
}

function PointShape({ style }: { readonly style: LineStyle }) {
  if (style === "solid") return <circle r="4.5" class="point-shape" />;
  if (style === "dashed") return <path d="M0 -6 5.5 0 0 6 -5.5 0Z" class="point-shape point-open" />;
  if (style === "dotted") return <path d="M0 -6 5.5 4.5 -5.5 4.5Z" class="point-shape point-open" />;
  return <rect x="-4" y="-4" width="8" height="8" class="point-shape" />;
}

function LineSample({ style }: { readonly style: LineStyle }) {
  return (
    <svg class={`line-sample line line-${style}`} width="36" height="18" viewBox="-18 -9 36 18" aria-hidden="true">
      <line x1="-18" x2="18" y1="0" y2="0" />
      <PointShape style={style} />
    </svg>
  );
}
