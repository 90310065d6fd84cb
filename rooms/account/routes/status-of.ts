import type { Problem } from "../../../foundation/index.ts";

/** A missing right and a version that was taken are told as such; what was typed wrongly is a wrong request. */
export const statusOf = ({ code }: Problem): number =>
  code === "notAllowed" ? 403 : code === "changedMeanwhile" ? 409 : 400;
