import type { ComponentChildren } from "preact";

export interface KeyFigureProps {
  readonly label: ComponentChildren;
  /** The number, normally an `Origin`. */
  readonly value: ComponentChildren;
  readonly unit?: string | undefined;
  /** One short sentence: compared with what. */
  readonly note?: ComponentChildren;
  readonly picture?: ComponentChildren;
  readonly href?: string | undefined;
}

/** One number large enough to be read across a table, with the sentence that gives it meaning. */
export function KeyFigure({ label, value, unit, note, picture, href }: KeyFigureProps) {
  return (
    <div class="key-figure">
      <p class="key-label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
      <p class="key-value">
        {value}
        {unit === undefined ? null : <span class="key-unit">{unit}</span>}
      </p>
      {picture === undefined ? null : <div class="key-picture">{picture}</div>}
      {note === undefined ? null : <p class="key-note">{note}</p>}
    </div>
  );
}

/** Key figures side by side, below each other on a phone. */
export function KeyFigures({ children }: { readonly children: ComponentChildren }) {
  return <div class="key-figures">{children}</div>;
}
