export { type LoadReport, loadEdition } from "./actions/load-edition.ts";
export { readEditionFolder } from "./store/read-edition-folder.ts";
export {
  readAreaSeries,
  readEditionHeads,
  readEditionRows,
  readPoints,
  readRegion,
  readSeries,
} from "./store/read-region.ts";
