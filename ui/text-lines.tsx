import type { ComponentChildren } from "preact";
import type { Lang } from "./text.ts";

/** One line of a printed text. */
export interface TextLine {
  /** Number of the line in its document, from 1; also its address. */
  readonly number: number;
  /** The text as printed; marks inside it may be links. */
  readonly content: ComponentChildren;
  /** What stands beside the line in the margin, e.g. what was read from it. */
  readonly aside?: ComponentChildren;
  /** Set off from the lines around it, because it is what the reader came for. */
  readonly marked?: boolean | undefined;
}

export interface TextLinesProps {
  /** What the lines are from, for listeners. */
  readonly label: string;
  /** Language of the printed text, whatever the language of the page. */
  readonly lang?: Lang | undefined;
  readonly lines: readonly TextLine[];
  /** Every line is addressed as `#prefix-number`; default `line`. */
  readonly idPrefix?: string | undefined;
}

/** Lines of a document with their numbers, each with an address of its own. */
export function TextLines({ label, lang, lines, idPrefix = "line" }: TextLinesProps) {
  return (
    <ol class="text-lines" aria-label={label}>
      {lines.map((line) => (
        <li key={line.number} id={`${idPrefix}-${line.number}`} class={line.marked ? "text-line-marked" : undefined}>
          <a class="text-line-number" href={`#${idPrefix}-${line.number}`} data-name="">
            {line.number}
          </a>
          <span class="text-line" lang={lang} data-name="">
            {line.content}
          </span>
          {line.aside === undefined ? null : <div class="text-line-aside">{line.aside}</div>}
        </li>
      ))}
    </ol>
  );
}
