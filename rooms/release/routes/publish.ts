import { type PublishParts, type PublishWish, publishCycle } from "../actions/publish-cycle.ts";
import { buildBundle } from "../pages/build-bundle.ts";

export type PublishTools = Omit<PublishParts, "buildBundle"> & {
  /** The style sheet that goes into the bundle. */
  readonly style: string;
};

/** Publishes a cycle with pages, tables and forms drawn from its records. */
export const publish = ({ style, ...parts }: PublishTools, wish: PublishWish) =>
  publishCycle({ ...parts, buildBundle: (content, forms) => buildBundle({ content, style, forms }) }, wish);
