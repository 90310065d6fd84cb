import type { ComponentChildren } from "preact";
import { Fold } from "./small-pieces.tsx";
import { Status, type StatusKind } from "./status.tsx";

/** One verdict: who judges, the state in shape and word, and what stands behind it. */
export interface Verdict {
  readonly id: string;
  /** The name of the judging rule, normally a link. */
  readonly by: ComponentChildren;
  readonly kind: StatusKind;
  readonly word: string;
  /** The number that was judged, when there is one. */
  readonly rate?: ComponentChildren;
  /** Why there is no verdict, in a sentence. */
  readonly reason?: ComponentChildren;
  /** The steps, opened on request. */
  readonly why?: ComponentChildren;
}

/** A verdict large enough to be the answer of a page. */
export function LargeVerdict(props: {
  readonly verdict: Verdict;
  readonly whyLabel: string;
  readonly children?: ComponentChildren;
}) {
  const { verdict } = props;
  return (
    <div class="verdict">
      <p class="verdict-by">{verdict.by}</p>
      <p class="verdict-word">
        <Status kind={verdict.kind} word={verdict.word} size="large" />
        {verdict.rate === undefined ? null : <span class="verdict-rate">{verdict.rate}</span>}
      </p>
      {verdict.reason === undefined ? null : <p>{verdict.reason}</p>}
      {props.children}
      {verdict.why === undefined ? null : <Fold summary={props.whyLabel}>{verdict.why}</Fold>}
    </div>
  );
}

/** The same thing judged by others: a column that can be read downwards, each with its steps. */
export function Verdicts(props: {
  readonly label: string;
  readonly verdicts: readonly Verdict[];
  readonly whyLabel: string;
}) {
  return (
    <ul class="verdicts" aria-label={props.label}>
      {props.verdicts.map((verdict) => (
        <li key={verdict.id}>
          <span class="verdict-by">{verdict.by}</span>
          <span class="verdict-rate">{verdict.rate}</span>
          <span class="verdict-word">
            <Status kind={verdict.kind} word={verdict.word} />
          </span>
          {verdict.why === undefined ? null : (
            <div class="verdict-why">
              <Fold summary={props.whyLabel}>
                {verdict.reason === undefined ? null : <p>{verdict.reason}</p>}
                {verdict.why}
              </Fold>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
