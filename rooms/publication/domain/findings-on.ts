import type { Finding } from "../../check/index.ts";
import type { Site } from "./site.ts";

/** The findings that name a document as a place to look, in the order of the checks. */
export const findingsOn = (site: Site, document: string): readonly Finding[] =>
  site.findings.filter(({ sources }) => sources.some((source) => source.document === document));
