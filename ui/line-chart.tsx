import { Legend } from "./chart-frame.tsx";
import { percent } from "./scale.ts";
import { type Placed, type PlacedPoint, placeSeries } from "./line-chart-place.ts";

/** How a line is drawn: shape of its points and kind of stroke, besides colour. */
export type LineStyle = "solid" | "dashed" | "dotted" | "pale";

/** One point. Without `y` the line is broken there: a gap, not a zero. */
export interface LinePoint {
  /** Place on the time axis, e.g. a year. */
  readonly x: number;
  /** The period in words, e.g. 令和2年度. */
  readonly period: string;
  readonly y: number | undefined;
  /** The value in words, absences too. */
  readonly text: string;
}

/** One line of the picture. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly style: LineStyle;
  readonly points: readonly LinePoint[];
}

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
 * Lines over time. Marks of the value axis stand on their rules, as in print. Points tell their value when
 * pointed at; the way to their origin is the table of the same values in the frame around this picture.
 */
export function LineChart(props: LineChartProps) {
  const placed = placeSeries(props.series, props.start ?? "aroundValues");
  return (
    <div class="line-chart">
      <Legend items={props.series.map((one) => ({ label: one.label, sample: <LineSample style={one.style} /> }))} />
      <svg class="line-picture" width="100%" height="300" role="img" aria-label={props.label}>
        <g data-name="">
          {placed.axis.ticks.map((tick) => (
            <Rule key={tick} y={placed.rowOf(tick)} text={props.axisText(tick)} />
          ))}
          <PeriodMarks placed={placed} />
        </g>
        {placed.lines.map((line) => (
          <g key={line.id} class={`line line-${line.style}`}>
            {line.segments.map(([from, to]) => (
              <line key={from.column} x1={percent(from.column)} y1={from.row} x2={percent(to.column)} y2={to.row} />
            ))}
            {line.points.map((point) => (
              <Point key={point.column} point={point} series={line.label} style={line.style} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Rule({ y, text }: { readonly y: number; readonly text: string }) {
  return (
    <>
      <line x1="0%" x2="100%" y1={y} y2={y} class="rule" />
      <text x="0" y={y - 5} class="rule-text">
        {text}
      </text>
    </>
  );
}

function PeriodMarks({ placed }: { readonly placed: Placed }) {
  return (
    <>
      {placed.periods.map((mark) => (
        <text key={mark.column} x={percent(mark.column)} y="294" class={`period-text period-${mark.anchor}`}>
          {mark.text}
        </text>
      ))}
    </>
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

