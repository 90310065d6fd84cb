import { Legend } from "./chart-frame.tsx";
import { textWidth } from "./line-chart.tsx";
import { type Step, Swatch, stepFill } from "./pattern.tsx";
import { placeNames } from "./tile-label.ts";
import { type GridSquare, groupOutlines } from "./tile-outline.ts";

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
  /** Finely outlined together with the other tiles of its group. */
  readonly group: string;
  /** A group of groups: outlined strongly, and what the names on the map stand for when any tile has one. */
  readonly block?: string | undefined;
  /** Marks this page's own place, or all places of its own group. */
  readonly current?: boolean | undefined;
}

/** A name on the map: of a block, or of a group where tiles have no blocks. */
export interface TileGroup {
  readonly id: string;
  readonly label: string;
}

export interface TileMapProps {
  readonly label: string;
  readonly tiles: readonly MapTile[];
  /** Names to print; they are put on free squares beside what they name. */
  readonly groups: readonly TileGroup[];
  /** Meaning of the steps, e.g. "5千人未満". */
  readonly legend: readonly { readonly step: Step; readonly label: string }[];
  /** `small` is the position map beside a name: no names in the squares, no links. */
  readonly size?: "full" | "small" | undefined;
}

const unit = 40;
// A square must stay large enough for a finger (WCAG 2.5.8: 24 px); on a phone the map scrolls inside its box.
const smallestTile = 28;
// Two full-width characters, or four Latin letters, in the measure of `textWidth`.
const widestText = 40;

/** The equal-area map: always there, even when no boundary data is. A table of the same values stands beside it. */
export function TileMap(props: TileMapProps) {
  const isSmall = props.size === "small";
  const frame = frameOf(props.tiles);
  const blocks = props.tiles.map((tile): GridSquare => ({ ...tile, group: tile.block ?? tile.group }));
  return (
    <div class={isSmall ? "tile-map tile-map-small" : "tile-map"}>
      <svg
        width={isSmall ? undefined : frame.columns * smallestTile}
        viewBox={frame.viewBox}
        role={isSmall ? "img" : "group"}
        aria-label={props.label}
      >
        {inReadingOrder(props.tiles).map((tile) =>
          isSmall ? <PlainSquare key={tile.id} tile={tile} /> : <LinkedSquare key={tile.id} tile={tile} />,
        )}
        {isSmall ? null : <Outline squares={props.tiles} kind="fine" />}
        {isSmall ? null : <Outline squares={blocks} kind="strong" />}
        {isSmall ? <Ring tiles={props.tiles} /> : <GroupNames squares={blocks} groups={props.groups} />}
      </svg>
      {isSmall || props.legend.length === 0 ? null : (
        <Legend
          items={props.legend.map((one) => ({ label: one.label, sample: <Swatch fill={stepFill(one.step)} /> }))}
        />
      )}
    </div>
  );
}

function frameOf(tiles: readonly MapTile[]): { readonly columns: number; readonly viewBox: string } {
  const columns = tiles.map((tile) => tile.column);
  const rows = tiles.map((tile) => tile.row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const [wide, high] = [Math.max(...columns) - left + 1, Math.max(...rows) - top + 1];
  const edge = 4;
  const corner = `${left * unit - edge} ${top * unit - edge}`;
  return { columns: wide, viewBox: `${corner} ${wide * unit + 2 * edge} ${high * unit + 2 * edge}` };
}

function Outline({ squares, kind }: { readonly squares: readonly GridSquare[]; readonly kind: "fine" | "strong" }) {
  return <path d={groupOutlines(squares)} transform={`scale(${unit})`} class={`tile-outline tile-outline-${kind}`} />;
}

/** Row by row from the top, each from left to right: the order in which the tab key walks. */
export function inReadingOrder(tiles: readonly MapTile[]): readonly MapTile[] {
  return [...tiles].sort((a, b) => a.row - b.row || a.column - b.column);
}

function LinkedSquare({ tile }: { readonly tile: MapTile }) {
  return (
    <a href={tile.href} data-name="" data-label={tile.label} aria-label={`${tile.label} ${tile.text}`}>
      <title>{`${tile.label} ${tile.text}`}</title>
      <Square tile={tile} />
      <text x={tile.column * unit + unit / 2} y={tile.row * unit + unit / 2} class={textClass(tile)}>
        {tile.short}
      </text>
    </a>
  );
}

/** Three full-width characters touch the edges of a square unless they are set smaller. */
function textClass({ short, step }: MapTile): string {
  const isLong = textWidth(short) > widestText;
  return `tile-text tile-text-${step}${isLong ? " tile-text-long" : ""}`;
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

/** On the small map only the place itself counts, so values are left out. */
function PlainSquare({ tile }: { readonly tile: MapTile }) {
  return (
    <rect
      x={tile.column * unit + 1}
      y={tile.row * unit + 1}
      width={unit - 2}
      height={unit - 2}
      class={tile.current ? "tile-plain tile-here" : "tile-plain"}
    />
  );
}

/** A single square is easy to miss on the small map; a ring around it is not. */
function Ring({ tiles }: { readonly tiles: readonly MapTile[] }) {
  const [here, another] = tiles.filter((tile) => tile.current);
  if (here === undefined || another !== undefined) return null;
  return <circle cx={(here.column + 0.5) * unit} cy={(here.row + 0.5) * unit} r={unit * 1.6} class="tile-ring" />;
}

function GroupNames(props: { readonly squares: readonly GridSquare[]; readonly groups: readonly TileGroup[] }) {
  // Names are set in 20 px, `textWidth` measures at 16; half a square more keeps a name clear of the outlines.
  const squaresFor = (label: string) => Math.ceil((textWidth(label) * 1.25) / unit + 0.5);
  const names = props.groups.map(({ id, label }) => ({ group: id, width: squaresFor(label) }));
  const places = placeNames(props.squares, names);
  return (
    <g data-name="">
      {props.groups.map((group) => {
        const place = places.get(group.id);
        if (place === undefined) return null;
        return (
          <text key={group.id} x={place.x * unit} y={place.y * unit} class="group-name">
            {group.label}
          </text>
        );
      })}
    </g>
  );
}
