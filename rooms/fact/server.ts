export { readFactHistory } from "./store/read-fact-history.ts";
