export { addResults } from "./domain/add-results.ts";
export type { BundleFile, Correction, ReleaseContent, ReleaseHead } from "./domain/release-content.ts";
