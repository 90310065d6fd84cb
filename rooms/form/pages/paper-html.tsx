import { render } from "preact-render-to-string";
import {
  type Line,
  markOf,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperTable,
  textOf,
  type Words,
} from "../domain/paper.ts";

/**
 * Papers as one accessible page without scripts: headings, real tables with heads, marks as elements. What people wrote is escaped.
 * `style` is the address of the style sheet.
 */
export const papersHtml = (title: string, papers: readonly Paper[], style: string): string =>
  `<!doctype html>${render(
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body class="bundle">
        <main class="page-main">
          <h1>{title}</h1>
          {papers.map((paper, index) => (
            <PaperArticle key={String(index)} paper={paper} />
          ))}
        </main>
      </body>
    </html>,
  )}`;

function PaperArticle({ paper }: { readonly paper: Paper }) {
  const { margin } = paper;
  return (
    <article class="paper" lang="ja">
      <p class="paper-margin">
        {margin.fictitious === null ? null : <strong>{margin.fictitious}</strong>} <span>{margin.head}</span>{" "}
        <strong>{margin.state}</strong>
      </p>
      {paper.blocks.map((block, index) => (
        <Block
          key={`${block.kind}-${String(index)}`}
          block={block}
          before={headingBefore(paper.blocks, index) ?? paper.title}
        />
      ))}
      <p class="paper-margin">{margin.printed}</p>
    </article>
  );
}

/** A table is named after the heading above it. */
function headingBefore(blocks: readonly PaperBlock[], index: number): string | null {
  const found = blocks.slice(0, index).findLast((block) => block.kind === "heading");
  return found?.kind === "heading" ? found.text : null;
}

function Block({ block, before }: { readonly block: PaperBlock; readonly before: string }) {
  switch (block.kind) {
    case "title":
      return (
        <header>
          <p>{block.lead}</p>
          <h1>{block.text}</h1>
        </header>
      );
    case "heading":
      return <h2>{block.text}</h2>;
    case "text":
      return <Paragraphs words={block.words} />;
    case "notes":
      return (
        <div class="paper-notes">
          <Paragraphs words={block.words} />
        </div>
      );
    case "table":
      return <PaperTableView table={block} caption={before} />;
    case "signatures":
    case "pageBreak":
      return null;
  }
}

function PaperTableView({ table, caption }: { readonly table: PaperTable; readonly caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section class="paper-scroll" tabIndex={0} aria-label={caption}>
      <table class="paper-table">
        <caption class="visually-hidden">{caption}</caption>
        {table.head.length === 0 ? null : (
          <thead>
            {table.head.map((cells, row) => (
              <Row key={String(row)} cells={cells} scope="col" />
            ))}
          </thead>
        )}
        <tbody>
          {table.rows.map((cells, row) => (
            <Row key={String(row)} cells={cells} scope="row" />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ cells, scope }: { readonly cells: readonly PaperCell[]; readonly scope: "col" | "row" }) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const given = {
          colSpan: cell.span ?? 1,
          rowSpan: cell.down ?? 1,
          class: cell.kind ? `paper-${cell.kind}` : undefined,
        };
        const head = cell.kind === "head" || cell.kind === "band";
        const isOverColumns = cell.kind === "band" || (scope === "col" && (cell.span ?? 1) > 1);
        return head ? (
          <th key={String(index)} scope={isOverColumns ? "colgroup" : scope} {...given}>
            <Lines words={cell.words} />
          </th>
        ) : (
          <td key={String(index)} {...given}>
            <Lines words={cell.words} />
          </td>
        );
      })}
    </tr>
  );
}

const Paragraphs = ({ words }: { readonly words: Words }) => (
  <>
    {words.map((line, index) => (
      <p key={String(index)}>
        <Pieces line={line} />
      </p>
    ))}
  </>
);

const Lines = ({ words }: { readonly words: Words }) => (
  <>
    {words.map((line, index) => (
      <>
        {index === 0 ? null : <br />}
        <Pieces line={line} />
      </>
    ))}
  </>
);

const Pieces = ({ line }: { readonly line: Line }) => (
  <>
    {line.map((piece) => {
      switch (markOf(piece)) {
        case "struck":
          return <del>{textOf(piece)}</del>;
        case "strong":
          return <strong>{textOf(piece)}</strong>;
        case "faint":
          return <small>{textOf(piece)}</small>;
        default:
          return textOf(piece);
      }
    })}
  </>
);
