import type { FactRow } from "./content-to-fact.ts";

/** One version of a fact as it was stored; a withdrawn version says that the edition no longer holds the fact. */
export type FactVersion = FactRow & { readonly withdrawn: boolean };
