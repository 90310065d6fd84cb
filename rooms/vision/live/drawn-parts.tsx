import { type ComponentChildren, render } from "preact";
import { LangProvider } from "../../../ui/index.ts";
import { LiveAnswer } from "./live-answer.tsx";
import { LiveAssumptions } from "./live-assumptions.tsx";
import { LiveChange, LiveChangeTable } from "./live-change.tsx";
import { LiveCompare, LiveMissing } from "./live-compare.tsx";
import type { LiveProps } from "./live-parts.tsx";
import { LivePopulation, LivePopulationTable } from "./live-population.tsx";
import { LiveAgeGroups, LivePyramid, LivePyramidTable, PyramidTitle } from "./live-pyramid.tsx";

type Draw = (props: LiveProps) => ComponentChildren;

/** Pictures and numbers that follow a finger, and tables that follow when it rests. */
const pictures: Readonly<Record<string, Draw>> = {
  answer: (props) => <LiveAnswer {...props} />,
  population: (props) => <LivePopulation {...props} />,
  "pyramid-title": (props) => <PyramidTitle {...props} />,
  pyramid: (props) => <LivePyramid {...props} />,
  change: (props) => <LiveChange {...props} />,
};
const tables: Readonly<Record<string, Draw>> = {
  "age-groups": (props) => <LiveAgeGroups {...props} />,
  "population-table": (props) => <LivePopulationTable {...props} />,
  "pyramid-table": (props) => <LivePyramidTable {...props} />,
  "change-table": (props) => <LiveChangeTable {...props} />,
  compare: (props) => <LiveCompare {...props} />,
  missing: (props) => <LiveMissing {...props} />,
  assumptions: (props) => <LiveAssumptions {...props} />,
};

/** A part of the page; `isSeen` = on the screen, `isBehind` = it shows what was chosen before. */
type Part = { readonly place: Element; readonly draw: Draw; isSeen: boolean; isBehind: boolean };

/** All parts of a page that are drawn anew. */
export type DrawnParts = {
  /** Draws the pictures that can be seen; marks whatever then shows what was chosen before. */
  readonly follow: (props: LiveProps) => void;
  /** What brings everything else up to the same, one piece of work a part. */
  readonly settle: (props: LiveProps) => readonly (() => void)[];
};

const partsOf = (page: Document, draws: Readonly<Record<string, Draw>>): readonly Part[] =>
  Object.entries(draws).flatMap(([name, draw]) => {
    const place = page.querySelector(`[data-live="${name}"]`);
    return place ? [{ place, draw, isSeen: true, isBehind: false }] : [];
  });

/** Finds the parts of a page that move. A picture that comes into sight while it is behind is drawn then. */
export function findParts(page: Document): DrawnParts {
  const [moving, resting] = [partsOf(page, pictures), partsOf(page, tables)];
  let last: LiveProps | null = null;
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      for (const part of moving.filter(({ place }) => place === target)) {
        part.isSeen = isIntersecting;
        if (isIntersecting && part.isBehind && last) drawPart(part, last);
      }
  });
  for (const { place } of moving) sight.observe(place);
  const follow = (props: LiveProps): void => {
    last = props;
    for (const part of moving)
      if (part.isSeen) drawPart(part, props);
      else fallBehind(part);
    for (const part of resting) fallBehind(part);
  };
  const settle = (props: LiveProps) => {
    last = props;
    return [...moving, ...resting].map((part) => () => {
      if (part.isBehind || part.isSeen) drawPart(part, props);
    });
  };
  return { follow, settle };
}

function fallBehind(part: Part): void {
  if (part.isBehind) return;
  part.isBehind = true;
  part.place.setAttribute("aria-busy", "true");
}

function drawPart(part: Part, props: LiveProps): void {
  render(<LangProvider lang={props.reader.lang}>{part.draw(props)}</LangProvider>, part.place);
  if (!part.isBehind) return;
  part.isBehind = false;
  part.place.removeAttribute("aria-busy");
}
