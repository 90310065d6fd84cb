import type { ComponentChildren } from "preact";

/** One line of a calculation. `result` draws the rule above itself, as on paper. */
export interface ArithmeticLine {
  readonly sign?: "+" | "−" | "×" | "÷" | "=" | "≠" | undefined;
  /** The number, normally an `Origin`. */
  readonly value: ComponentChildren;
  readonly label: ComponentChildren;
  readonly kind?: "term" | "result" | undefined;
}

/** A calculation written line by line, so that it can be checked with a pencil. */
export function Arithmetic({ label, lines }: { readonly label: string; readonly lines: readonly ArithmeticLine[] }) {
  return (
    <ol class="arithmetic" aria-label={label}>
      {lines.map((line, index) => (
        <li key={index} class={line.kind === "result" ? "sum sum-result" : "sum"}>
          <span class="sum-label">{line.label}</span>
          <span class="sum-sign">{line.sign ?? ""}</span>
          <span class="sum-value">{line.value}</span>
        </li>
      ))}
    </ol>
  );
}

/** One step of a reasoning: what is done, how, and what comes out. */
export interface ReasonStep {
  readonly text: ComponentChildren;
  readonly formula?: ComponentChildren;
  readonly value?: ComponentChildren;
}

/** Numbered steps that lead to a verdict. */
export function ReasonSteps({ steps }: { readonly steps: readonly ReasonStep[] }) {
  return (
    <ol class="reason-steps">
      {steps.map((step, index) => (
        <li key={index}>
          <p>{step.text}</p>
          {step.formula === undefined ? null : <p class="formula">{step.formula}</p>}
          {step.value === undefined ? null : <p class="reason-value">{step.value}</p>}
        </li>
      ))}
    </ol>
  );
}
