import type { ExitStatus } from "./out.ts";

/** What every command gets: where the product lies, and a place to leave its exit status. */
export type Frame = { readonly projectRoot: string; readonly finish: (status: ExitStatus) => void };
