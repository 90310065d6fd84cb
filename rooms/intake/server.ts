export { type LoadReport, loadEdition } from "./actions/load-edition.ts";
export { readEditionHeads, readRegion, readSeries } from "./store/read-region.ts";
export { readEditionFolder } from "./store/read-edition-folder.ts";
