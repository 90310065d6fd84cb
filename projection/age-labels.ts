import { ProjectionFault } from "./fault.ts";
import type { Shape } from "./shape.ts";

/** Women bear children from 15 to 49. */
const fertileYears = { from: 15, to: 50 };

/**
 * The shape of arrays whose ages are labelled "0-4", "5-9" … "90+" (or "0", "1" … "100+"): groups of one width from 0 up to an open one, without a gap. Throws a
 * `ProjectionFault` that names the label where an age group is missing (`projection/missingAge`), stands in the wrong place (`projection/ageOrder`), or is no age.
 */
export function shapeOfAges(areas: number, labels: readonly string[]): Shape {
  const groups = labels.map(readLabel);
  const width = groups[0] ? groups[0].to - groups[0].from : 0;
  if (!(width > 0 && Number.isFinite(width))) throw wrongLabel(labels[0] ?? "", "0-4");
  groups.forEach(({ from, to }, index) => {
    const [wanted, isOpen] = [index * width, index === groups.length - 1];
    if (from !== wanted) throw misplaced(labels, index, wanted, width);
    if (isOpen !== (to === Number.POSITIVE_INFINITY) || (!isOpen && to - from !== width))
      throw wrongLabel(labels[index] ?? "", isOpen ? `${wanted}+` : labelOf(wanted, width));
  });
  const from = Math.ceil(fertileYears.from / width);
  return { areas, ages: labels.length, fertile: { from, count: Math.floor(fertileYears.to / width) - from } };
}

function readLabel(label: string): { readonly from: number; readonly to: number } {
  const found = /^(\d+)(?:-(\d+)|(\+))?$/.exec(label);
  if (!found) throw wrongLabel(label, "0-4");
  const from = Number(found[1]);
  if (found[3]) return { from, to: Number.POSITIVE_INFINITY };
  return { from, to: found[2] === undefined ? from + 1 : Number(found[2]) + 1 };
}

const labelOf = (from: number, width: number): string => (width === 1 ? `${from}` : `${from}-${from + width - 1}`);

function misplaced(labels: readonly string[], index: number, wanted: number, width: number): ProjectionFault {
  const [label, missing] = [labels[index] ?? "", labelOf(wanted, width)];
  if (labels.includes(missing))
    return new ProjectionFault(
      "projection/ageOrder",
      `年齢が順に並んでいません。${index + 1}番目は「${missing}」のはずですが、「${label}」です。`,
      `The ages are out of order: number ${index + 1} should be "${missing}" and is "${label}".`,
    );
  return new ProjectionFault(
    "projection/missingAge",
    `年齢階級「${missing}」がありません。「${label}」の前に入れてください。`,
    `The age group "${missing}" is missing: it belongs before "${label}".`,
  );
}

const wrongLabel = (label: string, wanted: string): ProjectionFault =>
  new ProjectionFault(
    "projection/ageLabel",
    `年齢「${label}」は読めません。「${wanted}」のように書いてください（最後は「90+」のような開いた階級）。`,
    `The age "${label}" cannot be read here: write it like "${wanted}" (the last one open, like "90+").`,
  );
