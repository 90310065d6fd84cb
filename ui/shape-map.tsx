import { type GeoProjection, geoMercator } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { Legend } from "./chart-frame.tsx";
import { type Step, Swatch, stepFill } from "./pattern.tsx";
import { type Point, type Ring, simplifyOutlines } from "./simplify-outlines.ts";

/** A place with its outline. */
export interface MapShape {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly step: Step;
  readonly text: string;
  /** The outline as `outlinePaths` draws it: a path in a picture of `outlineSize`. */
  readonly path: string;
  readonly current?: boolean | undefined;
}

export interface ShapeMapProps {
  readonly label: string;
  readonly shapes: readonly MapShape[];
  readonly legend: readonly { readonly step: Step; readonly label: string }[];
}

/** Width and height of a drawn map, in the units of its paths. */
const outlineSize: readonly [number, number] = [800, 640];
/** What is smaller than this no one sees, at any size a screen shows the map in. */
const finest = 0.5;

/** The outlines of places as paths that fill a picture together, in their order; simplified to what a screen can show, so that a page with all of them stays light. */
export function outlinePaths(boundaries: readonly MultiPolygon[]): readonly string[] {
  const features = boundaries.map((geometry): Feature => ({ type: "Feature", properties: null, geometry }));
  const all: FeatureCollection = { type: "FeatureCollection", features };
  const projection = geoMercator().fitSize([outlineSize[0], outlineSize[1]], all);
  const places = boundaries.map(({ coordinates }) =>
    coordinates.flatMap((polygon) =>
      polygon.map((ring) => ring.slice(0, -1).map((place) => pointOf(projection, place))),
    ),
  );
  return simplifyOutlines(places, finest).map((rings) => rings.map(ringPath).join(""));
}

/** Tenths are fine enough; places that share a border keep sharing it, because the same place on Earth comes to the same point. */
function pointOf(projection: GeoProjection, [east = 0, north = 0]: Position): Point {
  const [x, y] = projection([east, north]) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** Steps from point to point are shorter to write than places. */
function ringPath(ring: Ring): string {
  const [first = [0, 0], ...others] = ring;
  let [x, y] = first;
  const steps = others.map(([toX, toY]) => {
    const step = `${tenths(toX - x)},${tenths(toY - y)}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${first[0]},${first[1]}l${steps.join(" ")}Z`;
}

const tenths = (length: number): number => Math.round(length * 10) / 10;

/** The boundaries of one layer of a TopoJSON file, as features. */
export function featuresOfTopology(topology: Topology, layer: GeometryCollection): readonly Feature[] {
  return feature(topology, layer).features;
}

/** The drawn map, for bodies that have boundary data installed. Every shape is a link. */
export function ShapeMap({ label, shapes, legend }: ShapeMapProps) {
  return (
    <div class="shape-map">
      {/* biome-ignore lint/a11y/useSemanticElements: an svg of links is a group; HTML has no element for it */}
      <svg viewBox={`0 0 ${outlineSize[0]} ${outlineSize[1]}`} role="group" aria-label={label}>
        {shapes.map((shape) => (
          <a
            key={shape.id}
            href={shape.href}
            data-name=""
            data-label={shape.label}
            aria-label={`${shape.label} ${shape.text}`}
          >
            <title>{`${shape.label} ${shape.text}`}</title>
            <path d={shape.path} fill={stepFill(shape.step)} class={shape.current ? "shape shape-current" : "shape"} />
          </a>
        ))}
      </svg>
      <Legend items={legend.map((one) => ({ label: one.label, sample: <Swatch fill={stepFill(one.step)} /> }))} />
    </div>
  );
}
