import type { EditionEntries } from "../../intake/index.ts";
import type { EditionChange, EditionContent } from "./edition-content.ts";
import { figureText, type Said } from "./revision.ts";

type Entry = Readonly<Record<string, unknown>>;
type Changed = Map<string, readonly Entry[]>;

const isRecord = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where entries name things that can end: a list loses the name, a single name becomes null. */
const namedIn: Readonly<Record<string, readonly (readonly [kind: string, key: string])[]>> = {
  kpi: [
    ["programme", "kpis"],
    ["theme", "goals"],
    ["kpi", "sameAs"],
  ],
  project: [
    ["programme", "projects"],
    ["kpi", "project"],
    ["project", "continues"],
  ],
  programme: [["activity", "programme"]],
  planNode: [
    ["kpi", "node"],
    ["theme", "node"],
  ],
};

const change = (entries: Changed, kind: string, turn: (entry: Entry) => Entry): void => {
  entries.set(kind, (entries.get(kind) ?? []).map(turn));
};

const changeOne = (entries: Changed, kind: string, id: string, turn: (entry: Entry) => Entry): void =>
  change(entries, kind, (entry) => (entry.id === id ? turn(entry) : entry));

function withoutName(entry: Entry, key: string, gone: ReadonlySet<unknown>): Entry {
  const value = entry[key];
  if (Array.isArray(value))
    return value.some((id) => gone.has(id)) ? { ...entry, [key]: value.filter((id) => !gone.has(id)) } : entry;
  return value !== undefined && gone.has(value) ? { ...entry, [key]: null } : entry;
}

function forget(entries: Changed, kind: string, ids: readonly string[]): void {
  const gone = new Set<unknown>(ids);
  for (const [inKind, key] of namedIn[kind] ?? []) change(entries, inKind, (entry) => withoutName(entry, key, gone));
}

/** A new figure says which document it is from, and what stood there before. */
function figureOf(said: Said, { document }: EditionContent, before: Said | null): Entry {
  if (said.kind !== "figure") throw new Error("only a figure can be a target or baseline");
  const was = before?.kind === "figure" ? before.figure : null;
  const note = was
    ? { note: `改定前は ${figureText(was, "ja")}`, noteEn: `Before the revision: ${figureText(was, "en")}` }
    : {};
  return { ...said.figure, document: document.id, lines: [], ...note };
}

const withSource = (entry: Entry, document: string): Entry => {
  const sources: readonly unknown[] = Array.isArray(entry.sources) ? entry.sources : [];
  const known = sources.some((source) => isRecord(source) && source.document === document);
  return known ? entry : { ...entry, sources: [...sources, { document, lines: [] }] };
};

const named = (said: Said | null): Entry =>
  said?.kind === "words" ? { name: said.ja, nameEn: said.en ?? said.ja } : {};

function changedKpi(entry: Entry, { what, after, before }: EditionChange, content: EditionContent): Entry {
  if (after === null) return entry;
  const sourced = withSource(entry, content.document.id);
  if (what === "target" || what === "baseline") return { ...sourced, [what]: figureOf(after, content, before) };
  if (what === "direction" && after.kind === "aim") return { ...sourced, direction: after.aim };
  if (what === "definition" && after.kind === "words")
    return { ...sourced, definition: after.ja, definitionEn: after.en ?? after.ja };
  return { ...sourced, ...named(after) };
}

function addedKpi({ about, after, place }: EditionChange, content: EditionContent): Entry {
  if (after?.kind !== "kpi" || place === null) throw new Error(`the added KPI ${about.id} is not whole`);
  const { kpi } = after;
  const figure = (said: Said): Entry => figureOf(said, content, null);
  const baseline: Entry =
    "absent" in kpi.baseline ? { ...kpi.baseline } : figure({ kind: "figure", figure: kpi.baseline });
  return {
    id: about.id,
    name: kpi.name,
    nameEn: kpi.nameEn ?? kpi.name,
    ...(kpi.definition ? { definition: kpi.definition } : {}),
    plan: place.plan,
    edition: place.edition,
    ...(place.node ? { node: place.node } : {}),
    regions: place.regions,
    bureaus: place.bureaus,
    project: place.project,
    place: "table",
    baseline,
    target: figure({ kind: "figure", figure: kpi.target }),
    accumulation: kpi.accumulation,
    direction: kpi.direction,
    sameAs: null,
    sources: [{ document: content.document.id, lines: [] }],
  };
}

type NodeTurn = (node: Entry) => readonly Entry[];

const turnNodes = (nodes: unknown, turn: NodeTurn): unknown =>
  Array.isArray(nodes) ? nodes.filter(isRecord).flatMap(turn) : nodes;

/** Every node of every plan's tree, from the top; `turn` answers a node with what stands in its place. */
function changeNodes(entries: Changed, turn: NodeTurn): void {
  const walk: NodeTurn = (node) =>
    turn(node).map((kept) => ("children" in kept ? { ...kept, children: turnNodes(kept.children, walk) } : kept));
  change(entries, "plan", (plan) => ({
    ...plan,
    editions: Array.isArray(plan.editions)
      ? plan.editions.map((edition) =>
          isRecord(edition) ? { ...edition, nodes: turnNodes(edition.nodes, walk) } : edition,
        )
      : plan.editions,
  }));
}

const idsBelow = (node: Entry): readonly string[] => [
  ...(typeof node.id === "string" ? [node.id] : []),
  ...(Array.isArray(node.children) ? node.children.filter(isRecord).flatMap(idsBelow) : []),
];

function changeMeasure(entries: Changed, { about, what, after }: EditionChange, content: EditionContent): void {
  const gone: string[] = [];
  changeNodes(entries, (node) => {
    if (node.id !== about.id) return [node];
    if (what !== "ended") return [{ ...withSource(node, content.document.id), ...named(after) }];
    gone.push(...idsBelow(node));
    return [];
  });
  if (gone.length === 0) return;
  forget(entries, "planNode", gone);
  const lost = new Set<unknown>(gone);
  changeNodes(entries, (node) => [withoutName(node, "alsoIn", lost)]);
}

function changeEntry(entries: Changed, changed: EditionChange, content: EditionContent): void {
  const { kind, id } = changed.about;
  if (kind === "measure") {
    changeMeasure(entries, changed, content);
    return;
  }
  if (changed.what === "added") {
    entries.set("kpi", [...(entries.get("kpi") ?? []), addedKpi(changed, content)]);
    return;
  }
  if (changed.what === "ended") {
    entries.set(
      kind,
      (entries.get(kind) ?? []).filter((entry) => entry.id !== id),
    );
    forget(entries, kind, [id]);
    return;
  }
  changeOne(entries, kind, id, (entry) =>
    kind === "kpi"
      ? changedKpi(entry, changed, content)
      : { ...withSource(entry, content.document.id), ...named(changed.after) },
  );
}

/** Whether the entries hold this next edition already: they know the document that its figures cite. */
export const isApplied = (entries: EditionEntries, { document }: EditionContent): boolean =>
  (entries.get("document") ?? []).some(({ id }) => id === document.id);

/**
 * The entries of this year's edition with everything a next edition changes; what it does not change is left as it is, and an edition
 * that was applied already changes nothing. Works on entries with figures (files) and with names of facts (a region) alike.
 */
export function applyEdition(entries: EditionEntries, content: EditionContent): EditionEntries {
  if (isApplied(entries, content)) return entries;
  const next: Changed = new Map(entries);
  next.set("document", [...(entries.get("document") ?? []), { ...content.document }]);
  for (const changed of content.changes) changeEntry(next, changed, content);
  return next;
}
