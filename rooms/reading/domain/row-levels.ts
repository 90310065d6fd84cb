import type { Within } from "./found-fact.ts";
import { withinKind } from "./name-words.ts";
import type { RowStub } from "./row-stub.ts";

/** How a name says that its row stands below another: by its number, by a bullet or うち, by being set in. */
type Depth = { readonly sort: "number" | "item" | "plain"; readonly steps: number };
/** A row that may have others below it. */
export type Level = { readonly depth: Depth; readonly within: Within };

const upper = /^[\s　]*[0-9０-９]{1,2}[\s　.．](?![\d０-９])/;
const lower = /^[\s　]*[(（][0-9０-９]{1,2}[)）]/;
const item = /^[\s　]*(?:[・･‥\-－─└┗┣├∟]|うち(?!わ)|内訳|（うち|\(うち)/;
const ofItems = /^(?:款|項|目|節)$/;
const stepOfItems = /^[\s　]*第?[0-9０-９]{1,3}[\s　]*(款|項|目|節)(?=[\s　:：.．])/;

function depthOf({ printed, cell }: RowStub): Depth {
  const word = stepOfItems.exec(printed)?.[1];
  if (word !== undefined && ofItems.test(word)) return { sort: "number", steps: -4 + "款項目節".indexOf(word) };
  if (lower.test(printed)) return { sort: "number", steps: 1 };
  if (upper.test(printed)) return { sort: "number", steps: 0 };
  if (item.test(printed)) return { sort: "item", steps: 0 };
  return { sort: "plain", steps: /^[ 　]*/.exec(cell?.text ?? "")?.[0].replace(/　/g, "  ").length ?? 0 };
}

/** Whether what `above` names is the whole of which a row of this depth is a part. */
function isBelow(above: Depth, depth: Depth): boolean {
  if (depth.sort === "item") return above.sort !== "item";
  return above.sort === depth.sort && above.steps < depth.steps;
}

/**
 * The rows below which a row stands, from the widest: １ 普通債 above (1) 土木, 企画部 above the indented 政策課, a programme above its ・items. `before`
 * are the rows above that may hold some.
 */
export function levelsAbove(stub: RowStub, before: readonly Level[]): readonly Level[] {
  if (stub.name === null || !stub.cell) return before;
  const depth = depthOf(stub);
  return before.filter((above) => isBelow(above.depth, depth));
}

/** What holds for the rows below this one. */
export function levelsBelow(stub: RowStub, above: readonly Level[]): readonly Level[] {
  if (stub.name === null || !stub.cell) return above;
  const within: Within = { kind: withinKind("", stub.name), name: stub.name, at: stub.cell.at };
  return [...above, { depth: depthOf(stub), within }];
}
