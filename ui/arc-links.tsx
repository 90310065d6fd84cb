import { rounded } from "./scale.ts";

/** A place on the line below the arcs. */
export interface ArcStop {
  readonly id: string;
  /** Short: a number or a few letters. */
  readonly mark: string;
  /** The full name, for pointer and listener. */
  readonly label: string;
  readonly href: string;
}

/** A link between two stops; `from` undefined = the other end is not known. */
export interface ArcLink {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string;
}

export interface ArcLinksProps {
  /** What is linked to what, for listeners. */
  readonly label: string;
  readonly stops: readonly ArcStop[];
  readonly links: readonly ArcLink[];
}

/** A link with its ends in percent of the width. */
export interface PlacedLink {
  readonly id: string;
  readonly from: number | undefined;
  readonly to: number;
}

/** Stops stand at the middle of equal columns; a link to a stop that is not shown has nowhere to go and is left out. */
export function placeLinks(stops: readonly ArcStop[], links: readonly ArcLink[]): readonly PlacedLink[] {
  const middle = (id: string): number | undefined => {
    const index = stops.findIndex((stop) => stop.id === id);
    return index < 0 ? undefined : rounded(((index + 0.5) / stops.length) * 100);
  };
  return links.flatMap(({ id, from, to }) => {
    const end = middle(to);
    return end === undefined ? [] : [{ id, from: from === undefined ? undefined : middle(from), to: end }];
  });
}

/** Links between things in a row, all equally thick: they say that two belong together, never how much. */
export function ArcLinks({ label, stops, links }: ArcLinksProps) {
  return (
    <div class="arcs">
      <svg class="arcs-picture" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
        {placeLinks(stops, links).map((link) => (
          <Arc key={link.id} link={link} />
        ))}
      </svg>
      <ol class="arcs-stops">
        {stops.map((stop) => (
          <li key={stop.id} class="arcs-stop">
            <a href={stop.href} data-name="" title={stop.label} aria-label={`${stop.mark} ${stop.label}`}>
              {stop.mark}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Arc({ link }: { readonly link: PlacedLink }) {
  const { from, to } = link;
  const unknown = from === undefined;
  const path = unknown ? `M${to} 6V38` : `M${from} 38C${from} 2 ${to} 2 ${to} 38`;
  return (
    <>
      <path class={unknown ? "arc arc-unknown" : "arc"} d={path} vector-effect="non-scaling-stroke" />
      <path class="arc-end" d={`M${to} 38h0`} vector-effect="non-scaling-stroke" />
    </>
  );
}
