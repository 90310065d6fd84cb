import type { AboutKind } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";

/** Place of what a sheet is about in the edition: projects, then branches of the tree, then programmes, each as printed. Unknown things stand last. */
export function planOrderOf(
  site: Pick<Site, "plans" | "programmes">,
): (about: { readonly kind: AboutKind; readonly id: string }) => number {
  const inOrder = [
    ...site.plans.projects.map(({ id }) => `project ${id}`),
    ...[...site.plans.nodeById.keys()].map((id) => `measure ${id}`),
    ...site.programmes.all.flatMap(({ id }) => [`measure ${id}`, `programme ${id}`]),
  ];
  const places = new Map<string, number>();
  for (const [place, key] of inOrder.entries()) if (!places.has(key)) places.set(key, place);
  return ({ kind, id }) => places.get(`${kind} ${id}`) ?? inOrder.length;
}
