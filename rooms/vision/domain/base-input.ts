import type { DerivationInput } from "../../fact/index.ts";

/** One thing that a projection is made from, with the way to its origin. */
export type BaseInput = Pick<DerivationInput, "label" | "href">;
