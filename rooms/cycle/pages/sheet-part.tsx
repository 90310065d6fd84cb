import type { ComponentChildren } from "preact";

/**
 * A part of the sheet's page that folds into its heading and one line of what it holds. It opens by itself on paper, and when a link leads into it
 * (ui/islands/open-parts.ts; without JavaScript the link leads to its heading).
 */
export function SheetPart(props: {
  readonly id: string;
  readonly title: ComponentChildren;
  /** What it holds, while it is folded. */
  readonly line?: ComponentChildren;
  readonly open: boolean;
  readonly children: ComponentChildren;
}) {
  const { id, title, line, open, children } = props;
  return (
    <section class="section sheet-part" id={id} aria-labelledby={`${id}-heading`}>
      <details open={open}>
        <summary>
          <h2 id={`${id}-heading`}>{title}</h2>
          {line === undefined ? null : <span class="sheet-part-line">{line}</span>}
        </summary>
        {children}
      </details>
    </section>
  );
}
