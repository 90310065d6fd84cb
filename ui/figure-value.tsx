import type { ComponentChildren } from "preact";
import { Name, Origin } from "./origin.tsx";

/** A number ready to be shown: its text, and where it comes from. */
export interface FigureValue {
  /** Formatted in the reader's language, unit included where no head carries it. */
  readonly text: string;
  readonly origin?:
    | { readonly href: string; readonly label: string; readonly kind?: "printed" | "derived" }
    | undefined;
}

/** Draws a value with its origin mark; one without origin is a mark of a scale or an absence in words. */
export function Value({ value }: { readonly value: FigureValue }): ComponentChildren {
  if (value.origin === undefined) return <Name>{value.text}</Name>;
  return (
    <Origin href={value.origin.href} label={value.origin.label} kind={value.origin.kind}>
      {value.text}
    </Origin>
  );
}
