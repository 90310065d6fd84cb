import type { ComponentChildren } from "preact";
import { type Definition, inLang, Name, nameIn, type TreeNode, type View } from "../../../ui/index.ts";
import type { Source } from "../../document/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { PeriodWhen, SourceList } from "../../fact/web.tsx";
import { nodeKindWords } from "../domain/node-words.ts";
import type { PlanModel } from "../domain/plan-model.ts";
import type { PlanEdition, PlanNode } from "../domain/plans.ts";
import { planMessages } from "./plan-messages.ts";

export type Shown = { readonly model: PlanModel; readonly view: View };

/** A name as a link to its page. */
export function EntryLink(props: {
  readonly edition: string;
  readonly kind: string;
  readonly id: string;
  readonly entry: { readonly name: string; readonly nameEn: string };
  readonly view: View;
}) {
  return (
    <a href={entryAddress(props.edition, props.kind, props.id)} data-name="">
      {nameIn(props.view.lang, props.entry)}
    </a>
  );
}

/** Places by id, as links; an id the edition does not know stays as it is. */
export function AreaLinks({ model, view, ids }: Shown & { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index === 0 ? "" : view.lang === "ja" ? "、" : ", "}
          <AreaLink model={model} view={view} id={id} />
        </span>
      ))}
    </>
  );
}

function AreaLink({ model, view, id }: Shown & { readonly id: string }) {
  const area = model.areas.byId.get(id);
  if (!area) return <Name>{id}</Name>;
  return <EntryLink edition={model.edition.id} kind="area" id={id} entry={area} view={view} />;
}

/** A document by id, as a link. */
export function DocumentLink({ model, view, id }: Shown & { readonly id: string }) {
  const document = model.documents.byId.get(id);
  if (!document) return <Name>{id}</Name>;
  const entry = { name: document.title, nameEn: document.titleEn };
  return <EntryLink edition={model.edition.id} kind="document" id={id} entry={entry} view={view} />;
}

/** The period of a plan edition, or in words that none is printed. */
export function EditionPeriod({ edition, view }: { readonly edition: PlanEdition; readonly view: View }) {
  if (edition.period === null) return <>{planMessages(view.lang)("noPeriod")}</>;
  return <PeriodWhen period={edition.period} view={view} />;
}

/** The lines of sources as short links, for tables in which the document is named once; the whole title stands in the link's tip. */
export function SourceLines({ model, view, sources }: Shown & { readonly sources: readonly Source[] }) {
  const t = planMessages(view.lang);
  return (
    <>
      {sources.map((source, index) => {
        const document = model.documents.byId.get(source.document);
        const [first] = source.lines;
        const href = `${entryAddress(model.edition.id, "document", source.document)}${first === undefined ? "" : `#line-${first}`}`;
        const title = document && nameIn(view.lang, { name: document.title, nameEn: document.titleEn });
        const lines = source.lines.join(", ");
        return (
          <span key={source.document}>
            {index === 0 ? "" : " "}
            <a href={href} title={title} data-name="">
              {lines ? t("line", { line: lines }) : (source.cell ?? title)}
            </a>
          </span>
        );
      })}
    </>
  );
}

/** Sources of an entry with its note and what is not certain in it. */
export function remarkItems(
  props: Shown & {
    readonly entry: {
      readonly sources?: readonly Source[];
      readonly note?: string | null;
      readonly noteEn?: string | null;
      readonly uncertain?: string | null;
      readonly uncertainEn?: string | null;
    };
  },
): readonly Definition[] {
  const { model, view, entry } = props;
  const t = planMessages(view.lang);
  const remark = (ja: string | null | undefined, en: string | null | undefined) =>
    ja ? inLang({ ja, en: en ?? ja }, view.lang) : null;
  const uncertain = remark(entry.uncertain, entry.uncertainEn);
  const note = remark(entry.note, entry.noteEn);
  const list = entry.sources && (
    <SourceList sources={entry.sources} documents={model.documents} edition={model.edition.id} view={view} />
  );
  return [
    ...(uncertain ? [{ term: t("uncertain"), detail: <Name>{uncertain}</Name> }] : []),
    ...(note ? [{ term: t("note"), detail: <Name>{note}</Name> }] : []),
    ...(list ? [{ term: t("sources"), detail: list }] : []),
  ];
}

/** The nodes of a plan's tree ready to be drawn, each with its kind, its area and the line it was read from. */
export function treeNodes({ model, view }: Shown, nodes: readonly PlanNode[]): readonly TreeNode[] {
  return nodes.map((node) => ({
    id: node.id,
    sort: inLang(nodeKindWords[node.kind], view.lang),
    label: <Name>{nodeLabel(node, view)}</Name>,
    aside: <NodeAside model={model} view={view} node={node} />,
    children: treeNodes({ model, view }, node.children ?? []),
  }));
}

const nodeLabel = (node: PlanNode, view: View) => (node.code ? `${node.code} ` : "") + nameIn(view.lang, node);

function NodeAside({ model, view, node }: Shown & { readonly node: PlanNode }): ComponentChildren {
  const t = planMessages(view.lang);
  const [source] = node.sources;
  const [line] = source?.lines ?? [];
  const uncertain = node.uncertain
    ? inLang({ ja: node.uncertain, en: node.uncertainEn ?? node.uncertain }, view.lang)
    : null;
  return (
    <>
      {source && line !== undefined ? (
        <a href={`/document/${model.edition.id}/${source.document}#line-${line}`} data-name="">
          {t("line", { line: String(line) })}
        </a>
      ) : null}
      {(node.alsoIn ?? []).flatMap((id) => {
        const placed = model.plans.nodeById.get(id);
        if (!placed) return [];
        const href = `${entryAddress(model.edition.id, "plan", placed.edition.id)}#node-${id}`;
        return [
          <span key={id}>
            {" "}
            {t("alsoIn")}
            <a href={href} data-name="">
              {nameIn(view.lang, placed.edition)}
            </a>
          </span>,
        ];
      })}
      {uncertain ? (
        <>
          {" "}
          {t("uncertain")}: <Name>{uncertain}</Name>
        </>
      ) : null}
    </>
  );
}
