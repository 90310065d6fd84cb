import type { Region } from "../../intake/index.ts";
import type { Finding } from "./finding.ts";

/** A region with what was found in it. */
export type CheckModel = Region & { readonly findings: readonly Finding[] };

/** The permanent address of a finding. */
export const findingAddress = (edition: string, { id }: Pick<Finding, "id">): string =>
  `/check/${edition}/${encodeURIComponent(id)}`;
