import { BarLabel } from "./bar-chart.tsx";
import { type FigureValue, Value } from "./figure-value.tsx";
import { Name } from "./origin.tsx";
import { Swatch, type Tone, toneFill } from "./pattern.tsx";
import { percent } from "./scale.ts";

/** A part of a whole. `amount` is undefined for a part that is known to exist but not how large it is. */
export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly href?: string | undefined;
  readonly amount: number | undefined;
  readonly value: FigureValue;
  readonly tone: Tone;
  /** Short name of what this part and its neighbours belong to; written above them where there is room. */
  readonly group?: string | undefined;
}

export interface StackedBarProps {
  /** What the whole bar is, for listeners. */
  readonly label: string;
  readonly segments: readonly Segment[];
  /** `list` names every part below the bar (default); `none` when a shared legend does. */
  readonly legend?: "list" | "none" | undefined;
}

/** One whole in one bar, its parts told apart by pattern and named below with their numbers. */
export function StackedBar({ label, segments, legend }: StackedBarProps) {
  const groups = placeGroups(segments);
  return (
    <div class="stacked">
      {groups.length === 0 ? null : <GroupMarks groups={groups} />}
      <svg class="stacked-picture" width="100%" height="40" role="img" aria-label={label}>
        {placeSegments(segments).map((part) => (
          <rect
            key={part.id}
            x={percent(part.from)}
            y="0"
            width={percent(part.share)}
            height="40"
            fill={toneFill(part.tone)}
            class="segment"
          />
        ))}
      </svg>
      {legend === "none" ? null : <SegmentList segments={segments} />}
    </div>
  );
}

function SegmentList({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <ul class="segment-list">
      {segments.map((part) => (
        <li key={part.id}>
          <Swatch fill={toneFill(part.tone)} />
          <span class="segment-label">
            {part.href === undefined ? <Name>{part.label}</Name> : <BarLabel label={part.label} href={part.href} />}
          </span>
          <span class="segment-value">
            <Value value={part.value} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The names of the groups above the bar, each at its beginning; the list below says the same to listeners. */
function GroupMarks({ groups }: { readonly groups: readonly PlacedGroup[] }) {
  return (
    <svg class="stacked-groups" width="100%" height="26" aria-hidden="true">
      {groups.map((group) => (
        <g key={group.name}>
          <line x1={percent(group.from)} x2={percent(group.from)} y1="4" y2="26" class="group-mark-line" />
          {group.share < narrowestNamed ? null : (
            <text x={percent(group.from)} dx="6" y="20" class="group-mark" data-name="">
              {group.name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

// Two characters need this share of a phone's width.
const narrowestNamed = 8;

/** Neighbouring segments of one group, in percent of the whole. */
export interface PlacedGroup {
  readonly name: string;
  readonly from: number;
  readonly share: number;
}

/** Where each group begins and how wide it is; segments without group make none. */
export function placeGroups(segments: readonly Segment[]): readonly PlacedGroup[] {
  const names = new Map(segments.map((segment) => [segment.id, segment.group]));
  const groups = new Map<string, PlacedGroup>();
  for (const part of placeSegments(segments)) {
    const name = names.get(part.id);
    if (name === undefined) continue;
    const known = groups.get(name);
    groups.set(name, { name, from: known?.from ?? part.from, share: (known?.share ?? 0) + part.share });
  }
  return [...groups.values()];
}

/** A segment with its place in percent of the whole. */
export interface PlacedSegment {
  readonly id: string;
  readonly tone: Tone;
  readonly from: number;
  readonly share: number;
}

/** Lays the known parts side by side; unknown parts take no width because their size is not known. */
export function placeSegments(segments: readonly Segment[]): readonly PlacedSegment[] {
  const whole = segments.reduce((sum, part) => sum + (part.amount ?? 0), 0);
  const placed: PlacedSegment[] = [];
  let from = 0;
  for (const part of segments) {
    if (part.amount === undefined || whole <= 0) continue;
    const share = (part.amount / whole) * 100;
    placed.push({ id: part.id, tone: part.tone, from, share });
    from += share;
  }
  return placed;
}
