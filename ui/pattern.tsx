/**
 * How a category is drawn: never by colour alone. `unknown` (wide hatching on white) is kept for what is
 * not known, so that it looks the same on every page.
 */
export type Tone = "accent" | "stripe" | "dots" | "grey" | "cross" | "pale" | "dark" | "unknown";

/** The `fill` of a tone; the patterns stand once on every page (`PatternDefs`). */
export function toneFill(tone: Tone): string {
  return `url(#tone-${tone})`;
}

/** Step 0 (lowest) to 4 (highest) of a measured scale, or `none` where there is no value. */
export type Step = 0 | 1 | 2 | 3 | 4 | "none";

/** The `fill` of a step: lightness and texture together, so that greyscale print keeps the order. */
export function stepFill(step: Step): string {
  return `url(#step-${step})`;
}

/** The shared fills, drawn once at the start of the body. */
export function PatternDefs() {
  return (
    <svg class="pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <TonePatterns />
        <StepPatterns />
      </defs>
    </svg>
  );
}

function TonePatterns() {
  return (
    <>
      <Fill id="tone-accent" ground="fill-accent" />
      <Fill id="tone-stripe" ground="fill-accent-pale" line="line-accent" draw="M-2 2 2 -2M0 8 8 0M6 10 10 6" />
      <Fill id="tone-grey" ground="fill-grey" />
      <Fill id="tone-dots" ground="fill-white" line="line-accent line-round" draw="M2 2h.01M6 6h.01" />
      <Fill id="tone-pale" ground="fill-accent-mid" />
      <Fill id="tone-cross" ground="fill-white" line="line-grey" draw="M0 0 8 8M8 0 0 8" />
      <Fill id="tone-dark" ground="fill-dark" />
      <Fill id="tone-unknown" ground="fill-white" line="line-unknown" draw="M0 0 8 8M-2 6 2 10M6 -2 10 2" />
    </>
  );
}

function StepPatterns() {
  return (
    <>
      <Fill id="step-0" ground="fill-step-0" />
      <Fill id="step-1" ground="fill-step-1" line="line-step-1" draw="M0 8 8 0M-2 2 2 -2M6 10 10 6" />
      <Fill id="step-2" ground="fill-step-2" />
      <Fill id="step-3" ground="fill-step-3" line="line-step-3" draw="M0 8 8 0M-2 2 2 -2M6 10 10 6" />
      <Fill id="step-4" ground="fill-step-4" />
      <Fill id="step-none" ground="fill-white" line="line-unknown" draw="M0 0 8 8M-2 6 2 10M6 -2 10 2" />
    </>
  );
}

function Fill(props: { readonly id: string; readonly ground: string; readonly line?: string; readonly draw?: string }) {
  return (
    <pattern id={props.id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" class={props.ground} />
      {props.draw === undefined ? null : <path d={props.draw} class={`fill-line ${props.line ?? ""}`} />}
    </pattern>
  );
}

/** A small square of a tone for legends. */
export function Swatch({ fill }: { readonly fill: string }) {
  return (
    <svg class="swatch" width="18" height="18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="17" height="17" fill={fill} class="swatch-edge" />
    </svg>
  );
}
