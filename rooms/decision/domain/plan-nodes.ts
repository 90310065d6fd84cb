import type { Region } from "../../intake/index.ts";

type Placed = Region["plans"]["nodeById"] extends ReadonlyMap<string, infer P> ? P : never;
/** A node of a plan's tree. */
export type PlanNode = Placed extends { readonly node: infer N } ? N : never;

/** A node and everything below it. */
export const nodesBelow = (node: PlanNode): readonly PlanNode[] => [node, ...(node.children ?? []).flatMap(nodesBelow)];
