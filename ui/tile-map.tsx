import { Legend } from "./chart-frame.tsx";
import { type Step, Swatch, stepFill } from "./pattern.tsx";
import { groupCentre, groupOutlines } from "./tile-outline.ts";

/** A place as one square of equal size. */
export interface MapTile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  /** Full name, spoken. */
  readonly label: string;
  /** One to three characters printed in the square. */
  readonly short: string;
  readonly href: string;
  readonly step: Step;
  /** The value in words, spoken after the name; also for absent ones ("未公表"). */
  readonly text: string;
  readonly group: string;
  /** Marks this page's own place. */
  readonly current?: boolean | undefined;
}

/** A group of tiles, outlined; named on the map when `label` is given. */
export interface TileGroup {
  readonly id: string;
  readonly label?: string | undefined;
}

export interface TileMapProps {
  readonly label: string;
  readonly tiles: readonly MapTile[];
  /** Fine outlines: every tile's `group`. */
  readonly groups: readonly TileGroup[];
  /** Meaning of the steps, e.g. "5千人未満". */
  readonly legend: readonly { readonly step: Step; readonly label: string }[];
  /** `small` is the position map beside a name: no names in the squares, no links. */
  readonly size?: "full" | "small" | undefined;
}

const unit = 40;
// A square must stay large enough for a finger (WCAG 2.5.8: 24 px); on a phone the map scrolls inside its box.
const smallestTile = 28;

/** The equal-area map: always there, even when no boundary data is. A table of the same values stands beside it. */
export function TileMap(props: TileMapProps) {
  const columns = props.tiles.map((tile) => tile.column);
  const rows = props.tiles.map((tile) => tile.row);
  const left = Math.min(...columns);
  const top = Math.min(...rows);
  const width = (Math.max(...columns) - left + 1) * unit;
  const height = (Math.max(...rows) - top + 1) * unit;
  const isSmall = props.size === "small";
  return (
    <div class={isSmall ? "tile-map tile-map-small" : "tile-map"}>
      <svg
        width={isSmall ? undefined : (width / unit) * smallestTile}
        viewBox={`${left * unit - 3} ${top * unit - 3} ${width + 6} ${height + 6}`}
        role={isSmall ? "img" : "group"}
        aria-label={props.label}
      >
        {inReadingOrder(props.tiles).map((tile) =>
          isSmall ? <Square key={tile.id} tile={tile} /> : <LinkedSquare key={tile.id} tile={tile} />,
        )}
        <path d={groupOutlines(props.tiles)} transform={`scale(${unit})`} class="tile-outline" aria-hidden="true" />
        {isSmall ? null : <GroupNames tiles={props.tiles} groups={props.groups} />}
      </svg>
      {isSmall || props.legend.length === 0 ? null : (
        <Legend items={props.legend.map((one) => ({ label: one.label, sample: <Swatch fill={stepFill(one.step)} /> }))} />
      )}
    </div>
  );
}

/** Row by row from the top, each from left to right: the order in which the tab key walks. */
export function inReadingOrder(tiles: readonly MapTile[]): readonly MapTile[] {
  return [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
}

function LinkedSquare({ tile }: { readonly tile: MapTile }) {
  return (
    <a href={tile.href} data-name="" aria-label={`${tile.label} ${tile.text}`}>
      <title>{`${tile.label} ${tile.text}`}</title>
      <Square tile={tile} />
      <text x={tile.column * unit + unit / 2} y={tile.row * unit + unit / 2} class={`tile-text tile-text-${tile.step}`}>
        {tile.short}
      </text>
    </a>
  );
}

function Square({ tile }: { readonly tile: MapTile }) {
  return (
    <rect
      x={tile.column * unit + 1}
      y={tile.row * unit + 1}
      width={unit - 2}
      height={unit - 2}
      fill={stepFill(tile.step)}
      class={tile.current ? "tile tile-current" : "tile"}
    />
  );
}

function GroupNames({ tiles, groups }: { readonly tiles: readonly MapTile[]; readonly groups: readonly TileGroup[] }) {
  const named = groups.filter((group) => group.label !== undefined);
  return (
    <g aria-hidden="true" data-name="">
      {named.map((group) => {
        const centre = groupCentre(tiles, group.id);
        return (
          <text key={group.id} x={centre.x * unit} y={centre.y * unit} class="group-name">
            {group.label}
          </text>
        );
      })}
    </g>
  );
}
