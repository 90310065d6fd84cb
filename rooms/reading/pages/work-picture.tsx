import { Name } from "../../../ui/index.ts";
import {
  type Mark,
  markPlaces,
  type PagePicture,
  type PlacedPiece,
  pictureOf,
  type ShownCell,
  type ShownPart,
  shownParts,
} from "../domain/page-picture.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import type { ReviewItem } from "../domain/review.ts";
import { readingMessages } from "./reading-messages.ts";
import { workMessages } from "./work-messages.ts";
import { factId, type WorkModel, workHref } from "./work-model.ts";

/** The page itself, as it was read: its text at its place, and every found thing outlined. */
export function PageSheet({ model }: { readonly model: WorkModel }) {
  const { page, screen, view } = model;
  const t = workMessages(view.lang);
  if (!page) return <p>{t("notRead")}</p>;
  if (page.kind !== "text") return <p>{t(page.kind)}</p>;
  const picture = pictureOf(page, screen.items);
  return (
    <>
      {page.hidden ? <p class="reading-note">{t("hidden")}</p> : null}
      {picture ? (
        <Picture picture={picture} model={model} />
      ) : (
        <Surroundings parts={shownParts(page, markPlaces(screen.items))} model={model} />
      )}
    </>
  );
}

/** How a page is called: by its number, and its name where the file gives one. */
export function pageWords(page: Pick<ReadPage, "number" | "name"> | null, number: number, lang: "ja" | "en"): string {
  const words = readingMessages(lang)("page", { number: String(number) });
  return page?.name ? `${words} ${page.name}` : words;
}

function Picture({ picture, model }: { readonly picture: PagePicture; readonly model: WorkModel }) {
  const { view, place, page } = model;
  const name = workMessages(view.lang)("picture", { page: pageWords(page, place.page, view.lang) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg of links is a group; HTML has no element for it
    <svg
      class="reading-picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-label={name}
      preserveAspectRatio="xMidYMin meet"
    >
      <rect class="reading-paper" width={picture.width} height={picture.height} />
      <g data-name="" lang="ja">
        {picture.pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
      </g>
      {picture.marks.map(({ box, ...mark }) => (
        <MarkLink key={`${mark.place} ${mark.figure}`} mark={mark} model={model}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="1.5" />
        </MarkLink>
      ))}
    </svg>
  );
}

const lineHeight = 1.3;

function Piece({ piece }: { readonly piece: PlacedPiece }) {
  const { box, lines, cell } = piece;
  return (
    <>
      {cell ? <rect class="reading-cell" x={box.x} y={box.y} width={box.width} height={box.height} /> : null}
      {lines.map((line, index) => (
        <PieceLine key={index} piece={piece} line={line} index={index} />
      ))}
    </>
  );
}

function PieceLine(props: { readonly piece: PlacedPiece; readonly line: string; readonly index: number }) {
  const { piece, line, index } = props;
  const { box, size, bold, vertical, lines, cell } = piece;
  const style = { "font-size": size, "font-weight": bold ? "700" : undefined };
  if (vertical) {
    const x = box.x + box.width - size * (index + 0.5) * lineHeight;
    return (
      <text class="reading-upright" x={x} y={box.y} {...style} {...fitted(line, size, box.height)}>
        {line}
      </text>
    );
  }
  const inset = cell ? Math.min(3, box.width / 10) : 0;
  const height = Math.min(size * lineHeight, box.height / Math.max(1, lines.length));
  const above = (box.height - height * lines.length) / 2;
  return (
    <text
      x={box.x + inset}
      y={box.y + above + height * (index + 0.5) + size * 0.36}
      {...style}
      {...fitted(line, size, box.width - 2 * inset)}
    >
      {line}
    </text>
  );
}

/** Letters of another typeface are wider or narrower: a line that would leave its box is set into it. */
function fitted(line: string, size: number, room: number) {
  const wide = [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 1 : 0.56), 0) * size;
  return wide > room && room > 0 ? { textLength: room, lengthAdjust: "spacingAndGlyphs" as const } : {};
}

function MarkLink(props: {
  readonly mark: Mark;
  readonly model: WorkModel;
  readonly children: preact.ComponentChildren;
}) {
  const { mark, model, children } = props;
  const item = model.screen.items.find(({ place }) => place === mark.place);
  if (!item) return null;
  const current = item.key === model.screen.current?.key;
  return (
    <a
      class={`reading-mark reading-mark-${item.standing}${current ? " reading-mark-current" : ""}`}
      href={`${workHref(model, { at: item.key })}#${factId(item)}`}
      aria-label={markName(item, mark, model)}
      data-go=""
    >
      {children}
    </a>
  );
}

const markName = ({ found: { fact }, standing }: ReviewItem, { figure }: Mark, { view }: WorkModel): string => {
  const printed = figure === null ? "" : ` ${fact.figures[figure]?.printed ?? ""}`;
  return `${fact.name === "" ? workMessages(view.lang)("noName") : fact.name}${printed} ${readingMessages(view.lang)(standing)}`.replaceAll(
    "\n",
    " ",
  );
};

function Surroundings({ parts, model }: { readonly parts: readonly ShownPart[]; readonly model: WorkModel }) {
  return (
    <div class="reading-text" lang="ja">
      {parts.map((part, index) => {
        if (part.kind === "gap") return <Skipped key={index} model={model} />;
        if (part.kind === "grid") return <GridTable key={index} part={part} model={model} />;
        return (
          <p key={index} class="reading-line">
            <Marked mark={part.mark} model={model}>
              {part.line.text}
            </Marked>
          </p>
        );
      })}
    </div>
  );
}

const Skipped = ({ model: { view } }: { readonly model: WorkModel }) => (
  <p class="reading-note" lang={view.lang}>
    {workMessages(view.lang)("rowsSkipped")}
  </p>
);

type GridPart = Extract<ShownPart, { readonly kind: "grid" }>;

function GridTable({ part: { grid, rows }, model }: { readonly part: GridPart; readonly model: WorkModel }) {
  return (
    <table class="reading-grid">
      {grid.title ? (
        <caption>
          <Name>{grid.title}</Name>
        </caption>
      ) : null}
      <tbody>
        {rows.map(({ number, skipped, cells }) => (
          <>
            {skipped ? (
              <tr key={`${number} skipped`}>
                <td colSpan={grid.columns}>
                  <Skipped model={model} />
                </td>
              </tr>
            ) : null}
            <tr key={number}>
              {cells.map((shown) => (
                <GridTableCell key={shown.cell.column} shown={shown} model={model} />
              ))}
            </tr>
          </>
        ))}
      </tbody>
    </table>
  );
}

function GridTableCell({ shown: { cell, mark }, model }: { readonly shown: ShownCell; readonly model: WorkModel }) {
  return (
    <td
      class={cell.value === null ? undefined : "reading-number"}
      colSpan={cell.across > 1 ? cell.across : undefined}
      rowSpan={cell.down > 1 ? cell.down : undefined}
    >
      <Marked mark={mark} model={model}>
        {cell.text}
      </Marked>
    </td>
  );
}

function Marked(props: { readonly mark: Mark | null; readonly model: WorkModel; readonly children: string }) {
  const { mark, model, children } = props;
  if (mark === null) return <Name>{children}</Name>;
  return (
    <MarkLink mark={mark} model={model}>
      <Name>{children}</Name>
    </MarkLink>
  );
}
