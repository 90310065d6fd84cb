import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { BarLabel } from "./bar-chart.tsx";
import { type FigureValue, Value } from "./figure-value.tsx";
import { type Tone, toneFill } from "./pattern.tsx";
import { percent } from "./scale.ts";

/** A rectangle of a treemap; its area is its amount. */
export interface TreemapTile {
  readonly id: string;
  readonly label: string;
  /** The page of what the tile stands for. */
  readonly href: string;
  readonly amount: number;
  readonly value: FigureValue;
  readonly tone?: Tone | undefined;
}

export interface TreemapProps {
  /** What the areas are, for listeners. */
  readonly label: string;
  readonly tiles: readonly TreemapTile[];
}

/** A tile with its place in percent of width and height. */
export interface PlacedTile {
  readonly tile: TreemapTile;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// The usual shape of the picture on a wide page; only the proportions of the tiles depend on it.
const shape: readonly [number, number] = [1000, 420];

/** Lays out the tiles, largest first; tiles without a positive amount have no area and are left out. */
export function placeTiles(tiles: readonly TreemapTile[]): readonly PlacedTile[] {
  interface Branch {
    readonly tile?: TreemapTile;
    readonly children?: readonly Branch[];
  }
  const root: Branch = { children: tiles.filter((tile) => tile.amount > 0).map((tile) => ({ tile })) };
  const tree = hierarchy<Branch>(root, (branch) => branch.children)
    .sum((branch) => branch.tile?.amount ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Branch>().tile(treemapSquarify).size([shape[0], shape[1]]).paddingInner(4)(tree);
  return laid.leaves().flatMap((leaf) => {
    if (leaf.data.tile === undefined) return [];
    const across = (value: number) => (value / shape[0]) * 100;
    const down = (value: number) => (value / shape[1]) * 100;
    const size = { width: across(leaf.x1 - leaf.x0), height: down(leaf.y1 - leaf.y0) };
    return [{ tile: leaf.data.tile, x: across(leaf.x0), y: down(leaf.y0), ...size }];
  });
}

/** Areas in proportion to amounts. The table in the frame around it holds the same rows, small ones too. */
export function Treemap({ label, tiles }: TreemapProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg of links is a group; HTML has no element for it
    <svg class="treemap" width="100%" height="420" role="group" aria-label={label}>
      {placeTiles(tiles).map((placed) => (
        <svg
          key={placed.tile.id}
          x={percent(placed.x)}
          y={percent(placed.y)}
          width={percent(placed.width)}
          height={percent(placed.height)}
          class="treemap-tile"
        >
          <title data-name="">{`${placed.tile.label} ${placed.tile.value.text}`}</title>
          <rect width="100%" height="100%" fill={toneFill(placed.tile.tone ?? "pale")} class="treemap-rect" />
          <TileText placed={placed} />
        </svg>
      ))}
    </svg>
  );
}

/** Names stand only in tiles that can hold a few characters; small ones are named by pointer and table. */
function TileText({ placed }: { readonly placed: PlacedTile }) {
  const fits = placed.width > 8 && placed.height > 14;
  if (!fits) return null;
  return (
    <foreignObject width="100%" height="100%">
      <div class={textClass(placed)}>
        <span class="treemap-label">
          <BarLabel label={placed.tile.label} href={placed.tile.href} />
        </span>
        <span class="treemap-amount">
          <Value value={placed.tile.value} />
        </span>
      </div>
    </foreignObject>
  );
}

const plainTones: readonly Tone[] = ["pale", "grey"];

// The smaller classes lose their amount, then their name, on a phone; text on a pattern gets a white ground.
function textClass({ tile, width }: PlacedTile): string {
  const size = width > 24 ? "wide" : width > 13 ? "small" : "narrow";
  const ground = plainTones.includes(tile.tone ?? "pale") ? "" : " treemap-text-on-pattern";
  return `treemap-text treemap-text-${size}${ground}`;
}
