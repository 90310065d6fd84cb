import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { LangContext } from "./origin.tsx";
import { uiMessages } from "./ui-messages.ts";

/** A branch of a tree: what it is called, what stands beside it, what hangs below it. */
export interface TreeNode {
  readonly id: string;
  readonly label: ComponentChildren;
  /** The sort of branch, small before the label. */
  readonly sort?: string | undefined;
  readonly aside?: ComponentChildren;
  readonly children?: readonly TreeNode[] | undefined;
}

/** A tree as nested lists; branches deeper than `openTo` (from 1) start closed. */
export function Tree(props: { readonly label: string; readonly nodes: readonly TreeNode[]; readonly openTo?: number }) {
  return (
    <div class="tree">
      <Branches nodes={props.nodes} depth={1} openTo={props.openTo ?? 2} label={props.label} />
    </div>
  );
}

interface BranchesProps {
  readonly nodes: readonly TreeNode[];
  readonly depth: number;
  readonly openTo: number;
  readonly label?: string;
}

function Branches(props: BranchesProps) {
  return (
    <ul class={`branches branches-${Math.min(props.depth, 4)}`} aria-label={props.label}>
      {props.nodes.map((node) => (
        <li key={node.id} id={`node-${node.id}`}>
          <Branch node={node} depth={props.depth} openTo={props.openTo} />
        </li>
      ))}
    </ul>
  );
}

function Branch({ node, depth, openTo }: { readonly node: TreeNode; readonly depth: number; readonly openTo: number }) {
  const children = node.children ?? [];
  const line = (
    <span class="branch-line">
      {node.sort === undefined ? null : <span class="branch-sort">{node.sort}</span>}
      <span class="branch-label">{node.label}</span>
      {node.aside === undefined ? null : <span class="branch-aside">{node.aside}</span>}
    </span>
  );
  if (children.length === 0) return line;
  const below = <Branches nodes={children} depth={depth + 1} openTo={openTo} />;
  return (
    <>
      {line}
      {depth < openTo ? below : <ClosedBranches count={children.length}>{below}</ClosedBranches>}
    </>
  );
}

function ClosedBranches({ count, children }: { readonly count: number; readonly children: ComponentChildren }) {
  const t = uiMessages(useContext(LangContext));
  return (
    <details class="branch-fold">
      <summary data-name="">{t("below", { count: String(count) })}</summary>
      {children}
    </details>
  );
}
