import { geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { Legend } from "./chart-frame.tsx";
import { type Step, Swatch, stepFill } from "./pattern.tsx";

/** A place with its boundary. */
export interface MapShape {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly step: Step;
  readonly text: string;
  readonly boundary: Feature;
  readonly current?: boolean | undefined;
}

export interface ShapeMapProps {
  readonly label: string;
  readonly shapes: readonly MapShape[];
  readonly legend: readonly { readonly step: Step; readonly label: string }[];
}

const size: readonly [number, number] = [800, 640];

/** The boundaries of one layer of a TopoJSON file, as features. */
export function featuresOfTopology(topology: Topology, layer: GeometryCollection): readonly Feature[] {
  return feature(topology, layer).features;
}

/** The drawn map, for bodies that have boundary data installed. Every shape is a link. */
export function ShapeMap({ label, shapes, legend }: ShapeMapProps) {
  const all: FeatureCollection = { type: "FeatureCollection", features: shapes.map((shape) => shape.boundary) };
  const draw = geoPath(geoMercator().fitSize([size[0], size[1]], all)).digits(1);
  return (
    <div class="shape-map">
      {/* biome-ignore lint/a11y/useSemanticElements: an svg of links is a group; HTML has no element for it */}
      <svg viewBox={`0 0 ${size[0]} ${size[1]}`} role="group" aria-label={label}>
        {shapes.map((shape) => (
          <a key={shape.id} href={shape.href} data-name="" aria-label={`${shape.label} ${shape.text}`}>
            <title>{`${shape.label} ${shape.text}`}</title>
            <path
              d={draw(shape.boundary) ?? ""}
              fill={stepFill(shape.step)}
              class={shape.current ? "shape shape-current" : "shape"}
            />
          </a>
        ))}
      </svg>
      <Legend items={legend.map((one) => ({ label: one.label, sample: <Swatch fill={stepFill(one.step)} /> }))} />
    </div>
  );
}
