import { Legend } from "./chart-frame.tsx";
import {
  type FanBand,
  type FanGoal,
  type FanLine,
  type FanPicture,
  type FanPlaced,
  type FanPoint,
  type FanStyle,
  fanHeight,
  placeFan,
} from "./fan-chart-place.ts";
import { textWidth } from "./line-chart.tsx";
import { percent } from "./scale.ts";

export interface FanChartProps extends FanPicture {
  /** What is seen, for listeners who do not open the table. */
  readonly label: string;
  /** Writes a mark of the value axis, unit included. */
  readonly axisText: (value: number) => string;
  readonly yearText: (x: number) => string;
  /** A time that is pointed at by a fine upright line. */
  readonly mark?: number | undefined;
}

/** Lines over time with the range that may be expected around one of them, and a range that is wanted. */
export function FanChart(props: FanChartProps) {
  const placed = placeFan(props);
  return (
    <div class="line-chart fan-chart">
      <FanLegend {...props} />
      <div class="line-frame">
        <FanAxis placed={placed} axisText={props.axisText} />
        <svg class="line-picture" width="100%" height={fanHeight} role="img" aria-label={props.label}>
          <FanGround placed={placed} />
          <FanYears placed={placed} yearText={props.yearText} />
          <Stretched {...props} placed={placed} />
          {props.goal === null ? null : <GoalRange goal={props.goal} placed={placed} />}
          {props.lines.map((line) => (
            <FanPoints key={line.id} line={line} placed={placed} />
          ))}
        </svg>
      </div>
    </div>
  );
}

function FanLegend({ lines, bands, goal }: FanPicture) {
  const items = [
    ...lines.map(({ label, style }) => ({ label, sample: <FanSample style={style} /> })),
    ...bands.map(({ label, strength }) => ({ label, sample: <BandSample strength={strength} /> })),
    ...(goal ? [{ label: goal.label, sample: <GoalSample /> }] : []),
  ];
  return <Legend items={items} />;
}

function FanGround({ placed }: { readonly placed: FanPlaced }) {
  return (
    <>
      {placed.axis.ticks.map((tick) => (
        <line key={tick} x1="0%" x2="100%" y1={placed.rowOf(tick)} y2={placed.rowOf(tick)} class="rule" />
      ))}
    </>
  );
}

/** The marks of the value axis in a strip of their own, so that no line runs through them. */
function FanAxis({ placed, axisText }: { readonly placed: FanPlaced; readonly axisText: (value: number) => string }) {
  const texts = placed.axis.ticks.map((tick) => ({ row: placed.rowOf(tick), text: axisText(tick) }));
  const width = Math.max(0, ...texts.map(({ text }) => textWidth(text)));
  return (
    <svg class="line-axis" width={width} height={fanHeight} aria-hidden="true">
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

function FanYears({ placed, yearText }: { readonly placed: FanPlaced; readonly yearText: (x: number) => string }) {
  const last = placed.years.length - 1;
  const anchor = (index: number) => (index === 0 ? "start" : index === last ? "end" : "middle");
  return (
    <g data-name="">
      {placed.years.map(({ column, x }, index) => (
        <text key={x} x={percent(column)} y={fanHeight - 8} class={`period-text period-${anchor(index)}`}>
          {yearText(x)}
        </text>
      ))}
    </g>
  );
}

/** Areas and strokes in a picture that is as wide as the page: strokes keep their strength. */
function Stretched({
  lines,
  bands,
  mark,
  placed,
}: FanPicture & { readonly mark?: number | undefined; readonly placed: FanPlaced }) {
  return (
    <svg
      x="0"
      y="0"
      width="100%"
      height={fanHeight}
      viewBox={`0 0 100 ${fanHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {mark === undefined ? null : <path d={`M${placed.columnOf(mark)} 0V${fanHeight - 30}`} class="fan-mark" />}
      {bands.map((band) => (
        <path key={band.strength} d={bandPath(band, placed)} class={`fan-band fan-band-${band.strength}`} />
      ))}
      {lines.map((line) => (
        <path key={line.id} d={linePath(line, placed)} class={`fan-line fan-${line.style}`} />
      ))}
    </svg>
  );
}

const linePath = ({ points }: FanLine, { columnOf, rowOf }: FanPlaced): string =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${columnOf(x)} ${rowOf(y)}`).join("");

function bandPath({ points }: FanBand, { columnOf, rowOf }: FanPlaced): string {
  const above = points.map(({ x, high }, index) => `${index === 0 ? "M" : "L"}${columnOf(x)} ${rowOf(high)}`);
  const below = [...points].reverse().map(({ x, low }) => `L${columnOf(x)} ${rowOf(low)}`);
  return `${[...above, ...below].join("")}Z`;
}

function FanPoints({ line, placed }: { readonly line: FanLine; readonly placed: FanPlaced }) {
  return (
    <g class={`fan-points fan-points-${line.style}`}>
      {line.points.map((point) => (
        <PointHere key={point.x} point={point} line={line} placed={placed} />
      ))}
    </g>
  );
}

function PointHere({
  point,
  line,
  placed,
}: {
  readonly point: FanPoint;
  readonly line: FanLine;
  readonly placed: FanPlaced;
}) {
  return (
    <svg class="point" x={percent(placed.columnOf(point.x))} y={placed.rowOf(point.y)}>
      <title data-name="">{`${line.label} ${point.period} ${point.text}`}</title>
      <circle r="12" class="point-reach" />
      <FanShape style={line.style} />
    </svg>
  );
}

function FanShape({ style }: { readonly style: FanStyle }) {
  if (style === "counted") return <circle r="4" class="fan-shape" />;
  if (style === "official") return <path d="M0 -6 5.5 0 0 6 -5.5 0Z" class="fan-shape fan-open" />;
  if (style === "trend") return <path d="M0 -5.5 5 4 -5 4Z" class="fan-shape fan-open" />;
  if (style === "chosen") return <rect x="-4.5" y="-4.5" width="9" height="9" class="fan-shape" />;
  return <rect x="-4" y="-4" width="8" height="8" class="fan-shape fan-open" />;
}

/** The range that is wanted: an upright bar with both ends marked. */
function GoalRange({ goal, placed }: { readonly goal: FanGoal; readonly placed: FanPlaced }) {
  const [from, to] = [placed.rowOf(goal.high), placed.rowOf(goal.low)];
  return (
    <svg class="point" x={percent(placed.columnOf(goal.x))} y="0">
      <title data-name="">{goal.label}</title>
      <rect x="-7" y={from} width="14" height={Math.max(2, to - from)} class="fan-goal" />
      <path d={`M-12 ${from}H12M-12 ${to}H12`} class="fan-goal-end" />
    </svg>
  );
}

function FanSample({ style }: { readonly style: FanStyle }) {
  return (
    <svg class="line-sample" width="36" height="18" viewBox="-18 -9 36 18" aria-hidden="true">
      <path d="M-18 0H18" class={`fan-line fan-${style}`} />
      <g class={`fan-points-${style}`}>
        <FanShape style={style} />
      </g>
    </svg>
  );
}

function BandSample({ strength }: { readonly strength: FanBand["strength"] }) {
  return (
    <svg class="swatch" width="18" height="18" aria-hidden="true">
      <rect width="18" height="18" class={`fan-band fan-band-${strength}`} />
    </svg>
  );
}

function GoalSample() {
  return (
    <svg class="swatch" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <rect x="-5" y="-6" width="10" height="12" class="fan-goal" />
      <path d="M-9 -6H9M-9 6H9" class="fan-goal-end" />
    </svg>
  );
}
