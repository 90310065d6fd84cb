/** The four states. Each has its own shape; the word always stands beside it. */
export type StatusKind = "good" | "partly" | "behind" | "unknown";

export interface StatusProps {
  readonly kind: StatusKind;
  /** The word of the rule that was applied, e.g. 概ね順調; never left out. */
  readonly word: string;
  readonly size?: "normal" | "large" | undefined;
}

/** A state as shape, word and colour, in this order of weight. */
export function Status({ kind, word, size = "normal" }: StatusProps) {
  return (
    <span class={`status status-${kind} status-${size}`}>
      <StatusShape kind={kind} />
      <span data-name="">{word}</span>
    </span>
  );
}

function StatusShape({ kind }: { readonly kind: StatusKind }) {
  return (
    <svg class="status-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {kind === "good" ? (
        <>
          <circle cx="10" cy="10" r="9" class="status-fill" />
          <path d="M5.5 10.5 9 13.5 14.5 7" class="status-line" />
        </>
      ) : null}
      {kind === "partly" ? <path d="M10 1 19 10 10 19 1 10Z" class="status-fill" /> : null}
      {kind === "behind" ? <path d="M1 3h18L10 19Z" class="status-fill" /> : null}
      {kind === "unknown" ? <circle cx="10" cy="10" r="8" class="status-ring" /> : null}
    </svg>
  );
}

/** Weight of a finding: something is wrong, something is to be asked, something is to be known. */
export type Severity = "error" | "question" | "note";

/** The severity as a shape and a word. */
export function SeverityMark({ severity, word }: { readonly severity: Severity; readonly word: string }) {
  return (
    <span class={`severity severity-${severity}`}>
      <svg class="status-shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {severity === "error" ? <path d="M10 1 19.5 18H.5Z" class="status-fill" /> : null}
        {severity === "question" ? <circle cx="10" cy="10" r="9" class="status-fill" /> : null}
        {severity === "note" ? <rect x="2" y="2" width="16" height="16" class="status-ring" /> : null}
        {severity === "error" ? <path d="M10 7v5M10 14.6v.8" class="status-line" /> : null}
        {severity === "question" ? (
          <path d="M7.4 7.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8M10 14.4v.8" class="status-line" />
        ) : null}
        {severity === "note" ? <path d="M10 9v5M10 5.6v.8" class="severity-note-line" /> : null}
      </svg>
      <span>{word}</span>
    </span>
  );
}
