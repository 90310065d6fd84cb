import { version } from "../../../projection/index.ts";

/** The version of the library that projects; it stands beside every number worked out with it. */
export const engineVersion: string = version;
